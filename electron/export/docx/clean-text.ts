/**
 * Characters that no XML document may hold or that mean nothing on paper: control characters except tab and line feed, lone surrogates
 * (the `u` flag sees whole pairs as one character), U+FFFE and U+FFFF. One of them makes Word refuse the whole file.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as it can stand in a document: line ends folded to "\n", unprintable characters gone, everything else as it was. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u000B\u000C\u0085]/g, "\n").replace(unprintable, "");
}
