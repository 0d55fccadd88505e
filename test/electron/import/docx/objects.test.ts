import { describe, expect, it } from "vitest";
import { readDocx, readDocxWhole } from "../../../../electron/import/docx/read-docx.ts";
import { readOldBook } from "../../../../electron/import/xls/read-xls.ts";
import type { TableId } from "../../../../shared/forms/form.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { compoundFile } from "../../../kit/compound-file.ts";
import { objectOf, runOf, withBooks } from "../../../kit/embedded-books.ts";
import { documentOf, packed, wordParts } from "../../../kit/packages.ts";
import { printedTable, sourceDocument } from "../../../kit/source-documents.ts";
import { workbookFile } from "../../../kit/workbook-files.ts";

const cells = allCells(formOf("2021"), sampleReport.cells);
const book = (table: TableId, kind: "xlsx" | "biff8"): Uint8Array =>
  workbookFile(sourceDocument(printedTable("2021", table, cells)), kind);

describe("worksheets embedded in a Word document", () => {
  it.each([
    ["new ones", "xlsx", (table: TableId) => book(table, "xlsx")],
    ["old ones", "xls", (table: TableId) => book(table, "biff8")],
    ["old ones as objects", "bin", (table: TableId) => book(table, "biff8")],
    ["new ones wrapped as objects", "bin", (table: TableId) => compoundFile({ Package: book(table, "xlsx") })],
  ] as const)(
    "(%s) are read in their places, and named; their previews are not missed",
    async (_, extension, bytesOf) => {
      const document = documentOf(await readDocxWhole(withBooks(extension, bytesOf), "report.docx"));
      const reading = recognise(document, "report.docx");
      expect(reading.ok && reading.value.cells).toEqual(cells);
      expect(reading.ok && reading.value.doubts).toEqual(
        ["t2", "t3", "t4"].map((table) => ({ raw: `${table}.${extension}`, reason: "worksheetEmbedded" })),
      );
      expect(document.blocks.some((block) => block.kind !== "picture" && block.sheet !== undefined)).toBe(false);
    },
  );

  it.each([
    ["what is no workbook", new Uint8Array(600), "Word.Document.12", "objectLost"],
    ["a broken workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 9]), "Excel.Sheet.12", "objectLost"],
    ["a workbook with nothing in it", packed({}), "Excel.Sheet.12", "objectLost"],
  ] as const)("but for %s, which is named", (_, bytes, program, reason) => {
    const parts = wordParts(objectOf("x", program), {
      links: [["x", "package", "embeddings/x.xlsx"]],
      parts: { "word/embeddings/x.xlsx": bytes },
    });
    const { blocks, objects } = documentOf(readDocx(packed(parts), "report.docx", readOldBook));
    expect({ blocks, objects }).toEqual({ blocks: [], objects: [{ reason, name: "x.xlsx" }] });
  });

  it("that are only linked, or whose part is gone, are named; formulas written as objects are not", () => {
    const parts = wordParts(objectOf("out") + objectOf("gone", "Excel.Sheet.8") + objectOf("formula", "Equation.3"), {
      links: [
        ["out", "oleObject", "file:///D:\\2022\\%E5%B9%B4%E6%8A%A5.xlsx!Sheet1", "External"],
        ["formula", "oleObject", "embeddings/f.bin"],
      ],
      parts: { "word/embeddings/f.bin": new Uint8Array(10) },
    });
    expect(documentOf(readDocx(packed(parts), "report.docx")).objects).toEqual([
      { reason: "objectLinked", name: "年报.xlsx!Sheet1" },
      { reason: "objectLost", name: "Excel.Sheet.8" },
    ]);
  });
});

describe("drawings that a report cannot take in", () => {
  const drawing = (inside: string, name = ""): string =>
    runOf(`<w:drawing><wp:inline><wp:docPr id="1" name="${name}"/>${inside}</wp:inline></w:drawing>`);
  const dgm = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';

  it("diagrams are named as the document names them, else by their part", () => {
    const diagram = `<a:graphic><a:graphicData><dgm:relIds ${dgm} r:dm="d"/></a:graphicData></a:graphic>`;
    const parts = wordParts(drawing(diagram, "图示 3") + drawing(diagram), {
      links: [["d", "diagramData", "diagrams/data1.xml"]],
      parts: {},
    });
    const document = documentOf(readDocx(packed(parts), "report.docx"));
    expect(document.objects).toEqual([
      { reason: "diagramLost", name: "图示 3" },
      { reason: "diagramLost", name: "data1.xml" },
    ]);
  });

  it.each([
    ["linked", drawing('<a:blip r:link="p"/>')],
    ["embedded by name, but linked", drawing('<a:blip r:embed="p"/>')],
    ["of the old kind", runOf('<w:pict><v:shape><v:imagedata r:id="p"/></v:shape></w:pict>')],
  ])("pictures (%s) that stand elsewhere are named once, and nothing is fetched", (_, body) => {
    const parts = wordParts(body + body, {
      links: [["p", "image", "http://example.test/2022/%E5%9B%BE1.png?x=1", "External"]],
    });
    const { objects, lost, pictures } = documentOf(readDocx(packed(parts), "report.docx"));
    expect({ objects, lost, pictures }).toEqual({
      objects: [{ reason: "pictureLinked", name: "图1.png" }],
      lost: [],
      pictures: [],
    });
  });
});
