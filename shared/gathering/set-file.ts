import { z } from "zod";
import { editions, firstYear, formOf, latestYear } from "../forms/registry.ts";
import { canonicalCells } from "../report/canonical.ts";
import { isAmountText } from "../report/cell-value.ts";
import { isUnitName } from "../report/unit-name.ts";
import { knownCells, knownAdjustment, knownWaiver } from "../report-file/known-cells.ts";
import { locateJsonError, isObject, describeValue } from "../report-file/json-error.ts";
import { parseReport } from "../report-file/read-report.ts";
import { waiverSchema } from "../report-file/schema.ts";
import { reportFileOf } from "../report-file/write-report.ts";
import { fail, type Result, success } from "../result.ts";
import { type Gathering, gatheredOf } from "./gathering.ts";
import { type CellKeeper, createCellKeeper } from "./kept-cells.ts";
import type { Submission } from "./submission.ts";
import { verdictsOf } from "./verdicts.ts";

/** How the files of gatherings end. */
export const setExtension = ".gouji-set";

/** The largest that is read, in megabytes: ten thousand reports with all their figures. */
export const largestSet = 512;

const version = 1;

const cellValue = z.union([z.number(), z.string(), z.strictObject({ raw: z.string() })]);
const cells = z.record(z.string(), cellValue);
const unitName = z.string().refine(isUnitName);
const edition = z.enum(editions);
const year = z.int().min(firstYear).max(latestYear);
const count = z.int().min(0);

const report = z.strictObject({
  unit: z.strictObject({ name: unitName, level: z.string() }),
  named: z.boolean(),
  dated: z.boolean(),
  id: z.string(),
  edition,
  year,
  cells,
  declared: cells,
  fingerprint: z.string(),
  findings: z.strictObject({
    errors: count,
    warnings: count,
    hints: count,
    codes: z.array(z.string()),
    counts: z.record(z.string(), count).exactOptional(),
  }),
  doubts: count,
  includes: z.array(z.string()).exactOptional(),
  lastCarriedOut: z.number().exactOptional(),
  fees: z.string().exactOptional(),
  waivers: z.array(waiverSchema).exactOptional(),
});

const submission = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  at: z.string().exactOptional(),
  received: z.string(),
  changed: z.number().exactOptional(),
  content: z.union([z.strictObject({ report }), z.strictObject({ failure: z.string(), message: z.string() })]),
  // For whoever reads the file without this program; derived anew on reading.
  unit: z.string().exactOptional(),
  round: z.int().exactOptional(),
  status: z.string().exactOptional(),
  reasons: z.array(z.string()).exactOptional(),
});

/** The unit that gathers. */
export const gatheringUnit = z.strictObject({ name: unitName, level: z.string().max(100) });

/** Who has to report. */
export const rosterSchema = z.strictObject({
  deadline: z.iso.date().exactOptional(),
  units: z.array(
    z.strictObject({
      name: unitName,
      aliases: z.array(z.string()),
      level: z.string(),
      parent: z.string().exactOptional(),
      contact: z.string().exactOptional(),
      code: z.string().exactOptional(),
    }),
  ),
});

/** What somebody has decided about a file. */
export const decisionSchema = z.strictObject({
  sha256: z.string(),
  at: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  take: z.boolean().exactOptional(),
  reason: z.string().exactOptional(),
  by: z.string().exactOptional(),
  when: z.string().exactOptional(),
});

/** What was adjusted in a cell. */
export const adjustmentSchema = z.strictObject({
  cell: z.string(),
  by: z.union([z.int(), z.string().refine(isAmountText)]),
  reason: z.string(),
  name: z.string().exactOptional(),
  at: z.string().exactOptional(),
});

/** What was sent back. */
export const returnedSchema = z.strictObject({
  sha256: z.string(),
  at: z.string().exactOptional(),
  when: z.string(),
  by: z.string(),
});

const setSchema = z.strictObject({
  format: z.literal("gouji-set"),
  version: z.literal(version),
  id: z.uuid(),
  year,
  edition,
  unit: gatheringUnit.exactOptional(),
  own: z.unknown().optional(),
  roster: rosterSchema.exactOptional(),
  submissions: z.array(submission),
  decisions: z.array(decisionSchema),
  adjustments: z.array(adjustmentSchema),
  returns: z.array(returnedSchema).exactOptional(),
  changes: z.int().min(1).exactOptional(),
});

