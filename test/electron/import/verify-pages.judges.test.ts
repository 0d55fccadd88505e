import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyBytes, verifyFile } from "../../../electron/import/verify-file.ts";
import type { Difference, Verified } from "../../../shared/compare/difference.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, verified } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { lineChanges, withChange } from "../../kit/line-changes.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { reports } from "../../kit/random-reports.ts";
import { articleOf, asMhtml, inSite, retold } from "../../kit/site.ts";

const signed = sampleWith({}, { signOff: { signed: { name: "乙", date: "2022-01-20" } } });
const title = reportTitle(signed);
const pageOf = async (report: Report, withSignOff = false): Promise<string> =>
  new TextDecoder().decode(await exported(report, "html", withSignOff));
const bytesOf = (page: string): Uint8Array => new TextEncoder().encode(page);

async function held(report: Report, page: string | Uint8Array): Promise<readonly Difference[]> {
  const found: Verified = await verified(report, typeof page === "string" ? bytesOf(page) : page, "html");
  expect(found.same).toBe(found.differences.length === 0);
  return found.differences;
}

/** The ways in which a page comes back. */
const ways: readonly (readonly [string, (page: string) => string | Uint8Array])[] = [
  ["as it was written", (page) => page],
  ["put into a website", (page) => inSite(articleOf(page), title)],
  ["put into a website by its editor", (page) => inSite(retold(articleOf(page)), title)],
  ["saved from a website as one file", (page) => asMhtml(inSite(retold(articleOf(page)), title))],
];

describe("a page that nobody touched", () => {
  it.each(ways)("says the same: %s", async (_, way) => {
    for (const report of [sampleReport, signed])
      expect(await held(report, way(await pageOf(report, true)))).toEqual([]);
  });

  it("says the same for any report, by itself and in a website", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), fc.boolean(), async (report, withSignOff) => {
        const page = await pageOf(report, withSignOff);
        expect(await held(report, page)).toEqual([]);
        expect(await held(report, inSite(articleOf(page), reportTitle(report)))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("says the same with its pictures in the folder that a browser saves beside it, and shows another picture", async () => {
    const page = await pageOf(signed);
    const [, picture = ""] = /data:image\/png;base64,([A-Za-z\d+/=]+)/.exec(page) ?? [];
    const disk = createMemoryDisk();
    disk.put("/下载/年报.htm", page.replaceAll(/data:image\/png;base64,[A-Za-z\d+/=]+/g, "./年报_files/1.png"));
    disk.put("/下载/年报_files/1.png", Buffer.from(picture, "base64"));
    expect(await verifyFile(disk, signed, "/下载/年报.htm")).toEqual({
      ok: true,
      value: { same: true, differences: [] },
    });
    const other = Buffer.from(picture, "base64");
    other[other.length - 1] = 7;
    disk.put("/下载/年报_files/1.png", other);
    const found = await verifyFile(disk, signed, "/下载/年报.htm");
    expect(found.ok && found.value.differences).toMatchObject([{ part: "s1" }]);
  });

  it("says the same where its pictures are only linked", async () => {
    const page = inSite(retold(articleOf(await pageOf(signed))), title);
    const linked = page.replaceAll(/data:image\/png;base64,[A-Za-z\d+/=]+/g, "https://www.example.gov.cn/P0202201.png");
    expect(await held(signed, linked)).toEqual([]);
  });
});

describe.each(ways)("another report than the page %s", (_, way) => {
  const typed = formOf("2021").cells.filter((cell) => cell.kind === "count" && !cell.computed);
  const page = pageOf(signed).then(way);

  it("differs in each single cell", async () => {
    const bytes = await page;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...typed), fc.integer({ min: 1, max: 9 }), async ({ id }, more) => {
        const value = Number(signed.cells[id]) + more;
        const found = await held({ ...signed, cells: { ...signed.cells, [id]: value } }, bytes);
        expect(found).toContainEqual({ cell: id, expected: value, actual: signed.cells[id] });
        const form = formOf("2021");
        expect(
          found.every((one) =>
            "cell" in one
              ? one.cell === id || form.cells.some((cell) => cell.id === one.cell && cell.computed)
              : one.actual !== null,
          ),
        ).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it("differs in each single line, however little of it is changed", async () => {
    const bytes = await page;
    await fc.assert(
      fc.asyncProperty(lineChanges(signed), async (change) => {
        const found = await held(withChange(signed, change), bytes);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ part: change.part });
      }),
      { numRuns: 10 },
    );
  });

  it("differs in a line more and in a line less", async () => {
    const bytes = await page;
    const { s5 } = signed.narratives;
    const words = "这一段在导出之后才写进报告。";
    const more = {
      ...signed,
      narratives: { ...signed.narratives, s5: s5.toSpliced(2, 0, { kind: "paragraph", content: [{ text: words }] }) },
    } as const;
    expect(await held(more, bytes)).toEqual([{ part: "s5", block: 2, expected: words, actual: null }]);
    const less = { ...signed, narratives: { ...signed.narratives, s6: signed.narratives.s6.slice(0, 3) } };
    const lines = await held(less, bytes);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((one) => "part" in one && one.expected === null && one.actual !== null)).toBe(true);
  });

  it("differs in title, unit and date", async () => {
    const bytes = await page;
    const next = await held({ ...signed, year: 2022 }, bytes);
    expect(next).toMatchObject([{ part: "report" }]);
    expect(next[0]?.actual).toContain("2021年");
    const other = { ...signed, unit: { ...signed.unit, name: "样本区人民政府" } };
    expect((await held(other, bytes)).every((one) => "part" in one && one.part === "report")).toBe(true);
    const later = { ...signed, signOff: { signed: { name: "乙", date: "2022-01-21" } } };
    expect(await held(later, bytes)).toMatchObject([
      { part: "report", expected: "2022年1月21日", actual: "2022年1月20日" },
    ]);
  });
});

describe("a page that somebody changed", () => {
  it.each([
    ["a sentence at the end of the last paragraph", "就近查阅。", "就近查阅。请来电垂询。"],
    ["a paragraph behind the last one", "</article>", "<p>请来电垂询。</p></article>"],
    ["a paragraph before the first one", '<section id="preamble">', '<section id="preamble"><p>送审稿</p>'],
    ["a word in the title", "年政府信息公开工作年度报告</span>", "年政府信息公开年度报告</span>"],
  ])("with %s", async (_, before, after) => {
    const page = await pageOf(sampleReport);
    expect(page).toContain(before);
    expect(await held(sampleReport, page.replace(before, after))).toHaveLength(1);
    expect(await held(sampleReport, inSite(articleOf(page.replace(before, after)), title))).toHaveLength(1);
  });

  it("is no page of this report where it is another's altogether", async () => {
    const page = "<html><body><p>政府信息公开指南</p></body></html>";
    expect(await verifyBytes(sampleReport, bytesOf(page), "a.html")).toEqual({
      ok: false,
      failure: { code: "notAnAnnualReport", path: "a.html" },
    });
  });
});
