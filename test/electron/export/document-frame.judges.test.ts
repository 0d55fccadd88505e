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

describe("a framed report before judges", () => {
  it("is a valid Word document, and so is its letter", async () => {
    expect(await schemaErrors(await exported(framed, "docx", true), "docx")).toEqual([]);
    expect(await schemaErrors(await exported(framed, "cover"), "docx")).toEqual([]);
  });

  it.skipIf(missing("chromium") ?? missing("soffice") ?? missing("pdftotext"))(
    "stands where the standard wants it, in Word document and PDF alike",
    { timeout: 120_000 },
    async () => {
      const word = await pagesOf(await convertWithOffice(await exported(framed, "docx", true), "docx", "pdf"));
      const print = await pagesOf(await exported(framed, "pdf", true));
      expect(print).toHaveLength(word.length);
      for (const pages of [word, print]) {
        const [first] = pages;
        const head = first?.words.find(({ text }) => text.startsWith("示例区人民政府文件"));
        const number = first?.words.find(({ text }) => text.startsWith("示政发"));
        // The middle of a head of 49 points whose upper edge is 35 mm below that of the type area; typefaces tell theirs by several millimetres apart.
        expect(Math.abs((head?.y ?? 0) / millimetre - (37 + 35 + 8.6))).toBeLessThan(5);
        expect((number?.y ?? 0) - (head?.y ?? 0)).toBeGreaterThan(2 * 28.95);
        const last = pages.findIndex((page) => textOf(page).includes("26日印发"));
        expect((last + 1) % 2).toBe(0);
        const imprint = pages[last]?.words ?? [];
        expect(textOf({ words: imprint })).not.toContain("—");
        expect(Math.min(...imprint.map(({ y }) => y)) / millimetre).toBeGreaterThan(297 - 35 - 30);
        expect(Math.max(...imprint.map(({ y }) => y)) / millimetre).toBeLessThan(297 - 35);
      }
      const [letter, second] = await pagesOf(await convertWithOffice(await exported(framed, "cover"), "docx", "pdf"));
      expect(second).toBeUndefined();
      const top = letter?.words[0]?.y ?? 0;
      expect(Math.abs(top / millimetre - (30 + 7.7))).toBeLessThan(5);
    },
  );
});
