import type { CellId } from "../forms/form.ts";
import { editions, formOf } from "../forms/registry.ts";
import type { MoneyUnit } from "../numerals/cell-number.ts";
import { type Hit, moneyUnitIn } from "./hit.ts";
import { labelOf } from "./labels.ts";
import { foldText } from "./normalise.ts";
import { partHeadingOf } from "./part-headings.ts";
import type { SourceBlock, SourceTable } from "./source-document.ts";

const longestStatement = 60;
const money = "[十百千万亿美欧港澳日]{0,3}元";

const amounts: ReadonlySet<CellId> = new Set(
  editions.flatMap((edition) => formOf(edition).cells.flatMap(({ id, kind }) => (kind === "amount" ? [id] : []))),
);

/** How a line or a cell says in which unit the amounts beside it are: 单位：件、万元; 金额以元为单位; （金额：元）; （元）. */
const statements: readonly RegExp[] = [
  new RegExp(
    `单位[为是:(]{0,2}(?:[^\\d。;:]{0,12}[、,/;和及或(])?(?:人民币|金额[为:]?)?${money}(?:[、,/;和及或]${money})*`,
    "u",
  ),
  new RegExp(`以(?:人民币)?${money}(?:为|作)?(?:计量)?(?:单位|计)`, "u"),
  new RegExp(`^\\(?(?:[\\p{Script=Han}]{0,6}金额[:(]?|人民币)?${money}\\)*$`, "u"),
];

/**
 * Hits of amounts with the unit that the document states beside them, in a line above their table or a note below it. Where that is not the
 * unit of their header, nobody can take either for certain.
 */
export function withStatedUnits(hits: readonly Hit[], blocks: readonly SourceBlock[]): readonly Hit[] {
  if (!hits.some(({ id }) => amounts.has(id))) return hits;
  const parts = blocks.flatMap((block, place) =>
    block.kind === "line" && partHeadingOf(block) !== undefined ? [place] : [],
  );
  const stated = new Map<number, ReadonlySet<MoneyUnit>>();
  const statedAt = (place: number): ReadonlySet<MoneyUnit> => {
    const from = parts.findLast((part) => part <= place) ?? 0;
    const known = stated.get(from);
    if (known !== undefined) return known;
    // What stands above all parts speaks for each.
    const above = blocks.slice(0, Math.min(from, parts[0] ?? 0));
    const own = blocks.slice(
      from,
      parts.find((part) => part > place),
    );
    const units = statedUnits([...above, ...own]);
    stated.set(from, units);
    return units;
  };
  return hits.map((hit) => {
    if (!amounts.has(hit.id)) return hit;
    const unit = unitAmong(hit.unit, statedAt(hit.place.block));
    return unit === hit.unit || unit === undefined ? hit : { ...hit, unit };
  });
}

/** The unit of an amount by its header, if that names one, and by what is stated beside it. */
export function unitAmong(header: MoneyUnit | undefined, stated: ReadonlySet<MoneyUnit>): MoneyUnit | undefined {
  const [unit, other] = new Set(header === undefined ? stated : [header, ...stated]);
  return other === undefined ? unit : "otherMoney";
}

/** The units of money that lines, and cells of tables, state for all that stands beside them. */
export function statedUnits(blocks: readonly SourceBlock[]): ReadonlySet<MoneyUnit> {
  const texts = blocks.flatMap((block) =>
    block.kind === "line" ? block.text.split(/[\t|│┃｜]|\s{2,}/u) : block.kind === "table" ? textsOf(block) : [],
  );
  return new Set(texts.flatMap((text) => statedUnit(text) ?? []));
}

function textsOf({ rows }: SourceTable): readonly string[] {
  return rows.flatMap((row) => row.map(({ text }) => text));
}

/** The unit that a text states for all amounts; the header of a column speaks for that alone. */
export function statedUnit(text: string): MoneyUnit | undefined {
  if (!text.includes("元") || text.length > longestStatement || labelOf(text).meanings.length > 0) return undefined;
  const folded = foldText(text);
  for (const statement of statements) {
    const found = statement.exec(folded);
    if (found === null) continue;
    const units = new Set(Array.from(found[0].matchAll(new RegExp(money, "gu")), ([one]) => moneyUnitIn(one)));
    return units.size === 1 ? [...units][0] : "otherMoney";
  }
  return undefined;
}
