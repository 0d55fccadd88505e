import { UnstyledButton } from "@mantine/core";
import { IconArrowsUpDown } from "@tabler/icons-react";
import type { ComparedCell, Comparison } from "../../../shared/compare/compare-reports.ts";
import { notesAt, remarkOf, reportNames } from "../../../shared/compare/comparison-table.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { type CellValue, formatCell } from "../../../shared/report/cell-value.ts";
import { compareScreenWords, compareWords } from "../../../shared/words/compare.ts";
import { tableNames } from "../../../shared/words/labels.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { NoteField } from "./note-field.tsx";

/** The compared cells, one a line. */
export function ComparedTable(props: {
  readonly comparison: Comparison;
  readonly cells: readonly ComparedCell[];
  readonly onJump?: (cell: CellId) => void;
  /** The open report, where notes can be written at its cells. */
  readonly session?: ReportSession;
}) {
  const { comparison, cells, onJump, session } = props;
  const { say, language } = useSettings();
  const [a, b] = reportNames(comparison, language);
  const blank = say(compareScreenWords.blank);
  return (
    // What scrolls must be reachable by keyboard alone.
    <section className="compare-table" tabIndex={0} aria-label={say(compareScreenWords.showTable)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(compareWords.table)}</th>
            <th scope="col">{say(compareWords.row)}</th>
            <th scope="col">{say(compareWords.column)}</th>
            <th scope="col" className="number">
              {a}
            </th>
            <th scope="col" className="number">
              {b}
            </th>
            <th scope="col" className="number">
              {say(compareWords.difference)}
            </th>
            <th scope="col" className="number">
              {say(compareWords.percent)}
            </th>
            <th scope="col">{say(compareWords.note)}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.id} data-large={cell.large || undefined}>
              <td className="quiet">{tableNames[language][cell.cell.table]}</td>
              <th scope="row">
                {onJump === undefined || cell.onlyIn === "a" ? (
                  rowName(cell)
                ) : (
                  <UnstyledButton
                    className="row-link"
                    title={say(compareScreenWords.goTo)}
                    onClick={() => onJump(cell.id)}
                  >
                    {rowName(cell)}
                  </UnstyledButton>
                )}
              </th>
              <td>{cell.cell.columnLabels.at(-1)}</td>
              <Value value={cell.a} blank={cell.onlyIn === "b" ? "" : blank} />
              <Value value={cell.b} blank={cell.onlyIn === "a" ? "" : blank} />
              <td className="number">{signed(cell.difference)}</td>
              <td className="number">{signed(cell.percent)}</td>
              <td className="compare-note">
                {cell.large && <IconArrowsUpDown size={14} aria-hidden />}
                <span className="compare-remark">{remarkOf(cell, comparison, language)}</span>
                {notesAt(cell, comparison).map((note) => (
                  <span key={note} className="compare-written">
                    {note}
                  </span>
                ))}
                {session !== undefined && cell.onlyIn !== "a" && (
                  <NoteField session={session} cell={cell.id} row={rowName(cell)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length === 0 && (
        <p className="compare-message quiet">
          {say(comparison.cells.some(({ changed }) => changed) ? compareScreenWords.noMatch : compareWords.noChanges)}
        </p>
      )}
    </section>
  );
}

function Value({ value, blank }: { readonly value: CellValue | null; readonly blank: string }) {
  if (value === null) return <td className="number quiet">{blank}</td>;
  return <td className="number">{formatCell(value)}</td>;
}

/** The innermost two labels of a row: enough to know it by. */
function rowName({ cell }: ComparedCell): string {
  return cell.rowLabels.slice(-2).join(" — ");
}

function signed(value: number | string | null): string {
  if (value === null) return "";
  return Number(value) > 0 ? `+${value}` : String(value);
}
