import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { LedgerSource } from "../../../../shared/report/ledger-source.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";
import { findingsIn } from "../../../kit/findings.ts";

const ledger: LedgerSource = {
  at: "2022-01-10T08:00:00.000Z",
  year: 2021,
  rows: 151,
  offsets: [0],
  counted: {},
  channels: { online: 105, mail: 36, email: 4, inPerson: 6 },
  unclassified: "",
  otherYears: "",
};

function found(text: string, changes: Partial<Report> = {}): readonly string[] {
  const s1 = [
    { kind: "heading" as const, level: 1 as const, content: [{ text: "依申请公开" }] },
    { kind: "paragraph" as const, content: [{ text }] },
  ];
  const report = { ...sampleReport, ledger, ...changes, narratives: { ...sampleReport.narratives, s1 } };
  return findingsIn(report)
    .filter(({ code }) => code === "K4")
    .map((finding) => formatFinding(finding, formOf("2021"), "zh"));
}

describe("K4, channels in the text", () => {
  it.each([
    ["each as counted", "新收申请151件，其中网上申请105件、信函申请36件、电子邮件申请4件、当面申请6件。"],
    ["by e-mail told with those online", "新收申请151件，其中网络109件、邮寄36件、窗口6件。"],
    ["listed in a sentence of their own", "新收申请151件。从申请方式看，网络109件、信函36件、当面6件。"],
    ["about so many", "新收申请151件，其中网上申请100余件、信函申请36件、当面申请6件。"],
    ["of last year", "2020年新收申请160件，其中网上申请115件、信函申请39件、当面申请6件。"],
    ["of what was concluded", "办结申请154件，其中网上申请110件、信函申请38件、当面申请6件。"],
    ["of other things than applications", "全年发布信息151条，其中网站120条、微信31条。"],
    ["ways that no register knows", "新收申请151件，其中其他渠道145件、当面申请6件。"],
  ])("is silent about %s: %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("tells the number of the text and that of the register", () => {
    expect(found("新收申请151件，其中网上申请110件、信函申请35件、当面申请6件。")).toEqual([
      "“总体情况”部分写“其中网上申请110件”，由台账数出 105 件，请核对。",
      "“总体情况”部分写“信函申请35件”，由台账数出 36 件，请核对。",
    ]);
  });

  it("says nothing where no register tells it, or one of another year does", () => {
    const wrong = "新收申请151件，其中网上申请110件、信函申请35件、当面申请6件。";
    const { channels: _, ...silent } = ledger;
    expect([...found(wrong, { ledger: silent }), ...found(wrong, { ledger: { ...ledger, year: 2020 } })]).toEqual([]);
  });
});
