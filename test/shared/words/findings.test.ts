import type { Quantity } from "../../../shared/report/narrative.ts";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import type { Previous, Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { findingWords, formatFinding } from "../../../shared/words/findings.ts";
import { languages } from "../../../shared/words/language.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";
import { sampleSaying } from "../../kit/texts.ts";

const headings = formOf("2021").parts.map(({ heading }) => heading);

const firstParagraph = { preamble: [], s1: sampleReport.narratives.s1.slice(0, 1), s5: [], s6: [] };

/** A text that disagrees with the sample's tables in every way there is. */
const wrongText: Report = {
  ...sampleReport,
  narratives: {
    ...sampleReport.narratives,
    s1: [
      { kind: "heading", level: 1, content: [{ text: "依申请公开" }] },
      ...[
        "全年新收申请150件，同比增长30%，上年结转5件，办结150件，结转下年度2件。",
        "收到申请156件，比上年减少31件，其中网上申请100件、信函申请30件。",
        "办结154件，其中予以公开22件，占14.2%，不予公开60件，无法提供69件，不予处理10件。",
        "自然人申请149件，占90%。受理网络申请60件、现场申请30件，占总数的30%。",
        "2020年收到申请148件。收到的申请均已按时答复。",
        "上年结转申请6件。",
        "了解渠道中，网站占45%、公众号占38%、公告栏占12%、其他占8%。",
        "申请人均为自然人。",
      ].map((text) => ({ kind: "paragraph" as const, content: [{ text }] })),
      { kind: "heading", level: 1, content: [{ text: "主动公开" }] },
      {
        kind: "paragraph",
        content: [{ text: "作出行政许可32499万件，行政处罚9000万件，行政强制265件，收费按规定公示。" }],
      },
      { kind: "heading", level: 1, content: [{ text: "监督保障" }] },
      { kind: "paragraph", content: [{ text: "因政府信息公开发生行政复议3件，未发生行政诉讼。" }] },
    ],
  },
};

/** Reports that together show every sentence. */
const cases: readonly (readonly [Report, Previous | undefined])[] = [
  [
    sampleWith(
      {
        "t2.regulation.inForce": 1,
        "t2.regulation.issued": 3,
        "t2.licensing.decided": { raw: "32,499" },
        "t2.penalty.decided": { raw: "-3" },
        "t2.coercion.decided": 3000,
        "t2.fees.amount": "2997935",
        "t2.normative.inForce": 21,
        "t3.granted.business": null,
        "t3.granted.research": "/",
        "t3.granted.nonprofit": { raw: "无" },
        "t3.other.feeUnpaid.naturalPerson": 1,
        "t4.review.upheld": 0,
      },
      {
        declared: { "t3.concluded.legalService": 3, "t3.received.total": 150, "t4.direct.total": 5 },
        narratives: { ...sampleReport.narratives, s6: [] },
      },
    ),
    lastYearWith({ "t3.carriedOut.business": 2, "t4.review.pending": 7 }),
  ],
  [sampleWith({ "t2.fees.amount": "-1.5", "t4.review.upheld": null, "t4.review.corrected": null }), undefined],
  [sampleWith({ "t2.fees.amount": "0.0299793" }), lastYearWith({})],
  [sampleReport, previousOf({ ...sampleReport, year: 2020, narratives: firstParagraph })],
  [sampleReport, previousOf({ ...sampleReport, year: 2018 })],
  [sampleReport, previousOf({ ...sampleReport, year: 2020, unit: { name: "别的区人民政府", level: "county" } })],
  [{ ...sampleReport, cells: {} }, undefined],
  [
    sampleWith(
      { "t4.review.upheld": 7, "t4.review.other": null },
      {
        sources: [{ unit: sampleReport.unit, file: "", cells: sampleReport.cells, own: true }],
        missingUnits: ["示例区水务局", "青山镇"],
      },
    ),
    undefined,
  ],
  [wrongText, lastYearWith({ "t3.received.naturalPerson": 118, "t3.received.business": 0 })],
  [{ ...sampleReport, edition: "2019", year: 2020, cells: { "t2.licensing.change": { raw: "2.5" } } }, undefined],
];

/** The same for the checks of the document as a whole. */
const documents: readonly Report[] = [
  sampleWith(
    {},
    {
      stated: {
        title: "别的区人民政府2020年政府信息公开工作年度报告",
        headings: ["一、概述", "六、其他需要报告的事项"],
      },
    },
  ),
  sampleWith(
    {},
    {
      stated: {
        title: "政府信息公开工作年度报告",
        headings: [...headings.slice(0, 4), ...headings.slice(4).toReversed()],
      },
    },
  ),
  sampleSaying("preamble", [
    "按照国办公开办函〔2019〕60号编制2020年政府信息公开工作年度报告，共五个部分，数据统计期限为2020年度。",
  ]),
  sampleSaying("preamble", ["本报告依据《政府信息公开条例》（国务院令第771号）编制，我县公开办联系邮箱ab@163.com。"]),
  sampleSaying("s1", ["公开工作有序开展，公开渠道更加畅通。".repeat(4)]),
  sampleSaying("s1", ["公开信息3条。".repeat(200)], { unit: { name: "示例区教育局", level: "county-department" } }),
  sampleSaying("s1", ["2020年，全区公开信息300条。"]),
  sampleSaying("s5", ["无。"]),
  { ...sampleReport, edition: "2019", cells: {}, narratives: { preamble: [], s1: [], s5: [], s6: [] } },
];

/** The same for the checks of language. */
const slips: readonly Report[] = [
  sampleSaying("s6", [
    "XX局共 件，待补充。截止2021年底，，收费情况见附表.未收取（信息处理费。",
    "申请人370305199001011231，卡号4111111111111111，电话13812345678，邮箱ab@qq.com。",
    "内部资料，具体的的要求。一是公开；三是解读。",
  ]),
  {
    ...sampleReport,
    narratives: {
      ...sampleReport.narratives,
      s6: [
        {
          kind: "paragraph",
          content: [
            { text: "收费增长" },
            { figure: { formula: { kind: "growth", of: fees("report"), over: fees("previous") } } },
            { text: "%。" },
          ],
        },
      ],
    },
  },
];

function fees(from: "report" | "previous"): Quantity {
  return { cells: ["t2.fees.amount"], from };
}

/** The same for the checks of the register. */
const registers: readonly Report[] = [
  {
    ...sampleReport,
    ledger: {
      at: "2022-01-10T08:00:00.000Z",
      year: 2021,
      rows: 160,
      offsets: [0, 90],
      counted: {
        "t3.granted.naturalPerson": { value: 23, rows: "2-20 95-98" },
        "t4.review.upheld": { value: 0, rows: "" },
      },
      unclassified: "7 9",
      otherYears: "130",
      carried: { missing: "12", added: "15 16" },
      channels: { online: 105, mail: 46 },
    },
    narratives: {
      ...sampleReport.narratives,
      s1: [
        {
          kind: "paragraph",
          content: [{ text: "新收政府信息公开申请151件，其中网上申请110件、信函申请41件。" }],
        },
      ],
    },
  },
];

const findings = [
  ...cases,
  ...[...documents, ...slips, ...registers].map((report) => [report, undefined] as const),
].flatMap(([report, previous]) =>
  checkerFor(report.edition)
    .check(report, previous)
    .findings.flatMap((finding) => [finding, ...(finding.explains ?? [])])
    .map((finding) => ({ finding, form: formOf(report.edition) })),
);

describe("the sentences of findings", () => {
  it("are shown here for every code", () => {
    expect(new Set(findings.map(({ finding }) => finding.code))).toEqual(new Set(Object.keys(findingWords)));
  });

  it.each(languages)("read as agreed in %s", async (language) => {
    const lines = findings.map(({ finding, form }) => `${finding.code}  ${formatFinding(finding, form, language)}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../../golden/findings.${language}.txt`);
  });
});
