import type { CellId, Form, NarrativeId } from "../forms/form.ts";
import type { FigureFormula, Inline, Quantity, TextBlock } from "../report/narrative.ts";
import { organisationColumns } from "../report/quantities.ts";
import { type PatternWords, patternWords } from "../words/patterns.ts";

/** A sentence to begin with, its figures bound to the tables. */
export interface Pattern {
  readonly name: PatternWords["name"];
  readonly block: TextBlock;
}

/** The sentences for a part whose figures the form has; those that compare need last year's figures. */
export function patternsFor(form: Form, part: NarrativeId, withLastYear: boolean): readonly Pattern[] {
  return patternWords
    .filter((words) => words.part === part)
    .flatMap(({ name, text }) => {
      const content = contentOf(form, text, withLastYear);
      return content === undefined ? [] : [{ name, block: { kind: "paragraph", content, pattern: true } }];
    });
}

function contentOf(form: Form, text: string, withLastYear: boolean): readonly Inline[] | undefined {
  const content: Inline[] = [];
  for (const [place, piece] of text.split(/[{}]/).entries()) {
    if (place % 2 === 0) {
      if (piece !== "") content.push({ text: piece });
      continue;
    }
    const formula = formulas.get(piece)?.(form);
    if (formula === undefined || !canShow(form, formula, withLastYear)) return undefined;
    content.push({ figure: { formula } });
  }
  return content;
}

function canShow(form: Form, formula: FigureFormula, withLastYear: boolean): boolean {
  const quantities = [formula.of, ...against(formula)];
  return quantities.every(
    ({ cells, from }) =>
      cells.length > 0 && cells.every((id) => form.cellById.has(id)) && (from === "report" || withLastYear),
  );
}

function against(formula: FigureFormula): readonly Quantity[] {
  switch (formula.kind) {
    case "value":
      return [];
    case "share":
      return [formula.in];
    case "difference":
      return [formula.less];
    case "growth":
      return [formula.over];
  }
}

type FormulaFor = (form: Form) => FigureFormula;

const organisations = organisationColumns.map((column) => `t3.received.${column}` as const);
const received = ["t3.received.total"] as const;

/** The figures that the sentences name in braces. */
const formulas: ReadonlyMap<string, FormulaFor> = new Map<string, FormulaFor>([
  ["issued", value("t2.normative.issued")],
  ["repealed", value("t2.normative.repealed")],
  ["inForce", value("t2.normative.inForce")],
  ["licensing", value("t2.licensing.decided")],
  ["penalty", value("t2.penalty.decided")],
  ["coercion", value("t2.coercion.decided")],
  ["received", value(...received)],
  ["carriedIn", value("t3.carriedIn.total")],
  ["concluded", value("t3.concluded.total")],
  ["carriedOut", value("t3.carriedOut.total")],
  ...["granted", "partiallyGranted", "refused", "unavailable", "declined", "other"].map(
    (row) => [row, resultsUnder(row)] as const,
  ),
  ["naturalPerson", value("t3.received.naturalPerson")],
  ["naturalPersonShare", share(["t3.received.naturalPerson"], received)],
  ["organisations", value(...organisations)],
  ["organisationsShare", share(organisations, received)],
  ["receivedDifference", () => ({ kind: "difference", of: thisYears(received), less: lastYears(received) })],
  ["receivedGrowth", () => ({ kind: "growth", of: thisYears(received), over: lastYears(received) })],
  ["reviews", value("t4.review.total")],
  ["reviewsCorrected", value("t4.review.corrected")],
  ["lawsuits", value("t4.direct.total", "t4.afterReview.total")],
]);

function thisYears(cells: readonly CellId[]): Quantity {
  return { cells, from: "report" };
}

function lastYears(cells: readonly CellId[]): Quantity {
  return { cells, from: "previous" };
}

function value(...cells: readonly CellId[]): FormulaFor {
  return () => ({ kind: "value", of: thisYears(cells) });
}

function share(of: readonly CellId[], whole: readonly CellId[]): FormulaFor {
  return () => ({ kind: "share", of: thisYears(of), in: thisYears(whole) });
}

/** A result of table three over all applicants: its own row, or all rows below its heading. */
function resultsUnder(row: string): FormulaFor {
  return (form) => ({
    kind: "value",
    of: thisYears(
      form.cells
        .filter((cell) => cell.table === "t3" && cell.column === "total")
        .filter((cell) => cell.row === row || cell.row.startsWith(`${row}.`))
        .map(({ id }) => id),
    ),
  });
}
