import { z } from "zod";
import { editions, firstYear, latestYear } from "../forms/registry.ts";
import { secrecyGrades, urgencies } from "../report/paper-setup.ts";
import { channels } from "../report/channels.ts";
import { isAmountText } from "../report/cell-value.ts";
import { packedRows } from "../report/ledger-source.ts";
import { signOffSteps } from "../report/report.ts";
import { isUnitName } from "../report/unit-name.ts";
import { narrative, pictureHash, printedText } from "./narrative-schema.ts";

/** A cell value as JSON holds it; whether it fits its cell is decided with the form at hand (`read-report.ts`). */
const cellValue = z.union([z.number(), z.string(), z.strictObject({ raw: z.string() })]);

const cells = z.record(z.string(), cellValue);

/** How a cell was added up, as text; whether it comes to the value of its cell is decided with the form at hand. */
const workings = z.record(z.string(), z.string());

const unit = z.strictObject({ name: z.string().refine(isUnitName), level: z.string() });

/** A reason that explains a finding away. */
export const waiverSchema = z.strictObject({
  code: z.string(),
  cells: z.array(z.string()),
  reason: z.string(),
  by: z.string().exactOptional(),
  at: z.string().exactOptional(),
  quote: z.string().exactOptional(),
  values: cells,
  previousValues: cells.exactOptional(),
  consent: z
    .union([
      z.literal("wanted"),
      z.strictObject({ name: z.string(), title: z.string().exactOptional(), at: z.string() }),
    ])
    .exactOptional(),
});

const note = z.strictObject({
  cell: z.string(),
  text: z.string(),
  document: z.string().exactOptional(),
  file: z.string().exactOptional(),
  by: z.string(),
  at: z.string(),
});

const fingerprint = z.string().regex(/^[0-9a-f]{4}(?: [0-9a-f]{4})*$/);

const entryFields = {
  name: z.string(),
  title: z.string().exactOptional(),
  opinion: z.string().exactOptional(),
  date: z.iso.date().exactOptional(),
  at: z.string().exactOptional(),
  fingerprint: fingerprint.exactOptional(),
  program: z.string().exactOptional(),
};

const entry = z.strictObject(entryFields);

const signOff = z.strictObject({
  prepared: entry.exactOptional(),
  reviewed: entry.exactOptional(),
  cleared: entry.exactOptional(),
  signed: entry.exactOptional(),
  published: entry.exactOptional(),
  returned: z.strictObject({ ...entryFields, opinion: z.string(), from: z.enum(signOffSteps) }).exactOptional(),
});

/** How the report is set on paper. */
const paperSetup = z.strictObject({
  titleLines: z.array(z.string()).exactOptional(),
  sealed: z.literal(true).exactOptional(),
  frame: z
    .strictObject({
      head: z.string().exactOptional(),
      number: z.string().exactOptional(),
      copy: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .exactOptional(),
      secrecy: z.strictObject({ grade: z.enum(secrecyGrades), term: z.string().exactOptional() }).exactOptional(),
      urgency: z.enum(urgencies).exactOptional(),
      addressee: z.string().exactOptional(),
      attachments: z.array(z.string()).exactOptional(),
      copiesTo: z.string().exactOptional(),
      issuer: z.string().exactOptional(),
      issued: z.iso.date().exactOptional(),
    })
    .exactOptional(),
  cover: z
    .strictObject({
      addressee: z.string(),
      number: z.string().exactOptional(),
      text: z.string().exactOptional(),
      date: z.iso.date().exactOptional(),
    })
    .exactOptional(),
});

const year = z.int().min(firstYear).max(latestYear);
const edition = z.enum(editions);

/** What a step was made for. No more are kept than there are steps, the last return and the version that is corrected. */
const contents = z
  .array(
    z.strictObject({
      fingerprint,
      edition,
      year,
      unit: z.string(),
      cells,
      text: z.strictObject({ preamble: printedText, s1: printedText, s5: printedText, s6: printedText }),
    }),
  )
  .max(signOffSteps.length + 2);

const part = z.enum(["preamble", "s1", "s5", "s6"]);

