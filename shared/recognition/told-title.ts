import type { Doubt, Reading } from "./reading.ts";

/** What a document says of itself, and which of it is uncertain anyway. */
type Stated = Pick<Reading, "unit" | "year" | "doubts">;

/**
 * Asks about a unit or year that somebody names and that the document says otherwise: the wrong file is sooner at hand than the wrong year. A unit
 * that only stands in the name of the file or page is asked about already.
 */
export function titleDoubts(
  { unit, year, doubts }: Stated,
  told: { readonly unit?: string; readonly year?: number },
): readonly Doubt[] {
  const isElsewhere = doubts.some(({ reason }) => reason === "namedElsewhere");
  return [
    ...(told.year !== undefined && year !== undefined && told.year !== year
      ? [{ raw: String(year), reason: "yearDiffers" as const }]
      : []),
    ...(told.unit !== undefined && unit !== undefined && !isElsewhere && told.unit.trim() !== unit.trim()
      ? [{ raw: unit, reason: "unitDiffers" as const }]
      : []),
  ];
}
