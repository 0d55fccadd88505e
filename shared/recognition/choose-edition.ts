import type { CellId } from "../forms/form.ts";
import { type Edition, editionForYear, editions, formOf } from "../forms/registry.ts";

/** The edition whose tables a document holds, and whether it holds cells that only the other one has. */
export interface ChosenEdition {
  readonly edition: Edition;
  readonly mixed: boolean;
}

const newest: Edition = "2021";

/** Tells the edition by the cells found that only it has; where they decide nothing, by the report year. */
export function chooseEdition(found: ReadonlySet<CellId>, year: number | undefined): ChosenEdition {
  const counts = editions.map((edition) => ({ edition, own: ownCells(edition).filter((id) => found.has(id)).length }));
  const byYear = (year === undefined ? undefined : editionForYear(year)) ?? newest;
  const most = Math.max(...counts.map(({ own }) => own));
  const best = counts.filter(({ own }) => own === most).map(({ edition }) => edition);
  return {
    edition: best.length === 1 ? (best[0] ?? byYear) : byYear,
    mixed: counts.filter(({ own }) => own > 0).length > 1,
  };
}

/** The cells that no other edition has. */
function ownCells(edition: Edition): readonly CellId[] {
  const others = editions.filter((other) => other !== edition).map(formOf);
  return formOf(edition)
    .cells.map(({ id }) => id)
    .filter((id) => !others.some((form) => form.cellById.has(id)));
}
