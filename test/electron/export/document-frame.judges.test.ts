import { describe, expect, it } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../../kit/exported.ts";
import { pagesOf, textOf } from "../../kit/pdf-words.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { schemaErrors } from "../../kit/schema-check.ts";
import { wholeCover, wholeFrame } from "../../kit/whole-frame.ts";

const framed: Report = {
  ...sampleReport,
  signOff: { signed: { name: "李四", date: "2022-01-25" } },
  paper: { frame: wholeFrame, cover: wholeCover },
};

const millimetre = 72 / 25.4;

/** LibreOffice leaves out the empty page before a section that begins on an even one, unless it is told not to; on how many pages the text stands depends on the typefaces here. */
const withEmptyPages = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

type Pages = Awaited<ReturnType<typeof pagesOf>>;

/** On how many pages the text stands: the last of them bears the signature. */
const printedOn = (pages: Pages): number => pages.findIndex((page) => textOf(page).includes("2022年1月25日")) + 1;

/** The framed report with so many lines more at its end. */
const longer = (lines: number): Report => ({
  ...framed,
  narratives: {
    ...framed.narratives,
    s6: [
      ...framed.narratives.s6,
      ...Array.from({ length: lines }, () => ({ kind: "paragraph" as const, content: [{ text: "已办。" }] })),
    ],
  },
});

describe("a framed report before judges", () => {
  it("is a valid Word document, and so is its letter", async () => {
    expect(await schemaErrors(await exported(framed, "docx", true), "docx")).toEqual([]);
    expect(await schemaErrors(await exported(framed, "cover"), "docx")).toEqual([]);
  });

  it.skipIf(missing("chromium") ?? missing("soffice") ?? missing("pdftotext"))(
    "stands where the standard wants it, in Word document and PDF alike",
    { timeout: 120_000 },
    async () => {
      const word = await pagesOf(await convertWithOffice(await exported(framed, "docx", true), "docx", withEmptyPages));
      const print = await pagesOf(await exported(framed, "pdf", true));
      // Between Chinese and digits word processors leave a quarter of a character, a browser none: a line more may be the first of a page.
      expect([0, 1]).toContain(printedOn(word) - printedOn(print));
      for (const pages of [word, print]) {
        const [first] = pages;
        const head = first?.words.find(({ text }) => text.startsWith("示例区人民政府文件"));
        const number = first?.words.find(({ text }) => text.startsWith("示政发"));
        // The middle of a head of 49 points whose upper edge is 35 mm below that of the type area; typefaces tell theirs by several millimetres apart.
        expect(Math.abs((head?.y ?? 0) / millimetre - (37 + 35 + 8.6))).toBeLessThan(6);
        expect((number?.y ?? 0) - (head?.y ?? 0)).toBeGreaterThan(2 * 28.95);
        const last = pages.findIndex((page) => textOf(page).includes("26日印发"));
        expect((last + 1) % 2).toBe(0);
        const imprint = pages[last]?.words ?? [];
        expect(imprint.some(({ text, y }) => text.includes("抄送") && y / millimetre > 297 - 35 - 30)).toBe(true);
        expect(imprint.every(({ text, y }) => !text.includes("印发") || y / millimetre < 297 - 35)).toBe(true);
      }
      const [letter, second] = await pagesOf(await convertWithOffice(await exported(framed, "cover"), "docx", "pdf"));
      expect(second).toBeUndefined();
      const top = letter?.words[0]?.y ?? 0;
      expect(Math.abs(top / millimetre - (30 + 7.7))).toBeLessThan(5);
    },
  );

  // Of the text's last page, 22 lines, the third number of lines leaves too few for 版记.
  it.skipIf(missing("chromium") ?? missing("pdftotext")).each([
    ["at the foot of the last page of the text, where that is an even one", 0],
    ["on a page of its own behind an odd one", 14],
    ["behind an empty page, where an even one has no room", 11],
  ])("has 版记 %s", { timeout: 60_000 }, async (place, lines) => {
    const pages = await pagesOf(await exported(longer(lines), "pdf", true));
    const text = printedOn(pages);
    const at = pages.findIndex((page) => textOf(page).includes("26日印发")) + 1;
    expect(at % 2).toBe(0);
    expect([place, at - text]).toEqual([place, place.startsWith("at") ? 0 : place.startsWith("on") ? 1 : 2]);
    const words = pages[at - 1]?.words ?? [];
    const foot = words.filter(({ y }) => y / millimetre > 297 - 35 - 22 && y / millimetre < 297 - 35);
    expect(textOf({ words: foot })).toBe("抄送：区委办公室，区监委。示例区人民政府办公室2022年1月26日印发");
    // A page with text keeps its number; one of 版记 alone has none, and neither has an empty one.
    expect(textOf({ words }).includes(`—${at}—`)).toBe(at === text);
    for (let empty = text + 1; empty < at; empty += 1) expect(textOf(pages[empty - 1] ?? { words: [] })).toBe("");
  });
});
