import { describe, expect, it } from "vitest";
import { reportOfExample } from "../../../../shared/catalogue/example.ts";
import { examples } from "../../../../shared/catalogue/examples.ts";
import type { FindingCode } from "../../../../shared/catalogue/finding.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { everythingFoundIn, sampleWith } from "../../../kit/findings.ts";

const found = (code: FindingCode) =>
  everythingFoundIn(reportOfExample(examples[code].found, sampleReport)).filter((finding) => finding.code === code);

/** What the checks of the tables tell of the examples of the catalogue: what should stand there, what does, and all that the sentence needs. */
const told: readonly (readonly [FindingCode, object])[] = [
  [
    "Y7",
    {
      severity: "error",
      part: "report",
      cells: [],
      expected: 2020,
      actual: 2019,
      params: {
        year: 2021,
        unit: "示例区人民政府",
        previousYear: 2019,
        previousUnit: "示例区人民政府",
        yearFits: false,
      },
    },
  ],
  [
    "B1",
    {
      severity: "error",
      part: "t3",
      cells: ["t3.received.business", "t3.carriedIn.business", "t3.concluded.business", "t3.carriedOut.business"],
      expected: 3,
      actual: 2,
      params: { column: "business", received: 2, carriedIn: 1, concluded: 2, carriedOut: 0 },
    },
  ],
  [
    "S2",
    {
      severity: "error",
      part: "t3",
      cells: [
        "t3.granted.total",
        "t3.granted.naturalPerson",
        "t3.granted.business",
        "t3.granted.research",
        "t3.granted.nonprofit",
        "t3.granted.legalService",
        "t3.granted.otherOrg",
      ],
      expected: 22,
      actual: 23,
      params: { total: "t3.granted.total", declared: 23, computed: 22, addends: [22, 0, 0, 0, 0, 0] },
      suspect: "t3.granted.total",
    },
  ],
  [
    "S3",
    {
      severity: "error",
      part: "t4",
      cells: ["t4.review.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending"],
      expected: 4,
      actual: 5,
      params: { total: "t4.review.total", declared: 5, computed: 4, addends: [1, 1, 0, 2] },
    },
  ],
  [
    "V1",
    {
      severity: "error",
      part: "t3",
      cells: ["t3.granted.business"],
      actual: "-3",
      params: { cell: "t3.granted.business", raw: "-3", signed: false },
    },
  ],
  [
    "V2",
    {
      severity: "error",
      part: "t2",
      cells: ["t2.fees.amount"],
      actual: "190.4573791",
      params: { cell: "t2.fees.amount", text: "190.4573791", negative: false },
    },
  ],
  [
    "V4",
    {
      severity: "error",
      part: "t2",
      cells: ["t2.fees.amount"],
      actual: "251000元",
      params: { cell: "t2.fees.amount", kind: "amount", raw: "251000元" },
    },
  ],
  [
    "V6",
    {
      severity: "error-unless-explained",
      part: "t2",
      cells: ["t2.regulation.inForce"],
      expected: 0,
      actual: 2,
      params: { cell: "t2.regulation.inForce", value: 2, level: "county" },
    },
  ],
  [
    "Y1",
    {
      severity: "warning",
      part: "t3",
      cells: ["t3.carriedIn.business"],
      previousCells: ["t3.carriedOut.business"],
      expected: 2,
      actual: 1,
      params: { cell: "t3.carriedIn.business", now: 1, last: 2 },
    },
  ],
  [
    "V5",
    {
      severity: "warning",
      part: "t2",
      cells: ["t2.fees.amount"],
      previousCells: ["t2.fees.amount"],
      actual: "2997935",
      params: { cell: "t2.fees.amount", now: "2997935", before: "283.5", larger: true },
    },
  ],
  [
    "V7",
    {
      severity: "warning",
      part: "t2",
      cells: ["t2.normative.inForce", "t2.normative.issued", "t2.normative.repealed"],
      expected: 48,
      actual: 47,
      params: { row: "t2.normative.inForce", inForce: 22, issued: 48, repealed: 25 },
    },
  ],
  [
    "Y2",
    {
      severity: "warning",
      part: "t2",
      cells: ["t2.normative.inForce", "t2.normative.issued", "t2.normative.repealed"],
      previousCells: ["t2.normative.inForce"],
      expected: 23,
      actual: 22,
      params: { row: "t2.normative.inForce", now: 22, last: 40, issued: 8, repealed: 25 },
    },
  ],
  [
    "V3",
    {
      severity: "warning",
      part: "t4",
      cells: ["t4.review.upheld", "t4.review.other"],
      params: {
        table: "t4",
        begun: true,
        rows: [{ row: "t4.review.upheld", blank: ["t4.review.upheld"], dashed: ["t4.review.other"] }],
      },
    },
  ],
  ["V8", { severity: "hint", part: "s6", cells: ["t3.other.feeUnpaid.total"], params: { count: 1 } }],
  [
    "Y3",
    {
      severity: "hint",
      part: "t4",
      cells: ["t4.review.total"],
      previousCells: ["t4.review.pending"],
      actual: 4,
      params: { cell: "t4.review.total", now: 4, last: 5 },
    },
  ],
  [
    "Y4",
    {
      severity: "hint",
      part: "t2",
      cells: ["t2.penalty.decided"],
      previousCells: ["t2.penalty.decided"],
      actual: 2695,
      params: { cell: "t2.penalty.decided", now: 2695, last: 898 },
    },
  ],
];

describe("what a check of the tables tells", () => {
  it.each(told)("%s", (code, finding) => {
    const own = found(code).map((each) => ({ ...each, explains: undefined }));
    expect(own).toContainEqual({ code, ...finding });
  });

  it("S1 lists every result of the column with its number", () => {
    const [finding] = found("S1");
    expect(finding).toMatchObject({ part: "t3", expected: 2, actual: 3, suspect: "t3.concluded.business" });
    expect(finding?.params).toMatchObject({ total: "t3.concluded.business", declared: 3, computed: 2 });
    expect(finding?.cells).toHaveLength(22);
  });

  it("S2 tells text that stands in place of a total as it stands", () => {
    const [finding] = everythingFoundIn(sampleWith({}, { declared: { "t3.granted.total": { raw: "二十二件" } } }));
    expect(finding).toMatchObject({ code: "S2", actual: "二十二件", params: { declared: "二十二件", computed: 22 } });
  });

  it("Y5 counts the figures that are the same", () => {
    const [finding] = found("Y5");
    expect(finding?.cells).toHaveLength(26);
    expect(finding?.previousCells).toEqual(finding?.cells);
    expect(finding).toMatchObject({ severity: "warning", part: "report", params: { same: 26 } });
  });
});
