import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, type SignOff } from "../../../shared/report/report.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { standingOf } from "../../../shared/sign-off/standing.ts";
import { formatOutOfOrder, formatVoid } from "../../../shared/words/sign-off.ts";
import { done, steppedTo } from "./kit.ts";

/** What is said of each step that does not hold. */
function voids(report: Report): readonly string[] {
  return standingOf(report).steps.flatMap(({ step, cause }) =>
    cause === undefined ? [] : [`${step} ${formatVoid(cause, formOf(report.edition), "zh")}`],
  );
}

const prepared = steppedTo(sampleReport, "prepared", "reviewed");

/** A report as it comes back from a file that somebody has changed with an editor of texts. */
function byHand(report: Report, find: string | RegExp, put: string): Report {
  const text = writeReport(report);
  const changed = text.replace(find, put);
  expect(changed).not.toBe(text);
  return done(readReport(changed, "报告.gouji"));
}

describe("a step that does not hold says why", () => {
  it("names the cell that a later edit has changed", () => {
    const edited = { ...prepared, cells: { ...prepared.cells, "t2.penalty.decided": 23 } };
    expect(voids(edited)).toEqual([
      "prepared 此后表二“行政处罚”行“本年处理决定数量”列由“2695”改为“23”，本环节失效。",
      "reviewed 此后表二“行政处罚”行“本年处理决定数量”列由“2695”改为“23”，本环节失效。",
    ]);
  });

  it("names the sentence, and counts what else has changed", () => {
    const [first, ...others] = prepared.narratives.s6;
    if (first?.kind !== "heading") throw new Error("part six begins with a heading");
    const s6 = [{ ...first, content: [{ text: "收费情况" }] }, ...others];
    const edited = { ...prepared, narratives: { ...prepared.narratives, s6 } };
    const told = "“六、其他需要报告的事项”部分“收取信息处理费情况”改为“收费情况”";
    expect(voids(edited)[0]).toBe(`prepared 此后${told}，本环节失效。`);
    expect(voids({ ...edited, year: 2022 })[0]).toBe(
      "prepared 此后报告年度由“2021”改为“2022”，另有 1 处改动，本环节失效。",
    );
  });

  it("also where the file was edited by hand after it was signed", () => {
    const signed = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed");
    // The first place is the cell itself; the second one, among the contents, stays what was signed.
    const forged = byHand(signed, '"t3.received.naturalPerson": 148', '"t3.received.naturalPerson": 150');
    expect(voids(forged).at(-1)).toContain("由“148”改为“150”");
    expect(standingOf(forged)).toMatchObject({ reached: undefined, next: "prepared" });
  });

  it("where the kept content was taken out by hand, neither what changed is known, nor whether anything did", () => {
    const forged = byHand(prepared, /"contents": \[[\s\S]*?\n {2}\],\n/u, "").cells;
    const { contents: _, ...without } = prepared;
    expect(voids({ ...without, cells: { ...forged, "t3.granted.naturalPerson": 23 } })[0]).toContain(
      "看不出是内容改过",
    );
  });

  it("says that another version of the program named the content otherwise, or a hand did", () => {
    const older: Report = {
      ...prepared,
      contents: (prepared.contents ?? []).map((content) => ({ ...content, fingerprint: "0123 4567 89ab cdef" })),
      signOff: {
        prepared: { name: "甲", date: "2022-01-10", fingerprint: "0123 4567 89ab cdef", program: "0.0.9" },
      },
    };
    expect(voids(older)[0]).toContain("记录时的程序版本为 0.0.9");
  });

  it("of an older program's file, that nothing binds it, and of what came after that it goes with it", () => {
    const signOff: SignOff = {
      prepared: { name: "甲", date: "2022-01-10" },
      reviewed: prepared.signOff.reviewed ?? { name: "" },
    };
    expect(voids({ ...prepared, signOff })).toEqual([
      "prepared 没有绑定内容：由早期版本或手工写入，无法确认当时的内容，请重新办理。",
      "reviewed “编制”未办或已失效，本环节随之失效。",
    ]);
  });
});

it("an edit that is taken back brings the steps back", () => {
  const edited = { ...prepared, cells: { ...prepared.cells, "t3.granted.naturalPerson": 23 } };
  expect(standingOf({ ...edited, cells: prepared.cells }).reached).toBe("reviewed");
});

it("tells dates and clocks that run backwards", () => {
  const entry = (date: string, at: string) => ({ name: "甲", date, at });
  const signOff: SignOff = {
    prepared: entry("2022-01-12", "2022-01-12T04:00:00.000Z"),
    reviewed: entry("2022-01-10", "2022-01-12T05:00:00.000Z"),
    signed: entry("2022-01-12", "2022-01-12T03:00:00.000Z"),
  };
  const told = standingOf({ ...sampleReport, signOff }).outOfOrder.map((each) => formatOutOfOrder(each, "zh"));
  expect(told).toEqual(["“复核”的日期早于“编制”，请核对。", "“审签”的记录时间（本机时钟）早于“复核”，请核对。"]);
});
