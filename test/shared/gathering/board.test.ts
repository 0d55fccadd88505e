import { describe, expect, it } from "vitest";
import { boardOf, matrixOf, mergedOf } from "../../../shared/gathering/board.ts";
import { type GatheringChange, withChange } from "../../../shared/gathering/change.ts";
import { gatheringFindings } from "../../../shared/gathering/findings.ts";
import { gatheredOf, type Gathering } from "../../../shared/gathering/gathering.ts";
import { ownJudgeOf } from "../../../shared/gathering/own-checks.ts";
import { swingsOf } from "../../../shared/gathering/origins.ts";
import { rosterFromText, rosterText } from "../../../shared/gathering/roster.ts";
import { readSet, writeSet } from "../../../shared/gathering/set-file.ts";
import { type Submission, submittedReport } from "../../../shared/gathering/submission.ts";
import { rulesInUse } from "../../../shared/own-rules/kept-rules.ts";
import type { Previous, Waiver } from "../../../shared/report/report.ts";
import { submitted, unitReport } from "../../kit/gathered.ts";

const unit = (name: string) => ({ name, aliases: [], level: "" });

function gatheringOf(submissions: readonly Submission[], more: Partial<Gathering> = {}): Gathering {
  return {
    id: "7f1f0d3e-0000-4000-8000-000000000001",
    year: 2024,
    edition: "2021",
    unit: { name: "甲区", level: "" },
    roster: { units: ["甲区教育局", "甲区民政局", "甲区财政局"].map(unit) },
    submissions,
    decisions: [],
    adjustments: [],
    ...more,
  };
}

const clean = submitted("教育局.xlsx", unitReport("甲区教育局", { "t3.received.naturalPerson": 5 }));
const wrong = submitted("民政局.xlsx", unitReport("甲区民政局", { "t3.received.naturalPerson": 2 }), { errors: 3 });
const unknown = submitted("乙镇.xlsx", unitReport("乙镇人民政府", { "t3.received.naturalPerson": 1 }));
const states = (gathering: Gathering) => boardOf(gathering).units.map(({ unit: name, state }) => [name, state]);
const returned: GatheringChange = { returned: [{ sha256: wrong.sha256, when: "2025-01-11T08:00:00Z", by: "甲" }] };

describe("the board", () => {
  it("has each unit of the roster in its order, and how it stands with it", () => {
    expect(states(gatheringOf([wrong, clean]))).toEqual([
      ["甲区教育局", "passed"],
      ["甲区民政局", "faulty"],
      ["甲区财政局", "missing"],
    ]);
    expect(boardOf(gatheringOf([wrong, clean])).counts).toEqual({
      units: 3,
      received: 2,
      returned: 0,
      passed: 1,
      faulty: 1,
    });
  });

  it("shows what was sent back as long as that very file counts", () => {
    const sent = withChange(gatheringOf([wrong]), returned);
    expect(states(sent)[1]).toEqual(["甲区民政局", "returned"]);
    expect(boardOf(sent).units[1]?.returns).toBe(1);
    const next = submitted("民政局 第2稿.xlsx", unitReport("甲区民政局", { "t3.received.naturalPerson": 3 }), {
      received: "2025-01-12T08:00:00Z",
      errors: 1,
    });
    const again = { ...sent, submissions: [...sent.submissions, next] };
    expect(states(again)[1]).toEqual(["甲区民政局", "faulty"]);
    expect(boardOf(again).units[1]).toMatchObject({ returns: 1, counting: { round: 2 } });
  });

  it("asks about a unit that the roster does not have, and lists it once somebody has said that it counts", () => {
    const asked = gatheringOf([unknown]);
    expect(boardOf(asked).doubts.map(({ reasons }) => reasons)).toEqual([["notInRoster"]]);
    expect(states(asked)).toHaveLength(3);
    const said = withChange(asked, { decide: [{ sha256: unknown.sha256, unit: "乙镇人民政府", take: true }] });
    expect(boardOf(said).doubts).toEqual([]);
    expect(states(said)[3]).toEqual(["乙镇人民政府", "passed"]);
  });

  it("takes a report out and back again by the last decision alone", () => {
    const out = withChange(gatheringOf([clean]), { decide: [{ sha256: clean.sha256, take: false }] });
    expect(states(out)[0]).toEqual(["甲区教育局", "missing"]);
    const back = withChange(out, { decide: [{ sha256: clean.sha256, take: true }] });
    expect(back.decisions).toHaveLength(1);
    expect(states(back)[0]).toEqual(["甲区教育局", "passed"]);
  });

  it("adds up what counts, with what was adjusted; a computed cell is not adjusted", () => {
    const adjust = (cell: string, by: number): GatheringChange => ({ adjust: { cell, by, reason: "重复受理" } });
    const start = { id: "x", at: "", usual: "汇总" };
    const sums = (gathering: Gathering) => mergedOf(gathering, boardOf(gathering), start)?.cells;
    const both = gatheringOf([clean, wrong]);
    expect(sums(both)?.["t3.received.naturalPerson"]).toBe(7);
    expect(sums(withChange(both, adjust("t3.received.naturalPerson", -2)))?.["t3.received.naturalPerson"]).toBe(5);
    expect(withChange(both, adjust("t3.received.total", -2))).toBe(both);
    expect(mergedOf(gatheringOf([]), boardOf(gatheringOf([])), start)).toBeUndefined();
  });
});

