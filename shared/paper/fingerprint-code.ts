import { fingerprint } from "../report/fingerprint.ts";
import { type Report, reportTitle } from "../report/report.ts";
import { paperWords } from "../words/paper.ts";

/** A QR code: its dark modules, row by row, without the white around it. */
export interface QrCode {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** So many white modules stand around a code. Source: ISO/IEC 18004, 6.3.8. */
export const quietZone = 4;

/** What the code of a report says: which report it is, and its fingerprint, as it may be pasted where a fingerprint is asked for. */
export function codeText(report: Report): string {
  return `${reportTitle(report)}\n${paperWords.fingerprint}：${fingerprint(report)}`;
}

/** The QR code of a text, loaded only when used. A quarter of it may be smudged on paper. */
export async function qrCode(text: string): Promise<QrCode> {
  const { encode } = await import("uqr");
  const { data, size } = encode(text, { ecc: "Q", border: 0 });
  return { size, isDark: (row, column) => data[row]?.[column] === true };
}

/** The dark modules of a code as the path of an SVG whose units are modules, with the quiet zone around: `0 0 width width`. */
export function codePath({ size, isDark }: QrCode): { readonly path: string; readonly width: number } {
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
    }
  }
  return { path, width: size + 2 * quietZone };
}
