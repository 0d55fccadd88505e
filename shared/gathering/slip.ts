import { z } from "zod";
import type { Finding } from "../catalogue/finding.ts";
import { codeShown } from "../checks/finding.ts";
import { cellIdOf, firstYear, formOf, latestYear } from "../forms/registry.ts";
import type { Remark, Report } from "../report/report.ts";
import { isUnitName } from "../report/unit-name.ts";
import { isObject, locateJsonError } from "../report-file/json-error.ts";
import { fail, type Result, success } from "../result.ts";
import { isSameUnitName } from "./unit-names.ts";

/** What a unit gets back with its report: what it has to mend and where, until when, and whom it may call. */
export interface ReturnedSlip {
  readonly unit: string;
  readonly year: number;
  /** Which of its sendings this is about: 1 for the first. */
  readonly round: number;
  /** The fingerprint of the report that was looked at, and its file. */
  readonly fingerprint: string;
  readonly file?: string;
  /** YYYY-MM-DD. */
  readonly deadline?: string;
  readonly contact?: string;
  /** Who sends it back, and when (ISO 8601 date and time). */
  readonly by: string;
  readonly at: string;
  readonly remarks: readonly Remark[];
}

/** The largest that is read, in megabytes. */
export const largestSlip = 4;

const version = 1;
const mostRemarks = 2000;

const slipSchema = z.strictObject({
  format: z.literal("gouji-slip"),
  version: z.literal(version),
  unit: z.string().refine(isUnitName),
  year: z.int().min(firstYear).max(latestYear),
  round: z.int().min(1).max(999),
  fingerprint: z.string(),
  file: z.string().exactOptional(),
  deadline: z.iso.date().exactOptional(),
  contact: z.string().exactOptional(),
  by: z.string(),
  at: z.string(),
  remarks: z
    .array(
      z.strictObject({
        text: z.string(),
        cell: z.string().exactOptional(),
        part: z.enum(["preamble", "s1", "s5", "s6"]).exactOptional(),
        quote: z.string().exactOptional(),
      }),
    )
    .max(mostRemarks),
});

/** The remarks of a slip out of what a check has found: errors and warnings that nobody has explained, each at its cell or its words. */
export function remarksOf(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  { by, at }: Pick<ReturnedSlip, "by" | "at">,
): readonly Remark[] {
  return findings
    .filter(({ severity, explained }) => severity !== "hint" && explained === undefined)
    .slice(0, mostRemarks)
    .map((finding): Remark => {
      const { code, cells, suspect = cells[0], quote, place } = finding;
      const words = quote === undefined ? {} : { quote, ...(place && { part: place.part }) };
      return {
        text: `${say(finding)}（${codeShown(code)}）`,
        by,
        at,
        ...(quote === undefined && suspect ? { cell: suspect } : words),
      };
    });
}

/** Reads the text of a slip strictly; every failure names the file. */
export function readSlip(text: string, path: string): Result<ReturnedSlip> {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const failure = locateJsonError(error, text, path);
    return fail(failure.code === "notReport" ? { code: "notSlip", path } : failure);
  }
  if (!isObject(json) || json["format"] !== "gouji-slip") return fail({ code: "notSlip", path });
  const said = json["version"];
  if (typeof said === "number" && Number.isInteger(said) && said > version) {
    return fail({ code: "newerVersion", path, version: String(said), known: version });
  }
  const parsed = slipSchema.safeParse(json);
  if (!parsed.success) {
    return fail({ code: "slipUnfit", path, place: parsed.error.issues[0]?.path.map(String).join(".") ?? "" });
  }
  const { format: _format, version: _version, remarks, ...rest } = parsed.data;
  const strange = remarks.findIndex(({ cell }) => cell !== undefined && cellIdOf(cell) === undefined);
  if (strange >= 0) return fail({ code: "slipUnfit", path, place: `remarks.${strange}.cell` });
  const { by, at } = rest;
  return success({
    ...rest,
    remarks: remarks.map(({ cell, ...remark }) => {
      const id = cell === undefined ? undefined : cellIdOf(cell);
      return { ...remark, by, at, ...(id !== undefined && { cell: id }) };
    }),
  });
}

/** Writes a slip as the text of its file: stable order, two spaces, one final line feed. */
export function writeSlip({ remarks, ...rest }: ReturnedSlip): string {
  const file: z.input<typeof slipSchema> = slipSchema.parse({
    format: "gouji-slip",
    version,
    ...rest,
    remarks: remarks.map(({ text, cell, part, quote }) => ({
      text,
      ...(cell !== undefined && { cell }),
      ...(part !== undefined && { part }),
      ...(quote !== undefined && { quote }),
    })),
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The remarks of a report after a slip came in: those that stand there already stay as they are, ticked off or not. Fails, and changes nothing,
 * where the slip is for another unit or another year.
 */
export function takeSlip(report: Report, slip: ReturnedSlip, path: string): Result<readonly Remark[]> {
  const { unit, year, remarks = [], edition } = report;
  if (slip.year !== year || !isSameUnitName(slip.unit, unit.name)) {
    return fail({ code: "slipOfOther", path, unit: slip.unit, year: slip.year });
  }
  const { cellById } = formOf(edition);
  const known = new Set(remarks.map(keyOf));
  const fresh = slip.remarks
    .map(({ cell, ...rest }): Remark => (cell === undefined || !cellById.has(cell) ? rest : { ...rest, cell }))
    .filter((remark) => !known.has(keyOf(remark)));
  return success([...remarks, ...fresh]);
}

function keyOf({ text, cell, quote, at }: Remark): string {
  return JSON.stringify([text, cell, quote, at]);
}
