import { z } from "zod";
import type { Finding } from "../catalogue/finding.ts";
import type { Failure } from "../failure.ts";
import { gatheringChangeSchema } from "../gathering/change.ts";
import type { Gathering } from "../gathering/gathering.ts";
import { gatheringUnit } from "../gathering/set-file.ts";
import { type Edition, firstYear, latestYear } from "../forms/registry.ts";
import { largestSource } from "../recognition/source-document.ts";
import type { Cells, Report } from "../report/report.ts";
import type { skippedWords } from "../words/gathering.ts";

const path = z.string().min(1).max(4096);
/** In base64, of the largest document that is read. */
const bytes = z.string().max(Math.ceil((largestSource * 1024 * 1024 * 4) / 3) + 4);
const name = z.string().min(1).max(255);
/** Which report of a gathering is meant: its file by its hash, and its place in that. */
const submission = { sha256: z.string().length(64), at: z.string().max(1000).optional() };
const mostFiles = 20_000;

/** What the commands of the gathering hall take. `path` is the file of the gathering. */
export const gatheringInputs = {
  "gathering.list": z.strictObject({}),
  "gathering.create": z.strictObject({
    unit: gatheringUnit,
    year: z.int().min(firstYear).max(latestYear),
    previous: path.optional(),
  }),
  "gathering.open": z.strictObject({ path }),
  "gathering.change": z.strictObject({ path, change: gatheringChangeSchema }),
  /** The own figures are those of a report file; without one they are taken away. */
  "gathering.own": z.strictObject({ path, own: path.optional() }),
  "gathering.gather": z.strictObject({ path, from: z.array(path).min(1).max(mostFiles) }),
  /** Keeps a dropped file beside the gathering, from where it is gathered. */
  "gathering.keep": z.strictObject({ path, name, bytes }),
  "gathering.cancel": z.strictObject({}),
  "gathering.look": z.strictObject({ path, ...submission }),
  "gathering.roster": z.union([z.strictObject({ path }), z.strictObject({ name, bytes })]),
  "gathering.earlier": z.strictObject({ path }),
  "gathering.merge": z.strictObject({ path }),
  "gathering.slips": z.strictObject({
    path,
    of: z.array(z.strictObject(submission)).min(1).max(mostFiles),
    folder: path,
    deadline: z.iso.date().optional(),
    contact: z.string().max(200).optional(),
    by: z.string().min(1).max(200),
    replace: z.boolean(),
  }),
  /** A workbook and a report file for each unit of the roster, to fill in and send back. */
  "gathering.templates": z.strictObject({ path, folder: path, replace: z.boolean() }),
  "gathering.write": z.strictObject({
    path,
    kinds: z.array(z.enum(["xlsx", "csv", "parquet"])).min(1),
    folder: path,
    replace: z.boolean(),
  }),
} as const satisfies Record<string, z.ZodType>;

/** A gathering in the list of them, or a file that cannot be read with the reason. */
export type GatheringEntry =
  | {
      readonly kind: "gathering";
      readonly path: string;
      readonly unit: string;
      readonly year: number;
      readonly deadline?: string;
      /** How many units have to report, how many reports came in and count, and how many files wait for a look. */
      readonly units: number;
      readonly received: number;
      readonly waiting: number;
      /** ISO 8601. */
      readonly savedAt: string;
    }
  | { readonly kind: "unreadable"; readonly path: string; readonly name: string; readonly failure: Failure };

/** What was passed over in a folder. */
export interface SkippedFile {
  readonly path: string;
  readonly why: keyof typeof skippedWords;
}

/** A gathering of an earlier year of the same unit: the figures of its units that counted, and their sum. */
export interface EarlierYear {
  readonly year: number;
  readonly edition: Edition;
  readonly sum: Cells;
  readonly units: readonly { readonly unit: string; readonly cells: Cells }[];
}

/** What the commands of the gathering hall give back. */
export interface GatheringOutputs {
  /** The last changed one first. */
  "gathering.list": readonly GatheringEntry[];
  "gathering.create": { readonly path: string };
  "gathering.open": Gathering;
  "gathering.change": null;
  "gathering.own": Gathering;
  "gathering.gather": {
    readonly gathering: Gathering;
    readonly skipped: readonly SkippedFile[];
    readonly cancelled: boolean;
  };
  "gathering.keep": { readonly path: string };
  "gathering.cancel": null;
  /** The report as it stands in its file, and what its check finds. */
  "gathering.look": { readonly report: Report; readonly findings: readonly Finding[] };
  "gathering.roster": NonNullable<Gathering["roster"]>;
  /** The latest year first, at most four. */
  "gathering.earlier": readonly EarlierYear[];
  /** The merged report in the library. */
  "gathering.merge": { readonly path: string };
  /** The files, and what to send each unit as a message. */
  "gathering.slips": {
    readonly files: readonly string[];
    readonly slips: readonly { readonly unit: string; readonly text: string }[];
    /** Units whose file has been changed or moved since. */
    readonly changed: readonly string[];
  };
  "gathering.templates": { readonly path: string; readonly units: number };
  "gathering.write": { readonly files: readonly string[] };
}
