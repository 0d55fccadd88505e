import type { CellId } from "../../../../shared/forms/form.ts";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definedName } from "../../../../electron/export/xlsx/defined-name.ts";
import { readXlsx } from "../../../../electron/import/xlsx/read-xlsx.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import { reportOf } from "../../../../shared/recognition/report-of.ts";
import { isText, type Narrative } from "../../../../shared/report/narrative.ts";
import { figureSources, inlineText } from "../../../../shared/report/narrative-text.ts";
import { narrativeIds, type Report } from "../../../../shared/report/report.ts";
import { computeTotals } from "../../../../shared/report/totals.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { enough } from "../../../kit/long-run.ts";
import { documentOf, repacked } from "../../../kit/packages.ts";
import { reports } from "../../../kit/random-reports.ts";
import { readSheets, workbookOf } from "../../export/xlsx/read-sheets.ts";

const importStart = { id: "00000000-0000-4000-8000-00000000000f", at: "2022-01-20T09:00:00Z", file: "report.xlsx" };

/** The report that comes back from a workbook. */
function imported(bytes: Uint8Array): Report {
  const reading = recognise(documentOf(readXlsx(bytes, "report.xlsx")), "report.xlsx");
  if (!reading.ok) throw new Error(reading.failure.code);
  return reportOf(reading.value, importStart);
}

/** What a workbook keeps of a report. */
function kept({ id, edition, year, unit, cells, declared, narratives, pictures }: Report) {
  return { id, edition, year, unit, cells, declared, narratives, pictures };
}

/** The workbook with markup replaced in the sheet of a name. */
function edited(bytes: Uint8Array, sheet: string, from: string | RegExp, to: string): Uint8Array {
  const place = ["表二", "表三", "表四", "文字部分", "勾稽核对", "审签单", "_meta"].indexOf(sheet) + 1;
  return repacked(bytes, (name, content) => {
    if (name !== `xl/worksheets/sheet${place}.xml`) return undefined;
    const text = strFromU8(content);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error("nothing replaced");
    return changed;
  });
}

/** The workbook with something else in a cell of the form. */
async function withCell(id: CellId, content: string): Promise<Uint8Array> {
  const bytes = await workbookOf(sampleReport);
  const { sheet, address } = readSheets(bytes).named(definedName(id));
  return edited(
    bytes,
    sheet,
    new RegExp(`<c r="${address}"( s="\\d+")?[^>]*>.*?</c>`),
    `<c r="${address}"$1 ${content}</c>`,
  );
}

/** The workbook as a program leaves it that drops hidden sheets. */
async function withoutNotes(report: Report): Promise<Uint8Array> {
  return repacked(await workbookOf(report), (name, content) =>
    name === "xl/workbook.xml" ? strFromU8(content).replace(/<sheet [^>]*"_meta"[^>]*\/>/, "") : undefined,
  );
}

/** The workbook with words of the texts replaced. */
async function withWords(from: string, to: string): Promise<Uint8Array> {
  return repacked(await workbookOf(sampleReport), (name, content) => {
    if (name !== "xl/sharedStrings.xml") return undefined;
    const parts = strFromU8(content).split("<si>");
    // The notes hold the same words as JSON.
    return parts.map((part) => (part.includes("&quot;") ? part : part.replace(from, to))).join("<si>");
  });
}

/** Longer than two cells hold, and no character twice in a row, which would be a finding each. */
const longText = Array.from({ length: 70_000 }, (_, place) => String.fromCodePoint(0x4e00 + (place % 20_000))).join("");

