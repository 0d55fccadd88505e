import { type ReactNode, useState } from "react";
import { ledgerScreenSentences } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** More rows than this are not shown at once. */
const most = 60;

/** A list of rows under a title with their number. They are drawn while it is unfolded; the first of many, or the last (`newest`). */
export function FoldedRows<Row>(props: {
  readonly className: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly newest?: boolean;
  readonly row: (row: Row) => ReactNode;
  /** What stands above the rows, and below them. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}) {
  const { rows } = props;
  const { language } = useSettings();
  const [open, setOpen] = useState(false);
  const shown = props.newest === true ? rows.slice(-most) : rows.slice(0, most);
  return (
    <details
      className={props.className}
      onToggle={({ target, currentTarget }) => target === currentTarget && setOpen(currentTarget.open)}
    >
      <summary>
        {props.title} <span className="figures">{rows.length}</span>
      </summary>
      {props.above}
      <table>
        <tbody>{open && shown.map(props.row)}</tbody>
      </table>
      {rows.length > most && (
        <p className="quiet">{ledgerScreenSentences.notListed[language]({ count: rows.length - most })}</p>
      )}
      {props.below}
    </details>
  );
}
