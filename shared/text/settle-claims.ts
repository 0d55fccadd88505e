import type { TextPlace } from "../checks/finding.ts";
import type { View } from "../checks/rule.ts";
import { groupBy } from "../group-by.ts";
import { formatFigure } from "../report/bound-figure.ts";
import type { Edit } from "../report/edit.ts";
import { figureSources } from "../report/narrative-text.ts";
import type { BoundFigure, Inline } from "../report/narrative.ts";
import { replaceWords } from "../report/replace-words.ts";
import type { Report } from "../report/report.ts";
import { bindableClaims } from "./claims/bindable-claims.ts";
import { passagesOf } from "./passages.ts";

/** A number in the text, and the figure of the tables that it can be bound to. */
export interface Binding {
  readonly place: TextPlace;
  readonly figure: BoundFigure;
}

/** A way to settle a number that contradicts the tables: what it would read, and the edit. */
export interface Settlement {
  readonly shown: string;
  readonly edit: Edit;
}

/** The numbers that agree with the tables and would read just the same when they were bound to them. */
export function bindingsThatAgree(view: View): readonly Binding[] {
  const sources = figureSources(view.report);
  return bindableClaims(view).flatMap(({ place, agrees, figure }) =>
    agrees && figure !== undefined && formatFigure(figure, sources) === wordsIn(view.report, place)
      ? [{ place, figure }]
      : [],
  );
}

/** The edit that binds numbers to the tables. Undefined where there is nothing to bind, or the text has changed since. */
export function bind(bindings: readonly Binding[], report: Report): Edit | undefined {
  return replaceAt(
    bindings.map(({ place, figure }) => ({ place, by: { figure } })),
    report,
  );
}

/** How the number at a place can be settled where it contradicts the tables: bound to them, or written as they say. */
export function settlementsAt(
  place: TextPlace,
  view: View,
): { readonly bound?: Settlement; readonly written?: Settlement } {
  const { report } = view;
  const claim = bindableClaims(view).find((each) => !each.agrees && isAt(each.place, place));
  if (claim?.replacement === undefined) return {};
  const { figure, replacement } = claim;
  const shown = figure && formatFigure(figure, figureSources(report));
  const bound = figure && bind([{ place, figure }], report);
  const written = replaceAt([{ place, by: { text: replacement } }], report);
  return {
    ...(shown !== undefined && bound !== undefined && { bound: { shown, edit: bound } }),
    ...(written !== undefined && { written: { shown: replacement, edit: written } }),
  };
}

function wordsIn(report: Report, { part, block, from, to }: TextPlace): string | undefined {
  return passagesOf(report, part)
    .find((passage) => passage.block === block)
    ?.words.text.slice(from, to);
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
  for (const [part, group] of groupBy(replacements, ({ place }) => place.part)) {
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
