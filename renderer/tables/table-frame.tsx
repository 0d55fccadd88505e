import type { Table } from "../../shared/forms/form.ts";
import type { LayoutCell } from "../../shared/forms/layout.ts";
import { columnWidths } from "../../shared/paper/column-widths.ts";
import { Breakable } from "../parts/breakable.tsx";
import { textWidth } from "../../shared/paper/page.ts";

const twipsPerPixel = 15;

/** The width of a table on paper, in CSS pixels. The table on the screen never becomes narrower. */
export const paperWidth = Math.round(textWidth / twipsPerPixel);

/** The widths of the label columns of table three where it has the whole window: every label on one line, so that all rows are in sight. */
const wholeWidths: readonly number[] = [26, 100, 400];

/** The widths of the label columns in CSS pixels: as on paper, or where the table has the whole window. */
export function labelWidths(table: Table, whole = false): readonly number[] {
  if (whole) return wholeWidths.slice(0, table.layout.labelColumns);
  return columnWidths(table, textWidth)
    .slice(0, table.layout.labelColumns)
    .map((width) => Math.round(width / twipsPerPixel));
}

/** The columns of a table: label columns keep their width, value columns share the rest. */
export function TableColumns({ table, whole = false }: { readonly table: Table; readonly whole?: boolean }) {
  const labels = labelWidths(table, whole);
  const values = table.layout.columnCount - labels.length;
  return (
    <colgroup>
      {labels.map((width, place) => (
        <col key={place} style={{ width }} />
      ))}
      <col span={values} />
    </colgroup>
  );
}

/** The totals of table three stand in its last column, which stays in sight. */
function isLast({ id, layout }: Table, { column, columnSpan }: LayoutCell): boolean {
  return id === "t3" && columnSpan === 1 && column === layout.columnCount - 1;
}

const scopes = { band: "rowgroup", corner: "col", columnHeader: "col", rowHeader: "row", value: "col" } as const;

/** Fixed words of the form. Labels of rows stay at the left while the table scrolls sideways. */
export function LabelCell({
  table,
  at,
  text,
  whole,
}: {
  readonly table: Table;
  readonly at: LayoutCell;
  readonly text: string;
  readonly whole: boolean;
}) {
  const { role, rowSpan, columnSpan } = at;
  const sticky = at.column < table.layout.labelColumns && role !== "band";
  const left = labelWidths(table, whole)
    .slice(0, at.column)
    .reduce((sum, width) => sum + width, 0);
  const shared = {
    className: "ft-label",
    "data-role": role,
    "data-sticky": sticky || undefined,
    "data-many": rowSpan > 1 || undefined,
    rowSpan,
    colSpan: columnSpan,
    ...(sticky && { style: { left } }),
  };
  // The form's balance remark stands over several label columns and names none of them.
  if (role === "corner" && columnSpan > 1) {
    return (
      <td {...shared} role="gridcell" data-role="remark">
        {text}
      </td>
    );
  }
  return (
    <th {...shared} scope={scopes[role]} data-total={isLast(table, at) || undefined}>
      <span className="ft-words">{role === "columnHeader" ? <Breakable text={text} /> : text}</span>
    </th>
  );
}
