import type { Cell } from "../../shared/forms/form.ts";
import { localRule } from "../../shared/handbook/meaning.ts";
import { meaningOf } from "../../shared/handbook/rows.ts";
import { fillInWords } from "../../shared/words/fill-in.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** What a cell's row means, its column where the label alone does not say it, the clause, and what is often counted wrongly. */
export function RowMeaningText({ cell }: { readonly cell: Cell }) {
  const { say, language } = useSettings();
  const { row, column } = meaningOf(cell);
  const open = row.open === true || column?.open === true;
  const mistakes = [row.mistakes, column?.mistakes].filter((words) => words !== undefined);
  return (
    <dl className="row-meaning">
      <dt>{say(fillInWords.counts)}</dt>
      <dd>{say(row.counts)}</dd>
      {column !== undefined && (
        <>
          <dt lang="zh-CN">{cell.columnLabels.at(-1)}</dt>
          <dd>{say(column.counts)}</dd>
        </>
      )}
      {row.clause !== undefined && (
        <>
          <dt>{say(fillInWords.clause)}</dt>
          <dd lang="zh-CN">{row.clause}</dd>
        </>
      )}
      {mistakes.length > 0 && (
        <>
          <dt>{say(fillInWords.mistakes)}</dt>
          <dd>{mistakes.map((words) => words[language]).join("")}</dd>
        </>
      )}
      {open && (
        <>
          <dt>{say(fillInWords.local)}</dt>
          <dd>{say(localRule)}</dd>
        </>
      )}
    </dl>
  );
}
