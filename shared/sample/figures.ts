import type { Cells } from "../report/report.ts";

/** The typed cells of table three that are not 0, row by row: natural persons, then the five kinds of organisation. */
const applications: Readonly<Record<string, readonly number[]>> = {
  received: [148, 1, 0, 0, 2, 0],
  carriedIn: [4, 1, 0, 0, 0, 0],
  granted: [22, 0, 0, 0, 0, 0],
  "refused.stateSecret": [1, 0, 0, 0, 0, 0],
  "refused.thirdParty": [0, 1, 0, 0, 2, 0],
  "refused.internalAffairs": [2, 0, 0, 0, 0, 0],
  "refused.enforcementFile": [54, 0, 0, 0, 0, 0],
  "refused.administrativeQuery": [3, 0, 0, 0, 0, 0],
  "unavailable.notHeld": [68, 1, 0, 0, 0, 0],
  carriedOut: [2, 0, 0, 0, 0, 0],
};

const zeroRows = [
  "partiallyGranted",
  "refused.prohibitedByLaw",
  "refused.safetyStability",
  "refused.deliberative",
  "unavailable.needsCreation",
  "unavailable.unclear",
  "declined.petition",
  "declined.repeated",
  "declined.publication",
  "declined.excessive",
  "declined.confirmation",
  "other.noCorrection",
  "other.feeUnpaid",
  "other.other",
];

const applicants = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"];

/** Every typed cell of the sample report: figures that a district government published for 2021. */
export const sampleCells: Cells = {
  "t2.regulation.issued": 0,
  "t2.regulation.repealed": 0,
  "t2.regulation.inForce": 0,
  "t2.normative.issued": 8,
  "t2.normative.repealed": 25,
  "t2.normative.inForce": 22,
  "t2.licensing.decided": 32499,
  "t2.penalty.decided": 2695,
  "t2.coercion.decided": 265,
  "t2.fees.amount": "299.7935",
  ...Object.fromEntries(
    [...Object.entries(applications), ...zeroRows.map((row) => [row, [0, 0, 0, 0, 0, 0]] as const)].flatMap(
      ([row, values]) => applicants.map((column, place) => [`t3.${row}.${column}`, values[place] ?? 0] as const),
    ),
  ),
  ...Object.fromEntries(
    (
      [
        ["review", [1, 1, 0, 2]],
        ["direct", [4, 0, 0, 0]],
        ["afterReview", [0, 0, 0, 0]],
      ] as const
    ).flatMap(([group, values]) =>
      ["upheld", "corrected", "other", "pending"].map(
        (column, place) => [`t4.${group}.${column}`, values[place] ?? 0] as const,
      ),
    ),
  ),
};
