// A list of (question, level) pairs, each chosen from two lists.
import type { Question, Requirement } from "../ipc/types";
import { levelRows as w } from "../words/field";
import { SelectField } from "./fields";
import { Rows, type RowsProps } from "./Rows";

type Props = RowsProps<Requirement> & { questions: Question[] };

export function LevelRows({ questions, ...rest }: Props) {
  return (
    <Rows
      {...rest}
      blank={{ question: questions[0]?.id ?? "", level: 2 }}
      row={(row, put, id) => (
        <>
          <SelectField id={`${id}-question`} label={w.question} small value={row.question} onChange={(question) => put({ question })} options={questions.map((q): [string, string] => [q.id, q.title])} />
          <SelectField id={`${id}-level`} label={w.level} small value={String(row.level)} onChange={(level) => put({ level: Number(level) })} options={[2, 3, 4, 5].map((n): [string, string] => [String(n), String(n)])} />
        </>
      )}
    />
  );
}
