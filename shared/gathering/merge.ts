import { type Edition, editionForYear, entriesByCell, formOf } from "../forms/registry.ts";
import type { ByCell, CellId, Form } from "../forms/form.ts";
import { type CellValue, largestCount, sameCell } from "../report/cell-value.ts";
import { convertCells } from "../report/convert-edition.ts";
import { allCells } from "../report/totals.ts";
import { blankReport, type Adjustment, type Cells, type Report, type Source, type Unit } from "../report/report.ts";
import { sumOfCell, sumOfSources } from "../report/sources.ts";
import { adjustedCells } from "./adjustments.ts";
import type { FileVerdict } from "./verdicts.ts";

/** What a merged report is made of besides its sources. `at` is the present as ISO 8601 date and time. */
export interface MergeStart {
  readonly id: string;
  readonly at: string;
  readonly unit: Unit;
  readonly year: number;
  readonly edition: Edition;
  /** The report of the unit that gathers: its figures are the first source, its text stays. */
  readonly own?: Report;
  readonly adjustments?: readonly Adjustment[];
  /** The units of the roster of which nothing counts. */
  readonly missing?: readonly string[];
}

/** The edition of a merged report: its own report's, or the one in force for its year. */
export function editionOfMerge(year: number, own: Report | undefined): Edition | undefined {
  return own?.edition ?? editionForYear(year);
}

/**
 * Own figures and units added up into an ordinary report whose `sources` know what each came with. Only typed cells are added, exactly; totals are computed
 * as in every report. An own report that was merged before brings its own figures alone, so that nothing counts twice. Source: checks M1, M3.
 */
export function mergeReports(start: MergeStart, units: readonly Source[]): Report {
  const { own, missing = [], id, edition, year, unit, at } = start;
  // A report that was merged before brings its own, where nothing is adjusted now.
  const { adjustments: given = [] } = start;
  const adjustments = given.length > 0 ? given : (own?.adjustments ?? []);
  const base: Report = own ?? blankReport({ id, edition, year, unit });
  // A report of the unit's own figures stays what it is; the merged one is another, which nobody has signed yet.
  const { adjustments: _, missingUnits: __, signOff, contents, remarks, corrects, ...rest } = base;
  const begun = base.sources.length > 0;
  const sources = [...(own === undefined ? [] : [ownSource(own)]), ...units];
  return {
    ...rest,
    ...(begun
      ? { signOff, ...(contents && { contents }), ...(remarks && { remarks }), ...(corrects && { corrects }) }
      : { id, signOff: {} }),
    cells: sumOfSources(formOf(base.edition), sources, adjustments),
    declared: {},
    sources,
    ...(adjustments.length > 0 && { adjustments }),
    ...(missing.length > 0 && { missingUnits: missing }),
    journal: [...base.journal, { at, event: "merged", note: String(units.length) }],
  };
}

/** The figures of the gathering unit itself, out of its report: what it typed, or its own part where it was merged before. */
export function ownSource(own: Report): Source {
  const before = own.sources.find((source) => source.own === true);
  const cells = before?.cells ?? (own.sources.length === 0 ? own.cells : {});
  return { unit: own.unit, file: before?.file ?? "", id: own.id, cells, own: true };
}

/** The reports that count, as sources of a merged report of an edition. */
export function sourcesOf(verdicts: readonly FileVerdict[], edition: Edition): readonly Source[] {
  return verdicts.flatMap(({ status, unit, submission: { file, content } }): readonly Source[] => {
    if (status !== "included" || !("report" in content)) return [];
    const { report } = content;
    const { cells } =
      report.edition === edition ? report : convertCells(report.cells, formOf(report.edition), formOf(edition));
    return [
      {
        unit: { name: unit, level: report.unit.level },
        file,
        id: report.id,
        cells,
        ...(report.includes && { includes: report.includes }),
        ...(report.fees !== undefined && { fees: report.fees }),
      },
    ];
  });
}

/**
 * A merged report after one of its units has sent another report: only the cells that differ are added up again. The same as merging anew with that source in
 * the place of the former one; a unit that was not there comes last.
 */
