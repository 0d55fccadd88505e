import { Button } from "@mantine/core";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { countedFigure } from "../../../shared/checks/rules/ledger.ts";
import { areSame } from "../../../shared/remembered.ts";
import type { Cell, CellId, Form } from "../../../shared/forms/form.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import { type CellValue, formatCell } from "../../../shared/report/cell-value.ts";
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
export const CountsSection = memo(function CountsSection(props: {
  readonly ledger: Ledger;
  readonly session: ReportSession;
  /** How often the report was changed: with it its figures may be others. */
  readonly revision: number;
  readonly readOnly: boolean;
  /** The figure that is open at first. */
  readonly asked: CellId | undefined;
  readonly onJump: (cell: CellId) => void;
}) {
  const { ledger, session } = props;
  const { say, language } = useSettings();
  const [shown, setShown] = useState(props.asked);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus(), []);
  const { form } = session.checked().view;
  // Which cells there are hangs on the columns of the register alone, and not on any decision.
  const told = Object.keys(ledger.counted).join(" ");
  const { t3: applications, t4: proceedings } = useMemo(() => cellsOf(form, new Set(told.split(" "))), [form, told]);
  return (
    <section ref={section} className="ledger-counts" aria-label={say(ledgerWords.counts)} tabIndex={0}>
      <h2>{say(ledgerWords.counts)}</h2>
      <CountTable cells={applications} {...props} shown={shown} onShow={setShown} />
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
});

function cellsOf({ cells }: Form, told: ReadonlySet<string>) {
  const own = (table: "t3" | "t4") => cells.filter((cell) => cell.table === table && told.has(cell.id));
  return { t3: own("t3"), t4: own("t4") };
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
  const { rows, columns } = useMemo(() => rowsOf(cells), [cells]);
  const { form } = session.checked().view;
  // A total of a table that is not yet filled in says nothing yet.
  const isFilled = cells.every(({ id, computed }) => computed || session.cell(id) !== undefined);
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
        {rows.map(({ row, own, above }) => {
          const open = own.find(({ id }) => id === shown);
          return [
            <CountRow
              key={row}
              own={own}
              above={above}
              form={form}
              columns={columns.length}
              figures={own.map(({ id, computed }) =>
                figureOf(ledger.counted[id]?.value ?? 0, computed && !isFilled ? undefined : session.cell(id)),
              )}
              shown={open?.id}
              onShow={onShow}
            />,
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

/** A row of a table of counts: its cells, and the headings above it that the row before does not stand under, each with its depth. */
interface CountedRow {
  readonly row: string;
  readonly own: readonly Cell[];
  readonly above: readonly { readonly depth: number; readonly label: string }[];
}

function rowsOf(cells: readonly Cell[]): {
  readonly rows: readonly CountedRow[];
  readonly columns: readonly (readonly [string, string])[];
} {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  let before: readonly string[] = [];
  const rows = [...byRow].map(([row, own]): CountedRow => {
    const groups = groupsOf(own);
    const above = groups.flatMap((label, depth) =>
      before.slice(0, depth + 1).join() === groups.slice(0, depth + 1).join() ? [] : [{ depth, label }],
    );
    before = groups;
    return { row, own, above };
  });
  return { rows, columns: [...new Map(cells.map(({ column, columnLabels }) => [column, columnLabels.at(-1) ?? ""]))] };
}

/** A figure as it is counted, and what the report says where that is something else. */
interface Figure {
  readonly counted: number;
  readonly typed: string | undefined;
}

function figureOf(counted: number, typed: CellValue | undefined): Figure {
  return { counted, typed: typed === undefined || typed === counted ? undefined : formatCell(typed) };
}

type CountRowProps = Omit<CountedRow, "row"> & {
  readonly form: Form;
  readonly figures: readonly Figure[];
  readonly columns: number;
  readonly shown: CellId | undefined;
  readonly onShow: (cell: CellId | undefined) => void;
};

function isSameRow({ figures: before, ...a }: CountRowProps, { figures: now, ...b }: CountRowProps): boolean {
  const say = (figures: readonly Figure[]) => figures.flatMap(({ counted, typed }) => [counted, typed]);
  return areSame(Object.values(a), Object.values(b)) && areSame(say(before), say(now));
}

/** Drawn again only where one of its own figures has become another, here or in the report: a click in the tray changes a few rows. */
const CountRow = memo(function CountRow(props: CountRowProps) {
  const { own, above, form, figures, shown, onShow } = props;
  const { language } = useSettings();
  const labels = labelsFor(form, language);
  return (
    <>
      {above.map(({ depth, label }) => (
        <tr key={label} className="ledger-group">
          <th scope="rowgroup" data-depth={depth} colSpan={props.columns + 1}>
            {label}
          </th>
        </tr>
      ))}
      <tr>
        <th scope="row" data-depth={groupsOf(own).length}>
          {own[0]?.rowLabels.at(-1)}
        </th>
        {own.map(({ id }, place) => {
          const { counted = 0, typed } = figures[place] ?? {};
          return (
            <td
              key={id}
              className="number"
              data-differs={typed !== undefined || undefined}
              data-zero={counted === 0 || undefined}
            >
              <button
                type="button"
                aria-expanded={id === shown}
                aria-label={`${labels.cell(id)} ${counted}${typed !== undefined ? `，${ledgerScreenSentences.typed[language]({ typed })}` : ""}`}
                onClick={() => onShow(id === shown ? undefined : id)}
              >
                {counted}
                {typed !== undefined && <span className="ledger-typed">≠ {typed}</span>}
              </button>
            </td>
          );
        })}
      </tr>
    </>
  );
}, isSameRow);

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
