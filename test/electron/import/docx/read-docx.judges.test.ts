import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../electron/import/docx/read-docx.ts";
import type { SourceTable } from "../../../../shared/recognition/source-document.ts";
import { reportTitle } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { documentOf, gridOf, inShort, packed, wordParts } from "../../../kit/packages.ts";
import { reports } from "../../../kit/random-reports.ts";
import { docxOf, readBack } from "../../export/docx/read-back.ts";

/** The blocks of a document with a body, in short. */
function read(body: string, more: Parameters<typeof wordParts>[1] = {}) {
  return inShort(documentOf(readDocx(packed(wordParts(body, more)), "report.docx")).blocks);
}

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

const numbering = `
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
const listed = (text: string, level: number, list = 5): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

describe("the words of a paragraph", () => {
  it.each([
    ["runs together", run("全年") + run("公开"), ["全年公开"]],
    ["tabs", `${run("甲")}<w:r><w:tab/><w:t>乙</w:t></w:r>`, ["甲\t乙"]],
    [
      "each line of a broken one",
      `${run("甲")}<w:r><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>`,
      ["甲", "乙", "丙"],
    ],
    ["hyphens", "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", ["a-bc"]],
    ["no blanks that are not kept", "<w:r><w:t> 甲 </w:t></w:r>", ["甲"]],
    [
      "insertions, not deletions",
      `<w:ins>${run("二")}</w:ins><w:del><w:r><w:delText>一</w:delText></w:r></w:del>${run("件")}`,
      ["二件"],
    ],
    ["moves at their end", `<w:moveFrom>${run("旧")}</w:moveFrom><w:moveTo>${run("新")}</w:moveTo>`, ["新"]],
    ["nothing hidden", run("看不见", "<w:vanish/>") + run("看得见", '<w:vanish w:val="0"/>'), ["看得见"]],
    ["links", `<w:hyperlink r:id="x">${run("网站")}</w:hyperlink>`, ["网站"]],
    [
      "the results of fields",
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("页")}`,
      ["12页"],
    ],
    ["simple fields", `<w:fldSimple w:instr="DATE">${run("2022年")}</w:fldSimple>`, ["2022年"]],
    [
      "the words below phonetic guides",
      `<w:r><w:ruby><w:rt>${run("xin")}</w:rt><w:rubyBase>${run("信")}</w:rubyBase></w:ruby></w:r>`,
      ["信"],
    ],
    [
      "symbols",
      '<w:r><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      ["①☑"],
    ],
    [
      "controls, but no request to fill in",
      `<w:sdt><w:sdtContent>${run("甲")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>`,
      ["甲"],
    ],
    [
      "formulas as their signs",
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a=b</m:t></m:r></m:oMath>',
      ["a=b"],
    ],
    [
      "no notes and comments",
      `${run("甲")}<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r>`,
      ["甲"],
    ],
  ])("are %s", (_, inside, lines) => {
    expect(read(paragraph(inside))).toEqual(lines);
  });

  it("go on over a field's code that was broken off", () => {
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>';
    expect(read(paragraph(run("一") + broken) + paragraph(run("二")))).toEqual(["一", "二"]);
  });

  it("join where the end of a paragraph was deleted, also before a table and at the end", () => {
    const joined = (text: string): string => paragraph(run(text), "<w:rPr><w:del/></w:rPr>");
    expect(read(joined("前") + paragraph(run("后")) + joined("留") + table(row(cell("表"))) + joined("末"))).toEqual([
      "前后",
      "留",
      [["表"]],
      "末",
    ]);
  });

  it("of a text box follow its paragraph, once", () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>${box("框")}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const old =
      '<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>' +
      box("旧框") +
      "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    expect(read(paragraph(`${run("前")}<w:r>${both}</w:r><w:r>${old}</w:r>${run("后")}`))).toEqual([
      "前后",
      "框",
      "旧框",
    ]);
  });

  it("are read in strict files as in others", () => {
    expect(read(paragraph(run("甲")) + table(row(cell("乙"))), { kind: "strict" })).toEqual(["甲", [["乙"]]]);
  });
});

