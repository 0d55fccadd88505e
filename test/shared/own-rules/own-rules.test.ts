import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeOwnRules } from "../../../shared/own-rules/judge-own-rules.ts";
import { readOwnRules } from "../../../shared/own-rules/own-rules.ts";
import type { Previous } from "../../../shared/report/report.ts";
import { formatOwnFinding } from "../../../shared/words/own-rules.ts";
import { type Changes, lastYearWith, sampleWith } from "../../kit/findings.ts";

const path = "自定核对.json";

/** The file of one rule; what is not said is an ordinary rule that compares two totals. */
function fileOf(rule: object, more: object = {}): string {
  const usual = {
    code: "P1",
    severity: "warning",
    sentence: "两数应相等",
    left: "t3.received.total",
    is: "=",
    right: "t3.received.total",
  };
  return JSON.stringify({ format: "gouji-rules", version: 1, name: "示例省", rules: [{ ...usual, ...rule }], ...more });
}

/** What a rule says of the sample report with some cells changed. */
function said(rule: object, changes: Changes = {}, last?: Previous): readonly string[] {
  const own = readOwnRules(fileOf(rule), path);
  if (!own.ok) throw new Error(JSON.stringify(own.failure));
  return judgeOwnRules(own.value, sampleWith(changes), last).map((finding) => formatOwnFinding(finding, "zh"));
}

describe("a check of one's own", () => {
  it.each<[string, object, Changes, readonly string[]]>([
    ["an equality that holds", {}, {}, []],
    [
      "a sum that does not",
      { left: ["t4.review.upheld", "t4.review.corrected"], right: 99 },
      {},
      ["两数应相等。（左边 2，应 = 右边 99）"],
    ],
    [
      "a difference",
      { left: [{ cell: "t3.received.total" }, { cell: "t3.received.naturalPerson", times: -1 }], right: "3" },
      {},
      [],
    ],
    ["an amount, exactly", { left: "t2.fees.amount", right: "299.7935" }, {}, []],
    ["an amount within its tolerance", { left: "t2.fees.amount", right: "299.79", tolerance: "0.0035" }, {}, []],
    [
      "an amount just outside",
      { left: "t2.fees.amount", right: "299.79", tolerance: "0.0034" },
      {},
      ["两数应相等。（左边 299.7935，应 = 右边 299.79）"],
    ],
    [
      "no more than",
      { left: "t3.received.total", is: "<=", right: 150 },
      {},
      ["两数应相等。（左边 151，应 ≤ 右边 150）"],
    ],
    [
      "less than, within the tolerance the same",
      { left: "t3.received.total", is: "<", right: 151, tolerance: 1 },
      {},
      ["两数应相等。（左边 151，应 < 右边 151）"],
    ],
    ["more than", { left: "t3.received.total", is: ">", right: 150 }, {}, []],
    ["not the same", { is: "!=" }, {}, ["两数应相等。（左边 151，应 ≠ 右边 151）"]],
    ["at least", { left: "t3.received.total", is: ">=", right: 152 }, {}, ["两数应相等。（左边 151，应 ≥ 右边 152）"]],
    [
      "a blank cell is not complete, not wrong",
      { left: "t4.review.upheld", right: 99 },
      { "t4.review.upheld": null },
      [],
    ],
    [
      "text is for others to settle",
      { left: "t4.review.upheld", right: 99 },
      { "t4.review.upheld": { raw: "约1" } },
      [],
    ],
    [
      "not applicable is nothing",
      { left: "t4.review.upheld", right: 1 },
      { "t4.review.upheld": "/" },
      ["两数应相等。（左边 0，应 = 右边 1）"],
    ],
    ["last year's report is not there", { left: [{ cell: "t3.received.total", lastYear: true }], right: 0 }, {}, []],
  ])("%s", (_, rule, changes, expected) => {
    expect(said(rule, changes)).toEqual(expected);
  });

  it("compares with last year's report where it is there", () => {
    const rule = { left: "t3.carriedIn.total", right: [{ cell: "t3.carriedOut.total", lastYear: true }] };
    expect(said(rule, {}, lastYearWith({}))).toEqual([]);
    expect(said(rule, {}, lastYearWith({ "t3.carriedOut.naturalPerson": 9 }))).toEqual([
      "两数应相等。（左边 5，应 = 右边 10）",
    ]);
  });

  it("names its cells, those of last year apart", () => {
    const own = readOwnRules(
      fileOf({ left: ["t4.review.upheld", "t4.review.upheld"], right: [{ cell: "t4.review.other", lastYear: true }] }),
      path,
    );
    const found = own.ok ? judgeOwnRules(own.value, sampleWith({}), lastYearWith({})) : [];
    expect(found).toMatchObject([
      {
        code: "own:P1",
        severity: "warning",
        part: "t4",
        cells: ["t4.review.upheld"],
        previousCells: ["t4.review.other"],
      },
    ]);
  });
});

describe("the file of checks", () => {
  it("on the page for builders can be used as it stands there, and finds what the page says", () => {
    const page = readFileSync(new URL("../../../build/docs/own-checks.md", import.meta.url), "utf8");
    const [, example = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
    const own = readOwnRules(example, path);
    expect(own.ok && own.value.rules.map(({ code }) => code)).toEqual(["SF1", "SF2"]);
    const found = own.ok ? judgeOwnRules(own.value, sampleWith({ "t2.fees.amount": "700" }), lastYearWith({})) : [];
    expect(found.map(({ code }) => code)).toEqual(["own:SF2"]);
  });

  it.each<[string, string, object]>([
    ["no JSON", "规则", { code: "notRules" }],
    ["a report", JSON.stringify({ format: "gouji-report" }), { code: "notRules" }],
    ["cut off", fileOf({}).slice(0, 60), { code: "jsonCut" }],
    ["of a newer program", fileOf({}, { version: 2 }), { code: "newerVersion", version: "2", known: 1 }],
    ["without a sentence", fileOf({ sentence: " " }), { code: "rulesUnfit", place: "rules.0.sentence" }],
    [
      "of a severity that there is not",
      fileOf({ severity: "fatal" }),
      { code: "rulesUnfit", place: "rules.0.severity" },
    ],
    ["with a key that nobody knows", fileOf({ run: "rm" }), { code: "rulesUnfit", place: "rules.0" }],
    [
      "with a tolerance that is none",
      fileOf({ tolerance: "much" }),
      { code: "rulesUnfit", place: "rules.0.tolerance" },
    ],
    ["with a code that is taken", fileOf({ code: "B1" }), { code: "ruleCodeTaken", rule: "B1" }],
    [
      "with a cell that there is not",
      fileOf({ left: ["t3.received.total", "t3.x.y"] }),
      { code: "ruleCellUnknown", rule: "P1", cell: "t3.x.y" },
    ],
  ])("is refused where it is %s", (_, text, failure) => {
    const read = readOwnRules(text, path);
    expect(read.ok ? {} : read.failure).toMatchObject({ ...failure, path });
  });

  it("never throws, whatever its text holds", () => {
    const whole = fileOf({});
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.string(), fc.nat({ max: 9 }), (at, words, gone) => {
        readOwnRules(whole.slice(0, at) + words + whole.slice(at + gone), "");
      }),
    );
  });
});
