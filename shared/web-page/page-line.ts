/** Chinese characters and signs: a line break of the source between two of them is no space. */
const wide = "\u2E80-\u303F\u3041-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF";
const brokenWide = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${wide}])`, "g");

/** The text of a line as a page shows it: white space of the source collapsed, none at its ends. */
export function pageLine(text: string): string {
  return text
    .replace(brokenWide, "")
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();
}
