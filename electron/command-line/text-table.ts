/** How many columns of a terminal a sign takes: Chinese characters and full-width signs two. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[—“”‘’…·]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 2 : 1;
  return width;
}

/** A table for people: columns in line, two spaces between them, nothing after the last one. `right` names the columns of numbers. */
export function textTable(texts: readonly (readonly string[])[], right: readonly number[]): string {
  // Text that somebody left in a cell may hold line ends and worse.
  const rows = texts.map((row) => row.map((text) => text.replaceAll(/[\s\p{Cc}]+/gu, " ")));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [place, text] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, widthOf(text));
  }
  const lines = rows.map((row) =>
    row
      .map((text, place) => {
        const space = " ".repeat((widths[place] ?? 0) - widthOf(text));
        return right.includes(place) ? space + text : text + space;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}
