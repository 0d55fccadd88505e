import { printableText } from "../../../shared/paper/printable-text.ts";

/**
 * Words as a CSV field that no spreadsheet takes for a formula: where they begin like one (=, +, -, @ in both widths, a tab or a line
 * end), an apostrophe stands in front.
 */
export function plainField(text: string): string {
  const printable = printableText(text);
  return /^[=+\-@＝＋－＠\t\n]/.test(printable) ? `'${printable}` : printable;
}

/** A line of fields, quoted where needed, with its line end. Source: RFC 4180. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quote).join(",")}\r\n`;
}

function quote(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
