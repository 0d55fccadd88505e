import { expect } from "vitest";
import type { Imported } from "../../electron/import/import-file.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { printedText } from "../../shared/compare/printed-lines.ts";
import type { Reading } from "../../shared/recognition/reading.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { narrativeIds, type Report } from "../../shared/report/report.ts";
import { allCells } from "../../shared/report/totals.ts";
import type { Result } from "../../shared/result.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** Every cell as it is printed, totals included. */
export function printedCells(report: Report): Readonly<Record<string, string>> {
  const form = formOf(report.edition);
  const all = allCells(form, report.cells);
  return Object.fromEntries(form.cells.map(({ id }) => [id, formatCell(all[id])]));
}

/** The same of what was read. */
export function readCells({ edition, cells }: Reading): Readonly<Record<string, string>> {
  return Object.fromEntries(formOf(edition).cells.map(({ id }) => [id, formatCell(cells[id])]));
}

/** The text of each part as it is printed. */
export function printedTexts(narratives: Report["narratives"], report: Report): readonly string[] {
  return narrativeIds.map((id) => printedText({ ...report, narratives }, id));
}

/** The same with the lines of a part joined: formats that know no run-in headings have them on lines of their own. */
export function joinedTexts(narratives: Report["narratives"], report: Report): readonly string[] {
  return printedTexts(narratives, report).map((text) => text.replaceAll("\n", ""));
}

/** That a reading is the sample, without a doubt and with its pictures. */
export function expectSample(reading: Reading, told = printedTexts): void {
  expect(reading).toMatchObject({ doubts: [] });
  expectSampleText(reading, told);
  expect(told(reading.narratives, sampleReport)).toEqual(told(sampleReport.narratives, sampleReport));
  expect(reading.pictures).toEqual(sampleReport.pictures);
}

/** That a file was read as the sample by a format that keeps no pictures; what it says of them are its only doubts. */
export function expectSampleWithoutPictures(imported: Result<Imported>, told = printedTexts): void {
  if (!imported.ok) throw new Error(imported.failure.code);
  if (imported.value.kind === "report") throw new Error("a report file");
  const { reading } = imported.value;
  expect(reading.doubts.filter(({ reason }) => reason !== "pictureLost")).toEqual([]);
  expectSampleText(reading, told);
}

/** That a file with everything in its place alone was read as the sample: what no sum proves is asked about, with the right reading. */
export function expectSampleOnPages(imported: Result<Imported>): void {
  if (!imported.ok) throw new Error(imported.failure.code);
  if (imported.value.kind === "report") throw new Error("a report file");
  const { reading } = imported.value;
  const right = printedCells(sampleReport);
  for (const { cell, reading: value, reason } of reading.doubts.filter((doubt) => doubt.cell !== undefined)) {
    expect([cell, formatCell(value), reason]).toEqual([cell, right[cell ?? ""], "rebuilt"]);
  }
  // The line below a picture is text as any other where nothing but its place is told. Some typefaces leave a gap between digits and words.
  const captions = Object.values(sampleReport.narratives).flatMap((blocks) =>
    blocks.flatMap((block) =>
      block.kind === "picture"
        ? [new RegExp((block.caption ?? "").replaceAll(/(?<=\d)(?=\p{Script=Han})/gu, " ?"))]
        : [],
    ),
  );
  const told = (narratives: Report["narratives"], report: Report): readonly string[] =>
    joinedTexts(narratives, report).map((text) => captions.reduce((rest, caption) => rest.replace(caption, ""), text));
  expectSampleText(reading, told);
}

function expectSampleText(reading: Reading, told: typeof printedTexts): void {
  expect(reading).toMatchObject({ edition: "2021", unit: sampleReport.unit.name, year: 2021, missing: [] });
  expect(readCells(reading)).toEqual(printedCells(sampleReport));
  const withoutPictures = (narratives: Report["narratives"]): Report["narratives"] => ({
    preamble: narratives.preamble.filter(({ kind }) => kind !== "picture"),
    s1: narratives.s1.filter(({ kind }) => kind !== "picture"),
    s5: narratives.s5.filter(({ kind }) => kind !== "picture"),
    s6: narratives.s6.filter(({ kind }) => kind !== "picture"),
  });
  expect(told(withoutPictures(reading.narratives), sampleReport)).toEqual(
    told(withoutPictures(sampleReport.narratives), sampleReport),
  );
}
