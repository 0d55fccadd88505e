/** A quoted field may go over so many lines. */
const mostLines = 20;

/** A row of fields, and the line after its last one. */
export interface DelimitedRow {
  readonly fields: readonly string[];
  readonly end: number;
}

/** Reads the row that begins at a line; quoted fields may hold the delimiter, doubled quotes and line ends. Source: RFC 4180. */
export function delimitedRow(lines: readonly string[], from: number, delimiter: "," | "\t"): DelimitedRow {
  const fields: string[] = [];
  let end = from + 1;
  let rest = lines[from] ?? "";
  for (;;) {
    if (!rest.startsWith('"')) {
      const next = rest.indexOf(delimiter);
      fields.push(next < 0 ? rest : rest.slice(0, next));
      if (next < 0) return { fields, end };
      rest = rest.slice(next + 1);
      continue;
    }
    let close = closingQuote(rest);
    let longer = rest;
    let longerEnd = end;
    while (close < 0 && longerEnd < lines.length && longerEnd - from < mostLines) {
      longer += `\n${lines[longerEnd] ?? ""}`;
      longerEnd += 1;
      close = closingQuote(longer);
    }
    // A quote that nothing closes is a sign like any other.
    if (close < 0) return { fields: [...fields, ...rest.split(delimiter)], end };
    const after = longer.slice(close + 1);
    const next = after.indexOf(delimiter);
    fields.push(longer.slice(1, close).replaceAll('""', '"') + (next < 0 ? after : after.slice(0, next)));
    end = longerEnd;
    if (next < 0) return { fields, end };
    rest = after.slice(next + 1);
  }
}

function closingQuote(text: string): number {
  const close = /^"(?:[^"]|"")*"(?!")/.exec(text);
  return close === null ? -1 : close[0].length - 1;
}
