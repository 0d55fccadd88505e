/** The entries of a dictionary by name, each value as it is written. */
export type Entries = Readonly<Record<string, string>>;

/** The signs of which a dictionary is made: names, strings, brackets, and words as numbers are. Source: ISO 32000-1, 7.2 and 7.3. */
const sign = /\/[^\s/<>[\]()]*|<<|>>|<[\da-fA-F\s]*>|\[|\]|\((?:\\[^]|[^\\()])*\)|[^\s/<>[\]()]+/g;

/** The entries of the dictionary with which a text begins; none where it begins otherwise. */
export function entriesOf(text: string): Entries {
  const entries: Record<string, string> = {};
  let [depth, key, begin, end]: [number, string | undefined, number, number] = [0, undefined, 0, 0];
  const take = (): void => {
    if (key !== undefined) entries[key] = text.slice(begin, end).trim();
  };
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (found === ">>" || found === "]") depth -= 1;
    if (depth === 0 && found !== "<<") break;
    const past = index + found.length;
    // After a key its value begins, which may be a name, too.
    if (depth === 1 && found.startsWith("/") && (key === undefined || end > begin)) {
      take();
      key = found.slice(1);
      begin = past;
    }
    end = past;
    if (found === "<<" || found === "[") depth += 1;
  }
  take();
  return entries;
}

/** A dictionary with these entries. */
export function dictionaryOf(entries: Entries): string {
  const written = Object.entries(entries).map(([name, value]) => `/${name} ${value}`);
  return `<<${written.join("\n")}>>`;
}

/** The number of the object that a value refers to, or the first of them in a list. */
export function referenceIn(value: string | undefined): number | undefined {
  const [, number] = /(\d+) 0 R\b/.exec(value ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The numbers of all objects that a list refers to. */
export function referencesIn(value: string | undefined): readonly number[] {
  return Array.from((value ?? "").matchAll(/(\d+) 0 R\b/g), ([, number]) => Number(number));
}

/** A text as a string in UTF-16. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

/** What a string says that is written in UTF-16 or in plain signs; "" where it is something else. */
export function textIn(value: string | undefined): string {
  const [, wide, plain] = /^<FEFF((?:[\da-f]{4})*)>$|^\(([^]*)\)$/i.exec(value ?? "") ?? [];
  if (wide !== undefined) return Buffer.from(wide, "hex").swap16().toString("utf16le");
  return (plain ?? "").replace(/\\([()\\])/g, "$1");
}

/** A stream with these entries beside its length. */
export function streamOf(entries: Entries, bytes: Uint8Array): string {
  const dictionary = dictionaryOf({ ...entries, Length: String(bytes.length) });
  return `${dictionary}\nstream\n${Buffer.from(bytes).toString("latin1")}\nendstream`;
}
