import type { Table } from "../../shared/forms/form.ts";
import type { LayoutCell } from "../../shared/forms/layout.ts";
import { labelWidths } from "./table-columns.tsx";

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
