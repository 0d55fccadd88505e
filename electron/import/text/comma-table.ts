import { delimitedRow } from "./delimited.ts";
import type { TableFormat } from "./table-format.ts";

const longestField = 120;
const fewestRows = 3;
const fewestFields = 3;

/** Rows of values with commas between them: several in a row, all with as many fields. Prose does not use the narrow comma. */
export const commaTable: TableFormat = {
  stretch: (lines, from) => {
    const rows: (readonly string[])[] = [];
    let at = from;
    while (at < lines.length) {
      if (!lines[at]?.includes(",")) break;
      const { fields, end } = delimitedRow(lines, at, ",");
      if (fields.length < fewestFields || fields.length !== (rows[0] ?? fields).length) break;
      if (fields.some((field) => field.length > longestField)) break;
      rows.push(fields);
      at = end;
    }
    if (rows.length === 0) return undefined;
    return rows.length < fewestRows ? { end: at } : { rows, end: at };
  },
};
