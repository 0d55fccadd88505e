import type { Form } from "../../shared/forms/form.ts";
import type {
  BoundFigure,
  BoundFormula,
  BoundQuantity,
  FigureFormula,
  Quantity,
} from "../../shared/report/narrative.ts";
import { quantitiesIn } from "../../shared/report/quantities.ts";

/** What is being chosen for a bound figure, while it may still be incomplete. */
export interface FigureChoice {
  readonly kind: FigureFormula["kind"];
  readonly of: BoundQuantity | undefined;
  /** The whole of a share, what a difference takes away, what a growth is measured against. */
  readonly against: Quantity | undefined;
  readonly decimals: number | undefined;
  /** It stands without its sign, as the sentence it came with says which way it went. */
  readonly magnitude?: true;
}

/** The choice that a figure came from; a fresh one asks for a value. */
export function choiceOf(figure: BoundFigure | undefined): FigureChoice {
  if (figure === undefined) return { kind: "value", of: undefined, against: undefined, decimals: undefined };
  const { formula, decimals, magnitude } = figure;
  const choice = { kind: formula.kind, of: formula.of, against: againstOf(formula), decimals };
  return magnitude === undefined ? choice : { ...choice, magnitude };
}

function againstOf(formula: BoundFormula): Quantity | undefined {
  switch (formula.kind) {
    case "value":
      return undefined;
    case "share":
      return formula.in;
    case "difference":
      return formula.less;
    case "growth":
      return formula.over;
  }
}

/** The figure that a choice makes; undefined while something is missing. */
export function figureOf({ kind, of, against, decimals, magnitude }: FigureChoice): BoundFigure | undefined {
  const formula = of && formulaOf(kind, of, against);
  const signed = kind === "difference" || kind === "growth";
  return (
    formula && {
      formula,
      ...(decimals !== undefined && { decimals }),
      ...(signed && magnitude !== undefined && { magnitude }),
    }
  );
}

function formulaOf(
  kind: FigureChoice["kind"],
  of: BoundQuantity,
  against: Quantity | undefined,
): BoundFormula | undefined {
  // Last year's register is not kept: of what is counted beside the tables there is the number and its share.
  if (of.from === "ledger") {
    if (kind === "value") return { kind, of };
    return kind === "share" && against !== undefined ? { kind, of, in: against } : undefined;
  }
  if (kind === "value") return { kind, of };
  if (against === undefined) return undefined;
  switch (kind) {
    case "share":
      return { kind, of, in: against };
    case "difference":
      return { kind, of, less: against };
    case "growth":
      return { kind, of, over: against };
  }
}

/**
 * A choice with another kind. The second quantity is proposed where there is a usual one: a share is one of all applications (of a channel: of those
 * received), a difference or growth is against the same figure of last year.
 */
export function withKind(choice: FigureChoice, kind: FigureChoice["kind"], form: Form): FigureChoice {
  if (kind === "value") return { ...choice, kind, against: undefined };
  const usual = kind === "share" ? usualWhole(choice.of, form) : lastYearOf(choice.of);
  const keeps = choice.kind !== "value" && (choice.kind === "share") === (kind === "share");
  return { ...choice, kind, against: keeps ? (choice.against ?? usual) : usual };
}

function usualWhole(of: BoundQuantity | undefined, form: Form): Quantity | undefined {
  if (of?.from === "ledger") return { cells: ["t3.received.total"], from: "report" };
  const [incoming] = quantitiesIn(form);
  return incoming && { cells: incoming.cells, from: "report" };
}

function lastYearOf(of: BoundQuantity | undefined): Quantity | undefined {
  return of === undefined || of.from === "ledger" ? undefined : { cells: of.cells, from: "previous" };
}
