import { z } from "zod";
import { editionForYear, formOf } from "../forms/registry.ts";
import { isUnitName } from "../report/unit-name.ts";
import { knownAdjustment } from "../report-file/known-cells.ts";
import { withAdjustment } from "./adjustments.ts";
import type { Gathering } from "./gathering.ts";
import { adjustmentSchema, decisionSchema, gatheringUnit, returnedSchema, rosterSchema } from "./set-file.ts";
import { identityKey } from "./submission.ts";

/** So many files are decided about, or sent back, at once. */
const mostAtOnce = 20_000;

/**
 * What somebody changes in a gathering, one thing at a time: who gathers, who has to report, what was decided about files, an adjustment (one of 0 takes it back),
 * what was sent back. What comes in and the own report are no change: they are read from files.
 */
export const gatheringChangeSchema = z.union([
  z.strictObject({ unit: gatheringUnit }),
  z.strictObject({ roster: rosterSchema.extend({ units: rosterSchema.shape.units.min(1).max(mostAtOnce) }) }),
  z.strictObject({ decide: z.array(decisionSchema).min(1).max(mostAtOnce) }),
  z.strictObject({ adjust: adjustmentSchema }),
  z.strictObject({ returned: z.array(returnedSchema).min(1).max(mostAtOnce) }),
]);

/** What somebody changes in a gathering. */
export type GatheringChange = z.output<typeof gatheringChangeSchema>;

/**
 * A gathering after a change, which it counts. The last decision about a file is the one that holds, and takes the place of the former. An adjustment of a cell that its form does
 * not have, or computes, changes nothing.
 */
export function withChange(gathering: Gathering, change: GatheringChange): Gathering {
  const after = changed(gathering, change);
  return after === gathering ? gathering : { ...after, changes: (gathering.changes ?? 0) + 1 };
}

function changed(gathering: Gathering, change: GatheringChange): Gathering {
  if ("unit" in change) return { ...gathering, unit: change.unit };
  if ("roster" in change) return { ...gathering, roster: change.roster };
  if ("decide" in change) {
    const places = new Set(change.decide.map(identityKey));
    const kept = gathering.decisions.filter((one) => !places.has(identityKey(one)));
    return { ...gathering, decisions: [...kept, ...change.decide] };
  }
  if ("adjust" in change) {
    if (formOf(gathering.edition).cellById.get(change.adjust.cell)?.computed !== false) return gathering;
    return { ...gathering, adjustments: withAdjustment(gathering.adjustments, knownAdjustment(change.adjust)) };
  }
  return { ...gathering, returns: [...(gathering.returns ?? []), ...change.returned] };
}

/** A gathering that begins: of a unit and a year, with the roster of an earlier one where there is one. Its deadline was of that year. */
export function newGathering(
  id: string,
  { unit, year }: { readonly unit: NonNullable<Gathering["unit"]>; readonly year: number },
  earlier?: Gathering,
): Gathering {
  const units = earlier?.roster?.units;
  return {
    id,
    year,
    edition: editionForYear(year) ?? "2021",
    unit,
    ...(units && { roster: { units } }),
    submissions: [],
    decisions: [],
    adjustments: [],
  };
}

/** What a gathering is called: the unit that gathers; "" where nobody has said it. */
export function gathererOf({ unit, own }: Pick<Gathering, "unit" | "own">): string {
  const name = own?.unit.name ?? unit?.name ?? "";
  return isUnitName(name) ? name : "";
}
