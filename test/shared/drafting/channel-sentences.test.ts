import { describe, expect, it } from "vitest";
import { channelSentences } from "../../../shared/drafting/channel-sentences.ts";
import { ledgerSourceOf } from "../../../shared/ledger/ledger-source.ts";
import { figureSources, narrativeText, unknownFigures } from "../../../shared/report/narrative-text.ts";
import type { Report } from "../../../shared/report/report.ts";
import { parseReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatUnknownFigure } from "../../../shared/words/unknown-figures.ts";
import { findingsIn } from "../../kit/findings.ts";
import { countedFor2021, type Line, usualRegister } from "../../kit/registers.ts";

const at = "2022-01-10T08:00:00.000Z";

function line(channel: string, day: number): Line {
  const received = `2021-03-${String(day).padStart(2, "0")}`;
  return { received, answered: "2021-04-01", result: "予以公开", applicant: `某某${day}`, channel };
}

/** A report whose register has so many applications that came in by each way, with the sentences on them at the end of part one. */
function telling(...ways: readonly string[]): Report {
  const ledger = ledgerSourceOf(countedFor2021(usualRegister(...ways.map((way, place) => line(way, place + 1)))), at);
  const cells = { "t3.received.naturalPerson": ways.length };
  const counted = { ...sampleReport, cells, ledger };
  const own = channelSentences(counted, "s1").map(({ block }) => block);
  return { ...counted, narratives: { ...sampleReport.narratives, s1: own } };
}

function says(report: Report): string {
  return narrativeText(report.narratives.s1, figureSources(report));
}

describe("the sentences on channels", () => {
  it("tell the ways that occur, how many and their shares, and stay true when the register is counted anew", () => {
    const report = telling("网络", "网络", "信函");
    const before = says(report);
    expect(before).toContain("从申请方式看，网上申请2件、信函申请1件。");
    expect(before).toContain("网上申请2件，占66.67%；信函申请1件，占33.33%。");
    const { ledger } = telling("网络", "信函", "信函", "当面");
    expect(ledger && says({ ...report, ledger })).toContain("从申请方式看，网上申请1件、信函申请2件。");
  });

  it("raise no finding, and go into the file and back", () => {
    const report = telling("网络", "网络", "信函");
    expect(findingsIn(report).filter(({ code, place }) => code === "K4" || code.startsWith("T") || place)).toEqual([]);
    const read = parseReport(JSON.parse(writeReport(report)), "");
    expect(read.ok ? read.value : read.failure).toEqual(report);
  });

  it("are not offered without a register that says it, in other parts, and for another year", () => {
    const report = telling("网络", "信函");
    expect(channelSentences(report, "s5")).toEqual([]);
    expect(channelSentences({ ...report, year: 2022 }, "s1")).toEqual([]);
    expect(channelSentences(sampleReport, "s1")).toEqual([]);
    expect(channelSentences(telling(), "s1")).toEqual([]);
  });

  it("show that a number is missing where the register is gone", () => {
    const { ledger: _, ...without } = telling("网络", "信函");
    expect(says(without)).toContain("网上申请——件");
    const [first] = unknownFigures(without);
    expect(first && formatUnknownFigure(first, "zh")).toContain("没有由台账数出申请方式");
    expect(findingsIn(without).some(({ quote }) => quote === "——")).toBe(true);
  });
});
