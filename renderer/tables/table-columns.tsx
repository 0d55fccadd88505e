import type { Table } from "../../shared/forms/form.ts";
import { columnWidths } from "../../shared/paper/column-widths.ts";
import { textWidth } from "../../shared/paper/page.ts";

const twipsPerPixel = 15;

/** The width of a table on paper, in CSS pixels; narrower it does not become. */
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
