import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { Narrative } from "../../../../shared/report/narrative.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { all, childrenOf, type Element, first, textOf } from "./markup.ts";
import { docxOf, part, partText } from "./read-back.ts";

const sample = await docxOf(sampleReport, { withSignOff: true });
const document = part(sample, "word/document.xml");
const styles = new Map(
  all(part(sample, "word/styles.xml"), "w:style").map((one) => [one.attributes["w:styleId"], one]),
);

function style(id: string, property: string): Readonly<Record<string, string>> | undefined {
  const found = styles.get(id);
  return found && first(found, property)?.attributes;
}

function blocks(root: Element): readonly Element[] {
  const body = first(root, "w:body");
  return body === undefined ? [] : childrenOf(body);
}

function styleOf(paragraph: Element | undefined): string | undefined {
  return paragraph && first(paragraph, "w:pStyle")?.attributes["w:val"];
}

describe("the page", () => {
  it("has the type area of the standard", () => {
    expect(first(document, "w:pgSz")?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(first(document, "w:pgMar")?.attributes).toMatchObject({
      "w:top": "2098",
      "w:left": "1587",
      "w:right": "1474",
      "w:bottom": "1984",
      "w:header": "851",
      "w:footer": "1446",
    });
  });

  it("is numbered at the right on odd pages and at the left on even pages", () => {
    const [section] = all(document, "w:sectPr");
    const relations = all(part(sample, "word/_rels/document.xml.rels"), "Relationship");
    const footer = (type: string): Element => {
      const reference = section && all(section, "w:footerReference").find((one) => one.attributes["w:type"] === type);
      const target = relations.find(({ attributes }) => attributes["Id"] === reference?.attributes["r:id"]);
      return part(sample, `word/${target?.attributes["Target"]}`);
    };
    expect(first(footer("default"), "w:jc")?.attributes["w:val"]).toBe("right");
    expect(first(footer("even"), "w:jc")?.attributes["w:val"]).toBe("left");
    expect(textOf(footer("default"))).toBe("— PAGE —");
    expect(partText(sample, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });
});

describe("the type", () => {
  it.each([
    ["Title", "方正小标宋简体", "44", "700"],
    ["Heading1", "黑体", "32", "579"],
    ["Heading2", "楷体_GB2312", "32", "579"],
    ["Heading3", "仿宋_GB2312", "32", "579"],
    ["ReportBody", "仿宋_GB2312", "32", "579"],
    ["TableText", "仿宋_GB2312", "21", "300"],
    ["SmallTableText", "仿宋_GB2312", "18", "240"],
    ["PageNumber", "宋体", "28", "280"],
  ])("of %s is %s, %s half-points on lines of %s twips", (id, font, size, line) => {
    expect(style(id, "w:rFonts")?.["w:eastAsia"]).toBe(font);
    expect(style(id, "w:sz")?.["w:val"]).toBe(size);
    const spacing = childrenOf(first(styles.get(id) ?? document, "w:pPr") ?? document).find(
      ({ name }) => name === "w:spacing",
    );
    expect(spacing?.attributes).toMatchObject({ "w:line": line, "w:lineRule": "exact" });
  });

  it("of the body begins two characters in, is justified, and holds 28 characters a line", () => {
    expect(style("ReportBody", "w:ind")).toMatchObject({ "w:firstLine": "630", "w:firstLineChars": "200" });
    expect(style("ReportBody", "w:jc")?.["w:val"]).toBe("both");
    expect(partText(sample, "word/styles.xml")).toContain('<w:spacing w:val="-5"/>');
  });

  it("of headings shows in the outline", () => {
    expect(["Heading1", "Heading2", "Heading3"].map((id) => style(id, "w:outlineLvl")?.["w:val"])).toEqual([
      "0",
      "1",
      "2",
    ]);
  });
});

describe("headings", () => {
  const narrative: Narrative = [
    { kind: "heading", level: 1, content: [{ text: "同行。" }], runIn: true },
    { kind: "paragraph", content: [{ text: "紧接着。" }] },
    { kind: "heading", level: 2, content: [{ text: "另行" }] },
    { kind: "heading", level: 2, content: [{ text: "后面是要点" }], runIn: true },
    { kind: "point", content: [{ text: "要点。" }] },
  ];
  const report: Report = { ...sampleReport, narratives: { ...sampleReport.narratives, s6: narrative } };

  it("stand alone or run into their paragraph in their own typeface", async () => {
    const paragraphs = blocks(part(await docxOf(report), "word/document.xml")).filter(({ name }) => name === "w:p");
    const from = paragraphs.findIndex((paragraph) => textOf(paragraph).startsWith("六、")) + 1;
    const found = paragraphs.slice(from, from + 4);
    expect(found.map((paragraph) => [styleOf(paragraph), textOf(paragraph)])).toEqual([
      ["ReportBody", "（一）同行。紧接着。"],
      ["Heading3", "1.另行"],
      ["Heading3", "2.后面是要点"],
      ["ReportPoint", "（1）要点。"],
    ]);
    const [heading, rest] = all(found[0] ?? document, "w:r");
    expect(heading && first(heading, "w:rStyle")?.attributes["w:val"]).toBe("Heading2Char");
    expect(rest && first(rest, "w:rStyle")).toBeUndefined();
    expect(style("Heading2Char", "w:rFonts")?.["w:eastAsia"]).toBe("楷体_GB2312");
    expect(found.map((paragraph) => first(paragraph, "w:outlineLvl")?.attributes["w:val"])).toEqual([
      "1",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a paragraph with an address that no line may break", () => {
  it("is not justified, so that the line before is not stretched", async () => {
    const narrative: Narrative = [
      { kind: "paragraph", content: [{ text: "可登录http://www.example.gov.cn/zwgk/nb.html查阅。" }] },
      { kind: "paragraph", content: [{ text: "全年公开12345条。" }] },
    ];
    const report: Report = { ...sampleReport, narratives: { ...sampleReport.narratives, s6: narrative } };
    const aligned = all(part(await docxOf(report), "word/document.xml"), "w:p").slice(-2);
    expect(aligned.map((one) => first(one, "w:jc")?.attributes["w:val"])).toEqual(["left", undefined]);
  });
});

describe("tables", () => {
  const tables = blocks(document).filter(({ name }) => name === "w:tbl");

  it("stay whole, with their heading, and name their columns", () => {
    expect(style("Heading1", "w:keepNext")).toBeDefined();
    for (const [place, table] of formOf("2021").tables.entries()) {
      const before = blocks(document)[blocks(document).indexOf(tables[place] ?? document) - 1];
      expect(styleOf(before)).toBe("Heading1");
      expect(before && textOf(before)).toBe(table.heading);
      const rows = all(tables[place] ?? document, "w:tr");
      expect(rows.filter((row) => first(row, "w:tblHeader") !== undefined)).toHaveLength(table.layout.headerRows || 2);
      const kept = rows.map((row) => all(row, "w:p").every((one) => first(one, "w:keepNext") !== undefined));
      expect(kept).toEqual(rows.map((_, row) => row < rows.length - 1));
    }
  });

  it("have fixed columns", () => {
    expect(tables.map((table) => first(table, "w:tblLayout")?.attributes["w:type"])).toEqual(tables.map(() => "fixed"));
  });
});

describe("pictures", () => {
  it("keep their shape, stay within a page and have a line that grows with them", async () => {
    const tall: Report = {
      ...sampleReport,
      narratives: {
        ...sampleReport.narratives,
        s1: sampleReport.narratives.s1.map((block) => (block.kind === "picture" ? { ...block, width: 100 } : block)),
      },
    };
    const drawn = part(await docxOf(tall), "word/document.xml");
    const extent = first(drawn, "wp:extent")?.attributes;
    const [width, height] = [Number(extent?.["cx"]), Number(extent?.["cy"])];
    expect(width / 635).toBeCloseTo(8845, -2);
    expect(width / height).toBeCloseTo(960 / 420, 1);
    // It keeps off the line above it.
    expect(style("ReportPicture", "w:spacing")).toMatchObject({ "w:lineRule": "auto", "w:before": "160" });
  });

  it("are never taller than a page leaves room for, their caption with them", async () => {
    const header = Buffer.from(sampleReport.pictures[0]?.bytes ?? "", "base64");
    header.writeUInt32BE(400, 16);
    header.writeUInt32BE(4000, 20);
    const pictures = sampleReport.pictures.map((picture) => ({ ...picture, bytes: header.toString("base64") }));
    const extent = first(part(await docxOf({ ...sampleReport, pictures }), "word/document.xml"), "wp:extent");
    const [width, height] = [Number(extent?.attributes["cx"]), Number(extent?.attributes["cy"])];
    expect(height / 635).toBeLessThanOrEqual(20 * 579 + 1);
    expect(height / width).toBeCloseTo(10, 1);
  });

  it("may be photographs", async () => {
    const pictures = sampleReport.pictures.map((picture) => ({ ...picture, mediaType: "image/jpeg" as const }));
    const types = all(part(await docxOf({ ...sampleReport, pictures }), "[Content_Types].xml"), "Default");
    expect(types.map(({ attributes }) => [attributes["Extension"], attributes["ContentType"]])).toContainEqual([
      "jpg",
      "image/jpeg",
    ]);
  });
});
