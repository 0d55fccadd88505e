import { describe, expect, it } from "vitest";
import { readImportedFile } from "../electron/command-line/imported-file.ts";
import { importResult } from "../electron/command-line/import-output.ts";
import { importBytes } from "../electron/import/import-file.ts";
import { proposeFixes } from "../renderer/findings/fixes.ts";
import { accept, decidedReading, undecided } from "../renderer/screens/import/decisions.ts";
import { createReportSession } from "../renderer/session/report-session.ts";
import { openDraft } from "../renderer/tables/cell-draft.ts";
import type { CellId } from "../shared/forms/form.ts";
import { formOf } from "../shared/forms/registry.ts";
import { reportOf } from "../shared/recognition/report-of.ts";
import { cellState, type CellValue } from "../shared/report/cell-value.ts";
import { blankReport, type Report } from "../shared/report/report.ts";
import { pasteBlock } from "../shared/table-editing/paste.ts";
import { gridOfTexts } from "../shared/table-editing/pasted-grid.ts";
import { selectCell } from "../shared/table-editing/selection.ts";
import { valueGrids } from "../shared/table-editing/value-grid.ts";
import { sampleReport } from "../shared/sample/sample-report.ts";
import { createMemoryDisk } from "./kit/memory-disk.ts";
import { plainFile, plainFormats } from "./kit/office-tables.ts";
import { printedTable, reportDocument } from "./kit/source-documents.ts";

/*
 * A clerk writes 十二 into a cell, pastes it, or gets it in a document: it means the same each time. What is certain is taken, what has to be
 * interpreted stays as it stands with the same proposal, and one click writes it.
 */

const form = formOf("2021");
const count: CellId = "t3.received.naturalPerson";
const amount: CellId = "t2.fees.amount";

/** What an entry makes of a text: a value, a proposal for one click (with how it was added up), "not applicable", or text that nobody can read. */
type Outcome =
  { readonly is: CellValue } | { readonly proposed: CellValue; readonly working?: string } | "nothing" | "unreadable";

function proposed(report: Report, id: CellId): Outcome {
  const value = report.cells[id];
  if (cellState(value) === "notApplicable") return "nothing";
  if (value === undefined || typeof value === "object") return "unreadable";
  const working = report.workings?.[id];
  return { proposed: value, ...(working !== undefined && { working }) };
}

function typed(text: string, id: CellId): Outcome {
  const session = createReportSession(blankReport(sampleReport));
  const cell = form.cellById.get(id);
  if (cell === undefined) throw new RangeError(id);
  openDraft(session, cell).write(text);
  const stands = session.cell(id);
  if (cellState(stands) === "notApplicable") return "nothing";
  if (typeof stands !== "object") return { is: stands ?? "" };
  const fixes = session.findingsAt(id).flatMap((finding) => proposeFixes(finding, session.checked().view));
  for (const { edit } of fixes) session.apply(edit);
  return proposed(session.report(), id);
}

function pasted(text: string, id: CellId): Outcome {
  const grid = valueGrids(form).find(({ placeOf }) => placeOf.has(id));
  if (grid === undefined) throw new RangeError(id);
  const { changes, asRead, workings, problems } = pasteBlock(form, {}, grid, selectCell(id), gridOfTexts([[text]]));
  const value = changes[id] ?? undefined;
  if (problems.length === 0 && typeof value !== "object") return value === "/" ? "nothing" : { is: value ?? "" };
  return proposed({ ...blankReport(sampleReport), cells: { [id]: asRead[id] ?? "" }, workings }, id);
}

/** A document of another program in which one cell of the sample report is spelled so. */
function documentWith(format: (typeof plainFormats)[number], text: string, id: CellId): Uint8Array {
  const cells = { ...sampleReport.cells, [id]: { raw: text } };
  const { blocks } = reportDocument(printedTable("2021", id === amount ? "t2" : "t3", cells));
  return plainFile(format, blocks);
}

async function imported(format: (typeof plainFormats)[number], text: string, id: CellId): Promise<Outcome> {
  const read = await importBytes(documentWith(format, text, id), `年报.${format}`);
  if (!read.ok || read.value.kind === "report") throw new Error(JSON.stringify(read));
  const { reading } = read.value;
  const value = reading.cells[id];
  const doubt = reading.doubts.find(({ cell }) => cell === id);
  if (doubt === undefined) return value === "/" ? "nothing" : { is: value ?? "" };
  const decided = decidedReading(reading, accept(reading, doubt, undecided));
  return proposed(reportOf(decided, { id: "", at: "", file: "" }), id);
}

