import { describe, expect, it } from "vitest";
import { gatheringFindings } from "../../../shared/gathering/findings.ts";
import { mergeReports, sourcesOf } from "../../../shared/gathering/merge.ts";
import { type Submission, submittedReport } from "../../../shared/gathering/submission.ts";
import { type Gathered, missingUnits, toldRound, verdictsOf } from "../../../shared/gathering/verdicts.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { formatGatheringFinding } from "../../../shared/words/gathering.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { gathered, submitted, unitReport } from "../../kit/gathered.ts";

const education = unitReport("示例区教育局", { "t3.received.naturalPerson": 3, "t3.granted.naturalPerson": 3 });
/** The same before somebody had counted everything. */
const early = { ...education, cells: { "t3.received.naturalPerson": 2 } };
const civil = unitReport("示例区民政局", { "t3.received.naturalPerson": 5, "t3.granted.naturalPerson": 5 });
const roster = {
  units: ["示例区教育局", "示例区民政局", "青山镇人民政府"].map((name) => ({ name, aliases: [], level: "" })),
};

/** What becomes of each file, shortly. */
function told(gathering: Gathered) {
  return verdictsOf(gathering).map(({ unit, round, status, reasons }) => [unit, round, status, ...reasons].join(" "));
}

it("keeps what part six says about fees, without the heading above it", () => {
  const heading: Block = { kind: "heading", level: 1, content: [{ text: "收取信息处理费情况" }] };
  const sentence: Block = { kind: "paragraph", content: [{ text: "本年没有收取信息处理费。另有两项工作。" }] };
  const s6 = [heading, sentence];
  const report = { ...education, narratives: { ...education.narratives, s6 } };
  const read = { named: true, dated: true, doubts: 0 };
  expect(submittedReport(report, [], read).fees).toBe("本年没有收取信息处理费。");
});

