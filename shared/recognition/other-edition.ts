import type { CellId, Form } from "../forms/form.ts";
import { cellIdOf, editions, formOf } from "../forms/registry.ts";
import { groupBy } from "../group-by.ts";
import type { Hit } from "./hit.ts";
import { visibleText } from "./read-value.ts";
import type { Doubt } from "./reading.ts";

/** The row of the older form that holds in one what the newer one tells apart, and the row of the newer one that is nearest to it. */
const oneForSeveral = /^t3\.other\.(?=[^.]+$)/u;
const nearest = "t3.other.other.";

/**
 * What was found for cells of another edition than the form's. （六）其他处理 as one row, as the form of 2019 has it, is often kept in tables
 * of the newer form; there it is proposed as 3.其他 and asked about, unless the document has that row as well. All else has no place: one doubt
 * a row, with its label.
 */
export function otherRows(
  form: Form,
  hits: readonly Hit[],
): { readonly inOther: readonly Hit[]; readonly homeless: readonly Doubt[] } {
  const foreign = hits.filter(({ id }) => !form.cellById.has(id));
  if (foreign.length === 0) return { inOther: [], homeless: [] };
  const found = new Set(hits.map(({ id }) => id));
  const inOther: Hit[] = [];
  const homeless: Hit[] = [];
  for (const hit of foreign) {
    const id = cellIdOf(hit.id.replace(oneForSeveral, nearest));
    if (visibleText(hit.text) !== "" && id !== undefined && form.cellById.has(id) && !found.has(id)) {
      inOther.push({ ...hit, id, unsure: "labelUnclear", under: rowLabel(hit.id) });
    } else homeless.push(hit);
  }
  const rows = groupBy(
    homeless.filter(({ text }) => visibleText(text) !== ""),
    ({ id, place }) => `${place.block} ${place.row ?? ""} ${id.slice(0, id.lastIndexOf("."))}`,
  );
  return { inOther, homeless: [...rows.values()].flatMap(rowDoubt) };
}

function rowDoubt(hits: readonly Hit[]): readonly Doubt[] {
  const [first] = hits;
  if (first === undefined) return [];
  const values = hits.map(({ text, withStruck, rowText }) => visibleText(rowText ?? withStruck ?? text));
  const raw = `${rowLabel(first.id)}：${[...new Set(values)].join(" | ")}`;
  return [{ raw, reason: "placeUnknown", place: first.place }];
}

/** The label of a cell's row in the edition that has it. */
function rowLabel(id: CellId): string {
  const cell = editions.map((edition) => formOf(edition).cellById.get(id)).find((one) => one !== undefined);
  return cell?.rowLabels.at(-1) ?? "";
}