export function replaceSource(merged: Report, source: Source): Report {
  const form = formOf(merged.edition);
  const place = merged.sources.findIndex(({ own, unit }) => own !== true && unit.name === source.unit.name);
  const before = merged.sources[place]?.cells ?? {};
  const sources = place < 0 ? [...merged.sources, source] : merged.sources.with(place, source);
  const cells: ByCell<CellValue> = { ...merged.cells };
  for (const id of differing(before, source.cells)) {
    const [was, is, sum] = [before[id], source.cells[id], cells[id]];
    // Where number follows number the sum moves by their difference, whatever all others have.
    const plain = typeof was === "number" && typeof is === "number" && typeof sum === "number" ? sum - was + is : -1;
    const moved = plain >= 0 && plain <= largestCount ? plain : sumOfCell(form, id, sources, merged.adjustments);
    if (moved === undefined) delete cells[id];
    else cells[id] = moved;
  }
  const { missingUnits = [], ...rest } = merged;
  const missing = missingUnits.filter((name) => name !== source.unit.name);
  return { ...rest, sources, cells, ...(missing.length > 0 && { missingUnits: missing }) };
}

function differing(a: Cells, b: Cells): readonly CellId[] {
  const ids = new Set([...entriesByCell(a), ...entriesByCell(b)].map(([id]) => id));
  return [...ids].filter((id) => !sameCell(a[id], b[id]));
}

/** What one source gives to a cell, typed or total. */
export interface Share {
  readonly source: Source;
  readonly value: CellValue;
}

/** Every source that has something other than nothing and 0 in a cell, largest first; text that could not be added comes before all. */
export function sharesOf({ edition, sources }: Report, cell: CellId): readonly Share[] {
  const form = formOf(edition);
  const shares = sources.flatMap((source): readonly Share[] => {
    const value = valueIn(form, source, cell);
    return value === undefined || value === 0 || value === "0" || value === "/" ? [] : [{ source, value }];
  });
  return shares.toSorted((a, b) => sizeOf(b.value) - sizeOf(a.value));
}

function sizeOf(value: CellValue): number {
  return typeof value === "object" ? Number.POSITIVE_INFINITY : Math.abs(Number(value));
}

function valueIn(form: Form, { cells }: Source, cell: CellId): CellValue | undefined {
  return form.cellById.get(cell)?.computed === true ? allCells(form, cells)[cell] : cells[cell];
}

/** A source whose own figures do not balance in a column, and by how much. */
export interface Imbalance {
  readonly source: Source;
  readonly remainder: number;
}

/**
 * Which sources make a column of table three fail (B1), the furthest off first. Their remainders add up to that of the merged report, but for what was adjusted.
 */
export function imbalancesIn({ edition, sources }: Report, column: string): readonly Imbalance[] {
  const form = formOf(edition);
  const balance = form.balances.find((one) => one.column === column);
  if (balance === undefined) return [];
  return sources
    .flatMap((source): readonly Imbalance[] => {
      const values = allCells(form, source.cells);
      const side = (ids: readonly CellId[]): number =>
        ids.reduce((sum, id) => {
          const value = values[id];
          return typeof value === "number" ? sum + value : sum;
        }, 0);
      const remainder = side(balance.left) - side(balance.right);
      return remainder === 0 ? [] : [{ source, remainder }];
    })
    .toSorted((a, b) => Math.abs(b.remainder) - Math.abs(a.remainder));
}

/** A cell of a merged report: the sum, what of it are own figures, what comes from the units, and what was adjusted where something was; null for nothing. */
export interface MergedCell {
  readonly value: CellValue | null;
  readonly own: CellValue | null;
  readonly units: CellValue | null;
  readonly adjusted?: CellValue;
}

/** Every cell of a merged report, totals included, in form order. */
export function mergedCells(merged: Report): ReadonlyMap<CellId, MergedCell> {
  const { edition, cells, sources } = merged;
  const form = formOf(edition);
  const own = sources.find((source) => source.own === true);
  const units = sources.filter((source) => source.own !== true);
  const [all, ofOwn, ofUnits] = [cells, own?.cells ?? {}, sumOfSources(form, units)].map((one) => allCells(form, one));
  const adjusted = adjustedCells(form, merged);
  return new Map(
    form.cells.map(({ id }) => [
      id,
      {
        value: all?.[id] ?? null,
        own: ofOwn?.[id] ?? null,
        units: ofUnits?.[id] ?? null,
        ...(adjusted[id] !== undefined && { adjusted: adjusted[id] }),
      },
    ]),
  );
}
