import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { CellId, TableId } from "../../shared/forms/form.ts";
import { cellIdOf } from "../../shared/forms/registry.ts";
import { selectCell } from "../../shared/table-editing/selection.ts";
import type { Paste } from "../../shared/table-editing/paste.ts";
import { valueGrids } from "../../shared/table-editing/value-grid.ts";
import type { Language } from "../../shared/words/language.ts";
import { fillInWords } from "../../shared/words/fill-in.ts";
import { tableWords } from "../../shared/words/tables.ts";
import type { ReportSession } from "../session/report-session.ts";
import { finishPaste } from "./clipboard.ts";
import { LabelCell, paperWidth, TableColumns } from "./table-frame.tsx";
import { MarkNote } from "./marks.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { createTableCursor } from "./table-cursor.ts";
import type { OpenTable, TableFocus } from "./open-table.ts";
import { ValueCell } from "./value-cell.tsx";
import { ZeroMenu } from "./zero-menu.tsx";
import "./tables.css";

/** What a table on screen needs. `focus` is shared by the tables of a report. */
export interface FormTableProps {
  readonly session: ReportSession;
  readonly table: TableId;
  readonly focus: TableFocus;
  readonly readOnly: boolean;
  readonly language: Language;
  /** Whether last year's value stands beside every cell. */
  readonly lastYearBeside?: boolean;
  /** Whether the table has the whole window, and not the width of the paper. */
  readonly whole?: boolean;
}

/** A table of the form as printed, with the keyboard of a spreadsheet. The page draws its heading. */
export function FormTable(props: FormTableProps) {
  const { session, table: id, focus, readOnly, language, lastYearBeside = false, whole = false } = props;
  const { form } = session.checked().view;
  const grids = useMemo(() => valueGrids(form), [form]);
  const grid = grids.find(({ table }) => table.id === id);
  if (grid === undefined) throw new RangeError(`edition ${form.edition} has no table ${id}`);
  const cursor = useMemo(() => createTableCursor(grid), [grid, session]);
  const [asking, askAboutPaste] = useState<Paste>();
  const root = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const pointer = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const keysId = useId();
  const open = useMemo(
    (): OpenTable => ({ session, grid, grids, cursor, focus, readOnly, language, lastYearBeside, askAboutPaste }),
    [session, grid, grids, cursor, focus, readOnly, language, lastYearBeside],
  );

  useEffect(
    () =>
      focus.register(id, (cell, arrival) => {
        if (!grid.placeOf.has(cell)) return false;
        cursor.select(selectCell(cell), arrival === "jump" ? "jump" : "focus");
        if (arrival === "jump") cursor.flash(cell);
        return true;
      }),
    [focus, id, grid, cursor],
  );

  useEffect(() => {
    const stop = (): void => {
      dragging.current = false;
    };
    window.addEventListener("mouseup", stop);
    return () => window.removeEventListener("mouseup", stop);
  }, []);

  const press = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (cell === undefined || event.button !== 0) return;
    const { active } = cursor.selection();
    // Inside an open editor the mouse places the caret.
    if (cell === active && isOpenEditor(event.target)) return;
    event.preventDefault();
    dragging.current = true;
    if (event.shiftKey) cursor.select({ active, corner: cell }, "focus");
    else cursor.select(selectCell(cell), "focus");
  };
  const pass = (event: MouseEvent): void => {
    const cell = cellOf(event);
    // A cell that is drawn anew under a pointer at rest is not asked about.
    const { screenX: x, screenY: y } = event;
    if (pointer.current?.x !== x || pointer.current.y !== y) cursor.hover(cell);
    pointer.current = { x, y };
    if (cell === undefined || !dragging.current || (event.buttons & 1) === 0) return;
    const { active, corner } = cursor.selection();
    if (corner !== cell) cursor.select({ active, corner: cell });
  };
  const openEditor = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (cell !== undefined && !isOpenEditor(event.target)) cursor.select(selectCell(cell), "edit");
  };

  const { table } = grid;
  const { layout } = table;
  const rows = (from: number, to: number) =>
    layout.rows
      .slice(from, to)
      .map((row, place) => (
        <tr key={from + place}>
          {row.map((at) =>
            at.content.kind === "value" ? (
              <ValueCell key={at.column} open={open} at={at} id={at.content.cell} keysId={keysId} />
            ) : (
              <LabelCell key={at.column} table={table} at={at} text={at.content.text} whole={whole} />
            ),
          )}
        </tr>
      ));

  return (
    <div
      ref={root}
      className="ft-root"
      data-table={id}
      data-read-only={readOnly || undefined}
      data-whole={whole || undefined}
    >
      {!readOnly && (
        <div className="ft-actions">
          {lastYearBeside && <span className="ft-legend">{lastYearLegend(session, language)}</span>}
          <ZeroMenu open={open} />
        </div>
      )}
      <table
        role="grid"
        className="ft-table"
        lang="zh-CN"
        aria-label={table.heading}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        style={{ minWidth: paperWidth }}
        onMouseDown={press}
        onMouseOver={pass}
        onMouseLeave={() => cursor.hover(undefined)}
        onDoubleClick={openEditor}
      >
        <TableColumns table={table} whole={whole} />
        {layout.headerRows > 0 && <thead>{rows(0, layout.headerRows)}</thead>}
        <tbody>{rows(layout.headerRows, layout.rows.length)}</tbody>
      </table>
      <span id={keysId} hidden>
        {tableWords.keys[language]}
      </span>
      <MarkNote open={open} root={root} />
      {asking !== undefined && (
        <PasteDialog
          paste={asking}
          form={form}
          language={language}
          onPaste={(asRead) => {
            askAboutPaste(undefined);
            finishPaste(open, asking, asRead);
          }}
          onClose={() => {
            askAboutPaste(undefined);
            cursor.select(cursor.selection(), "focus");
          }}
        />
      )}
    </div>
  );
}

/** What the small grey figures are, or why there are none. */
function lastYearLegend(session: ReportSession, language: Language): string {
  return (session.checked().view.lastYear === undefined ? fillInWords.noLastYear : fillInWords.legend)[language];
}

function cellOf({ target }: MouseEvent): CellId | undefined {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null;
  return cellIdOf(cell?.getAttribute("data-cell") ?? "");
}

function isOpenEditor(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.dataset["mode"] !== "ready";
}
