// A list of things said, each with who says so and in which document.
import { TextField } from "../../components/fields";
import { Rows, type RowsProps } from "../../components/Rows";
import { options } from "../../words/options";
import { type Cited, NOTHING_SAID } from "./draft";

type Props = RowsProps<Cited> & { text: string; where?: string };

export function CitedRows({ text, where, ...rest }: Props) {
  const w = options.ownForm;
  return (
    <Rows
      {...rest}
      blank={NOTHING_SAID}
      ruled
      row={(row, put, id) => (
        <>
          <TextField id={`${id}-text`} label={text} small value={row.text} onChange={(text) => put({ text })} />
          {where ? <TextField id={`${id}-where`} label={where} small value={row.where} onChange={(where) => put({ where })} /> : null}
          <TextField id={`${id}-publisher`} label={w.publisher} small value={row.publisher} onChange={(publisher) => put({ publisher })} />
          <TextField id={`${id}-title`} label={w.document} small value={row.title} onChange={(title) => put({ title })} />
          <TextField id={`${id}-address`} label={w.address} small value={row.address} onChange={(address) => put({ address })} />
        </>
      )}
    />
  );
}
