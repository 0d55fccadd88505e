import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkListOf } from "../../../shared/catalogue/check-list.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { CodedPairing } from "../../../shared/checks/pairing.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { groupBy } from "../../../shared/group-by.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { computeTotals } from "../../../shared/report/totals.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { ownSideNames, pairingWords } from "../../../shared/words/check-list.ts";
import type { FindingCode } from "../../../shared/catalogue/finding.ts";
import { reportOf } from "../../fixtures/claims/report-of.ts";
import { passagesWithClaims } from "../../fixtures/claims/index.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";
import { enough } from "../../kit/long-run.ts";
import { reports } from "../../kit/random-reports.ts";
import { sampleSaying } from "../../kit/texts.ts";

function listOf(report: Report) {
  return checkListOf(checkerFor(report.edition).check(report).view);
}

function told(report: Report, code: string): readonly string[] {
  return listOf(report)
    .comparisons.filter((one) => one.code === code)
    .map(({ left, right, outcome, quote }) =>
      [left, right, outcome, ...(quote === undefined ? [] : [quote])].join(" "),
    );
}

/** The codes whose checks compare, so that each of their findings has to stand in the list as a comparison that fails. */
const comparing = new Set(
  ["B1", "S1", "S2", "S3", "V7", "Y1", "Y2", "T1", "T2", "T3", "T4", "T5"].concat([
    "T6",
    "T7",
    "T8",
    "T9",
    "T10",
    "T11",
    "T12",
    "T13",
    "T14",
    "T16",
  ]),
);

/** What fails by the list, and what was found, as lines that can be compared. */
function failsAndFinds(report: Report) {
  const checked = checkerFor(report.edition).check(report);
  const line = (code: string, cells: readonly string[], quote: string | undefined): string =>
    quote === undefined ? `${code} ${cells[0] ?? ""}` : `${code} ${quote}`;
  const fails = checkListOf(checked.view)
    .comparisons.filter(({ outcome }) => outcome === "fails")
    .map(({ code, cells, quote }) => line(code, cells, quote));
  const finds = checked.outcomes
    .flat()
    .filter(({ code }) => comparing.has(code))
    .map(({ code, cells, quote }) => line(code, cells, quote));
  return { fails: fails.toSorted(), finds: finds.toSorted() };
}

/** What somebody with a pocket calculator says about the two sides of a comparison that holds. */
function reallyHolds({ left, right, relation }: CodedPairing): boolean {
  if (relation === "equal") return left !== null && right !== null && Number(left) === Number(right);
  return relation !== "atLeast" || Number(left) >= Number(right);
}

function inReports(): readonly Report[] {
  const groups = groupBy(passagesWithClaims, ({ figures, part }) => `${figures} ${part}`);
  return [...groups.values()].flatMap((passages) => {
    const own = passages.slice(0, 40).map(reportOf);
    const [first] = own;
    const part = passages[0]?.part ?? "s1";
    if (first === undefined) return [];
    return [
      { ...first, narratives: { ...first.narratives, [part]: own.flatMap(({ narratives }) => narratives[part]) } },
    ];
  });
}