/** What `gouji import --json` prints; how a sum was added up comes with the click that nobody makes there. */
async function printed(text: string, id: CellId): Promise<Outcome> {
  const disk = createMemoryDisk();
  disk.put("/年报.html", documentWith("html", text, id));
  const read = await readImportedFile("/年报.html", { disk, newId: () => "1", now: () => new Date(0) }, {});
  if (!read.ok) throw new Error(read.failure.code);
  const { cells, doubts } = importResult(read.value);
  const doubt = doubts.find(({ cell }) => cell === id);
  const value = cells[id];
  if (doubt === undefined) return value === "/" ? "nothing" : { is: value ?? "" };
  return proposed(
    { ...blankReport(sampleReport), cells: doubt.reading === undefined ? {} : { [id]: doubt.reading } },
    id,
  );
}

const entries: Readonly<Record<string, (text: string, id: CellId) => Outcome | Promise<Outcome>>> = {
  typed,
  pasted,
  ...Object.fromEntries(
    plainFormats.map((format) => [format, (text: string, id: CellId) => imported(format, text, id)]),
  ),
  printed,
};

const nineteen = { proposed: 19, working: "12+7" };

describe("a text means the same wherever it comes in", () => {
  it.each<[string, CellId, Outcome, Readonly<Record<string, Outcome>>?]>([
    ["12", count, { is: 12 }],
    ["１２", count, { is: 12 }],
    [" 12 ", count, { is: 12 }],
    ["1,234", count, { proposed: 1234 }],
    ["1，234", count, { proposed: 1234 }],
    ["１，２３４", count, { proposed: 1234 }],
    ["3件", count, { proposed: 3 }],
    ["３件", count, { proposed: 3 }],
    ["12.", count, { proposed: 12 }],
    ["12。", count, { proposed: 12 }],
    ["12.0", count, { proposed: 12 }],
    ["十二", count, { proposed: 12 }],
    ["一百四十八", count, { proposed: 148 }],
    ["约12", count, { proposed: 12 }],
    ["012", count, { proposed: 12 }, { typed: { is: 12 } }],
    ["+12", count, { proposed: 12 }],
    ["148①", count, { proposed: 148 }],
    ["148[1]", count, { proposed: 148 }],
    ["148*", count, { proposed: 148 }],
    ["1.2万", count, { proposed: 12_000 }],
    ["=12+7", count, nineteen, { typed: { is: 19 }, printed: { proposed: 19 } }],
    ["＝１２＋７", count, nineteen, { typed: { is: 19 }, printed: { proposed: 19 } }],
    ["=12", count, { proposed: 12 }, { typed: { is: 12 } }],
    ["=12+", count, "unreadable"],
    ["=12*", count, "unreadable"],
    ["=A1", count, "unreadable"],
    ["=5/2", count, "unreadable"],
    ["=12+7①", count, { proposed: 19 }],
    ["减4", count, "unreadable"],
    ["-4", count, "unreadable"],
    ["12.5", count, "unreadable"],
    ["若干", count, "unreadable"],
    ["612 612", count, { proposed: 612 }],
    ["612\n612", count, { proposed: 612 }],
    ["612/612", count, { proposed: 612 }],
    ["7 709", count, "unreadable"],
    ["7/709", count, "unreadable"],
    ["25.5 25.5", amount, { proposed: "25.5" }],
    ["3\n5", count, "unreadable"],
    ["三十余", count, "unreadable"],
    ["299.7935", amount, { is: "299.7935" }],
    ["２９９．７９３５", amount, { is: "299.7935" }],
    ["299.7935万元", amount, { proposed: "299.7935" }],
    ["299.7935万", amount, { proposed: "299.7935" }],
    ["2997935元", amount, { proposed: "299.7935" }],
    ["2,997,935元", amount, { proposed: "299.7935" }],
    ["¥2,997,935.00元", amount, { proposed: "299.7935" }],
    ["1,299.5", amount, { proposed: "1299.5" }],
    ["12.", amount, { proposed: "12" }, { typed: { is: "12" } }],
    ["=100+199.7935", amount, { proposed: "299.7935", working: "100+199.7935" }, { typed: { is: "299.7935" }, printed: { proposed: "299.7935" } }], // prettier-ignore
    ["=10/3", amount, "unreadable"],
    ["1.2345678", amount, "unreadable"],
    // A document states an amount below 0, and V2 says that it is wrong; nobody can type one.
    ["-5", amount, { is: "-5" }, { typed: "unreadable" }],
    ...["不适用", "无", "没有", "—", "——", "/", "／", "-", "N/A", "n/a", "Ｎ／Ａ", " 无 "].map(
      (text): [string, CellId, Outcome] => [text, count, "nothing"],
    ),
    ["不适用", amount, "nothing"],
    ["--", count, "nothing"],
  ])("%j in %s", async (text, id, outcome, otherwise = {}) => {
    const found: Record<string, Outcome> = {};
    const expected: Record<string, Outcome> = {};
    for (const [entry, read] of Object.entries(entries)) {
      found[entry] = await read(text, id);
      expected[entry] = otherwise[entry] ?? outcome;
    }
    expect(found).toEqual(expected);
  });
});
