import type { ByCell } from "../forms/form.ts";
import { type Edition, entriesByCell, formOf } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { Cells, Report } from "../report/report.ts";
import { fail, type Result, success } from "../result.ts";
import { describeIssue } from "./describe-issue.ts";
import { findUnfitContent } from "./find-unfit-content.ts";
import { findHiddenKey, hiddenKey } from "./hidden-key.ts";
import { findRepeatedKey } from "./json-tokens.ts";
import { describeValue, isObject, locateJsonError } from "./json-error.ts";
import { currentVersion, migrate, migrations } from "./migrations.ts";
import {
  knownAdjustment,
  knownNote,
  knownCells,
  knownContent,
  knownJournalEntry,
  knownLedger,
  knownNarrative,
  knownRemark,
  knownWaiver,
  knownWorkings,
} from "./known-cells.ts";
import { type ReportFile, reportFileSchema } from "./schema.ts";

/**
 * Reads the text of a report file strictly. Older versions are migrated, newer ones refused; every failure names the place in the file.
 * Totals found among the cells are kept as declared totals. `path` is only used to name the file in failures.
 */
export function readReport(text: string, path: string): Result<Report> {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    return fail(locateJsonError(error, text, path));
  }
  const report = parseReport(json, path);
  // JSON keeps the last of several equal keys and says nothing; what somebody wrote would be lost.
  const repeated = report.ok ? findRepeatedKey(text) : undefined;
  return repeated === undefined ? report : fail({ code: "keyRepeated", path, ...repeated });
}

/** Reads a report from parsed JSON; as `readReport`. */
export function parseReport(json: unknown, path: string): Result<Report> {
  if (!isObject(json) || json["format"] !== "gouji-report") return fail({ code: "notReport", path });
  const version = json["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return fail({ code: "unknownVersion", path, version: describeValue(version) });
  }
  if (version > currentVersion) {
    return fail({ code: "newerVersion", path, version: String(version), known: currentVersion });
  }
  const hidden = findHiddenKey(json);
  if (hidden !== undefined) return fail({ code: "unknownKey", path, place: hidden, key: hiddenKey });
  const parsed = reportFileSchema.safeParse(migrate(json, version, currentVersion, migrations));
  if (!parsed.success) return fail(describeIssue(parsed.error.issues, json, path));
  return toReport(parsed.data, path);
}

function toReport(file: ReportFile, path: string): Result<Report> {
  const unfit = findUnfitContent(file, path);
  if (unfit !== undefined) return fail(unfit);
  const {
    format: _format,
    version: _version,
    previous,
    waivers,
    sources,
    narratives,
    workings,
    ledger,
    contents = [],
    notes = [],
    remarks = [],
    adjustments = [],
    ...rest
  } = file;
  return success({
    ...rest,
    ...withTotalsApart(file.edition, file.cells, file.declared),
    ...(workings && Object.keys(workings).length > 0 && { workings: knownWorkings(workings) }),
    narratives: {
      preamble: knownNarrative(narratives.preamble),
      s1: knownNarrative(narratives.s1),
      s5: knownNarrative(narratives.s5),
      s6: knownNarrative(narratives.s6),
    },
    waivers: waivers.map(knownWaiver),
    ...(notes.length > 0 && { notes: notes.map(knownNote) }),
    ...(contents.length > 0 && { contents: contents.map(knownContent) }),
    ...(remarks.length > 0 && { remarks: remarks.map(knownRemark) }),
    journal: file.journal.map(knownJournalEntry),
    sources: sources.map((source) => ({ ...source, cells: knownCells(source.cells) })),
    ...(adjustments.length > 0 && { adjustments: adjustments.map(knownAdjustment) }),
    ...(ledger && { ledger: knownLedger(ledger) }),
    ...(previous && { previous: { ...previous, ...previousTotals(previous) } }),
  });
}

/** Totals among the cells are the file's statement, not typed values. */
function withTotalsApart(
  edition: Edition,
  cells: ReportFile["cells"],
  stated: ReportFile["cells"],
): { cells: Cells; declared: Cells } {
  const form = formOf(edition);
  const typed: ByCell<CellValue> = {};
  const declared: ByCell<CellValue> = {};
  for (const [id, value] of entriesByCell(cells)) {
    (form.cellById.get(id)?.computed === true ? declared : typed)[id] = value;
  }
  return { cells: typed, declared: { ...declared, ...knownCells(stated) } };
}

function previousTotals(previous: NonNullable<ReportFile["previous"]>): { cells: Cells; declared?: Cells } {
  const { cells, declared } = withTotalsApart(previous.edition, previous.cells, previous.declared ?? {});
  return Object.keys(declared).length === 0 ? { cells } : { cells, declared };
}
