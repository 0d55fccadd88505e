import { memo, useMemo, useSyncExternalStore } from "react";
import type { Cell, CellId } from "../../shared/forms/form.ts";
import type { LayoutCell } from "../../shared/forms/layout.ts";
import { cellState, type CellValue, formatCell } from "../../shared/report/cell-value.ts";
import { placeIn } from "../../shared/table-editing/value-grid.ts";
import type { Language } from "../../shared/words/language.ts";
import { tableWords } from "../../shared/words/tables.ts";
import { CellEditor } from "./cell-editor.tsx";
import { cellReader } from "./cell-reading.ts";
import { MarkIcon } from "./marks.tsx";
import type { OpenTable } from "./open-table.ts";

interface ValueCellProps {
  readonly open: OpenTable;
  readonly at: LayoutCell;
  readonly id: CellId;
  readonly keysId: string;
}

/** A value of the table. It is drawn again only when its own value, its findings, or its standing with the cursor change. */
export const ValueCell = memo(function ValueCell({ open, at, id, keysId }: ValueCellProps) {
  const { session, cursor, grid, language, lastYearBeside } = open;
  const read = useMemo(
    () => cellReader(session, id, language, lastYearBeside),
    [session, id, language, lastYearBeside],
  );
  const { value, mark, lastYear: note, working, evidence: noted } = useSyncExternalStore(session.subscribe, read);
  const standing = useSyncExternalStore(cursor.subscribe, () => cursor.standing(id));
  const flashing = useSyncExternalStore(cursor.subscribe, () => cursor.flashing() === id);
  const { cell } = placeIn(grid, id);
  const text = formatCell(value);
  const name = cellName(cell, value, language, note?.value);
  const said = [working, noted, note?.sentence, ...(mark?.sentences ?? [])].filter((words) => words !== undefined);
  const description = said.length === 0 ? undefined : said.join(" ");
  return (
    <td
      role="gridcell"
      data-cell={id}
      data-state={cellState(value)}
      data-computed={cell.computed || undefined}
      data-mark={mark?.level}
      data-working={working !== undefined || undefined}
      data-noted={noted !== undefined || undefined}
      data-standing={standing === "" ? undefined : standing}
      data-flash={flashing || undefined}
      data-total={(grid.table.id === "t3" && cell.column === "total") || undefined}
      data-long={text.length > 10 ? 2 : text.length > 6 ? 1 : undefined}
      rowSpan={at.rowSpan}
      colSpan={at.columnSpan}
      aria-label={name}
      aria-description={description}
      aria-selected={standing !== ""}
      aria-readonly={cell.computed || open.readOnly}
    >
      {note === undefined ? (
        <span className="ft-text">{text}</span>
      ) : (
        <span className="ft-compared" data-last-year={grid.table.id === "t3" ? note.short : note.value}>
          <span className="ft-text">{text}</span>
        </span>
      )}
      {mark !== undefined && <MarkIcon level={mark.level} />}
      {standing === "active" && (
        <CellEditor open={open} cell={cell} name={name} description={description} keysId={keysId} />
      )}
    </td>
  );
});

/** A cell as a screen reader says it: the labels of its row and column, its value, last year's beside it, and whether it is computed. */
function cellName(cell: Cell, value: CellValue | undefined, language: Language, lastYear?: string): string {
  const separator = language === "zh" ? "，" : ", ";
  return [
    ...cell.rowLabels,
    ...cell.columnLabels,
    valueName(value, language),
    ...(lastYear === undefined ? [] : [lastYear]),
    ...(cell.computed ? [tableWords.computed[language]] : []),
  ].join(separator);
}

function valueName(value: CellValue | undefined, language: Language): string {
  switch (cellState(value)) {
    case "blank":
      return tableWords.blank[language];
    case "notApplicable":
      return tableWords.notApplicable[language];
    case "raw":
      return `${tableWords.raw[language]} ${formatCell(value)}`;
    case "number":
      return formatCell(value);
  }
}
