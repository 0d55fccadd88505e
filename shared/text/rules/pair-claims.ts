import type { Pairing, PairingOutcome, PairingRelation } from "../../checks/pairing.ts";
import type { CellId } from "../../forms/form.ts";
import { type FigureSources, sumOf } from "../../report/bound-figure.ts";
import { type Quantity, quantitiesOf } from "../../report/narrative.ts";
import type { PlacedClaim } from "../claims/judged-text.ts";
import { heldAgainst, type Verdict } from "../claims/judge.ts";
import { placeOf, wordsAt } from "../passages.ts";
import type { Said } from "./make-finding.ts";

/** What a comparison of words says about them: where they stand, and which words they are. */
export function pairedWords({ passage, words, number }: Said): Required<Pick<Pairing, "part" | "quote" | "place">> {
  return { part: passage.part, quote: wordsAt(passage, words), place: placeOf(passage, number) };
}

/**
 * What a claim is held against. It fails where a rule found something (`failed`); what is right only together with other numbers of its passage
 * (`inPieces`) holds; and where nothing was found though the sides differ, the claim is too uncertain to say anything about.
 */
export function pairClaim(
  { claim, passage, verdict }: PlacedClaim,
  sources: FigureSources,
  { failed, inPieces = false }: { readonly failed: boolean; readonly inPieces?: boolean },
): Pairing {
  const said = { ...pairedWords({ passage, ...claim }), ...cellsOfClaim(claim) };
  if (claim.kind === "words") {
    const shown = sumOf(claim.zero, sources);
    const outcome: PairingOutcome = failed ? "fails" : shown?.eq(0) === true ? "holds" : "open";
    return { ...said, left: "0", right: shown?.toFixed() ?? null, relation: "equal", outcome };
  }
  const { value, step, approximate } = claim.numeral;
  const exact = heldAgainst(sources, claim);
  // A share without end is shown with two digits more than the text has.
  const decimals = (step.split(".")[1]?.length ?? 0) + 2;
  const right = exact === undefined ? null : exact.round(decimals).toFixed();
  const isExact = approximate === undefined && exact?.eq(value) === true;
  const relation: PairingRelation = inPieces ? "inPieces" : isExact ? "equal" : "rounded";
  return { ...said, left: value, right, relation, outcome: outcomeOf(verdict, failed, inPieces) };
}

function outcomeOf({ kind }: Verdict, failed: boolean, inPieces: boolean): PairingOutcome {
  if (failed) return "fails";
  return kind === "agrees" || (inPieces && kind === "differs") ? "holds" : "open";
}

function cellsOfClaim(claim: PlacedClaim["claim"]): Pick<Pairing, "cells" | "previousCells"> {
  if (claim.kind === "words") return pairedCells([claim.zero]);
  return pairedCells(claim.formula === undefined ? [] : quantitiesOf(claim.formula));
}

/** The cells of quantities, each once. */
export function pairedCells(quantities: readonly Quantity[]): Pick<Pairing, "cells" | "previousCells"> {
  const cellsFrom = (source: Quantity["from"]): readonly CellId[] => [
    ...new Set(quantities.flatMap(({ cells, from }) => (from === source ? cells : []))),
  ];
  const previousCells = cellsFrom("previous");
  return { cells: cellsFrom("report"), ...(previousCells.length > 0 && { previousCells }) };
}
