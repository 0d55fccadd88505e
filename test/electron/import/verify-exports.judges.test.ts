import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Verified } from "../../../shared/compare/difference.ts";
import { type Block, isText } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, type Format, verified } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { plainPicture } from "../../kit/plain-picture.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { reports } from "../../kit/random-reports.ts";

const formats: readonly Format[] = ["docx", "xlsx"];

/** A package with one of its parts rewritten. */
function rewritten(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  let changed = false;
  for (const [path, content] of Object.entries(entries)) {
    if (!part.test(path)) continue;
    const before = strFromU8(content);
    const after = change(before);
    changed ||= after !== before;
    entries[path] = strToU8(after);
  }
  if (!changed) throw new Error("nothing was changed in the package");
  return zipSync(entries);
}

const inDocument = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array =>
  rewritten(bytes, /^word\/document\.xml$/, change);

const paragraph = (xml: string, words: string): string => {
  const found = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)?.find((one) => one.includes(words));
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
};

/** A block with a digit more at its end. */
function withMore(block: Block): Block {
  return isText(block) ? { ...block, content: [...block.content, { text: "7" }] } : block;
}

const signed = sampleWith(
  { "t3.granted.research": { raw: "减4" }, "t3.granted.nonprofit": "/", "t2.fees.amount": "1.50" },
  { signOff: { signed: { name: "乙", date: "2022-01-20" } } },
);

/** A difference in a line, whose texts contain what is expected of them; null where there must be none. */
function expectLine(
  found: Verified["differences"][number] | undefined,
  wanted: { readonly part: string; readonly expected?: string | null; readonly actual?: string | null },
): void {
  if (found === undefined || "cell" in found) throw new Error("a difference in a line was expected");
  expect(found.part).toBe(wanted.part);
  for (const side of ["expected", "actual"] as const) {
    const words = wanted[side];
    if (words === null) expect(found[side]).toBeNull();
    else if (words !== undefined) expect(found[side]).toContain(words);
  }
}

describe("an export that nobody touched", () => {
  it.each(formats.flatMap((format) => [true, false].map((withSignOff) => [format, withSignOff] as const)))(
    "says the same: %s, sign-off sheet: %s",
    async (format, withSignOff) => {
      for (const report of [sampleReport, signed]) {
        expect(await verified(report, await exported(report, format, withSignOff), format)).toEqual({
          same: true,
          differences: [],
        });
      }
    },
  );

  it.each(formats)("says the same for any report: %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), fc.boolean(), async (report, withSignOff) => {
        const { differences } = await verified(report, await exported(report, format, withSignOff), format);
        expect(differences).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(missing("soffice"))("an export saved again by LibreOffice", () => {
  it.each(formats)("says the same, and still shows what differs: %s", async (format) => {
    const saved = await convertWithOffice(await exported(signed, format, true), format, format);
    expect(await verified(signed, saved, format)).toEqual({ same: true, differences: [] });
    const { differences } = await verified(
      { ...signed, cells: { ...signed.cells, "t2.penalty.decided": 1 } },
      saved,
      format,
    );
    expect(differences).toEqual([{ cell: "t2.penalty.decided", expected: 1, actual: 2695 }]);
  });

  it.each(formats)("says the same though a picture in it is as small as an icon: %s", async (format) => {
    const small = plainPicture(16, 16);
    const block = { kind: "picture", sha256: small.sha256, description: "图标", width: 10 } as const;
    const report = {
      ...sampleReport,
      narratives: { ...sampleReport.narratives, s5: [...sampleReport.narratives.s5, block] },
      pictures: [...sampleReport.pictures, small],
    };
    expect(await verified(report, await exported(report, format), format)).toMatchObject({ same: true });
  });
});

describe("another report's export", () => {
  it.each(formats)("differs in the cell that is different, and in the totals over it: %s", async (format) => {
    const bytes = await exported(sampleReport, format);
    const report = sampleWith({ "t4.direct.upheld": 40 });
    const { same, differences } = await verified(report, bytes, format);
    expect(same).toBe(false);
    expect(differences.filter((one) => "cell" in one)).toEqual([
      { cell: "t4.direct.upheld", expected: 40, actual: 4 },
      { cell: "t4.direct.total", expected: 40, actual: 4 },
    ]);
  });

  it.each(formats)("any one cell is found: %s", async (format) => {
    const typed = formOf("2021").cells.filter((cell) => cell.kind === "count" && !cell.computed);
    const bytes = await exported(sampleReport, format);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...typed), fc.integer({ min: 1, max: 9 }), async ({ id }, more) => {
        const value = Number(sampleReport.cells[id]) + more;
        const { differences } = await verified(sampleWith({ [id]: value }), bytes, format);
        expect(differences).toContainEqual({ cell: id, expected: value, actual: sampleReport.cells[id] });
      }),
      { numRuns: 25 },
    );
  });

  it.each(formats)("any one paragraph is found: %s", async (format) => {
    const { s1, s5, s6, preamble } = sampleReport.narratives;
    const places = Object.entries({ preamble, s1, s5, s6 }).flatMap(([part, blocks]) =>
      blocks.flatMap((block, place) => (block.kind === "picture" ? [] : [{ part, place }])),
    );
    const bytes = await exported(sampleReport, format);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async ({ part, place }) => {
        const narratives = Object.fromEntries(
          Object.entries(sampleReport.narratives).map(([id, blocks]) => [
            id,
            id === part ? blocks.map((block, at) => (at === place ? withMore(block) : block)) : blocks,
          ]),
        );
        const report = { ...sampleReport, narratives: { ...sampleReport.narratives, ...narratives } };
        const { differences } = await verified(report, bytes, format);
        expect(differences).toHaveLength(1);
        expectLine(differences[0], { part, expected: "7" });
      }),
      { numRuns: 20 },
    );
  });

  it.each(formats)("a paragraph more is one difference: %s", async (format) => {
    const more: Block = { kind: "paragraph", content: [{ text: "这一段在导出之后才写进报告。" }] };
    const s1 = sampleReport.narratives.s1.toSpliced(3, 0, more);
    const report: Report = { ...sampleReport, narratives: { ...sampleReport.narratives, s1 } };
    expect(await verified(report, await exported(sampleReport, format), format)).toEqual({
      same: false,
      differences: [{ part: "s1", block: 3, expected: "这一段在导出之后才写进报告。", actual: null }],
    });
  });
});

