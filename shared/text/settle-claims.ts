import type { TextPlace } from "../checks/finding.ts";
import type { View } from "../checks/rule.ts";
import type { NarrativeId } from "../forms/form.ts";
import { groupBy } from "../group-by.ts";
import { formatFigure, unknownFigure } from "../report/bound-figure.ts";
import type { Edit } from "../report/edit.ts";
import { figureSources } from "../report/narrative-text.ts";
import type { BoundFigure, FigureFormula, Inline } from "../report/narrative.ts";
import { replaceWords } from "../report/replace-words.ts";
import type { Report } from "../report/report.ts";
import type { NumberClaim } from "./claims/claim.ts";
import { claimsOf } from "./claims/claims-of.ts";
import { judge } from "./claims/judge.ts";
import { type PlacedClaim, placeOf, wordsAt } from "./claims/placed-claims.ts";

/** A number in the text and the figure of the tables that it can be bound to; `shown` is what it would read then. */
export interface Binding {
  readonly place: TextPlace;
  readonly figure: BoundFigure;
  readonly shown: string;
}

/** The numbers that agree with the tables and would read just the same when they were bound to them. */
export function bindingsThatAgree(view: View): readonly Binding[] {
  return numberClaims(view.report).flatMap(({ claim, passage }) => {
    const verdict = judge(claim, view);
    const binding = verdict.kind === "agrees" ? bindingOf(claim, passage, verdict.formula, view.report) : undefined;
    return binding !== undefined && binding.shown === wordsAt(passage, claim.number) ? [binding] : [];
  });
}

/** What the number at a place should be bound to, where it contradicts the tables and only one figure can be meant. */
export function bindingFor(place: TextPlace, view: View): Binding | undefined {
  const found = numberClaims(view.report).find(({ claim, passage }) => isAt(placeOf(passage, claim.number), place));
  if (found === undefined || found.claim.formula === undefined) return undefined;
  const { claim, passage } = found;
  if (claim.numeral.approximate !== undefined || judge(claim, view).kind !== "differs") return undefined;
  return bindingOf(claim, passage, found.claim.formula, view.report);
}

/** The edit that binds numbers to the tables. Undefined where the text has changed since. */
export function bind(bindings: readonly Binding[], report: Report): Edit | undefined {
  return replaceAt(
    bindings.map(({ place, figure }) => ({ place, by: { figure } })),
    report,
  );
}

/** The edit that writes what the tables say, as plain text. Undefined where the text has changed since. */
export function writeNumber({ place, shown }: Binding, report: Report): Edit | undefined {
  return replaceAt([{ place, by: { text: shown } }], report);
}

interface PlacedNumber {
  readonly claim: NumberClaim;
  readonly passage: PlacedClaim["passage"];
}

function numberClaims(report: Report): readonly PlacedNumber[] {
  return claimsOf(report).flatMap(({ passage, claims }) =>
    claims.flatMap((claim) => (claim.kind === "number" && !claim.bound ? [{ claim, passage }] : [])),
  );
}

/** A bound figure writes what the tables count; a text that tells 元, or a decrease without its sign, needs other words around it. */
function bindingOf(
  { unit, negative, numeral, number }: NumberClaim,
  passage: PlacedClaim["passage"],
  formula: FigureFormula,
  report: Report,
): Binding | undefined {
  if (unit === "yuan" || negative === true) return undefined;
  const isRate = formula.kind === "share" || formula.kind === "growth";
  const figure: BoundFigure = isRate ? { formula, decimals: decimalsOf(numeral.step) } : { formula };
  const shown = formatFigure(figure, figureSources(report));
  return shown === unknownFigure || shown.startsWith("-")
    ? undefined
    : { place: placeOf(passage, number), figure, shown };
}

/** How many places after the point a step counts: 2 for "0.01", 0 for "1" and above; a file keeps at most 6. */
function decimalsOf(step: string): number {
  return step.includes(".") ? Math.min(6, step.length - step.indexOf(".") - 1) : 0;
}

function isAt(a: TextPlace, b: TextPlace): boolean {
  return a.part === b.part && a.block === b.block && a.from === b.from && a.to === b.to;
}

function replaceAt(
  replacements: readonly { readonly place: TextPlace; readonly by: Inline }[],
  report: Report,
): Edit | undefined {
  const sources = figureSources(report);
  const edits: Edit[] = [];
  for (const [part, group] of groupBy<NarrativeId, (typeof replacements)[number]>(
    replacements,
    ({ place }) => place.part,
  )) {
    const narrative = replaceWords(
      report.narratives[part],
      group.map(({ place, by }) => ({ block: place.block, from: place.from, to: place.to, by })),
      sources,
    );
    if (narrative === undefined) return undefined;
    edits.push({ kind: "narrative", part, narrative });
  }
  const [only] = edits;
  if (only === undefined) return undefined;
  return edits.length === 1 ? only : { kind: "all", edits };
}
