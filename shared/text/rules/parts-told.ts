import type { Finding } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import type { Breakdown, ToldNumber } from "../claims/claim.ts";
import { countOf } from "../claims/exact.ts";
import { placeOf, wordsAt } from "../claims/placed-claims.ts";
import type { Passage } from "../passages.ts";
import { textRule } from "./text-rule.ts";

const about = { code: "T13", severity: "warning", basis: "practice" } as const;

/** T13: parts listed after a whole do not exceed it (warning), and make it up where all of them are listed (hint). Source: practice. */
export const partsTold = textRule(about, (view, read) =>
  read.flatMap(({ passage, breakdowns }) =>
    breakdowns.flatMap((breakdown) => findingOf(breakdown, passage, view) ?? []),
  ),
);

function findingOf(breakdown: Breakdown, passage: Passage, view: View): Finding | undefined {
  const { whole, parts } = breakdown;
  const numbers = [whole, ...parts];
  if (numbers.every(({ bound }) => bound) || numbers.some(({ numeral }) => numeral.approximate !== undefined)) {
    return undefined;
  }
  const told = Number(whole.numeral.value);
  const addends = parts.map(({ numeral }) => Number(numeral.value));
  const sum = addends.reduce((total, addend) => total + addend, 0);
  if (sum === told || (sum < told && !makeUpWhole(breakdown, view))) return undefined;
  const words = around(numbers);
  return {
    code: "T13",
    severity: sum > told && !areRight(breakdown, view) ? about.severity : "hint",
    part: passage.part,
    cells: [],
    expected: sum,
    actual: told,
    quote: wordsAt(passage, words),
    place: placeOf(passage, words),
    params: { part: passage.part, whole: wordsAt(passage, whole.words), told, addends, sum },
  };
}

/** Whether each part is what the tables show: then only the whole is not the one that they are parts of. */
function areRight({ parts, quantities }: Breakdown, view: View): boolean {
  return quantities?.parts.every((part, place) => countOf(part, view) === Number(parts[place]?.numeral.value)) === true;
}

/** Whether all parts are listed: by their kind, or because those listed make up the whole in the tables. */
function makeUpWhole({ complete, quantities }: Breakdown, view: View): boolean {
  if (complete) return true;
  if (quantities === undefined) return false;
  const whole = countOf(quantities.whole, view);
  return whole > 0 && quantities.parts.reduce((sum, part) => sum + countOf(part, view), 0) === whole;
}

function around(numbers: readonly ToldNumber[]): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...numbers.map(({ words }) => words.from)),
    to: Math.max(...numbers.map(({ words }) => words.to)),
  };
}
