import { z } from "zod";
import { fail, type Result, success } from "../result.ts";
import { applicantKinds } from "./applicants.ts";
import { channels } from "../report/channels.ts";
import { isField } from "./fields.ts";
import { isResult, type ResultRow, resultRows } from "./results.ts";
import type { RowDecision, Told } from "./told.ts";
import { wordKey } from "./word-table.ts";

const day = z.iso.date();
const monthAndDay = z.string().regex(/^\d{4}(?:-\d{4})?$/);
const kind = z.enum(applicantKinds);
const result = z.enum([...resultRows, "open"]);

/**
 * What a user has told about a register, as JSON. `columns` maps heads (上下两级用 / 连接) or "column B" to fields, "" for a column of no use; the lists of words
 * map words of the register to what they mean; `rows` what was decided about single rows by their number.
 */
export const mapFileSchema = z.strictObject({
  columns: z.record(z.string(), z.string()).default({}),
  kinds: z.record(z.string(), kind).default({}),
  results: z.record(z.string(), result).default({}),
  channels: z.record(z.string(), z.enum(channels)).default({}),
  dateYear: z.int().min(2000).max(2099).exactOptional(),
  unit: z.string().exactOptional(),
  holidays: z
    .record(
      z.string().regex(/^\d{4}$/),
      z.strictObject({
        notice: z.string().exactOptional(),
        off: z.array(monthAndDay),
        worked: z.array(monthAndDay),
      }),
    )
    .exactOptional(),
  rows: z
    .record(
      z.string().regex(/^\d+$/),
      z.strictObject({
        kind: kind.exactOptional(),
        result: result.exactOptional(),
        received: day.exactOptional(),
        answered: day.exactOptional(),
        concluded: z.literal(true).exactOptional(),
        accepted: z.literal(true).exactOptional(),
        leftOut: z.literal(true).exactOptional(),
      }),
    )
    .default({}),
});

/** What a user has told about a register, as a file holds it. */
export type MapFile = z.output<typeof mapFileSchema>;

/** Reads what a user has told about a register; `path` names the file in failures. */
export function readMapFile(json: unknown, path: string): Result<Told> {
  const parsed = mapFileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail({ code: "mapUnfit", path, place: issue?.path.map(String).join(".") ?? "" });
  }
  const { columns, kinds, results, dateYear, unit, holidays } = parsed.data;
  // Both ways round are understood: head to field, and field to head.
  const named = Object.entries(columns).map(([one, other]): readonly [string, string] =>
    isField(one) && !isField(other) && other !== "" ? [other, one] : [one, other],
  );
  const foreign = named.find(([, field]) => field !== "" && !isField(field));
  if (foreign !== undefined) return fail({ code: "mapUnfit", path, place: `columns.${foreign[0]}` });
  return success({
    columns: new Map(named.map(([head, field]) => [columnKey(head), field])),
    kinds: new Map(Object.entries(kinds).map(([word, one]) => [word, { kind: one }])),
    results: new Map(
      Object.entries(results).map(([word, row]) => [word, isResult(row) ? { row } : { open: true as const }]),
    ),
    channels: new Map(Object.entries(parsed.data.channels)),
    rows: new Map(
      Object.entries(parsed.data.rows).map(([row, decision]): [number, RowDecision] => [Number(row), decision]),
    ),
    ...(dateYear !== undefined && { dateYear }),
    ...(unit !== undefined && { unit }),
    ...(holidays && { holidays }),
  });
}

/** What was told, as a file holds it; decisions on single rows are of one register only and stay out of it. */
export function writeMapFile(
  told: Told,
  columns: readonly { readonly head: string; readonly field?: string }[],
): MapFile {
  const named = columns.flatMap(({ head, field }) => (head === "" ? [] : [[head, field ?? ""] as const]));
  return {
    // That a column is of no use is told as well as what it holds.
    columns: Object.fromEntries(
      [...named, ...told.columns].filter(([head, field]) => field !== "" || told.columns.get(columnKey(head)) === ""),
    ),
    kinds: Object.fromEntries(
      [...told.kinds].flatMap(([word, sense]) => ("kind" in sense ? [[word, sense.kind] as const] : [])),
    ),
    results: Object.fromEntries(
      [...told.results].flatMap(([word, sense]): readonly (readonly [string, ResultRow | "open"])[] =>
        "row" in sense ? [[word, sense.row]] : "open" in sense ? [[word, "open"]] : [],
      ),
    ),
    channels: Object.fromEntries(told.channels),
    rows: {},
    ...(told.dateYear !== undefined && { dateYear: told.dateYear }),
    ...(told.unit !== undefined && { unit: told.unit }),
    ...(told.holidays && { holidays: mutable(told.holidays) }),
  };
}

function columnKey(head: string): string {
  return /^column [A-Z]{1,2}$/u.test(head) ? head : /^[A-Z]{1,2}$/u.test(head) ? `column ${head}` : wordKey(head);
}

function mutable(holidays: NonNullable<Told["holidays"]>): NonNullable<MapFile["holidays"]> {
  return Object.fromEntries(
    Object.entries(holidays).map(([year, { notice, off, worked }]) => [
      year,
      { off: [...off], worked: [...worked], ...(notice !== undefined && { notice }) },
    ]),
  );
}
