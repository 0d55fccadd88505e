import type { TableId } from "../forms/form.ts";
import { editions, formOf } from "../forms/registry.ts";
import { columnAliases, rowAliases } from "./label-aliases.ts";
import { foldText, lettersOf, type PlainLabel, plainLabel } from "./normalise.ts";

/** What a label of the form says about the cells beside or below it: their row or their column. */
export interface Meaning {
  readonly table: TableId;
  readonly axis: "row" | "column";
  readonly id: string;
}

/** A text as a label: how it is compared, and what it may say. `known` words belong to the form without naming a row or a column. */
export interface Label extends PlainLabel {
  readonly meanings: readonly Meaning[];
  readonly known: boolean;
}

/** The total of a group, which the form does not have. */
export const subtotal = "小计";

/** Words of the form that name no row or column by themselves. */
const knownWords = new Set([
  "申请人情况",
  "本年度办理结果",
  "本年办理结果",
  "办理结果",
  "不予公开",
  "无法提供",
  "不予处理",
  "其他处理",
  "行政诉讼",
  "信息内容",
  "序号",
  "备注",
  "说明",
  "项目",
  "单位万元",
  "单位元",
  "单位件",
  "数量",
  "件数",
  subtotal,
  "法人或其他组织",
  "法人及其他组织",
  "法人和其他组织",
  "法人或者其他组织",
  "法人其他组织",
  "法人或非法人组织",
  "法人",
  "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和",
]);

const organisationWords = /^法人[与和或及、]?(?:者)?(?:其他|非法人)?组织?$/u;

/** Whether a text names the organisations together: the five columns between natural persons and the total. */
export function namesOrganisations(label: Label): boolean {
  return organisationWords.test(label.key);
}

interface Indexed {
  readonly key: string;
  readonly meaning: Meaning;
}

/** Every label of both editions, with the rows and columns they name. Labels with their headings before them count as well. */
const indexed: readonly Indexed[] = editions.flatMap((edition) =>
  formOf(edition).cells.flatMap(({ table, row, column, rowLabels, columnLabels }): readonly Indexed[] => [
    ...joinedLabels(rowLabels).map((key) => ({ key, meaning: { table, axis: "row" as const, id: row } })),
    ...columnLabels.slice(-1).map((label) => ({
      key: plainLabel(label).key,
      meaning: { table, axis: "column" as const, id: column },
    })),
  ]),
);

const aliases: readonly Indexed[] = [
  ...rowAliases.flatMap(([table, id, keys]) =>
    keys.map((key) => ({ key, meaning: { table, axis: "row" as const, id } })),
  ),
  ...columnAliases.flatMap(([table, id, keys]) =>
    keys.map((key) => ({ key, meaning: { table, axis: "column" as const, id } })),
  ),
];

const index = buildIndex([...indexed, ...aliases]);

/** The keys of the form's own labels with what they say, for near matches. */
export const formLabels: readonly Indexed[] = distinct(indexed);

const labels = new Map<string, Label>();
const mostLabelsKept = 20_000;
const longestLabel = 120;

/** What a text says as a label. */
export function labelOf(text: string): Label {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const label = makeLabel(text);
  if (labels.size >= mostLabelsKept) labels.clear();
  labels.set(text, label);
  return label;
}

function makeLabel(text: string): Label {
  if (text.length > longestLabel) return { key: "", number: "", meanings: [], known: false };
  const plain = plainLabel(text);
  const exact = index.get(plain.key);
  const whole = exact ?? index.get(lettersOf(foldText(text)));
  return { ...plain, meanings: whole ?? [], known: isKnown(plain.key) || (whole !== undefined && whole.length > 0) };
}

function isKnown(key: string): boolean {
  return (
    knownWords.has(key) ||
    organisationWords.test(key) ||
    /^第二十条(?:第|$)/u.test(key) ||
    /^第[一二三四五六七八九]?项$/u.test(key) ||
    key.startsWith("本列数据的勾稽关系")
  );
}

/** A row's innermost label, alone and with the headings above it, with and without the numbers between them. */
function joinedLabels(rowLabels: readonly string[]): readonly string[] {
  const keys: string[] = [];
  for (let from = rowLabels.length - 1; from >= 0; from -= 1) {
    const parts = rowLabels.slice(from);
    keys.push(parts.map((part) => plainLabel(part).key).join(""));
    if (parts.length > 1) {
      keys.push(plainLabel(parts.join("")).key);
      keys.push(lettersOf(foldText(parts.join(""))));
    }
  }
  return [...new Set(keys)];
}

function distinct(labelled: readonly Indexed[]): readonly Indexed[] {
  const seen = new Map(
    labelled.map((one) => [`${one.key} ${one.meaning.table} ${one.meaning.axis} ${one.meaning.id}`, one]),
  );
  return [...seen.values()];
}

function buildIndex(labelled: readonly Indexed[]): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  for (const { key, meaning } of distinct(labelled)) {
    const known = meanings.get(key);
    if (known === undefined) meanings.set(key, [meaning]);
    else known.push(meaning);
  }
  return meanings;
}