describe("headings and numbers", () => {
  const styles = `
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
    <w:style w:type="paragraph" w:styleId="own"><w:name w:val="部分"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="b"><w:name w:val="小题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="c"><w:name w:val="circle"/><w:basedOn w:val="c"/></w:style>
    <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="character" w:styleId="h"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>`;
  const styled = (style: string, more = ""): string => paragraph(run("题"), `<w:pStyle w:val="${style}"/>${more}`);
  const headings = (body: string) =>
    documentOf(readDocx(packed(wordParts(body, { styles, numbering })), "report.docx")).blocks.map((block) =>
      block.kind === "line" ? [block.heading, block.number] : [],
    );

  it("come from styles, from those that they are based on, and from the paragraph itself", () => {
    expect(headings(styled("1") + styled("own") + styled("b") + styled("c") + styled("a"))).toEqual([
      [1, undefined],
      [1, "一、"],
      [2, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(headings(styled("1", '<w:outlineLvl w:val="9"/>') + styled("a", '<w:outlineLvl w:val="2"/>'))).toEqual([
      [undefined, undefined],
      [3, undefined],
    ]);
    expect(headings(styled("own", '<w:numPr><w:numId w:val="0"/></w:numPr>'))).toEqual([[1, undefined]]);
  });

  it("are no table of contents and nothing of a hidden style", () => {
    expect(read(styled("toc") + paragraph(run("藏", '<w:rStyle w:val="h"/>') + run("显")), { styles })).toEqual(["显"]);
  });

  it("count as the document prints them", () => {
    const body = [
      listed("总体", 0),
      listed("甲", 1),
      listed("乙", 1),
      listed("细", 2),
      listed("点", 3),
      listed("主动", 0),
      listed("丙", 1),
      listed("丁", 1, 6),
      listed("戊", 1, 6),
      listed("细", 2),
    ].join("");
    expect(read(body, { numbering })).toEqual([
      "一、|总体",
      "（一）|甲",
      "（二）|乙",
      "1.1|细",
      "点",
      "二、|主动",
      "（一）|丙",
      "（一）|丁",
      "（二）|戊",
      "2.1|细",
    ]);
  });
});

describe("tables", () => {
  const spans = (body: string) =>
    documentOf(readDocx(packed(wordParts(body)), "report.docx"))
      .blocks.filter((block): block is SourceTable => block.kind === "table")
      .map(({ rows }) =>
        rows.map((cells) => cells.map(({ text, rowSpan, columnSpan }) => `${text} ${rowSpan}x${columnSpan}`)),
      );
  const over = (value: string): string => `<w:vMerge w:val="${value}"/>`;

  it("keep merges over columns and rows, of both kinds", () => {
    const body = table(
      row(cell("甲", `<w:gridSpan w:val="2"/>${over("restart")}`), cell("乙")),
      row(cell("", '<w:gridSpan w:val="2"/><w:vMerge/>'), cell("丙", over("restart"))),
      row(cell("丁", '<w:hMerge w:val="restart"/>'), cell("", '<w:hMerge w:val="continue"/>'), cell("", "<w:vMerge/>")),
    );
    expect(spans(body)).toEqual([[["甲 2x2", "乙 1x1"], ["丙 2x1"], ["丁 1x2"]]]);
  });

  it("keep the places before and after a short row", () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${cell("3")}</w:tr>`;
    expect(spans(table(row(cell("a"), cell("b"), cell("c"), cell("d")), short))).toEqual([
      [
        ["a 1x1", "b 1x1", "c 1x1", "d 1x1"],
        [" 1x2", "3 1x1", " 1x1"],
      ],
    ]);
  });

  it("lose rows that were deleted, and keep those in controls", () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell("删")}</w:tr>`;
    const controlled = `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell("控")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
    expect(read(table(row(cell("甲")), deleted, controlled))).toEqual([[["甲"], ["控"]]]);
  });

  it("hold paragraphs as lines, with their numbers, and the words of tables inside", () => {
    const inner = table(row(cell("内"), cell("1")));
    const several = `<w:tc>${listed("予以公开", 1)}${paragraph(run("（件）"))}${inner}${paragraph("")}</w:tc>`;
    expect(read(table(row(several, cell("2"))), { numbering })).toEqual([[["（一）予以公开\n（件）\n内\t1", "2"]]]);
  });

  it("around other tables for the layout alone come out as what they hold", () => {
    const layout = `<w:tc>${paragraph(run("题"))}${table(row(cell("甲"), cell("1")))}${paragraph("")}</w:tc>`;
    expect(read(table(row(layout)))).toEqual(["题", [["甲", "1"]]]);
    const page = `<w:tc>${paragraph(run("题"))}${table(row(cell("甲"), cell("1"), cell("2")))}${paragraph("")}</w:tc>`;
    expect(read(table(row(cell("导航"), page)))).toEqual(["导航", "题", [["甲", "1", "2"]]]);
  });
});

describe("pictures", () => {
  const picture = (id: string): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="说明"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
  const old = '<w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="p"/></v:shape></w:pict></w:r>';

  it("stand before or behind the words of their paragraph, each once among the pictures", async () => {
    const png = unzipSync(await docxOf(sampleReport))["word/media/image1.png"] ?? new Uint8Array();
    const links = [
      ["p", "image", "media/1.png"],
      ["q", "image", "media/2.emf"],
      ["e", "image", "gone.png"],
    ] as const;
    const parts = wordParts(paragraph(picture("p") + run("文") + old + picture("q") + picture("e") + picture("?")), {
      links,
      parts: { "word/media/1.png": png, "word/media/2.emf": new Uint8Array(100) },
    });
    const document = documentOf(readDocx(packed(parts), "report.docx"));
    expect(inShort(document.blocks)).toEqual(["[说明]", "文", "[旧图]"]);
    expect(document.pictures).toEqual(sampleReport.pictures);
  });

  it("are named where a report cannot hold them: other formats, missing parts, charts; dots of the layout are not", () => {
    const dot = Uint8Array.from(Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"));
    const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
    const chart = `<w:r><w:drawing><wp:inline><c:chart ${c} r:id="c"/></wp:inline></w:drawing></w:r>`;
    const parts = wordParts(paragraph(picture("q") + picture("q") + picture("e") + picture("d") + chart), {
      links: [
        ["q", "image", "media/2.emf"],
        ["e", "image", "gone.png"],
        ["d", "image", "media/dot.gif"],
        ["c", "chart", "charts/chart1.xml"],
      ],
      parts: { "word/media/2.emf": new Uint8Array(100), "word/media/dot.gif": dot },
    });
    expect(documentOf(readDocx(packed(parts), "report.docx")).lost).toEqual(["2.emf", "gone.png", "chart1.xml"]);
  });
});

describe("readDocx", () => {
  it.each([
    ["a workbook", { "_rels/.rels": "<a/>", "word/document.xml": "<workbook/>" }, "packageForeign"],
    ["nothing but other parts", { "other.xml": "<a/>" }, "partMissing"],
    ["broken styles", { ...wordParts(""), "word/styles.xml": "<w:styles>" }, "partBroken"],
    ["broken lists", { ...wordParts(""), "word/numbering.xml": "no" }, "partBroken"],
    [
      "a broken document",
      {
        ...wordParts(""),
        "word/document.xml":
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>',
      },
      "partBroken",
    ],
    ["a document type", { ...wordParts(""), "word/document.xml": "<!DOCTYPE a><a/>" }, "partWithEntities"],
    [
      "a book",
      wordParts(Array.from({ length: 100_001 }, (_, at) => paragraph(run(`第${at * 7919}句`))).join("")),
      "tablesTooLarge",
    ],
    [
      "a paragraph of lines without end",
      wordParts(
        paragraph(Array.from({ length: 300_000 }, (_, at) => `<w:r><w:t>${at * 7919}</w:t><w:br/></w:r>`).join("")),
      ),
      "tablesTooLarge",
    ],
    ["elements nested without end", wordParts("<w:sdt><w:sdtContent>".repeat(5_000)), "partTooDeep"],
  ])("refuses %s", (_, parts, code) => {
    expect(readDocx(packed(parts), "report.docx")).toMatchObject({ ok: false, failure: { code, path: "report.docx" } });
  });

  it("reads a package that keeps its document elsewhere", () => {
    const { "word/document.xml": document = "" } = wordParts(paragraph(run("甲")));
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/a/b.xml"/></Relationships>';
    expect(inShort(documentOf(readDocx(packed({ "_rels/.rels": links, "a/b.xml": document }), "x")).blocks)).toEqual([
      "甲",
    ]);
  });

  it("reads our own documents as mammoth does", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), async (report) => {
        const bytes = await docxOf(report, { withSignOff: true });
        const { paragraphs, tables } = await readBack(bytes);
        const { blocks } = documentOf(readDocx(bytes, "report.docx"));
        // The title and the name below the text are broken to fit the paper alone.
        const whole = new Set([reportTitle(report), report.unit.name]);
        const words = (text: string): readonly string[] =>
          whole.has(text.replaceAll("\n", ""))
            ? [text.replaceAll("\n", "")]
            : text.split("\n").filter((line) => line.trim() !== "");
        expect(blocks.flatMap((block) => (block.kind === "line" ? [block.text] : []))).toEqual(
          paragraphs.flatMap(({ text }) => words(text)),
        );
        const found = blocks.filter((block): block is SourceTable => block.kind === "table");
        expect(found.map(gridOf)).toEqual(tables.map((rows) => rows.map((cells) => cells.map(({ text }) => text))));
      }),
      { numRuns: 12 },
    );
  });

  it("never throws, whatever happened to the markup", () => {
    const whole = wordParts(
      listed("甲", 1) + table(row(cell("乙", '<w:gridSpan w:val="2"/>'), cell("丙"))) + paragraph(run("丁")),
      { numbering },
    );
    const text = String(whole["word/document.xml"]);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length }),
        fc.nat({ max: 30 }),
        fc.constantFrom("", "<", ">", "&", "9999999999", "-1", "w:", '"'),
        (at, length, put) => {
          const document = text.slice(0, at) + put + text.slice(at + length);
          expect(typeof readDocx(packed({ ...whole, "word/document.xml": document }), "x").ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });
});
