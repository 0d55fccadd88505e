import { doubtfulHeads, type Field, likeHeads, sureHeads } from "./fields.ts";
import { wordKey, type WordLine } from "./word-table.ts";

/** How a column was recognised: by its head, by a head that is like one or doubtful, by what stands below it, or because the user said so. */
export type FoundBy = "head" | "likeHead" | "doubtfulHead" | "values" | "told";

const sure = lookUp(sureHeads);
const doubtful = lookUp(doubtfulHeads, true);

/** What a head may name: the fields with how surely, the surest first. */
export function fieldsOfHead(texts: readonly string[]): readonly { readonly field: Field; readonly by: FoundBy }[] {
  const keys = headKeys(texts);
  const found = new Map<Field, FoundBy>();
  const add = (field: Field, by: FoundBy): void => {
    if (!found.has(field)) found.set(field, by);
  };
  for (const key of keys) for (const field of sure.get(key) ?? []) add(field, "head");
  if (found.size === 0) {
    for (const key of keys) for (const [like, field] of likeHeads) if (like.test(key)) add(field, "likeHead");
  }
  for (const key of keys) for (const field of doubtful.get(key) ?? []) add(field, "doubtfulHead");
  return [...found].map(([field, by]) => ({ field, by }));
}

/** The ways to call a column with heads above each other: by the lowest, with the one above it, and by all. */
function headKeys(texts: readonly string[]): readonly string[] {
  const [lowest = "", above = ""] = texts.toReversed();
  return [...new Set([wordKey(lowest), wordKey(above + lowest), wordKey(texts.join(""))])];
}

function lookUp(lines: readonly WordLine<Field>[], ofAll = false): ReadonlyMap<string, readonly Field[]> {
  const fieldsOf = new Map<string, readonly Field[]>();
  for (const { means, words } of lines) {
    for (const word of words.split(" ")) {
      const key = wordKey(word);
      fieldsOf.set(key, ofAll ? [...(fieldsOf.get(key) ?? []), means] : [means]);
    }
  }
  return fieldsOf;
}
