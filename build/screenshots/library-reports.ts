import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formOf } from "../../shared/forms/registry.ts";
import { type Block, isText, type Narrative } from "../../shared/report/narrative.ts";
import type { Cells, Report } from "../../shared/report/report.ts";
import { reportTitle } from "../../shared/report/report.ts";
import type { Level } from "../../shared/report/level.ts";
import { newReport, previousOf } from "../../shared/report/new-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** A report of the pictured library and when it was saved last. */
interface Shown {
  readonly report: Report;
  readonly savedAt: string;
}

const year = 2025;
const places = formOf("2021").cells.filter((cell) => !cell.computed);

/** What was otherwise the year before; its sums agree, too. */
const earlier: Cells = {
  "t2.normative.issued": 6,
  "t2.licensing.decided": 30118,
  "t2.penalty.decided": 2410,
  "t2.fees.amount": "312.46",
  "t3.received.naturalPerson": 130,
  "t3.granted.naturalPerson": 14,
  "t3.unavailable.notHeld.naturalPerson": 56,
  "t3.carriedOut.naturalPerson": 4,
};

/** A fictitious district's reports in the states in which they are found in January. */
const shown: readonly Shown[] = [
  { report: filled(1, "示例区人民政府", "county"), savedAt: "2026-01-15T16:20:00+08:00" },
  {
    report: changed(filled(2, "示例区教育局"), { "t3.granted.naturalPerson": 24 }),
    savedAt: "2026-01-16T09:42:00+08:00",
  },
  { report: filled(3, "示例区卫生健康局"), savedAt: "2026-01-14T11:05:00+08:00" },
  { report: partly(filled(4, "示例区交通运输局"), 0.62), savedAt: "2026-01-15T17:38:00+08:00" },
  {
    report: changed(filled(5, "示例区住房和城乡建设局"), { "t2.regulation.issued": 1, "t2.regulation.inForce": 1 }),
    savedAt: "2026-01-13T10:12:00+08:00",
  },
  { report: begun(6, "示例区文化和旅游局"), savedAt: "2026-01-12T08:50:00+08:00" },
  {
    report: changed(filled(7, "示例镇人民政府", "town"), { "t3.received.business": { raw: "减4" } }),
    savedAt: "2026-01-16T10:03:00+08:00",
  },
  { report: partly(filled(8, "示例街道办事处", "town"), 0.9), savedAt: "2026-01-16T08:31:00+08:00" },
  { report: changed(lastYear(9, "示例区人民政府", "county"), earlier), savedAt: "2025-01-20T15:00:00+08:00" },
  { report: lastYear(10, "示例区教育局"), savedAt: "2025-01-17T14:26:00+08:00" },
];

/** Writes the pictured library into its folder. */
export async function writeLibrary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const copy = join(folder, "旧电脑拷贝.gouji");
  const files = shown.map(({ report, savedAt }) => ({
    path: join(folder, `${reportTitle(report)}.gouji`),
    text: writeReport(report),
    savedAt,
  }));
  // One file that was cut off while it was copied.
  const damaged = { path: copy, text: writeReport(sampleReport).slice(0, 400), savedAt: "2026-01-12T08:44:00+08:00" };
  for (const { path, text, savedAt } of [...files, damaged]) {
    await writeFile(path, text);
    await utimes(path, new Date(savedAt), new Date(savedAt));
  }
}

function filled(place: number, name: string, level: Level = "county-department", of = year): Report {
  return { ...sampleReport, id: idOf(place), year: of, unit: { name, level }, narratives: narrativesOf(of) };
}

function lastYear(place: number, name: string, level?: Level): Report {
  return filled(place, name, level, year - 1);
}

/** The sample's text as of another year. */
export function narrativesOf(of: number): Report["narratives"] {
  const { preamble, s1, s5, s6 } = sampleReport.narratives;
  const dated = (narrative: Narrative): Narrative => narrative.map((block) => datedBlock(block, of));
  return { preamble: dated(preamble), s1: dated(s1), s5: dated(s5), s6: dated(s6) };
}

function datedBlock(block: Block, of: number): Block {
  if (!isText(block)) return block;
  const content = block.content.map((inline) =>
    "text" in inline ? { text: inline.text.replaceAll(String(sampleReport.year), String(of)) } : inline,
  );
  return { ...block, content };
}

function changed(report: Report, cells: Cells): Report {
  return { ...report, cells: { ...report.cells, ...cells } };
}

/** The same filled in so far. */
function partly(report: Report, share: number): Report {
  const ids = new Set<string>(places.slice(0, Math.round(places.length * share)).map(({ id }) => id));
  return { ...report, cells: Object.fromEntries(Object.entries(report.cells).filter(([id]) => ids.has(id))) };
}

/** Newly made from last year's. */
function begun(place: number, name: string): Report {
  const unit = { name, level: "county-department" };
  const previous = previousOf(lastYear(place + 100, name), "last-year.gouji");
  return newReport({ id: idOf(place), edition: "2021", year, unit, at: "2026-01-12T00:50:00.000Z", previous });
}

function idOf(place: number): string {
  return `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
}
