import { groupBy } from "../../group-by.ts";
import type { Cell, CellId, CellKind, Form, Table, TableId } from "../../forms/form.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { type CellFault, workCell } from "../../report/working.ts";
import type { Figures } from "../figures.ts";
import { type Check, type Found, nothing, ruleTelling } from "../rule.ts";

/** V1: counts are whole numbers from 0 (the 增/减 columns of the 2019 edition: of either sign). Source: common sense. */
export const countValue = ruleTelling<{ readonly cell: CellId; readonly raw: string; readonly signed: boolean }>()({
  code: "V1",
  severity: "error",
  basis: "sense",
  checks: (form) => [
    checkRawTexts(form, ["count", "signedCount"], "unfitNumber", ({ id, kind }, raw) => ({
      cell: id,
      raw,
      signed: kind === "signedCount",
    })),
  ],
});

/** V2: an amount is a number from 0 with at most six decimals, decided on its digits, never on binary floats. Source: common sense. */
export const amountValue = ruleTelling<{ readonly cell: CellId; readonly text: string; readonly negative: boolean }>()({
  code: "V2",
  severity: "error",
  basis: "sense",
  checks: (form) =>
    form.cells
      .filter((cell) => cell.kind === "amount")
      .map(({ id, table, kind }) => ({
        reads: [id],
        run: ({ figures }) => {
          const value = figures.cells[id];
          if (value === undefined) return nothing;
          const text = typeof value === "object" ? value.raw : String(value);
          const unfit =
            typeof value === "object"
              ? classifyRaw(text, kind) === "unfitNumber"
              : text.startsWith("-") || decimals(text) > mostDecimals;
          if (!unfit) return nothing;
          return [
            { part: table, cells: [id], actual: text, params: { cell: id, text, negative: text.startsWith("-") } },
          ];
        },
      })),
});

/**
 * V4: text that has to be interpreted ("减4", "251000元", thousands separators) stays as it is until somebody decides; of a sum that comes to
 * nothing ("=12+") it is told why. Source: practice.
 */
export const uninterpretedText = ruleTelling<{
  readonly cell: CellId;
  readonly kind: CellKind;
  readonly raw: string;
  readonly fault?: CellFault;
}>()({
  code: "V4",
  severity: "error",
  basis: "sense",
  checks: (form) => [
    checkRawTexts(form, ["count", "signedCount", "amount"], "text", ({ id, kind }, raw) => {
      const worked = workCell(raw, kind);
      return { cell: id, kind, raw, ...(worked !== undefined && "fault" in worked && { fault: worked.fault }) };
    }),
  ],
});

/**
 * The check that walks all typed cells of some kinds and reports each raw text of one reading: one check for the whole form, because
 * raw texts are rare and looking at the states is cheap.
 */
function checkRawTexts<Params>(
  form: Form,
  kinds: readonly CellKind[],
  reading: RawReading,
  tell: (cell: Cell, raw: string) => Params,
): Check<Found<Params>> {
  const cells = form.cells.filter((cell) => !cell.computed && kinds.includes(cell.kind));
  return {
    reads: cells.map((cell) => cell.id),
    run: ({ figures }) => {
      const found: Found<Params>[] = [];
      for (const cell of cells) {
        if (figures.state(cell.index) !== "raw") continue;
        const value = figures.cells[cell.id];
        if (typeof value !== "object" || classifyRaw(value.raw, cell.kind) !== reading) continue;
        found.push({ part: cell.table, cells: [cell.id], actual: value.raw, params: tell(cell, value.raw) });
      }
      return found;
    },
  };
}

/** What a raw text amounts to: a number, but not one the cell may hold (V1 for counts, V2 for amounts); or text to interpret (V4). */
type RawReading = "unfitNumber" | "text";

const mostDecimals = 6;

/** Classifies a cell's raw text. Plain numbers that would fit are "text": they were kept raw because somebody has to confirm them. */
function classifyRaw(text: string, kind: CellKind): RawReading {
  const plain = foldWidth(text).trim();
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return "text";
  if (kind === "amount") return plain.startsWith("-") || decimals(plain) > mostDecimals ? "unfitNumber" : "text";
  if (plain.includes(".") || plain.replace(/^[+-]/, "").length > 12) return "unfitNumber";
  return plain.startsWith("-") && kind === "count" ? "unfitNumber" : "text";
}

/** The places after the point of a decimal text. */
function decimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** What is not filled in of a row: its blank cells, and those that hold a sign for nothing. */
export interface UnfilledRow {
  /** The first cell of the row that is not filled in; it stands for the row. */
  readonly row: CellId;
  readonly blank: readonly CellId[];
  readonly dashed: readonly CellId[];
}

/** What is not filled in of a table, row by row; `begun` says whether anything is. */
interface Unfilled {
  readonly table: TableId;
  readonly begun: boolean;
  readonly rows: readonly UnfilledRow[];
}

/**
 * V3: a cell is blank, or holds "/", "—" or 无. One finding a table, so that a half-done table does not drown the rest; its cells are in the
 * order of the form. Source: practice.
 */
export const unfilledCell = ruleTelling<Unfilled>()({
  code: "V3",
  severity: "warning",
  basis: "practice",
  checks: (form) => form.tables.map(checkTable),
});

function checkTable({ id: table, cells }: Table): Check<Found<Unfilled>> {
  const typed = cells.filter((cell) => !cell.computed);
  const rows = [...groupBy(typed, (cell) => cell.row).values()];
  return {
    reads: ids(typed),
    run: ({ figures }) => {
      const unfilled = ids(typed.filter((cell) => isUnfilled(figures, cell)));
      if (unfilled.length === 0) return nothing;
      const begun = typed.some((cell) => figures.state(cell.index) !== "blank");
      const params = { table, begun, rows: rows.flatMap((row) => unfilledIn(row, figures)) };
      return [{ part: table, cells: unfilled, params }];
    },
  };
}

function unfilledIn(row: readonly Cell[], figures: Figures): readonly UnfilledRow[] {
  const unfilled = row.filter((cell) => isUnfilled(figures, cell));
  const [first] = unfilled;
  if (first === undefined) return nothing;
  const blank = unfilled.filter((cell) => figures.state(cell.index) === "blank");
  const dashed = unfilled.filter((cell) => figures.state(cell.index) !== "blank");
  return [{ row: first.id, blank: ids(blank), dashed: ids(dashed) }];
}

function ids(cells: readonly Cell[]): readonly CellId[] {
  return cells.map((cell) => cell.id);
}

function isUnfilled(figures: Figures, cell: Cell): boolean {
  const state = figures.state(cell.index);
  return state === "blank" || state === "notApplicable";
}
