import type { Finding } from "../../checks/finding.ts";
import type { ClaimCode, NumberClaim } from "../claims/claim.ts";
import type { ReadPassage } from "../claims/claims-of.ts";
import { placeOf, wordsAt } from "../claims/placed-claims.ts";
import { textRule } from "./text-rule.ts";

const about = { code: "T4", severity: "warning", basis: "form" } as const;

/** T4: within one passage, what is told as new and as carried in adds up to what is told as concluded and as carried on. Source: the form's own equation. */
export const toldBalance = textRule(about, (_, read) => read.flatMap((passage) => findingOf(passage) ?? []));

function findingOf({ passage, claims }: ReadPassage): Finding | undefined {
  const told = (code: ClaimCode, cell: string): NumberClaim | undefined => {
    const found = claims.filter((claim): claim is NumberClaim => isTotal(claim, code, cell));
    return new Set(found.map(({ numeral }) => numeral.value)).size === 1 ? found[0] : undefined;
  };
  const received = told("T1", "t3.received.total");
  const carriedIn = told("T2", "t3.carriedIn.total");
  const concluded = told("T3", "t3.concluded.total");
  const carriedOut = told("T2", "t3.carriedOut.total");
  if (received === undefined || carriedIn === undefined || concluded === undefined || carriedOut === undefined) {
    return undefined;
  }
  const four = [received, carriedIn, concluded, carriedOut] as const;
  const [a, b, c, d] = four.map(({ numeral }) => Number(numeral.value));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  // Some tell as received all that had to be handled.
  if (a + b === c + d || a === c + d || four.every(({ bound }) => bound)) return undefined;
  const from = Math.min(...four.map(({ words }) => words.from));
  const to = Math.max(...four.map(({ words }) => words.to));
  return {
    code: "T4",
    severity: about.severity,
    part: passage.part,
    cells: ["t3.received.total", "t3.carriedIn.total", "t3.concluded.total", "t3.carriedOut.total"],
    expected: a + b,
    actual: c + d,
    quote: wordsAt(passage, { from, to }),
    place: placeOf(passage, { from, to }),
    params: { part: passage.part, received: a, carriedIn: b, concluded: c, carriedOut: d },
  };
}

function isTotal(claim: ReadPassage["claims"][number], code: ClaimCode, cell: string): boolean {
  if (claim.kind !== "number" || claim.code !== code || !claim.certain) return false;
  const { formula, numeral } = claim;
  if (formula?.kind !== "value" || formula.of.from !== "report" || numeral.approximate !== undefined) return false;
  return formula.of.cells.length === 1 && formula.of.cells[0] === cell;
}