describe("a document edited since", () => {
  const edits: readonly (readonly [string, (xml: string) => string, Parameters<typeof expectLine>[1]])[] = [
    ["a digit in a paragraph", (xml) => xml.replace("9157", "9158"), { part: "s1", actual: "9158条" }],
    [
      "a paragraph taken out",
      (xml) => xml.replace(paragraph(xml, "年初印发"), ""),
      { part: "s1", expected: "年初印发", actual: null },
    ],
    [
      "a paragraph put in",
      (xml) => xml.replace("</w:p>", "</w:p><w:p><w:r><w:t>送审稿</w:t></w:r></w:p>"),
      { part: "report", expected: null, actual: "送审稿" },
    ],
    [
      "a heading",
      (xml) => xml.replace("六、其他需要报告的事项</w:t>", "六、其它需要报告的事项</w:t>"),
      { part: "s6", expected: "六、其他需要报告的事项", actual: "六、其它需要报告的事项" },
    ],
    [
      "the year in the title",
      (xml) => xml.replace("2021年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告"),
      { part: "report", actual: "2020年政府信息公开工作年度报告" },
    ],
    ["a number at the beginning", (xml) => xml.replace("2.对网站", "3.对网站"), { part: "s5" }],
    [
      "the fingerprint on the sign-off sheet",
      (xml) => xml.replace(fingerprint(sampleReport), `0000${fingerprint(sampleReport).slice(4)}`),
      { part: "report", expected: fingerprint(sampleReport).replaceAll(" ", ""), actual: "0000" },
    ],
    ["a full-width digit", (xml) => xml.replace("9157", "９157"), { part: "s1" }],
  ];

  it.each(edits)("%s", async (_, change, difference) => {
    const bytes = inDocument(await exported(sampleReport, "docx", true), change);
    const { differences } = await verified(sampleReport, bytes, "docx");
    expect(differences).toHaveLength(1);
    expectLine(differences[0], difference);
  });

  it("with a cell changed", async () => {
    const bytes = inDocument(await exported(sampleReport, "docx"), (xml) => xml.replace(">299.7935<", ">299.7953<"));
    expect((await verified(sampleReport, bytes, "docx")).differences).toEqual([
      { cell: "t2.fees.amount", expected: "299.7935", actual: "299.7953" },
    ]);
  });

  it("with a cell emptied", async () => {
    const bytes = inDocument(await exported(sampleReport, "docx"), (xml) => xml.replace(">299.7935<", "><"));
    expect((await verified(sampleReport, bytes, "docx")).differences).toEqual([
      { cell: "t2.fees.amount", expected: "299.7935", actual: null },
    ]);
  });

  it("only in what cannot be seen says the same", async () => {
    const bytes = inDocument(await exported(sampleReport, "docx"), (xml) =>
      xml
        .replace(
          "9157",
          '91</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">57 </w:t></w:r><w:r><w:t>',
        )
        .replace("</w:p>", "</w:p><w:p/>"),
    );
    expect((await verified(sampleReport, bytes, "docx")).same).toBe(true);
  });
});

describe("a workbook edited since", () => {
  it("in a figure and in the text", async () => {
    const bytes = await exported(sampleReport, "xlsx");
    const text = rewritten(bytes, /^xl\/sharedStrings\.xml$/, (xml) => xml.replace("9157", "9158"));
    const { differences } = await verified(sampleReport, text, "xlsx");
    expect(differences).toHaveLength(1);
    expectLine(differences[0], { part: "s1", expected: "9157条", actual: "9158条" });
    const figure = rewritten(bytes, /^xl\/worksheets\/sheet1\.xml$/, (xml) =>
      xml.replace("<v>32499</v>", "<v>32498</v>"),
    );
    expect((await verified(sampleReport, figure, "xlsx")).differences).toEqual([
      { cell: "t2.licensing.decided", expected: 32499, actual: 32498 },
    ]);
  });
});