describe("units and checks crossed", () => {
  it("counts findings by unit and by check, most first, and leaves out units without any", () => {
    const counted = (one: Submission, counts: Readonly<Record<string, number>>): Submission =>
      "report" in one.content
        ? {
            ...one,
            content: { report: { ...one.content.report, findings: { ...one.content.report.findings, counts } } },
          }
        : one;
    const gathering = gatheringOf([counted(clean, { T1: 1 }), counted(wrong, { B1: 2, T1: 1 })]);
    const { codes, rows } = matrixOf(boardOf(gathering));
    expect(codes).toEqual([
      { code: "T1", units: 2, findings: 2 },
      { code: "B1", units: 1, findings: 2 },
    ]);
    expect(rows.map((row) => [row.unit.unit, row.findings])).toEqual([
      ["甲区民政局", 3],
      ["甲区教育局", 1],
    ]);
    expect(matrixOf(boardOf(gatheringOf([counted(clean, {})]))).rows).toEqual([]);
  });

  it("counts an office's own checks as they are switched, over this year's figures and last year's", () => {
    const rule = (code: string, more: object) => ({
      code,
      severity: "error",
      sentence: "新收不应减少",
      left: "t3.received.total",
      is: ">=",
      right: [{ cell: "t3.received.total", lastYear: true }],
      ...more,
    });
    const rules = [rule("SF1", {}), rule("SF2", { right: 5 }), rule("SF3", { right: 99, severity: "hint" })];
    const text = JSON.stringify({ format: "gouji-rules", version: 1, name: "", rules });
    const counted = (off: readonly string[], last: readonly Previous[]) =>
      matrixOf(
        boardOf(
          gatheringOf([clean, wrong]),
          ownJudgeOf(rulesInUse([{ file: "省厅.json", text, on: true, off }]), last),
        ),
      )
        .rows.map(({ unit: { unit: name }, counts }) => [name, counts["SF1"], counts["SF2"], counts["SF3"]])
        .filter(([, ...own]) => own.some((count) => count !== undefined));
    const cells = { "t3.received.naturalPerson": 6 };
    const education = { name: "甲区教育局", level: "" };
    const last: Previous = { id: "", year: 2023, edition: "2021", unit: education, cells };
    expect(counted([], [last])).toEqual([
      ["甲区教育局", 1, undefined, undefined],
      ["甲区民政局", undefined, 1, undefined],
    ]);
    expect(counted([], [])).toEqual([["甲区民政局", undefined, 1, undefined]]);
    expect(counted(["SF1", "SF2"], [last])).toEqual([]);
    expect(counted([], [{ ...last, year: 2022 }])).toEqual([["甲区民政局", undefined, 1, undefined]]);
  });

  it("makes a unit's row one with errors by an office's own check, unless its reason is accepted", () => {
    const cells = { "t3.received.naturalPerson": 2 } as const;
    const code = "own:SF1";
    const checks = ["t3.received.total"] as const;
    const waiver = { code, cells: [...checks], reason: "机构新设", values: { "t3.received.total": 2 } } as const;
    const told = { named: true, dated: true, doubts: 0 };
    const of = (waivers: readonly Waiver[]): Submission => {
      const report = { ...unitReport("甲区民政局", cells), waivers };
      return { ...clean, content: { report: submittedReport(report, [], told) } };
    };
    const judged = (severity: string, waivers: readonly Waiver[]) => {
      const rule = { code: "SF1", severity, sentence: "应为五", left: checks[0], is: "=", right: 5 };
      const text = JSON.stringify({ format: "gouji-rules", version: 1, name: "", rules: [rule] });
      const own = ownJudgeOf(rulesInUse([{ file: "省厅.json", text, on: true, off: [] }]), []);
      const read = readSet(writeSet(gatheringOf([of(waivers)])), "a.gouji-set");
      if (!read.ok) throw new Error(read.failure.code);
      const board = boardOf(read.value, own);
      const found = gatheringFindings(gatheredOf(read.value, own), board.verdicts);
      const told5 = found.flatMap((one) => (one.code === "M5" ? [[one.params.errors, ...one.params.codes]] : []));
      return [board.units[1]?.state, matrixOf(board).rows[0]?.counts["SF1"], told5];
    };
    expect(judged("error", [])).toEqual(["faulty", 1, [[1, "SF1"]]]);
    expect(judged("error-unless-explained", [])).toEqual(["faulty", 1, [[1, "SF1"]]]);
    expect(judged("error-unless-explained", [waiver])).toEqual(["passed", undefined, []]);
    expect(judged("warning", [])).toEqual(["passed", 1, []]);
  });

  it("is what the check of each report found, but for hints and what is explained", () => {
    const report = unitReport("甲区教育局", { "t3.received.naturalPerson": 5, "t3.granted.naturalPerson": 9 });
    const { content } = submitted("x.xlsx", report);
    expect("report" in content && content.report.findings.counts).toMatchObject({ B1: 1 });
  });
});

