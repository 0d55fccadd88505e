import type { Quantity } from "../../report/narrative.ts";
import { type Breakdown, claimCodes } from "./claim.ts";
import type { PartKind, ReadNumber } from "./reading.ts";

/** Kinds of parts that make up their whole once they are listed; the others may leave some out. */
const completeKinds: readonly PartKind[] = ["channel", "source"];

/** The wholes of a passage that are broken down into parts of one kind. */
export function breakdownsOf(readings: readonly ReadNumber[]): readonly Breakdown[] {
  const partsByWhole = new Map<ReadNumber, ReadNumber[]>();
  for (const reading of readings) {
    if (reading.whole === undefined || reading.unit !== reading.whole.unit) continue;
    if (reading.sketch?.code === claimCodes.growth) continue;
    const parts = partsByWhole.get(reading.whole) ?? [];
    parts.push(reading);
    partsByWhole.set(reading.whole, parts);
  }
  return [...partsByWhole].flatMap(([whole, parts]) => breakdown(whole, parts) ?? []);
}

function breakdown(whole: ReadNumber, parts: readonly ReadNumber[]): Breakdown | undefined {
  const [first] = parts;
  if (
    first === undefined ||
    parts.length < 2 ||
    first.part === "other" ||
    (whole.unit !== "case" && whole.unit !== "entry")
  )
    return undefined;
  if (parts.some(({ part }) => part !== first.part)) return undefined;
  const quantities = parts.map(valueOf);
  const ofWhole = valueOf(whole);
  const known = quantities.filter((quantity) => quantity !== undefined);
  if (new Set(known.map(({ cells }) => cells.join())).size < known.length) return undefined;
  return {
    whole: whole.told,
    parts: parts.map(({ told }) => told),
    quantities: ofWhole && known.length === parts.length ? { whole: ofWhole, parts: known } : undefined,
    complete: completeKinds.includes(first.part) && !parts.some(({ open }) => open),
  };
}

function valueOf({ sketch }: ReadNumber): Quantity | undefined {
  return sketch?.formula?.kind === "value" ? sketch.formula.of : undefined;
}
