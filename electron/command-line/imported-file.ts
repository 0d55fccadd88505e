import { basename } from "node:path";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import type { Checked } from "../../shared/checks/checker.ts";
import { blocks } from "../../shared/checks/finding.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { entriesByCell, formOf } from "../../shared/forms/registry.ts";
import type { Doubt } from "../../shared/recognition/reading.ts";
import { reportOf } from "../../shared/recognition/report-of.ts";
import { titleDoubts } from "../../shared/recognition/told-title.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { Cells, Report } from "../../shared/report/report.ts";
import { type Result, success } from "../../shared/result.ts";
import type { sourceKindWords } from "../../shared/words/import.ts";
import { type Imported, importFile } from "../import/import-file.ts";
import type { Terminal } from "./command.ts";

/** A file that was read: the report as it would be taken over, and what somebody should look at. */
export interface ImportedFile {
  readonly file: string;
  readonly kind: keyof typeof sourceKindWords;
  /** Absent where the document says none. */
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly report: Report;
  /** The values that the file states, totals included. */
  readonly cells: Cells;
  readonly doubts: readonly Doubt[];
  readonly missing: readonly CellId[];
  readonly checked: Checked<Finding>;
}

/** Unit and year as the user says them, for documents that do not, and which of several reports in a document. */
export interface Told {
  readonly unit?: string;
  readonly year?: number;
  readonly pick?: number;
}

/** What reading a file needs from the terminal. */
export type FileReading = Pick<Terminal, "disk" | "newId" | "now">;

/** Reads a file of any kind, and checks the report in it. */
export async function readImportedFile(
  path: string,
  context: FileReading,
  { pick, ...said }: Told,
): Promise<Result<ImportedFile>> {
  const imported = await importFile(context.disk, path, pick);
  return imported.ok ? success(asFile(imported.value, basename(path), context, said)) : imported;
}

/** Whether nothing in a file blocks, and it says whose report it is and of what year. */
export function isClean({ unit, year, checked }: ImportedFile): boolean {
  return unit !== undefined && year !== undefined && !checked.findings.some(blocks);
}

function asFile(imported: Imported, file: string, { newId, now }: FileReading, told: Omit<Told, "pick">): ImportedFile {
  if (imported.kind === "report") {
    const { unit = imported.report.unit.name, year = imported.report.year } = told;
    const report = { ...imported.report, unit: { ...imported.report.unit, name: unit }, year };
    const cells = { ...report.cells, ...report.declared };
    const doubts = entriesByCell(report.cells).flatMap(([cell, value]): readonly Doubt[] =>
      typeof value === "object" ? [{ cell, raw: formatCell(value), reason: "unreadable" }] : [],
    );
    const missing = formOf(report.edition).cells.filter(({ id, computed }) => !computed && cells[id] === undefined);
    const checked = checkerFor(report.edition).check(report);
    return {
      file,
      kind: "report",
      unit,
      year,
      report,
      cells,
      doubts: [
        ...titleDoubts({ unit: imported.report.unit.name, year: imported.report.year, doubts }, told),
        ...doubts,
      ],
      missing: missing.map(({ id }) => id),
      checked,
    };
  }
  const { kind, reading } = imported;
  const { cells, doubts, missing } = reading;
  const { unit = reading.unit, year = reading.year } = told;
  const report = reportOf(reading, { id: newId(), at: now().toISOString(), file, ...told });
  const checked = checkerFor(report.edition).check(report);
  return {
    file,
    kind,
    unit,
    year,
    report,
    cells,
    doubts: [...titleDoubts(reading, told), ...doubts],
    missing,
    checked,
  };
}