describe("swings against last year", () => {
  const last = [
    { unit: "教育局", cells: {} },
    { unit: "甲区教育局", cells: { "t3.received.naturalPerson": 12 } },
  ];
  const { units } = boardOf(gatheringOf([clean, wrong]));

  it("say by how much a unit has moved, totals too; a unit that is not in both years is left out", () => {
    for (const cell of ["t3.received.naturalPerson", "t3.received.total"] as const) {
      expect(swingsOf({ edition: "2021" }, units, last, cell)).toEqual([
        { unit: "甲区教育局", before: "12", now: "5", difference: "-7" },
      ]);
    }
  });

  it("are none where nothing has moved", () => {
    const same = [{ unit: "甲区教育局", cells: { "t3.received.naturalPerson": 5 } }];
    expect(swingsOf({ edition: "2021" }, units, same, "t3.received.naturalPerson")).toEqual([]);
  });
});

it("a roster as text is read back as the same roster", () => {
  const roster = {
    units: [
      {
        name: "甲区教育局",
        aliases: ["教体局", "教委"],
        level: "县级政府部门",
        parent: "甲区",
        contact: "王某 1234",
        code: "11",
      },
      { name: "乙镇人民政府", aliases: [], level: "" },
    ],
  };
  const read = rosterFromText(rosterText(roster), "名册");
  expect(read.ok && rosterText(read.value)).toBe(rosterText(roster));
  expect(read.ok && read.value.units.map(({ name, aliases, contact }) => ({ name, aliases, contact }))).toEqual(
    roster.units.map(({ name, aliases, contact }) => ({ name, aliases, contact })),
  );
});
