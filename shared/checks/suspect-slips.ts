import type { CellId } from "../forms/form.ts";
import { typedBelow } from "../report/totals.ts";
import { type Figures, indexOf } from "./figures.ts";
import type { AnyFinding } from "./finding.ts";
import { lastYearNumber } from "./last-year.ts";
import { balance } from "./rules/sums.ts";
import type { View } from "./rule.ts";

/**
 * Why a cell may be the wrong one in a column that does not balance. `edited`: the column balanced until this cell was changed; `swapped`: two digits
 * next to each other have changed places (the difference is a multiple of 9 then); `digit`: one digit too many or too few; `lastYear`: last year's value
 * would balance; `otherSide`: the difference is twice this cell, which then stands on the wrong side; `twice`: the difference is this cell, counted once too often.
 */
export const slipKinds = ["edited", "swapped", "digit", "lastYear", "otherSide", "twice"] as const;

/** Why a cell may be the wrong one. */
export type SlipKind = (typeof slipKinds)[number];

/** A cell that may be wrong: what stands there, what would balance its column if nothing else is wrong, and why it comes to mind. */
export interface LikelyCell {
  readonly cell: CellId;
  readonly now: number;
  readonly fitting: number;
  readonly slips: readonly SlipKind[];
}

/** What is known of one cell: its number, the one that would balance, the one with which the column last balanced, and last year's (NaN where unknown). */
interface Evidence {
  readonly now: number;
  readonly fitting: number;
  readonly before: number;
  readonly last: number;
}

/** Each kind with its weight. What somebody has just changed says more than any pattern of digits. */
const slips: readonly {
  readonly kind: SlipKind;
  readonly weight: number;
  readonly fits: (seen: Evidence) => boolean;
}[] = [
  { kind: "edited", weight: 8, fits: ({ now, fitting, before }) => before === fitting && before !== now },
  { kind: "swapped", weight: 4, fits: ({ now, fitting }) => haveChangedPlaces(String(now), String(fitting)) },
  { kind: "digit", weight: 3, fits: ({ now, fitting }) => lacksOneDigit(now, fitting) || lacksOneDigit(fitting, now) },
  { kind: "lastYear", weight: 3, fits: ({ fitting, last }) => fitting === last && fitting > 0 },
  { kind: "otherSide", weight: 2, fits: ({ now, fitting }) => now > 1 && fitting === -now },
  { kind: "twice", weight: 2, fits: ({ now, fitting }) => now > 1 && fitting === 0 },
];

/** More names than these would be no help. */
const mostNamed = 3;

/**
 * The cells that may be to blame for a column that does not balance (B1), the likeliest first, where the identities alone name nobody: totals are
 * computed here, so every cell of the column could settle it. `balanced` is the column's figures when it last balanced. Empty for other findings.
 */
export function likelyCells(
  { code, suspect, cells: [first] }: AnyFinding,
  view: View,
  balanced: Figures | undefined,
): readonly LikelyCell[] {
  if (code !== balance.code || suspect !== undefined) return [];
  const { form, figures, lastYear } = view;
  const column = form.balances.find(({ left }) => left[0] === first);
  if (column === undefined || column.column === "total") return [];
  const below = typedBelow(form);
  const sides = [
    ...column.left.flatMap(below).map((cell) => ({ cell, sign: 1 })),
    ...column.right.flatMap(below).map((cell) => ({ cell, sign: -1 })),
  ];
  const difference = sides.reduce((sum, { cell, sign }) => sum + sign * figures.numberOrZero(indexOf(form, cell)), 0);
  const named = sides
    .flatMap(({ cell, sign }) => {
      const index = indexOf(form, cell);
      const now = figures.numberOrZero(index);
      const seen: Evidence = {
        now,
        fitting: now - sign * difference,
        before: balanced?.numberOrZero(index) ?? Number.NaN,
        last: lastYear === undefined ? Number.NaN : lastYearNumber(lastYear, cell),
      };
      const found = slips.filter(({ fits }) => fits(seen));
      const weight = found.reduce((sum, slip) => sum + slip.weight, 0);
      return found.length === 0
        ? []
        : [{ weight, likely: { cell, now, fitting: seen.fitting, slips: found.map(({ kind }) => kind) } }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostNamed)
    .map(({ likely }) => likely);
  // What was just changed needs no guesses beside it.
  return named[0]?.slips.includes("edited") === true ? named.slice(0, 1) : named;
}

/** Whether two numbers differ in the order of two neighbouring digits alone: 45 and 54. */
function haveChangedPlaces(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = Array.from(a).findIndex((digit, place) => digit !== b[place]);
  return a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b;
}

/** Whether leaving one digit out of `longer` gives `shorter`: 22 and 2, 105 and 15. A number alone (0) has lost nothing. */
function lacksOneDigit(shorter: number, longer: number): boolean {
  const [few, many] = [String(shorter), String(longer)];
  return (
    shorter > 0 &&
    many.length === few.length + 1 &&
    Array.from(many).some((_, at) => many.slice(0, at) + many.slice(at + 1) === few)
  );
}
