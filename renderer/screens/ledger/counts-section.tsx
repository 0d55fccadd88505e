import { Button } from "@mantine/core";
import { useState } from "react";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { countedFigure } from "../../../shared/checks/rules/ledger.ts";
import type { Cell, CellId } from "../../../shared/forms/form.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Edit } from "../../../shared/report/edit.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import { Breakable } from "../../parts/breakable.tsx";
import { RowValues } from "./row-values.tsx";

/** So many rows of a figure are shown. */
const most = 50;

/** Tables three and four as they are counted: each figure opens its rows; where the report says something else, one click settles it either way. */
export function CountsSection(props: {
  readonly ledger: Ledger;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onJump: (cell: CellId) => void;
}) {
  const { ledger, session } = props;
  const { say, language } = useSettings();
  const [shown, setShown] = useState<CellId>();
  const { form } = session.checked().view;
  const table = (id: "t3" | "t4"): readonly Cell[] =>
    form.cells.filter((cell) => cell.table === id && ledger.counted[cell.id] !== undefined);
  const proceedings = table("t4");
  return (
    <section className="ledger-counts" aria-label={say(ledgerWords.counts)} tabIndex={0}>
      <h2>{say(ledgerWords.counts)}</h2>
      <CountTable cells={table("t3")} {...props} shown={shown} onShow={setShown} />
      {proceedings.length > 0 && (
        <>
          <h2>{say(ledgerWords.proceedings)}</h2>
          {ledger.unclearProceedings.length > 0 && (
            <p className="ledger-unclear">
              {ledgerScreenSentences.unclearProceedings[language]({
                rows: formatRows(
                  [...new Set(ledger.unclearProceedings.map(({ row }) => row))],
                  ledger.sheets.map(({ offset }) => offset),
                  language,
                ),
              })}
            </p>
          )}
          <CountTable cells={proceedings} {...props} shown={shown} onShow={setShown} />
        </>
      )}
    </section>
  );
}

function CountTable(props: {
  readonly cells: readonly Cell[];
  readonly ledger: Ledger;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly shown: CellId | undefined;
  readonly onShow: (cell: CellId | undefined) => void;
  readonly onJump: (cell: CellId) => void;
}) {
  const { cells, ledger, session, shown, onShow } = props;
  const { language } = useSettings();
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Map(cells.map(({ column, columnLabels }) => [column, columnLabels.at(-1) ?? ""]))];
  const labels = labelsFor(session.checked().view.form, language);
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map(([column, label]) => (
            <th key={column} scope="col" className="number">
              <Breakable text={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => {
          const own = cells.filter((cell) => cell.row === row);
          const [groups, before] = [groupsOf(own), groupsOf(cells.filter((cell) => cell.row === rows[place - 1]))];
          const open = own.find(({ id }) => id === shown);
          return [
            ...groups.map((group, depth) =>
              before.slice(0, depth + 1).join() === groups.slice(0, depth + 1).join() ? null : (
                <tr key={`${row} ${group}`} className="ledger-group">
                  <th scope="rowgroup" data-depth={depth} colSpan={columns.length + 1}>
                    {group}
                  </th>
                </tr>
              ),
            ),
            <tr key={row}>
              <th scope="row" data-depth={groups.length}>
                {own[0]?.rowLabels.at(-1)}
              </th>
              {own.map(({ id }) => {
                const typed = session.cell(id);
                const value = ledger.counted[id]?.value ?? 0;
                const differs = typed !== undefined && typed !== value;
                return (
                  <td
                    key={id}
                    className="number"
                    data-differs={differs || undefined}
                    data-zero={value === 0 || undefined}
                  >
                    <button
                      type="button"
                      aria-expanded={id === shown}
                      aria-label={`${labels.cell(id)} ${value}${differs ? `，${ledgerScreenSentences.typed[language]({ typed: formatCell(typed) })}` : ""}`}
                      onClick={() => onShow(id === shown ? undefined : id)}
                    >
                      {value}
                      {differs && <span className="ledger-typed">≠ {formatCell(typed)}</span>}
                    </button>
                  </td>
                );
              })}
            </tr>,
            open === undefined ? null : (
              <tr key={`${row} rows`}>
                <td colSpan={columns.length + 1}>
                  <CellRows cell={open} {...props} />
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
}

/** What stands above a row's own label in the form: 三、本年度办理结果, （三）不予公开. */
function groupsOf([cell]: readonly Cell[]): readonly string[] {
  return cell?.rowLabels.slice(0, -1) ?? [];
}

/** The rows behind a figure; where the report says something else, the figure of either side. */
function CellRows(props: {
  readonly cell: Cell;
  readonly ledger: Ledger;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onJump: (cell: CellId) => void;
}) {
  const { cell, ledger, session, readOnly } = props;
  const { id } = cell;
  const { say, language } = useSettings();
  const notices = useNotices();
  const signer = useSigner();
  const counted = ledger.counted[id];
  const typed = session.cell(id);
  const rows = new Set(counted?.rows.slice(0, most));
  const applications = ledger.applications.filter(({ row }) => rows.has(row));
  const offsets = ledger.sheets.map(({ offset }) => offset);
  const finding = session.checked().findings.find(({ code, cells }) => code === countedFigure.code && cells[0] === id);
  const apply = (edit: Edit): void => {
    const applied = session.apply(edit);
    if (!applied.ok) notices.failure(applied.failure);
  };
  const keepTyped = (): void => {
    if (finding === undefined) return;
    const report = session.report();
    const words = { reason: ledgerWords.keptReason.zh, by: formatSigner(signer), at: new Date().toISOString() };
    apply({ kind: "waivers", waivers: [...report.waivers, waiverFor(finding, report, words)] });
  };
  const differs = typed !== undefined && counted !== undefined && typed !== counted.value && !cell.computed;
  return (
    <div className="ledger-rows">
      <p>
        <button type="button" className="row-link" onClick={() => props.onJump(id)}>
          {labelsFor(session.checked().view.form, language).cell(id)}
        </button>{" "}
        {counted !== undefined && formatRows(counted.rows, offsets, language)}
        {differs && `，${ledgerScreenSentences.typed[language]({ typed: formatCell(typed) })}`}
      </p>
      {differs && !readOnly && (
        <div className="ledger-acts">
          <Button size="compact-xs" onClick={() => apply({ kind: "cells", changes: { [id]: counted.value } })}>
            {say(ledgerWords.takeCount)} {counted.value}
          </Button>
          {finding !== undefined && finding.explained === undefined && (
            <Button size="compact-xs" variant="default" onClick={keepTyped}>
              {say(ledgerWords.keepTyped)} {formatCell(typed)}
            </Button>
          )}
        </div>
      )}
      {applications.map((application) => (
        <div key={application.row} className="ledger-application">
          <strong>{formatRows([application.row], offsets, language)}</strong>
          <RowValues application={application} />
        </div>
      ))}
    </div>
  );
}
