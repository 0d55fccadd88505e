import { boardOf, mergedOf } from "../../shared/gathering/board.ts";
import { gathererOf } from "../../shared/gathering/change.ts";
import type { Gathering } from "../../shared/gathering/gathering.ts";
import { sourcesOf } from "../../shared/gathering/merge.ts";
import { isSameUnitName } from "../../shared/gathering/unit-names.ts";
import type { EarlierYear } from "../../shared/ipc/gathering.ts";
import type { Previous } from "../../shared/report/report.ts";
import { type Result, success } from "../../shared/result.ts";
import type { KeptGatherings } from "./kept-gatherings.ts";

/** So many earlier years are looked back at. */
const yearsBack = 4;

/** The gatherings of earlier years of the same unit. */
export interface EarlierYears {
  /** Their sums, and the figures of each unit that counted; the latest year first. */
  readonly all: (path: string) => Promise<Result<readonly EarlierYear[]>>;
  /** The reports that counted in the year before; none where nothing was gathered here then. The same list while nobody changes that gathering. */
  readonly lastYears: (path: string) => Promise<Result<readonly Previous[]>>;
}

/** Those of some kept gatherings. `usual` is what the unit is called that nobody has named. */
export function createEarlierYears(kept: KeptGatherings, usual: string): EarlierYears {
  const before = async (path: string, most: number) => {
    const [set, listed] = [await kept.read(path), await kept.list()];
    if (!set.ok) return set;
    if (!listed.ok) return listed;
    const unit = gathererOf(set.value);
    const { year } = set.value;
    const found = new Map<number, string>();
    for (const one of listed.value) {
      if (one.kind === "unreadable" || one.year >= year || one.year < year - most) continue;
      if (!found.has(one.year) && isSameUnitName(unit, one.unit)) found.set(one.year, one.path);
    }
    return success({ year, paths: [...found].toSorted(([a], [b]) => b - a).map(([, of]) => of) });
  };
  // A look at each of a unit's reports asks for the same year again.
  let last: { readonly key: string; readonly reports: readonly Previous[] } | undefined;
  return {
    all: async (path) => {
      const earlier = await before(path, yearsBack);
      if (!earlier.ok) return earlier;
      const years: EarlierYear[] = [];
      for (const one of earlier.value.paths) {
        const set = await kept.look(one);
        const year = set.ok ? yearOf(set.value, usual) : undefined;
        if (year !== undefined) years.push(year);
      }
      return success(years);
    },
    lastYears: async (path) => {
      const earlier = await before(path, 1);
      if (!earlier.ok) return earlier;
      const [of] = earlier.value.paths;
      if (of === undefined) return success([]);
      const key = `${of}\n${await kept.stamp(of)}`;
      if (last?.key !== key) {
        const set = await kept.look(of);
        if (!set.ok) return set;
        last = { key, reports: reportsOf(set.value) };
      }
      return success(last.reports);
    },
  };
}

/** The reports that count in a gathering. */
function reportsOf(gathering: Gathering): readonly Previous[] {
  const { edition, year } = gathering;
  return sourcesOf(boardOf(gathering).verdicts, edition).flatMap(({ id, unit, cells }): readonly Previous[] =>
    id === undefined ? [] : [{ id, edition, year, unit, cells }],
  );
}

/** Undefined where nothing was added up. */
function yearOf(gathering: Gathering, usual: string): EarlierYear | undefined {
  const { edition, year } = gathering;
  const merged = mergedOf(gathering, boardOf(gathering), { id: "", at: "", usual });
  if (merged === undefined) return undefined;
  const units = reportsOf(gathering).map(({ unit, cells }) => ({ unit: unit.name, cells }));
  return { year, edition, sum: merged.cells, units };
}