describe("a workbook of our own", () => {
  it("gives the sample back, with declared totals, pictures and figures bound to cells", async () => {
    const report = { ...sampleReport, declared: { "t3.received.total": 150, "t4.review.total": "/" } };
    expect(kept(imported(await workbookOf(report)))).toEqual(kept(report));
  });

  it("gives any report back, with the sign-off sheet or without", async () => {
    await fc.assert(
      fc.asyncProperty(reports({ complete: false }), fc.boolean(), async (report, withSignOff) => {
        expect(kept(imported(await workbookOf(report, withSignOff)))).toEqual(kept(report));
      }),
      { numRuns: 20 },
    );
  });

  it("gives back what no sheet can show: raw text like a value, exact amounts, unprintable characters, empty runs", async () => {
    const s1: Narrative = [
      { kind: "paragraph", content: [{ text: "一\u0007二" }, { text: "" }, { text: "\uFFFE三" }] },
      { kind: "paragraph", content: [], pattern: true },
      { kind: "point", content: [{ text: longText }] },
    ];
    const report: Report = {
      ...sampleReport,
      cells: {
        ...sampleReport.cells,
        "t2.regulation.issued": { raw: "25" },
        "t2.normative.issued": { raw: "/" },
        "t2.penalty.decided": { raw: "\u0000" },
        "t2.fees.amount": "123456789012345.123456",
        "t3.received.otherOrg": { raw: "=SUM(A1)" },
        "t3.carriedIn.otherOrg": { raw: "_x0041_" },
      },
      narratives: { ...sampleReport.narratives, s1 },
    };
    expect(kept(imported(await workbookOf(report)))).toEqual(kept({ ...report, pictures: [] }));
    const amounts = ["0.10", "299.7935", "0", "0.000001"];
    for (const amount of amounts) {
      const cells = { ...sampleReport.cells, "t2.fees.amount": amount };
      expect(imported(await workbookOf({ ...sampleReport, cells })).cells["t2.fees.amount"]).toBe(amount);
    }
  });

  it("states its totals and where its cells stand, and has no doubts but about raw text", async () => {
    const report = { ...sampleReport, cells: { ...sampleReport.cells, "t4.review.other": { raw: "减4" } } };
    const document = documentOf(readXlsx(await workbookOf(report), "x"));
    const reading = recognise(document, "x");
    if (!reading.ok) throw new Error(reading.failure.code);
    expect(reading.value).toMatchObject({ unit: report.unit.name, year: report.year, missing: [] });
    const form = formOf(report.edition);
    expect(reading.value.cells).toEqual({ ...report.cells, ...computeTotals(form, report.cells) });
    const place = reading.value.places["t4.review.other"];
    expect(reading.value.doubts).toEqual([{ cell: "t4.review.other", raw: "减4", reason: "unreadable", place }]);
    for (const { id } of form.cells) {
      const { block, row = -1, cell = -1 } = reading.value.places[id] ?? { block: -1 };
      const table = document.blocks[block];
      const value = reading.value.cells[id];
      if (typeof value !== "number") continue;
      expect(table?.kind === "table" && table.rows[row]?.[cell]?.text).toBe(String(value));
    }
  });

  it.each([
    ["another number", "><v>149</v>", 149],
    ["nothing", "><v></v>", undefined],
    ["a stroke", ' t="inlineStr"><is><t>/</t></is>', "/"],
    ["words", ' t="inlineStr"><is><t>约25件</t></is>', { raw: "约25件" }],
    ["digits as words", ' t="inlineStr"><is><t>149</t></is>', 149],
    ["a formula's result", "><f>100+49</f><v>149</v>", 149],
    ["a number that is no count", "><v>1.5</v>", { raw: "1.5" }],
  ])("takes %s that was put into a cell", async (_, content, value) => {
    const read = imported(await withCell("t3.received.naturalPerson", content));
    expect(read.cells["t3.received.naturalPerson"]).toEqual(value);
    expect(read.cells["t3.received.business"]).toBe(sampleReport.cells["t3.received.business"]);
    expect(read.declared).toEqual({});
  });

  it("takes a total that was typed over its formula for a declared one", async () => {
    expect(imported(await withCell("t3.received.total", "><v>150</v>")).declared).toEqual({ "t3.received.total": 150 });
  });

  it("works a total out where a program has dropped the result of its formula", async () => {
    const dropped = await withCell("t3.received.total", "><f>SUM(D5:I5)</f></c><c>");
    const document = documentOf(readXlsx(dropped, "x"));
    expect(document.own?.totals["t3.received.total"]).toBe(151);
    expect(imported(dropped).declared).toEqual({});
  });

  it("takes edited words, and keeps figures bound where the words around them stayed", async () => {
    const figures = ({ narratives }: Report): number =>
      narratives.s1.flatMap((block) => (isText(block) ? block.content : [])).filter((one) => "figure" in one).length;
    const plain = imported(await withWords("主动公开", "公开情况"));
    expect(JSON.stringify(plain.narratives)).toContain("公开情况");
    const before = figures(sampleReport);
    expect(before).toBeGreaterThan(2);
    const other = imported(await withWords("全年新收政府信息公开申请151件", "全年收到政府信息公开申请152件"));
    expect(JSON.stringify(other.narratives)).toContain("全年收到政府信息公开申请152");
    expect(figures(other)).toBe(before - 1);
  });

  it("is recognised like any other where its notes were spoiled or removed", async () => {
    const bytes = await workbookOf(sampleReport);
    for (const [from, to] of [
      ["<v>", "<v>9"],
      [/<row r="2".*?<\/row>/s, ""],
    ] as const) {
      const document = documentOf(readXlsx(edited(bytes, "_meta", from, to), "x"));
      expect(document.own).toBeUndefined();
      expect(document.blocks.filter(({ kind }) => kind === "table").length).toBeGreaterThan(2);
    }
  });

  it("that has lost its hidden sheet still says its title, its texts and its tables; only the pictures are missed", async () => {
    const reading = recognise(documentOf(readXlsx(await withoutNotes(sampleReport), "x")), "x");
    if (!reading.ok) throw new Error(reading.failure.code);
    const { unit, year, cells, doubts, missing, narratives, headings } = reading.value;
    expect({ unit, year, doubts, missing }).toEqual({
      unit: sampleReport.unit.name,
      year: sampleReport.year,
      // The second one is the code on the sign-off sheet.
      doubts: ["image1.png", "image2.png"].map((raw) => ({ raw, reason: "pictureLost" })),
      missing: [],
    });
    expect(cells).toMatchObject(sampleReport.cells);
    expect(headings.map((heading) => heading.slice(0, 1)).join("")).toBe("一二三四五六");
    const sources = figureSources(sampleReport);
    const words = (narrative: Narrative) =>
      narrative.flatMap((block) => (isText(block) ? [`${block.kind} ${inlineText(block.content, sources)}`] : []));
    for (const id of narrativeIds) expect(words(narratives[id])).toEqual(words(sampleReport.narratives[id]));
  });

  it("finds its cells by their names where rows have moved", async () => {
    const moved = repacked(await workbookOf(sampleReport), (name, content) => {
      const text = strFromU8(content);
      if (name === "xl/workbook.xml")
        return text.replaceAll(
          /(&apos;表四&apos;!\$[A-Z]+\$)(\d+)/g,
          (_, start: string, row: string) => `${start}${Number(row) + 3}`,
        );
      if (name !== "xl/worksheets/sheet3.xml") return undefined;
      return text.replaceAll(/(r="[A-Z]*)(\d+)"/g, (_, start: string, row: string) => `${start}${Number(row) + 3}"`);
    });
    expect(imported(moved).cells).toEqual(sampleReport.cells);
  });

  it("never throws, whatever happened to its notes", async () => {
    const bytes = await workbookOf(sampleReport);
    const text = strFromU8(unzipSync(bytes)["xl/worksheets/sheet7.xml"] ?? new Uint8Array());
    fc.assert(
      fc.property(
        fc.nat({ max: text.length }),
        fc.nat({ max: 40 }),
        fc.constantFrom("", "9", "<v>", "A", "</c>"),
        (at, length, put) => {
          const changed = repacked(bytes, (name) =>
            name === "xl/worksheets/sheet7.xml" ? text.slice(0, at) + put + text.slice(at + length) : undefined,
          );
          expect(typeof readXlsx(changed, "x").ok).toBe("boolean");
        },
      ),
      { numRuns: enough(30, 2_000) },
    );
  });
});
