import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../electron/import/xlsx/read-xlsx.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import { documentOf, packed, workbookParts } from "../../../kit/packages.ts";

const rows = (...texts: readonly (readonly string[])[]): string =>
  texts
    .map((row, at) => {
      const cells = row.map((text, column) => {
        const address = `${String.fromCharCode(65 + column)}${at + 1}`;
        return text.startsWith("<")
          ? text.replace("<c", `<c r="${address}"`)
          : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${at + 1}">${cells.join("")}</row>`;
    })
    .join("");

describe("formulas that no program has worked out", () => {
  const head = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const number = (value: number): string => `<c><v>${value}</v></c>`;
  const read = (...last: readonly string[]) => {
    const data = rows(
      ["第二十条第（一）项"],
      head,
      ["规章", number(1), number(2), number(3)],
      ["行政规范性文件", ...last],
    );
    const reading = recognise(
      documentOf(readXlsx(packed(workbookParts({ 表二: `<sheetData>${data}</sheetData>` })), "")),
      "",
    );
    if (!reading.ok) throw new Error(reading.failure.code);
    return reading.value;
  };

  it.each([
    ["a formula of its own", "<c><f>SUM(B3:C3)</f></c>", "=SUM(B3:C3)"],
    ["the one that others share", '<c><f t="shared" ref="D3:D4" si="0">B4+C4</f></c>', "=B4+C4"],
    ["one that shares it", '<c><f t="shared" si="0"/></c>', "=…"],
    ["one that shares it, with an empty result", '<c><f t="shared" si="0"/><v></v></c>', "=…"],
    ["one of an array", '<c><f t="array" ref="D4">B4:B4*2</f></c>', "=B4:B4*2"],
  ])("(%s) are asked about, and give no value", (_, cell, raw) => {
    const { cells, doubts } = read(number(4), number(5), cell);
    expect(doubts.filter(({ cell: id }) => id !== undefined)).toEqual([
      expect.objectContaining({ cell: "t2.normative.inForce", raw, reason: "unreadable" }),
    ]);
    expect(doubts.some(({ reading }) => reading !== undefined)).toBe(false);
    expect(cells["t2.normative.inForce"]).toEqual({ raw });
    expect(cells["t2.normative.issued"]).toBe(4);
    expect(formOf("2021").cellById.has("t2.normative.inForce")).toBe(true);
  });
});

describe("what stands on sheets beside their cells", () => {
  it("is named: pictures, charts, diagrams, objects of other programs, and pictures that are only linked", () => {
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="http://x/image" Target="file:///D:\\\\a\\b%20c.png" TargetMode="External"/>' +
      '<Relationship Id="b" Type="http://x/image" Target="../media/image1.png"/></Relationships>';
    const parts = {
      ...workbookParts({ 表: `<sheetData>${rows(["甲", "乙"])}</sheetData>` }),
      "xl/media/image1.png": "x",
      "xl/charts/chart1.xml": "<c/>",
      "xl/charts/style1.xml": "<c/>",
      "xl/diagrams/data1.xml": "<d/>",
      "xl/diagrams/layout1.xml": "<d/>",
      "xl/embeddings/Microsoft_Word_Document.docx": "x",
      "xl/drawings/drawing1.xml": "<x/>",
      "xl/drawings/_rels/drawing1.xml.rels": links,
    };
    const { lost, objects } = documentOf(readXlsx(packed(parts), "report.xlsx"));
    expect(lost).toEqual(["image1.png", "chart1.xml"]);
    expect(objects).toEqual([
      { reason: "diagramLost", name: "data1.xml" },
      { reason: "objectLost", name: "Microsoft_Word_Document.docx" },
      { reason: "pictureLinked", name: "b c.png" },
    ]);
  });
});