describe("the check list", () => {
  it("tells both sides of every comparison of the sample, and that they agree", () => {
    const { comparisons } = listOf(sampleReport);
    expect(comparisons.filter(({ outcome }) => outcome !== "holds")).toEqual([]);
    expect(comparisons.filter((one) => !reallyHolds(one))).toEqual([]);
    expect(told(sampleReport, "B1")).toEqual([
      "152 152 holds",
      "2 2 holds",
      "0 0 holds",
      "0 0 holds",
      "2 2 holds",
      "0 0 holds",
      "156 156 holds",
    ]);
    expect(told(sampleReport, "T4")).toEqual([
      "156 156 holds 全年新收政府信息公开申请151件，上年结转5件；办结154件，结转下年度继续办理2件",
    ]);
  });

  it("tells what fails, and leaves open what is not filled in", () => {
    const wrong = sampleWith({ "t3.received.naturalPerson": 149 });
    expect(told(wrong, "B1")[0]).toBe("153 152 fails");
    const blank = sampleWith({ "t3.received.research": null, "t3.received.naturalPerson": null });
    expect(told(blank, "B1").map((line) => line.split(" ")[2])).toEqual([
      "fails",
      "holds",
      "open",
      "holds",
      "holds",
      "holds",
      "fails",
    ]);
    const forNothing = sampleWith({ "t3.received.business": "/", "t3.carriedIn.business": "/" });
    expect(told(forNothing, "B1")[1]).toBe("0 2 open");
    const raw = sampleWith({ "t3.received.naturalPerson": { raw: "约148" } });
    expect(told(raw, "B1")[0]).toMatch(/open$/);
  });

  it("holds declared totals, last year's figures and what is in force against each other", () => {
    const declared = computeTotals(formOf("2021"), sampleReport.cells);
    const report = sampleWith({}, { declared: { ...declared, "t4.review.total": 5 } });
    expect(told(report, "S3")).toEqual(["5 4 fails", expect.stringMatching(/holds$/), expect.stringMatching(/holds$/)]);
    expect(told(report, "S1").every((line) => line.endsWith("holds"))).toBe(true);
    const linked = { ...sampleReport, previous: lastYearWith({ "t3.carriedOut.naturalPerson": 7 }) };
    expect(told(linked, "Y1")[0]).toBe("4 7 fails");
    expect(told(linked, "Y2").at(-1)).toBe("22 22 holds");
    expect(told(sampleReport, "Y1")).toEqual([]);
  });

  it.each([
    ["新收政府信息公开申请152件。", "T1", "152 151 fails"],
    ["政府信息公开申请151件，比上年有变化。", "T1", "151 151 holds"],
    ["予以公开占全部办理结果的14.3%。", "T11", "14.3 14.286 holds"],
    ["予以公开20件，上年结转5件中予以公开2件。", "T5", "20 22 holds"],
    ["全年没有发生行政诉讼。", "T9", "0 4 fails"],
    ["新收政府信息公开申请152件。\n新收政府信息公开申请151件。", "T14", "152 151 fails"],
    ["收到申请151件，其中自然人147件、商业企业2件、法律服务机构2件。", "T13", "151 151 holds"],
  ])("reads %s", (text, code, line) => {
    const lines = told(sampleSaying("s1", ["# （二）依申请公开", ...text.split("\n")]), code);
    expect(lines.map((each) => each.split(" ").slice(0, 3).join(" "))).toContain(line);
  });

  it("lists the numbers that were left unread, with their reasons", () => {
    const report = sampleSaying("s1", ["全年组织业务培训3次，一并通报；新收政府信息公开申请151件。"]);
    const unread = listOf(report).unread.filter(({ part }) => part === "s1");
    expect(unread.map(({ quote, why }) => [quote, why])).toEqual([["全年组织业务培训3次", "otherMatter"]]);
  });

  it("fails exactly where something is found, in texts that make claims", () => {
    let failing = 0;
    for (const report of inReports()) {
      const { fails, finds } = failsAndFinds(report);
      expect(fails).toEqual(finds);
      failing += fails.length;
    }
    expect(failing).toBeGreaterThan(50);
  });

  it("fails exactly where something is found, in any report, and what holds really does", () => {
    fc.assert(
      fc.property(reports({ complete: false }), reports({ complete: false }), fc.boolean(), (report, last, linked) => {
        const previous = previousOf({ ...last, year: report.year - 1, unit: report.unit });
        const declared = computeTotals(formOf(report.edition), last.cells);
        const one = linked ? { ...report, declared, previous } : report;
        const { fails, finds } = failsAndFinds(one);
        expect(fails).toEqual(finds);
        const held = listOf(one).comparisons.filter(({ outcome }) => outcome === "holds");
        expect(held.filter((each) => !reallyHolds(each))).toEqual([]);
      }),
      { numRuns: enough(30) },
    );
  });

  it("has names for the sides of every comparison that is not of the text with the tables", () => {
    const codes = new Set<FindingCode>(["B1", "S1", "S2", "S3", "V7", "Y1", "Y2", "T4", "T13", "T14", "T16"]);
    for (const code of codes) expect([code, ownSideNames(code)]).not.toContain(undefined);
    const [first] = listOf(sampleReport).comparisons;
    const words = first && pairingWords(first, formOf("2021"), "zh");
    expect(words).toMatchObject({
      outcome: "相符",
      name: "收办平衡",
      where: "表三“自然人”列",
      left: "新收＋上年结转 152",
    });
  });
});
