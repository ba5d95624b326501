// Says that answers of an earlier edition are archived, and leads to them.
import { useArchived } from "../ipc/queries";
import { upgrade as w } from "../words/compare";

export function ArchiveLink({ id, href }: { id: string; href: string }) {
  const { data } = useArchived(id);
  return data?.length ? (
    <p>
      <a href={href}>{w.archiveLink(data.length)}</a>
    </p>
  ) : null;
}
