const unprintable = /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * A text without what no file format can print: control characters, noncharacters and halves of surrogate pairs. Tabs stay; every
 * kind of line end becomes "\n".
 */
export function printableText(text: string): string {
  return text.replace(lineEnds, "\n").replace(unprintable, "");
}
