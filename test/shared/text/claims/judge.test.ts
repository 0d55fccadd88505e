import { Big } from "big.js";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { type Numeral, readNumeral } from "../../../../shared/numerals/numeral.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { claimsOf } from "../../../../shared/text/claims/claims-of.ts";
import { agrees, fits, isTruncated, judge, rounded, sourcesOf } from "../../../../shared/text/claims/judge.ts";
import { lastYearWith } from "../../../kit/findings.ts";
import { reportTelling } from "../../../kit/text-findings.ts";

/** What becomes of the last number of a text, in one line. */
function verdictOn(report: Report): string {
  const { view } = checkerFor(report.edition).check(report);
  const claim = claimsOf(report)
    .flatMap(({ claims }) => claims)
    .findLast(({ kind }) => kind === "number");
  if (claim?.kind !== "number") return "no number";
  const verdict = judge(sourcesOf(view), claim);
  const by = verdict.kind === "unknown" ? "" : ` by ${verdict.formula === undefined ? "the text" : "the tables"}`;
  if (verdict.kind !== "differs") return verdict.kind + by;
  const cut = verdict.cutFrom === undefined ? "" : ", cut off";
  return `${rounded(verdict.exact, claim.numeral.step)}${by}${cut}`;
}

describe("a number held against the tables", () => {
  it.each([
    ["this year's", "受理申请151件。", "agrees by the tables"],
    ["this year's, wrong", "受理申请150件。", "151 by the tables"],
    ["about so many", "受理申请150余件。", "agrees by the tables"],
    ["not about so many", "受理申请160余件。", "151 by the tables"],
    ["in tens of thousands", "办理行政许可3.25万件。", "agrees by the tables"],
    ["in 元", "行政事业性收费2997935元。", "agrees by the tables"],
    ["in 元, as if it were 万元", "行政事业性收费299.7935元。", "2997935.0000 by the tables"],
    ["growth over last year's report", "受理申请151件，同比增长25.83%。", "agrees by the tables"],
    ["wrong growth over it", "受理申请151件，同比增长25.82%。", "25.83 by the tables"],
    ["a difference from it", "受理申请151件，比上年增加30件。", "31 by the tables"],
    ["growth over the number that the text names", "受理申请151件，比上年的118件增长27.97%。", "agrees by the text"],
    ["wrong growth over that: last year's report counts", "受理申请151件，比上年的118件增长30%。", "26 by the tables"],
    ["a share", "办结154件，其中予以公开22件，占15.2%。", "14.3 by the tables"],
    ["a share that no table has", "受理申请151件，其中网上申请101件，占66.8%。", "66.9 by the text, cut off"],
    ["a share of it, rightly", "受理申请151件，其中网上申请101件，占66.9%。", "agrees by the text"],
  ])("%s: %s", (_, text, verdict) => {
    expect(verdictOn(reportTelling(text))).toBe(verdict);
  });
});

describe("a number of cells that are not all numbers", () => {
  it.each([
    [
      "text that could not be read",
      { "t3.refused.stateSecret.naturalPerson": { raw: "减4" } },
      "不予公开63件。",
      "unknown",
    ],
    ["nothing at all", { "t2.licensing.decided": null }, "办理行政许可0件。", "unknown"],
    ["a figure told as text", { "t2.fees.amount": "12" }, "行政事业性收费12万元。", "agrees by the tables"],
  ])("%s: %s", (_, changes, text, verdict) => {
    expect(verdictOn(reportTelling(text, changes))).toBe(verdict);
  });
});

describe("a number for which no report of last year is linked", () => {
  it.each([
    ["growth over nothing that is known", "受理申请151件，同比增长30%。", "unknown"],
    ["last year's own", "2020年受理申请121件。", "unknown"],
    ["growth over the number that the text names", "受理申请151件，比上年的118件增长27.97%。", "agrees by the text"],
    ["wrong growth over that", "受理申请151件，比上年的118件增长30%。", "28 by the text"],
    ["a wrong difference from it", "受理申请151件，比上年的118件增加30件。", "33 by the text"],
    ["a decrease", "受理申请151件，比上年的160件下降5.63%。", "agrees by the text"],
    ["a wrong decrease", "受理申请151件，比上年的160件下降9%。", "6 by the text"],
    ["fewer", "受理申请151件，比上年的160件减少9件。", "agrees by the text"],
    ["growth over 0, which nobody can tell", "受理申请151件，比上年的0件增长30%。", "unknown"],
  ])("%s: %s", (_, text, verdict) => {
    expect(verdictOn(reportTelling(text, {}, {}))).toBe(verdict);
  });
});

