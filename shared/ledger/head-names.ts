import { doubtfulHeads, type Field, likeHeads, sureHeads } from "./fields.ts";
import { foldText } from "../recognition/normalise.ts";
import { wordKey, type WordLine } from "./word-table.ts";

/** How a column was recognised: by its head, by a head that is like one or doubtful, by what stands below it, or because the user said so. */
export type FoundBy = "head" | "likeHead" | "doubtfulHead" | "values" | "told";

/** A field that a head may name. `place`: of all heads for the field, where in their list this one stands. */
export interface NamedField {
  readonly field: Field;
  readonly by: FoundBy;
  readonly place: number;
}

const sure = lookUp(sureHeads);
const doubtful = lookUp(doubtfulHeads, true);

/** Whether a head, by its key, names a field in every office. */
export function isSureHead(key: string): boolean {
  return sure.has(key);
}

/** What a head may name: the fields with how surely, the surest first. */
export function fieldsOfHead(texts: readonly string[]): readonly NamedField[] {
  const named = fieldsByKeys(headKeys(texts), texts);
  if (named.length > 0) return named;
  const plain = texts.map(withoutHint);
  return fieldsByKeys(headKeys(plain), plain);
}

function fieldsByKeys(keys: readonly string[], texts: readonly string[]): readonly NamedField[] {
  const found = new Map<Field, NamedField>();
  const ofAnother = texts.slice(0, -1).some((text) => asides.test(text));
  const lowest = wordKey(texts.at(-1) ?? "");
  const add = (key: string, field: Field, by: FoundBy, place: number): void => {
    if (found.has(field) || (ofAnother && key === lowest && ownFields.has(field))) return;
    found.set(field, { field, by, place });
  };
  for (const key of keys) for (const { field, place } of sure.get(key) ?? []) add(key, field, "head", place);
  if (found.size === 0) {
    for (const key of keys) for (const [like, field] of likeHeads) if (like.test(key)) add(key, field, "likeHead", 0);
  }
  for (const key of keys)
    for (const { field, place } of doubtful.get(key) ?? []) add(key, field, "doubtfulHead", place);
  return [...found.values()];
}

/** A head without what tells how to fill the column in: 答复类型（按表三填写）, 收到日期：年-月-日. */
export function withoutHint(text: string): string {
  const bare = foldText(text.split("\n")[0] ?? "")
    .replaceAll(/\([^()]*(?:\)|$)/gu, "")
    .replace(/:.*$/u, "");
  return bare === "" ? text : bare;
}

/** What heads of these groups say below them is of the group: 征求第三方意见 above 收到日期. */
const asides = /第三方|协办|征求|复议|诉讼|补[正证]|延[期长]|收费|缴费/u;
const ownFields: ReadonlySet<Field> = new Set<Field>([
  "number",
  "received",
  "applicant",
  "kind",
  "content",
  "answered",
  "closed",
  "served",
  "result",
  "ground",
]);

/** The ways to call a column with heads above each other: by the lowest with the one above it, which says more than 结果 alone, by the lowest, and by all. */
function headKeys(texts: readonly string[]): readonly string[] {
  const [lowest = "", above = ""] = texts.toReversed();
  return [...new Set([wordKey(above + lowest), wordKey(lowest), wordKey(texts.join(""))])];
}

interface Listed {
  readonly field: Field;
  readonly place: number;
}

function lookUp(lines: readonly WordLine<Field>[], ofAll = false): ReadonlyMap<string, readonly Listed[]> {
  const fieldsOf = new Map<string, readonly Listed[]>();
  for (const { means, words } of lines) {
    for (const [place, word] of words.split(" ").entries()) {
      const key = wordKey(word);
      fieldsOf.set(key, [...(ofAll ? (fieldsOf.get(key) ?? []) : []), { field: means, place }]);
    }
  }
  return fieldsOf;
}
