import type { CellId, CellKind, Form } from "../forms/form.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import { type CellValue, isAmountText, isCount, notApplicable } from "../report/cell-value.ts";
import { type Cells, type Report, narrativeIds } from "../report/report.ts";
import { type Failure, type Result, fail, success } from "../result.ts";
import { describeIssue } from "./describe-issue.ts";
import { findHiddenKey, hiddenKey } from "./hidden-key.ts";
import { describeValue, isObject, locateJsonError } from "./json-error.ts";
import { currentVersion, migrate, migrations } from "./migrations.ts";
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
  return parseReport(json, path);
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
  const { format: _format, version: _version, previous, ...rest } = file;
  const places = [
    ["cells", file.edition, file.cells],
    ["declared", file.edition, file.declared],
    ...(previous ? [["previous.cells", previous.edition, previous.cells] as const] : []),
    ...file.sources.map((source, index) => [`sources[${index}].cells`, file.edition, source.cells] as const),
  ] as const;
  for (const [place, edition, cells] of places) {
    const failure = findUnfitCell(place, edition, cells, path);
    if (failure !== undefined) return fail(failure);
  }
  const missing = findMissingPicture(file);
  if (missing !== undefined) return fail({ code: "pictureMissing", path, place: missing });
  const form = formOf(file.edition);
  const [typed, totals] = splitTotals(form, file.cells);
  const untotalled = Object.keys(file.declared).find((id) => form.cellById.get(id)?.computed === false);
  if (untotalled !== undefined) {
    return fail({ code: "unfitReport", path, place: `declared.${untotalled}`, expected: "total", actual: untotalled });
  }
  return success({
    ...rest,
    cells: typed,
    declared: { ...totals, ...file.declared },
    ...(previous && { previous: { ...previous, cells: splitTotals(formOf(previous.edition), previous.cells)[0] } }),
  });
}

function splitTotals(form: Form, cells: Cells): [typed: Cells, totals: Cells] {
  const typed: Record<CellId, CellValue> = {};
  const totals: Record<CellId, CellValue> = {};
  for (const [id, value] of Object.entries(cells)) {
    (form.cellById.get(id)?.computed === true ? totals : typed)[id] = value;
  }
  return [typed, totals];
}

function findUnfitCell(place: string, edition: Edition, cells: Cells, path: string): Failure | undefined {
  const form = formOf(edition);
  for (const [id, value] of Object.entries(cells)) {
    const cell = form.cellById.get(id);
    if (cell === undefined) return { code: "unknownCellInFile", path, place, cell: id, edition };
    if (!fitsKind(value, cell.kind)) {
      const actual = describeValue(value);
      return { code: "unfitReport", path, place: `${place}.${id}`, expected: cell.kind, actual };
    }
  }
  return undefined;
}

function fitsKind(value: CellValue, kind: CellKind): boolean {
  if (typeof value === "object" || value === notApplicable) return true;
  if (kind === "amount") return typeof value === "string" && isAmountText(value);
  return typeof value === "number" && isCount(value, kind);
}

function findMissingPicture(file: ReportFile): string | undefined {
  const known = new Set(file.pictures.map((picture) => picture.sha256));
  for (const id of narrativeIds) {
    const index = file.narratives[id].findIndex((block) => block.kind === "picture" && !known.has(block.sha256));
    if (index >= 0) return `narratives.${id}[${index}]`;
  }
  return undefined;
}
