import type { Table } from "../../shared/forms/form.ts";
import type { LayoutCell } from "../../shared/forms/layout.ts";
import { columnWidths } from "../../shared/paper/column-widths.ts";
import { textWidth } from "../../shared/paper/page.ts";

const twipsPerPixel = 15;

/** The width of a table on paper, in CSS pixels. The table on the screen never becomes narrower. */
export const paperWidth = Math.round(textWidth / twipsPerPixel);

/** The widths of the label columns in CSS pixels, as on paper. */
export function labelWidths(table: Table): readonly number[] {
  return columnWidths(table, textWidth)
    .slice(0, table.layout.labelColumns)
    .map((width) => Math.round(width / twipsPerPixel));
}

/** The columns of a table: label columns keep their width, value columns share the rest. */
export function TableColumns({ table }: { readonly table: Table }) {
  const labels = labelWidths(table);
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

const scopes = { band: "rowgroup", corner: "col", columnHeader: "col", rowHeader: "row", value: "col" } as const;

/** Fixed words of the form. Labels of rows stay at the left while the table scrolls sideways. */
export function LabelCell({
  table,
  at,
  text,
}: {
  readonly table: Table;
  readonly at: LayoutCell;
  readonly text: string;
}) {
  const { role, rowSpan, columnSpan } = at;
  const sticky = at.column < table.layout.labelColumns && role !== "band";
  const left = labelWidths(table)
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
    <th {...shared} scope={scopes[role]}>
      {text}
    </th>
  );
}
