import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";
import type { ByCell, CellId, Form } from "./form.ts";

/** Every edition, oldest first. A new edition is one file and one line here. */
const registry = [
  ["2019", edition2019],
  ["2021", edition2021],
] as const;

/** The editions of the statutory form. */
export type Edition = (typeof registry)[number][0];

/** All editions, oldest first. */
export const editions: readonly Edition[] = registry.map(([edition]) => edition);

const forms: ReadonlyMap<Edition, Form> = new Map(registry);

/** The form of an edition. */
export function formOf(edition: Edition): Form {
  const form = forms.get(edition);
  if (form === undefined) throw new RangeError(`no form registered for edition ${edition}`);
  return form;
}

const known = new Map<string, CellId>(registry.flatMap(([, { cells }]) => cells.map(({ id }) => [id, id])));

/** The cell of any edition that a text names; undefined where no edition has it. */
export function cellIdOf(text: string): CellId | undefined {
  return known.get(text);
}

/** What is kept under the names of cells, one by one, in the order in which it was put in. */
export function entriesByCell<Kept>(
  kept: Readonly<Record<string, Kept> | ByCell<Kept>>,
): readonly (readonly [CellId, Kept])[] {
  return Object.entries(kept).flatMap(([text, value]) => {
    const id = cellIdOf(text);
    return id === undefined ? [] : [[id, value] as const];
  });
}

/** The edition in force for a report year, or undefined for years before the first uniform form and those that no report can be of. */
export function editionForYear(year: number): Edition | undefined {
  if (!isReportYear(year)) return undefined;
  return editions.findLast((edition) => {
    const { first, last } = formOf(edition).years;
    return year >= first && (last === undefined || year <= last);
  });
}

/** The first report year that any edition covers. */
export const firstYear = registry[0][1].years.first;

/** The last report year that can be stated. */
export const latestYear = 2100;

/** Whether a report can be of a year. */
export function isReportYear(year: number): boolean {
  return year >= firstYear && year <= latestYear;
}