describe("what becomes of a file", () => {
  it.each<[string, readonly Submission[], Partial<Gathered>, readonly string[]]>([
    [
      "two units count",
      [submitted("a", education), submitted("b", civil)],
      {},
      ["示例区教育局 1 included", "示例区民政局 1 included"],
    ],
    [
      "the same content again does not",
      [submitted("a", education), submitted("copy of a", education)],
      {},
      ["示例区教育局 1 included", "示例区教育局 1 excluded M2 sameContent"],
    ],
    [
      "nor does it a week later, and it is no round",
      [submitted("a", education), submitted("b", education, { received: "2025-01-17T08:00:00Z" })],
      {},
      ["示例区教育局 1 included", "示例区教育局 1 excluded M2 sameContent"],
    ],
    [
      "another year does not",
      [submitted("a", { ...education, year: 2023 })],
      {},
      ["示例区教育局 1 excluded M2 otherYear"],
    ],
    [
      "an empty form does not, also with what a template carries in and sums that spreadsheets make of nothing",
      [
        submitted("a", { ...education, cells: {} }),
        submitted("b", {
          ...civil,
          cells: { "t3.carriedIn.business": 2 },
          declared: { "t3.granted.total": 0, "t3.carriedIn.total": 2 },
        }),
      ],
      {},
      ["示例区教育局 1 excluded blank", "示例区民政局 1 excluded blank"],
    ],
    [
      "an empty form does not take the place of what its unit has sent, and a single figure, or text for one, fills it in",
      [
        submitted("a", education),
        submitted("b", { ...education, cells: {} }),
        submitted("c", { ...civil, cells: { "t3.granted.business": { raw: "约5" } } }),
      ],
      {},
      ["示例区教育局 1 included", "示例区教育局 1 excluded blank", "示例区民政局 1 included"],
    ],
    [
      "an empty form counts where somebody says so",
      [submitted("a", { ...education, cells: {} })],
      { decisions: [{ sha256: "hash of a", take: true }] },
      ["示例区教育局 1 included"],
    ],
    [
      "errors are told, and the figures count",
      [submitted("a", education, { errors: 2 })],
      {},
      ["示例区教育局 1 included M5"],
    ],
    [
      "the other edition is converted where every figure has its place",
      [
        submitted("a", {
          ...education,
          edition: "2019",
          cells: { "t3.received.naturalPerson": 3, "t3.other.naturalPerson": 1 },
        }),
      ],
      {},
      ["示例区教育局 1 included converted"],
    ],
    [
      "and left out where one has none",
      [submitted("a", { ...education, edition: "2019", cells: { "t2.procurement.amount": "3.5" } })],
      {},
      ["示例区教育局 1 excluded M2 otherEdition"],
    ],
    [
      "a name in another form is the roster's unit",
      [submitted("a", { ...education, unit: { name: "区教育局", level: "" } })],
      { roster },
      ["示例区教育局 1 included"],
    ],
    [
      "a unit that is not in the roster waits",
      [submitted("a", { ...education, unit: { name: "另县教育局", level: "" } })],
      { roster },
      ["另县教育局 1 waiting notInRoster"],
    ],
    [
      "a document that does not say whose it is waits, with the unit that its file is named after",
      [submitted("收/示例区民政局.xlsx", education, { named: false })],
      { roster },
      ["示例区民政局 1 waiting unitUnclear"],
    ],
    [
      "one that says no year waits",
      [submitted("a", education, { dated: false })],
      {},
      ["示例区教育局 1 waiting yearUnknown"],
    ],
    [
      "what cannot be read says why",
      [submitted("b.docx", education, { content: { failure: "packageDamaged", message: "坏了" } })],
      {},
      ["b 1 failed packageDamaged"],
    ],
    [
      "a later file is the next round",
      [
        submitted("a", education, { errors: 1 }),
        submitted(
          "a2",
          { ...education, cells: { "t3.received.naturalPerson": 4 } },
          { received: "2025-01-12T08:00:00Z" },
        ),
      ],
      {},
      ["示例区教育局 1 excluded replaced", "示例区教育局 2 included"],
    ],
    [
      "who goes back to the first one, means it",
      [
        submitted("a", education),
        submitted("a", early, { received: "2025-01-12T08:00:00Z", sha256: "other" }),
        submitted("a", education, { received: "2025-01-13T08:00:00Z" }),
      ],
      {},
      ["示例区教育局 1 excluded replaced", "示例区教育局 2 excluded replaced", "示例区教育局 3 included"],
    ],
    [
      "the round stands in the name of the file",
      [submitted("教育局 第2稿", education), submitted("教育局", early)],
      {},
      ["示例区教育局 2 included", "示例区教育局 1 excluded replaced"],
    ],
    [
      "which of two came last may not be certain",
      [submitted("x", education, { changed: 2 }), submitted("y", early, { changed: 1 })],
      {},
      ["示例区教育局 2 included M2 orderUnclear", "示例区教育局 1 excluded replaced"],
    ],
    [
      "what somebody has said counts",
      [submitted("a", education, { named: false }), submitted("b", civil)],
      {
        roster,
        decisions: [
          { sha256: "hash of a", unit: "青山镇人民政府" },
          { sha256: "hash of b", take: false },
        ],
      },
      ["青山镇人民政府 1 included", "示例区民政局 1 excluded leftOut"],
    ],
    [
      "the own report among the files is no unit's",
      [submitted("own", education)],
      { own: { unit: "示例区教育局", fingerprint: fingerprintOf(submitted("own", education)) } },
      ["示例区教育局 1 excluded ownReport"],
    ],
    [
      "what another report was merged from counts once",
      [
        submitted(
          "district",
          mergeReports(
            { id: "m", at: "", unit: { name: "示例区人民政府", level: "" }, year: 2024, edition: "2021" },
            sourcesOf(verdictsOf(gathered([submitted("a", education)])), "2021"),
          ),
        ),
        submitted("a", education),
      ],
      {},
      ["示例区人民政府 1 included", "示例区教育局 1 excluded M3"],
    ],
  ])("%s", (_, submissions, more, expected) => {
    expect(told(gathered(submissions, more))).toEqual(expected);
  });

  it.each([
    ["教育局", undefined],
    ["教育局第3稿.docx", 3],
    ["教育局（第二次报送）.docx", 2],
    ["教育局(2).docx", 2],
    ["教育局_v4.docx", 4],
    ["教育局修改稿.docx", 2],
    ["教育局2024年报.docx", undefined],
  ])("%s tells round %s", (file, round) => {
    expect(toldRound(file)).toBe(round);
  });
});

function fingerprintOf({ content }: Submission): string {
  return "report" in content ? content.report.fingerprint : "";
}

/** The findings of a gathering and of what it merges to, as a clerk reads them. */
function said(gathering: Gathered, own = education): readonly string[] {
  const verdicts = verdictsOf(gathering);
  const start = {
    id: "m",
    at: "",
    unit: { name: "示例区人民政府", level: "county" },
    year: 2024,
    edition: "2021",
  } as const;
  const merged = mergeReports({ ...start, own }, sourcesOf(verdicts, "2021"));
  const labels = labelsFor(formOf("2021"), "zh");
  return gatheringFindings(gathering, verdicts, merged).map(
    (finding) => `${finding.code} ${finding.severity} ${formatGatheringFinding(finding, labels, "zh")}`,
  );
}

