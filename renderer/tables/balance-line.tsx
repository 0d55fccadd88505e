import type { Balance, CellId, Form } from "../../shared/forms/form.ts";
import { remembered } from "../../shared/remembered.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import { typedBelow } from "../../shared/report/totals.ts";
import { type BalanceState, balanceState } from "../../shared/table-editing/balance-state.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { tableSentences, tableWords } from "../../shared/words/tables.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";
import { MarkIcon } from "./marks.tsx";
import { labelWidths, paperWidth, TableColumns } from "./table-frame.tsx";
import "./tables.css";

interface BalanceLineProps {
  readonly session: ReportSession;
  readonly language: Language;
  /** Whether its table has the whole window. */
  readonly whole?: boolean;
}

/**
 * Both sides of the printed identity and their difference, column by column, under table three and aligned with it. It stays at
 * the lower edge of the view while the table is scrolled, so it must stand in the same block as its table.
 */
export function BalanceLine({ session, language, whole = false }: BalanceLineProps) {
  const { form } = session.checked().view;
  const balances = useReading(
    session,
    () =>
      form.balances.map((balance) =>
        balanceState(balance, (id) => shownValue(session, form, id), isFilling(session, balance)),
      ),
    sameBalances,
  );
  const table = form.tables.find(({ id }) => id === "t3");
  if (table === undefined) return null;
  const labels = labelsFor(form, language);
  const labelSpan = labelWidths(table).length;
  const side = (which: "left" | "right", words: string) => (
    <tr>
      <th scope="row" colSpan={labelSpan}>
        {words}
      </th>
      {form.balances.map(({ column }, place) => (
        <td key={column}>{balances[place]?.[which] ?? ""}</td>
      ))}
    </tr>
  );
  return (
    <div className="ft-balance">
      <table aria-label={tableWords.balance[language]} style={{ minWidth: paperWidth }}>
        <TableColumns table={table} whole={whole} />
        <thead>
          <tr>
            <td colSpan={labelSpan} />
            {form.balances.map(({ column, left }) => (
              <th key={column} scope="col">
                {labels.columnLabel(left[0])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {side("left", tableWords.balanceLeft[language])}
          {side("right", tableWords.balanceRight[language])}
          <tr>
            <th scope="row" colSpan={labelSpan}>
              {tableWords.balanceVerdict[language]}
            </th>
            {form.balances.map(({ column }, place) => (
              <Verdict key={column} balance={balances[place] ?? { state: "empty" }} language={language} />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ balance, language }: { readonly balance: BalanceState; readonly language: Language }) {
  const { state, left, right } = balance;
  return (
    <td data-balance={state}>
      {state === "balanced" && <MarkIcon level="explained" />}
      {state === "unbalanced" && <MarkIcon level="error" />}
      <span>{tableWords[state][language]}</span>
      {state === "unbalanced" && left !== undefined && right !== undefined && (
        <span className="ft-difference">{tableSentences.difference[language]({ by: left - right })}</span>
      )}
      {state === "incomplete" && left !== undefined && right !== undefined && left !== right && (
        <span className="ft-difference">
          {left > right
            ? tableSentences.leftToSort[language]({ by: left - right })
            : tableSentences.sortedTooMany[language]({ by: right - left })}
        </span>
      )}
    </td>
  );
}

/** Whether somebody is filling in the table, and a cell of the column is still blank. */
function isFilling(session: ReportSession, balance: Balance): boolean {
  if (session.inWork() !== "t3") return false;
  const { form, figures } = session.checked().view;
  return typedIn(balance, form).some((index) => figures.state(index) === "blank");
}

/** The cells that are typed in a column, by their places in the form. */
const typedIn = remembered(({ left, right }: Balance, form: Form): readonly number[] =>
  [...left, ...right].flatMap(typedBelow(form)).map((id) => form.cellById.get(id)?.index ?? 0),
);

function sameBalances(a: readonly BalanceState[], b: readonly BalanceState[]): boolean {
  return a.every(({ state, left, right }, place) => {
    const other = b[place];
    return state === other?.state && left === other.left && right === other.right;
  });
}

/** What a cell shows to the balance. A total over text that nobody has interpreted is not blank: it cannot be known. */
function shownValue(session: ReportSession, form: Form, id: CellId): CellValue | undefined {
  const index = form.cellById.get(id)?.index;
  const unknown = index !== undefined && session.checked().view.figures.state(index) === "raw";
  return unknown ? { raw: "?" } : session.cell(id);
}
