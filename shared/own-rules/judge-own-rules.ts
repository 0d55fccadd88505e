import { Big } from "big.js";
import type { OwnCheckRules } from "../catalogue/checker-for.ts";
import type { OwnFinding } from "../catalogue/finding.ts";
import { createChecker } from "../checks/checker.ts";
import type { FindingPart, OwnCode } from "../checks/finding.ts";
import { type Figures, indexOf } from "../checks/figures.ts";
import { type LastYear, nothing, type View } from "../checks/rule.ts";
import { noVocabulary } from "../checks/vocabulary.ts";
import type { CellId, Form } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import type { Previous, Report } from "../report/report.ts";
import type { OwnRule, OwnRules, RuleSide } from "./own-rules.ts";

/**
 * An office's own checks as rules of the checker, in their order. Totals are computed; "/" counts as nothing. Where a cell is blank, holds text, is not in the
 * report's edition, or last year's report is wanted and not there, nothing can be said.
 */
export const ownCheckRules = remembered(({ rules }: OwnRules): OwnCheckRules =>
  rules.map((rule) => {
    const code: OwnCode = `own:${rule.code}`;
    const terms = [...rule.left.terms, ...rule.right.terms];
    const cells = unique(terms.filter(({ from }) => from === "report").map(({ cell }) => cell));
    const lastCells = unique(terms.filter(({ from }) => from === "previous").map(({ cell }) => cell));
    return {
      code,
      severity: rule.severity,
      basis: "practice",
      checks: (form) => [
        {
          reads: lastCells.length === 0 ? cells : [...cells, "previous"],
          run: (view) => {
            const found = judge(rule, view);
            if (found === undefined) return nothing;
            const { sentence, is } = rule;
            const about = { code, severity: rule.severity, part: partOf(form, cells), cells };
            const last = lastCells.length > 0 && { previousCells: lastCells };
            return [
              { ...about, ...last, expected: found.right, actual: found.left, params: { sentence, is, ...found } },
            ];
          },
        },
      ],
    };
  }),
);

/** What an office's own checks alone find in a report. `previous` is last year's report, else the one linked. */
export function judgeOwnRules(own: OwnRules, report: Report, previous?: Previous): readonly OwnFinding[] {
  return ownFindings(ownCheckRules(own), report, previous);
}

/** The same for rules out of several files. */
export function ownFindings(own: OwnCheckRules, report: Report, previous?: Previous): readonly OwnFinding[] {
  return own.length === 0 ? [] : checkersOf(own)(formOf(report.edition)).check(report, previous).findings;
}

const checkersOf = remembered((own: OwnCheckRules) =>
  remembered((form: Form) => createChecker<OwnFinding>(form, own, noVocabulary)),
);

/** Whether one of some own checks looks at last year's report. */
export function readLastYear(own: OwnCheckRules, form: Form): boolean {
  return own.some((rule) => rule.checks(form).some(({ reads }) => reads.includes("previous")));
}

/** Both sides where they do not stand to each other as they should; undefined where they do, or nothing can be said. */
function judge(rule: OwnRule, view: View): { readonly left: string; readonly right: string } | undefined {
  const [left, right] = [sumOf(rule.left, view), sumOf(rule.right, view)];
  if (left === undefined || right === undefined || holds(left, rule, right)) return undefined;
  return { left: left.toFixed(), right: right.toFixed() };
}

function sumOf({ terms, constant }: RuleSide, { form, figures, lastYear }: View): Big | undefined {
  let sum = new Big(constant);
  for (const { cell, from, times } of terms) {
    const value = from === "report" ? numberIn(cell, form, figures) : lastNumberIn(cell, lastYear);
    if (value === undefined) return undefined;
    sum = sum.plus(new Big(value).times(times));
  }
  return sum;
}

function lastNumberIn(cell: CellId, lastYear: LastYear | undefined): string | number | undefined {
  return lastYear && numberIn(cell, lastYear.form, lastYear.figures);
}

/** The number in a cell, typed or total, amounts exactly as they stand; 0 for "/". */
function numberIn(id: CellId, form: Form, figures: Figures): string | number | undefined {
  const cell = form.cellById.get(id);
  if (cell === undefined) return undefined;
  const index = indexOf(form, id);
  const state = figures.state(index);
  if (state === "notApplicable") return 0;
  if (state !== "number") return undefined;
  const typed = cell.kind === "amount" ? figures.cells[id] : figures.number(index);
  return typeof typed === "object" ? undefined : typed;
}

function holds(left: Big, { is, tolerance }: OwnRule, right: Big): boolean {
  const difference = left.minus(right);
  const same = difference.abs().lte(tolerance);
  switch (is) {
    case "=":
      return same;
    case "!=":
      return !same;
    case "<=":
      return same || difference.lt(0);
    case ">=":
      return same || difference.gt(0);
    case "<":
      return !same && difference.lt(0);
    case ">":
      return !same && difference.gt(0);
  }
}

function unique(cells: readonly CellId[]): readonly CellId[] {
  return [...new Set(cells)];
}

function partOf(form: Form, [first]: readonly CellId[]): FindingPart {
  return (first === undefined ? undefined : form.cellById.get(first)?.table) ?? "report";
}