describe("what numbers are held against", () => {
  const report = {
    ...reportTelling("", { "t2.fees.amount": "300" }),
    previous: lastYearWith({ "t2.fees.amount": "280.5" }),
  };
  const { report: now, previous: before } = sourcesOf(checkerFor(report.edition).check(report).view);

  it("is this year's report and last year's, counts as numbers and amounts as they are written", () => {
    expect([now("t3.received.total"), now("t2.fees.amount")]).toEqual([151, "300"]);
    expect([before?.("t3.received.total"), before?.("t2.fees.amount")]).toEqual([151, "280.5"]);
  });

  it("is nothing in cells that the form does not have", () => {
    expect([now("t2.fees.total"), before?.("t2.fees.total")]).toEqual([undefined, undefined]);
  });
});

it("a figure that cannot be computed fits no number", () => {
  const claim = { numeral: { value: "151", step: "1" }, unit: "case" } as const;
  const received = { cells: ["t3.received.total"], from: "report" } as const;
  const sources = { report: () => undefined, previous: undefined };
  expect(fits(claim, { kind: "value", of: received }, sources)).toBe(false);
  expect(fits(claim, { kind: "value", of: received }, { ...sources, report: () => 151 })).toBe(true);
});

it.each([
  ["98.5", "1", "99"],
  ["98.44", "0.1", "98.4"],
  ["-98.45", "0.1", "-98.5"],
  ["98", "0.01", "98.00"],
  ["32499", "1000", "32499"],
])("%s to steps of %s is %s", (value, step, shown) => {
  expect(rounded(new Big(value), step)).toBe(shown);
});

function read(text: string): Numeral {
  const found = readNumeral(text, 0);
  if (found?.numeral === undefined) throw new Error(`no numeral: ${text}`);
  return found.numeral;
}

describe("numbers told", () => {
  it.each<[string, string | number, boolean]>([
    ["151", 151, true],
    ["151", 152, false],
    ["1.2万", 12_400, true],
    ["1.2万", 12_500, false],
    ["0", 0, true],
    ["150余", 157, true],
    ["150余", 150, true],
    ["150余", 149, false],
    ["150余", 160, false],
    ["98.01", "98.0132450331", true],
    ["98.01", "98.015", false],
    ["300", "299.7935", true],
    ["一万二千三百", 12_300, true],
    ["一万二千三百", 12_301, false],
    ["1万2千3百", 12_349, true],
    ["1万2千3百", 12_350, false],
    ["1.41万", 14_100, true],
    ["1.41万", 14_150, false],
    ["一百五", 154, true],
    ["一百五", 155, false],
    ["三亿二千万", 320_004_999, true],
    ["三亿二千万", 320_005_000, false],
  ])("%s can stand for %s: %s", (told, exact, can) => {
    expect(agrees(read(told), new Big(exact))).toBe(can);
  });

  it.each<[Numeral["approximate"], string, number, boolean]>([
    ["under", "160", 155, true],
    ["under", "160", 160, true],
    ["under", "160", 161, false],
    ["under", "160", 150, false],
    ["under", "1600", 1501, true],
    ["over", "1500", 1599, true],
    ["over", "1500", 1600, false],
    ["about", "100", 110, true],
    ["about", "100", 90, true],
    ["about", "100", 111, false],
    ["about", "100", 89, false],
    ["over", "0", 0, true],
    ["over", "0", 1, false],
  ])("%s %s can stand for %s: %s", (approximate, value, exact, can) => {
    expect(agrees({ value, step: "1", ...(approximate && { approximate }) }, exact)).toBe(can);
  });

  it.each([
    ["98.01", "98.019", true],
    ["98.01", "98.01", true],
    ["98.01", "98.02", false],
    ["150余", "150.5", false],
    ["98.01", "98.021", false],
    ["98.01", "98.009", false],
  ])("%s may be %s cut off: %s", (told, exact, cut) => {
    expect(isTruncated(read(told), new Big(exact))).toBe(cut);
  });
});
