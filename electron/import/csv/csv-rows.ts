/** Rows of fields as a table saved by a spreadsheet program has them. */
export type CsvRows = readonly (readonly string[])[];

const separators = [",", ";", "\t", "，"] as const;
type Separator = (typeof separators)[number];

/** So many rows tell which sign separates the fields. */
const glance = 200;
const glanceLength = 1_000_000;

/**
 * Reads the rows of a table. The sign between fields is what the first line says (sep=;), else the one that divides most rows; fields in
 * quotes hold it, doubled quotes and line ends. Undefined where there are more than `most` fields. Source: RFC 4180.
 */
export function csvRows(text: string, most: number): CsvRows | undefined {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const own = separators.find((separator) => separator === said?.[1]);
  return rowsOf(body, own ?? likelySeparator(body.slice(0, glanceLength)), {
    fields: most,
    rows: Number.POSITIVE_INFINITY,
  }).rows;
}

/** The sign that divides most rows, and of those that divide as many the one that divides them further. */
function likelySeparator(text: string): Separator {
  let [likely, best]: [Separator, number] = [",", 0];
  for (const separator of separators) {
    const { rows = [] } = rowsOf(text, separator, { fields: glance * 1000, rows: glance });
    const divided = rows.filter((row) => row.length > 1);
    const fields = divided.reduce((sum, row) => sum + row.length, 0);
    const score = divided.length * 1000 + (divided.length === 0 ? 0 : fields / divided.length);
    if (score > best) [likely, best] = [separator, score];
  }
  return likely;
}

function rowsOf(
  text: string,
  separator: Separator,
  most: { readonly fields: number; readonly rows: number },
): { readonly rows?: string[][] } {
  const rows: string[][] = [];
  let row: string[] = [];
  let fields = 0;
  let at = 0;
  while (at < text.length && rows.length < most.rows) {
    const { field, end } = text.charAt(at) === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(field);
    fields += 1;
    if (fields > most.fields) return {};
    at = end;
    if (text.charAt(at) === separator) {
      at += 1;
      // A separator at the very end begins one more field, which is blank.
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows };
}

function bare(text: string, start: number, separator: Separator): { readonly field: string; readonly end: number } {
  let end = start;
  for (; end < text.length; end += 1) {
    const sign = text.charAt(end);
    if (sign === separator || sign === "\n" || sign === "\r") break;
  }
  return { field: text.slice(start, end), end };
}

/** A field in quotes, with what stands behind them; a quotation mark that nothing closes is a sign like any other. */
function quoted(text: string, start: number, separator: Separator): { readonly field: string; readonly end: number } {
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close === -1) return bare(text, start, separator);
    if (text.charAt(close + 1) !== '"') break;
    close += 1;
  } while (close !== -1);
  const rest = bare(text, close + 1, separator);
  return { field: text.slice(start + 1, close).replaceAll('""', '"') + rest.field, end: rest.end };
}