describe("the checks of a gathering", () => {
  const whole = gathered([submitted("a", education), submitted("b", civil)]);

  it("say nothing where all is in order", () => {
    expect(said(whole)).toEqual([]);
  });

  it.each<[string, Gathered, readonly string[]]>([
    [
      "M1: text in a cell adds nothing",
      gathered([submitted("a", { ...education, cells: { "t3.granted.business": { raw: "减4" } } })]),
      [
        "M1 error “示例区教育局”的表三“（一）予以公开”行“商业企业”列写的是“减4”，不能识别为数字，没有加进汇总数；请退回改正，或确认后重新汇总。",
      ],
    ],
    [
      "M2: the same again",
      gathered([submitted("a", education), submitted("b", education)]),
      ["M2 error “示例区教育局”报送的“b”与已收的内容相同（a），只算一次。"],
    ],
    [
      "M2: another year",
      gathered([submitted("a", { ...education, year: 2023 })]),
      ["M2 error “示例区教育局”报送的“a”是 2023 年度的，没有汇入。"],
    ],
    [
      "M3: figures nowhere smaller than those of all below",
      gathered([submitted("a", civil), submitted("b", education)], {
        roster: {
          units: [
            { name: "示例区民政局", aliases: [], level: "" },
            { name: "示例区教育局", aliases: [], level: "", parent: "示例区民政局" },
          ],
        },
      }),
      [
        "M3 error-unless-explained “示例区民政局”的数据处处不小于下属“示例区教育局”之和，可能已把它们加在内；请核对是否重复。",
      ],
    ],
    [
      "M4: missing",
      gathered([submitted("a", education), submitted("b", civil)], { roster }),
      ["M4 warning 还有 1 个单位没有可汇总的报告：青山镇人民政府。"],
    ],
    [
      "M5: open errors",
      gathered([submitted("a", education, { errors: 2 })]),
      ["M5 error-unless-explained “示例区教育局”的报告“a”还有 2 条错误未处理（B1），已按原数汇入。"],
    ],
    [
      "M6: what was carried in, against last year's",
      gathered([submitted("a", withLast(2, 3)), submitted("b", { ...withLast(1, 1), unit: civil.unit })]),
      ["M6 warning 2 个单位的上年结转合计 3，但它们上年报告的结转下年度合计 4，相差 1。"],
    ],
    [
      "M7: a government and a department, and lawsuits after reviews",
      gathered([
        submitted("a", { ...education, cells: { "t4.afterReview.upheld": 2 } }),
        submitted("b", unitReport("乙县人民政府", { "t2.fees.amount": "0" })),
      ]),
      [
        "M7 hint 名单里既有“乙县人民政府”，又有部门，复议后起诉 2 件可能由两家都报了；只由作出原行政行为的机关填报，请核对。",
      ],
    ],
  ])("%s", (_, gathering, expected) => {
    expect(said(gathering)).toEqual(expected);
  });

  it("M3: a unit in two merged reports is told, as it may count twice", () => {
    const sources = sourcesOf(verdictsOf(gathered([submitted("a", education)])), "2021");
    const merged = (name: string) =>
      mergeReports({ id: name, at: "", unit: { name, level: "" }, year: 2024, edition: "2021" }, sources);
    const twice = gathered([submitted("x", merged("甲片区")), submitted("y", merged("乙片区"))]);
    expect(said(twice)).toEqual([
      "M3 error-unless-explained “乙片区”的报告包含“示例区教育局”的数据，另一份已汇入的报告也包含，可能加了两次；请核对。",
    ]);
  });

  it("M6 says nothing where not every unit links last year's report", () => {
    expect(said(gathered([submitted("a", withLast(2, 3)), submitted("b", civil)]))).toEqual([]);
  });

  it("a unit that another's figures include is not missing", () => {
    const sources = sourcesOf(verdictsOf(gathered([submitted("a", education)])), "2021");
    const town = mergeReports(
      { id: "t", at: "", unit: { name: "青山镇人民政府", level: "" }, year: 2024, edition: "2021" },
      sources,
    );
    const gathering = gathered([submitted("t", town)], { roster });
    expect(missingUnits(gathering, verdictsOf(gathering))).toEqual(["示例区民政局"]);
  });
});

function withLast(carriedIn: number, carriedOut: number) {
  const previous = {
    id: "",
    edition: "2021" as const,
    year: 2023,
    unit: education.unit,
    cells: { "t3.carriedOut.business": carriedOut },
  };
  return { ...education, cells: { "t3.carriedIn.business": carriedIn, "t3.carriedOut.business": carriedIn }, previous };
}
