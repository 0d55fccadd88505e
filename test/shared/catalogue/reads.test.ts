import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../../shared/group-by.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { rules } from "../../../shared/catalogue/registry.ts";
import type { Input, View } from "../../../shared/checks/rule.ts";
import type { Cell, CellId, Form } from "../../../shared/forms/form.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { bind, bindingsThatAgree } from "../../../shared/text/settle-claims.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { blankReport, narrativeIds, type Previous, type Report } from "../../../shared/report/report.ts";
import { reportOf } from "../../fixtures/claims/report-of.ts";
import { passagesWithClaims } from "../../fixtures/claims/index.ts";
import type { LabelledPassage } from "../../fixtures/claims/passage.ts";
import { enough } from "../../kit/long-run.ts";
import { reports } from "../../kit/random-reports.ts";
import { trackingView } from "../../kit/tracking-view.ts";

const catalogue = editions.map((edition) => {
  const form = formOf(edition);
  const checks = rules.flatMap((rule) =>
    rule.checks(form).map(({ reads, run }, place) => ({
      name: `${rule.code} ${edition} ${place}`,
      reads,
      // Each check tells findings of its own, and here nobody asks which.
      run: (view: View): unknown => run(view),
      declared: new Set(reads.flatMap((input) => withAddends(form, input))),
    })),
  );
  return { edition, checks };
});

/** A total stands for all that it adds up: the checker runs its readers when one of these changes. */
function withAddends(form: Form, input: Input): readonly string[] {
  const sums = form.sums.filter(({ total }) => total === input);
  return [input, ...sums.flatMap(({ addends }) => addends.flatMap((id: CellId) => withAddends(form, id)))];
}

const seenBy = new Map<string, Set<string>>();

/** What checks look at in a report without having declared it. */
function undeclaredIn(report: Report): readonly string[] {
  const { view } = checkerFor(report.edition).check(report);
  const checks = catalogue.find(({ edition }) => edition === report.edition)?.checks ?? [];
  return checks.flatMap(({ name, declared, run }) => {
    const tracking = trackingView(view);
    run(tracking.view);
    const before = seenBy.get(name) ?? new Set();
    seenBy.set(name, new Set([...before, ...tracking.seen]));
    return [...tracking.seen].filter((what) => !declared.has(what)).map((what) => `${name} looks at ${what}`);
  });
}

/** Passages that speak of the same report, some in each. */
function inReports(passages: readonly LabelledPassage[]): readonly Report[] {
  const [first, ...others] = passages.slice(0, 6).map(reportOf);
  if (first === undefined) return [];
  const part = passages[0]?.part ?? "s1";
  const narrative = [first, ...others].flatMap(({ narratives }) => narratives[part]);
  return [{ ...first, narratives: { ...first.narratives, [part]: narrative } }, ...inReports(passages.slice(6))];
}

/** The report with every number that agrees following the tables. */
function bound(report: Report): Report {
  const { view } = checkerFor(report.edition).check(report);
  const edit = bind(bindingsThatAgree(view), report);
  const edited = edit && applyEdit(report, edit);
  return edited?.ok === true ? edited.value.report : report;
}

const paragraph = "本机关把公开工作列入年度重点任务，按季度通报进度，全年组织业务培训，逐项整改检查中发现的问题。";

/** Reports in which nearly every check finds something, so that none stops before it has looked at all that it declares. */
const telling: readonly Report[] = editions.flatMap((edition) => {
  const form = formOf(edition);
  const typed = form.cells.filter(({ computed }) => !computed);
  const filled = (count: (row: number, column: number) => number): Report["cells"] => {
    const rows = [...new Set(typed.map(({ table, row }) => `${table}.${row}`))];
    const value = ({ kind, table, row, column }: Cell): string | number => {
      const columns = [...new Set(typed.filter((cell) => cell.table === table).map((cell) => cell.column))];
      const number = count(rows.indexOf(`${table}.${row}`), columns.indexOf(column));
      return kind === "amount" ? String(number) : number;
    };
    return Object.fromEntries(typed.map((cell) => [cell.id, value(cell)]));
  };
  const said: Narrative = [
    { kind: "paragraph", content: [{ text: "根据要求编制本单位2019年政府信息公开工作年度报告。" }] },
    { kind: "paragraph", content: [{ text: paragraph }] },
  ];
  const report: Report = {
    ...blankReport({ id: "telling", edition, year: 2022, unit: { name: "示例区人民政府", level: "county" } }),
    narratives: { preamble: said, s1: said, s5: said, s6: said },
  };
  const zeros = filled(() => 0);
  const before: Previous = { ...previousOf({ ...report, year: 2021, cells: zeros }), paragraphs: [paragraph] };
  const declared = Object.fromEntries(form.sums.map(({ total }) => [total, 999]));
  const all = filled((row, column) => row + column + 1);
  return [
    // Totals that are declared wrong; a year in which all cells are those of the year before.
    { ...report, cells: all, declared, previous: { ...before, cells: all } },
    // A merged report whose cells are not what its sources come to.
    { ...report, cells: all, sources: [{ unit: report.unit, file: "", cells: zeros }] },
    // Totals that have grown though no cell has: a little everywhere, and a little here and there.
    { ...report, cells: filled(() => 15), previous: before },
    { ...report, cells: filled((row, column) => ((row + column) % 3 === 0 ? 1 : 0)), previous: before },
  ];
});

/** What figures in the words may draw on beside the cells. */
const ofFigures: ReadonlySet<string> = new Set(["previous", "ledger", "year"]);

describe("a check", () => {
  it("looks at nothing that it has not declared, in texts that make claims, bound or not", () => {
    const groups = groupBy(passagesWithClaims, ({ figures, part }) => `${figures} ${part}`);
    const texts = [...groups.values()].flatMap(inReports);
    expect(texts.flatMap((report) => [...undeclaredIn(report), ...undeclaredIn(bound(report))])).toEqual([]);
  });

  it("looks at nothing that it has not declared, in any report, with and without last year's", () => {
    fc.assert(
      fc.property(reports({ complete: false }), reports({ complete: false }), fc.boolean(), (report, last, linked) => {
        const previous = previousOf({ ...last, year: report.year - 1, unit: report.unit });
        expect(undeclaredIn(linked ? { ...report, previous } : report)).toEqual([]);
      }),
      { numRuns: enough(16, 300) },
    );
  });

  it("looks at nothing that it has not declared where nearly everything is found", () => {
    expect(telling.flatMap(undeclaredIn)).toEqual([]);
  });

  it("declares nothing that it never looks at; whoever reads words declares all that a figure in them may draw on", () => {
    const idle = catalogue.flatMap(({ checks }) =>
      checks.flatMap(({ name, reads }) => {
        const seen = seenBy.get(name) ?? new Set();
        const ofWords = narrativeIds.some((part) => reads.includes(part));
        return reads
          .filter((input) => !seen.has(input) && !(ofWords && (ofFigures.has(input) || input.startsWith("t"))))
          .map((input) => `${name}: ${input}`);
      }),
    );
    expect(idle).toEqual([]);
  });
});
