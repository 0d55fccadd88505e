import type { z } from "zod";
import type { CellId, CellKind, Form } from "../forms/form.ts";
import { type Edition, editions, formOf } from "../forms/registry.ts";
import { type CellValue, isAmountText, isCount, notApplicable } from "../report/cell-value.ts";
import { type Cells, type Report, narrativeIds } from "../report/report.ts";
import { type Failure, type Result, fail, success } from "../result.ts";
import type { Expectation } from "../words/failures.ts";
import { describeValue, locateJsonError } from "./json-error.ts";
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
  const hidden = findHiddenKey(json, "");
  if (hidden !== undefined) return fail({ code: "unknownKey", path, place: hidden, key: hiddenKey });
  const parsed = reportFileSchema.safeParse(migrate(json, version, currentVersion, migrations));
  if (!parsed.success) return fail(describeIssue(parsed.error.issues[0], json, path));
  return toReport(parsed.data, path);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A key that parsers drop without a word; nothing may be lost silently. */
const hiddenKey = "__proto__";

function findHiddenKey(value: unknown, place: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Object.hasOwn(value, hiddenKey)) return place;
  for (const [key, inner] of Object.entries(value)) {
    const found = findHiddenKey(inner, place === "" ? key : `${place}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
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

function describeIssue(issue: z.core.$ZodIssue | undefined, json: unknown, path: string): Failure {
  if (issue === undefined) return { code: "notReport", path };
  const deepest = deepestIssue(issue);
  const place = formatPlace(deepest.path);
  if (deepest.code === "unrecognized_keys") {
    return { code: "unknownKey", path, place, key: deepest.keys.join("”、“") };
  }
  const actual = describeValue(valueAt(json, deepest.path));
  return {
    code: "unfitReport",
    path,
    place,
    expected: cellExpectation(deepest.path, json) ?? expectationOf(deepest),
    actual,
  };
}

/** For a place among the report's own cells: what the cell should hold. */
function cellExpectation(path: readonly PropertyKey[], json: unknown): Expectation | undefined {
  const [top, id] = path;
  const edition = editions.find((known) => known === valueAt(json, ["edition"]));
  if ((top !== "cells" && top !== "declared") || edition === undefined || typeof id !== "string") return undefined;
  return formOf(edition).cellById.get(id)?.kind;
}

/** Of the branches of a union, the one that got furthest says best what is wrong. */
function deepestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const inner = issue.errors.flatMap((branch) => branch.map(deepestIssue));
  const best = inner.reduce<z.core.$ZodIssue | undefined>(
    (deepest, next) => (next.path.length > (deepest?.path.length ?? 0) ? next : deepest),
    undefined,
  );
  return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}

function expectationOf(issue: z.core.$ZodIssue): Expectation {
  const last = issue.path.at(-1);
  if (last === "edition") return "edition";
  if (last === "year") return "year";
  if (last === "id" && issue.path.length === 1) return "uuid";
  if (issue.code !== "invalid_type") return "known";
  switch (issue.expected) {
    case "string":
      return "text";
    case "number":
    case "int":
      return "number";
    case "array":
      return "list";
    case "object":
    case "record":
      return "object";
    default:
      return "known";
  }
}

function formatPlace(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`))
    .join("");
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isObject(value) && typeof step === "string") value = value[step];
    else return undefined;
  }
  return value;
}