const remark = z.strictObject({
  text: z.string(),
  by: z.string(),
  at: z.string(),
  cell: z.string().exactOptional(),
  part: part.exactOptional(),
  quote: z.string().exactOptional(),
  done: z.strictObject({ by: z.string(), at: z.string() }).exactOptional(),
});

const change = z.union([
  z.strictObject({ cell: z.string(), before: cellValue.exactOptional(), after: cellValue.exactOptional() }),
  z.strictObject({ part, before: z.string(), after: z.string() }),
  z.strictObject({ title: z.enum(["unit", "year", "edition"]), before: z.string(), after: z.string() }),
]);

const journalEntry = z.discriminatedUnion("event", [
  z.strictObject({
    at: z.string(),
    event: z.enum([
      "created",
      "imported",
      "merged",
      "converted",
      "exported",
      ...signOffSteps,
      "returned",
      "corrected",
      "consented",
      "shortened",
    ]),
    by: z.string().exactOptional(),
    note: z.string().exactOptional(),
  }),
  z.strictObject({ at: z.string(), event: z.literal("edited"), by: z.string(), changes: z.array(change) }),
]);

/** Only figures and numbers of rows: nothing of what the register says about anybody fits in here. */
const rowNumbers = z.string().regex(packedRows);

const ledger = z.strictObject({
  at: z.string(),
  year,
  rows: z.int().min(0),
  offsets: z.array(z.int().min(0)),
  counted: z.record(z.string(), z.strictObject({ value: z.int().min(0), rows: rowNumbers })),
  channels: z.partialRecord(z.enum(channels), z.int().min(0)).exactOptional(),
  unclassified: rowNumbers,
  otherYears: rowNumbers,
  carried: z.strictObject({ missing: rowNumbers, added: rowNumbers }).exactOptional(),
});

/** The report file, version 1. Keys stand in the order in which they are written. */
export const reportFileSchema = z.strictObject({
  format: z.literal("gouji-report"),
  version: z.literal(1),
  id: z.uuid(),
  edition,
  year,
  unit,
  cells,
  declared: cells.default({}),
  workings: workings.exactOptional(),
  stated: z.strictObject({ title: z.string().exactOptional(), headings: z.array(z.string()) }).exactOptional(),
  narratives: z
    .strictObject({
      preamble: narrative.default([]),
      s1: narrative.default([]),
      s5: narrative.default([]),
      s6: narrative.default([]),
    })
    .default({ preamble: [], s1: [], s5: [], s6: [] }),
  pictures: z
    .array(z.strictObject({ sha256: pictureHash, mediaType: z.enum(["image/png", "image/jpeg"]), bytes: z.base64() }))
    .default([]),
  waivers: z.array(waiverSchema).default([]),
  notes: z.array(note).exactOptional(),
  signOff: signOff.default({}),
  contents: contents.exactOptional(),
  remarks: z.array(remark).exactOptional(),
  corrects: z.strictObject({ fingerprint, published: entry, reason: z.string() }).exactOptional(),
  journal: z.array(journalEntry).default([]),
  previous: z
    .strictObject({
      id: z.string(),
      edition,
      year,
      unit,
      cells,
      declared: cells.exactOptional(),
      paragraphs: z.array(z.string()).exactOptional(),
      file: z.string().exactOptional(),
    })
    .exactOptional(),
  sources: z
    .array(
      z.strictObject({
        unit,
        file: z.string(),
        id: z.string().exactOptional(),
        cells,
        own: z.literal(true).exactOptional(),
        includes: z.array(z.string()).exactOptional(),
        fees: z.string().exactOptional(),
      }),
    )
    .default([]),
  adjustments: z
    .array(
      z.strictObject({
        cell: z.string(),
        by: z.union([z.int(), z.string().refine(isAmountText)]),
        reason: z.string(),
        name: z.string().exactOptional(),
        at: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  missingUnits: z.array(z.string()).exactOptional(),
  ledger: ledger.exactOptional(),
  paper: paperSetup.exactOptional(),
});

/** A report file as parsed. */
export type ReportFile = z.output<typeof reportFileSchema>;