/** Reads the text of a gathering's file strictly; a newer version is refused, every failure names the place. Changes nothing. */
export function readSet(text: string, path: string): Result<Gathering> {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const failure = locateJsonError(error, text, path);
    return fail(failure.code === "notReport" ? { code: "notSet", path } : failure);
  }
  if (!isObject(json) || json["format"] !== "gouji-set") return fail({ code: "notSet", path });
  const said = json["version"];
  if (typeof said === "number" && Number.isInteger(said) && said > version) {
    return fail({ code: "newerVersion", path, version: String(said), known: version });
  }
  const parsed = setSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    return fail({ code: "setUnfit", path, place: place === "" ? describeValue(json) : place });
  }
  const { format: _, version: __, own, submissions, adjustments, ...rest } = parsed.data;
  const ownReport = own === undefined ? undefined : parseReport(own, path);
  if (ownReport?.ok === false) return ownReport;
  const strange = strangePlace(parsed.data);
  if (strange !== undefined) return fail({ code: "setUnfit", path, place: strange });
  const keep = createCellKeeper();
  return success({
    ...rest,
    ...(ownReport && { own: ownReport.value }),
    submissions: submissions.map((one) => knownSubmission(one, keep)),
    adjustments: adjustments.map(knownAdjustment),
  });
}

type SubmissionInFile = z.output<typeof submission>;

function knownSubmission(
  { file, sha256, at, received, changed, content }: SubmissionInFile,
  keep: CellKeeper,
): Submission {
  const rest = {
    file,
    sha256,
    received,
    ...(at !== undefined && { at }),
    ...(changed !== undefined && { changed }),
  };
  if (!("report" in content)) return { ...rest, content };
  const { waivers, ...one } = content.report;
  const known = keep({
    ...one,
    cells: knownCells(one.cells),
    declared: knownCells(one.declared),
    ...(waivers && { waivers: waivers.map(knownWaiver) }),
  });
  return { ...rest, content: { report: known } };
}

/** The place of the first cell that its edition does not have, or that cannot be adjusted. */
function strangePlace({ edition: ours, submissions, adjustments }: z.output<typeof setSchema>): string | undefined {
  for (const [index, one] of submissions.entries()) {
    const id = strangeCell(one);
    if (id !== undefined) return `submissions.${index}.content.report.cells.${id}`;
  }
  const { cellById } = formOf(ours);
  const at = adjustments.findIndex(({ cell }) => cellById.get(cell)?.computed !== false);
  return at < 0 ? undefined : `adjustments.${at}.cell`;
}

function strangeCell({ content }: SubmissionInFile): string | undefined {
  if (!("report" in content)) return undefined;
  const { edition: theirs, cells: typed, declared } = content.report;
  const { cellById } = formOf(theirs);
  return [typed, declared].flatMap((each) => Object.keys(each)).find((id) => !cellById.has(id));
}

/** One submission as the file writes it; undefined where it is none. Which fault it has, `readSet` says of the whole text. */
export function readSubmissionText(text: string, keep: CellKeeper): Submission | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = submission.safeParse(json);
  return data === undefined || strangeCell(data) !== undefined ? undefined : knownSubmission(data, keep);
}

/** Writes a gathering as the text of its file: stable order, two spaces, one final line feed. With it stands what follows from it now. */
export function writeSet(gathering: Gathering): string {
  return [...writeSetInParts(gathering)].join("");
}

/** The same text in parts, a submission each: ten thousand of them are not held as one text beside themselves. */
export function* writeSetInParts(gathering: Gathering): Generator<string> {
  const { own, submissions: _, ...rest } = gathering;
  const head: z.input<typeof setSchema> = setSchema.parse({
    format: "gouji-set",
    version,
    ...rest,
    ...(own && { own: reportFileOf(own) }),
    submissions: [],
  });
  const text = JSON.stringify(head, null, 2);
  // Nothing that somebody wrote has a quotation mark before its end.
  const place = text.lastIndexOf('\n  "submissions": []');
  const verdicts = verdictsOf(gatheredOf(gathering));
  if (verdicts.length === 0) {
    yield `${text}\n`;
    return;
  }
  const until = text.indexOf("[]", place) + 1;
  yield text.slice(0, until);
  for (const [at, { submission: one, unit, round, status, reasons }] of verdicts.entries()) {
    const { content, ...about } = one;
    const known = "report" in content ? { report: canonical(content.report) } : content;
    const written = submission.parse({ ...about, content: known, unit, round, status, reasons });
    yield `${at === 0 ? "" : ","}\n    ${JSON.stringify(written, null, 2).replaceAll("\n", "\n    ")}`;
  }
  yield `\n  ${text.slice(until)}\n`;
}

function canonical(one: Extract<Submission["content"], { readonly report: unknown }>["report"]) {
  const form = formOf(one.edition);
  return { ...one, cells: canonicalCells(form, one.cells), declared: canonicalCells(form, one.declared) };
}

/** Whether a path names the file of a gathering. */
export function isSetName(path: string): boolean {
  return path.toLowerCase().endsWith(setExtension);
}
