import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleCells } from "../../../shared/sample/figures.ts";
import {
  lines,
  plainTable,
  printedTable,
  readingOf,
  reportDocument,
  sourceDocument,
} from "../../kit/source-documents.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";

const cells = allCells(formOf("2021"), sampleCells);
const printed = (["t2", "t3", "t4"] as const).map((id) => printedTable("2021", id, cells));

describe("a report as the form prints it", () => {
  const reading = readingOf(reportDocument(...printed));

  it("gives every cell, without a doubt", () => {
    expect(reading.cells).toEqual(cells);
    expect(reading.missing).toEqual([]);
    expect(reading.doubts).toEqual([]);
  });

  it("gives title, unit, year and edition", () => {
    expect(reading).toMatchObject({
      title: "示例区人民政府2022年政府信息公开工作年度报告",
      unit: "示例区人民政府",
      year: 2022,
      edition: "2021",
    });
  });

  it("gives the narratives under their headings", () => {
    expect(reading.headings).toEqual(["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]);
    expect(reading.narratives.s6).toEqual([{ kind: "paragraph", content: [{ text: "没有收取信息处理费。" }] }]);
  });
});

describe("a total that is stated as /", () => {
  const row = "t3.declined.petition";
  const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"] as const;
  const withRow = (value: 0 | 1) => ({
    ...allCells(formOf("2021"), {
      ...sampleCells,
      ...Object.fromEntries(columns.map((column) => [`${row}.${column}`, value])),
    }),
    [`${row}.total`]: "/",
  });
  const doubtsAbout = (value: 0 | 1) => {
    const tables = (["t2", "t3", "t4"] as const).map((id) => printedTable("2021", id, withRow(value)));
    return readingOf(reportDocument(...tables)).doubts.filter(({ cell }) => cell === `${row}.total`);
  };

  it("is asked about where the row adds up to 0, with 0 as the proposal", () => {
    expect(doubtsAbout(0)).toMatchObject([{ raw: "/", reading: 0, reason: "interpreted" }]);
  });

  it("is left to the checks where the row adds up to something", () => {
    expect(doubtsAbout(1)).toEqual([]);
  });
});

describe("what is no annual report", () => {
  it("is refused by a sentence", () => {
    const document = sourceDocument(...lines("会议纪要", "一、出席人员"), plainTable([["姓名", "签到"]]));
    expect(recognise(document, "会议纪要.docx")).toEqual({
      ok: false,
      failure: { code: "notAnAnnualReport", path: "会议纪要.docx" },
    });
  });
});
