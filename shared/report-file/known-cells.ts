import type { ByCell, CellId } from "../forms/form.ts";
import { cellIdOf, entriesByCell } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import {
  type Block,
  type FigureFormula,
  type Inline,
  type Narrative,
  quantitiesOf,
  type Quantity,
} from "../report/narrative.ts";
import type { LedgerFigure, LedgerSource } from "../report/ledger-source.ts";
import type {
  Adjustment,
  CellNote,
  Cells,
  ContentChange,
  JournalEntry,
  KeptContent,
  Remark,
  Waiver,
} from "../report/report.ts";
import type { Workings } from "../report/working.ts";
import type { ReportFile } from "./schema.ts";

/*
 * A file names cells by mere text. Once any text that is no cell has been refused (`findUnfitContent`, `namesKnownCells`), these make
 * cells of the rest.
 */

type NarrativeInFile = ReportFile["narratives"]["s1"];
type BlockInFile = NarrativeInFile[number];
type InlineInFile = Exclude<BlockInFile, { readonly kind: "picture" }>["content"][number];
type FormulaInFile = Extract<InlineInFile, { readonly figure: unknown }>["figure"]["formula"];

/** The cells of a file with their values. */
export function knownCells(cells: ReportFile["cells"]): Cells {
  const known: ByCell<CellValue> = {};
  for (const [id, value] of entriesByCell(cells)) known[id] = value;
  return known;
}

/** The workings of a file. */
export function knownWorkings(workings: NonNullable<ReportFile["workings"]>): Workings {
  const known: ByCell<string> = {};
  for (const [id, working] of entriesByCell(workings)) known[id] = working;
  return known;
}

/** What a file says was counted from a register. */
export function knownLedger({ counted, ...rest }: NonNullable<ReportFile["ledger"]>): LedgerSource {
  const known: ByCell<LedgerFigure> = {};
  for (const [id, figure] of entriesByCell(counted)) known[id] = figure;
  return { ...rest, counted: known };
}

/** A waiver of a file. */
export function knownWaiver({ cells, values, previousValues, ...rest }: ReportFile["waivers"][number]): Waiver {
  return {
    ...rest,
    cells: knownIds(cells),
    values: knownCells(values),
    ...(previousValues && { previousValues: knownCells(previousValues) }),
  };
}

/** A content that a file keeps. */
export function knownContent(content: NonNullable<ReportFile["contents"]>[number]): KeptContent {
  return { ...content, cells: knownCells(content.cells) };
}

/** A remark of a file. */
export function knownRemark({ cell, ...rest }: NonNullable<ReportFile["remarks"]>[number]): Remark {
  const id = cell === undefined ? undefined : cellIdOf(cell);
  return id === undefined ? rest : { ...rest, cell: id };
}

/** A note of a file whose cell is known. */
export function knownNote({ cell, ...rest }: NonNullable<ReportFile["notes"]>[number]): CellNote {
  const id = cellIdOf(cell);
  if (id === undefined) throw new RangeError(`no cell ${cell}`);
  return { ...rest, cell: id };
}

/** An adjustment of a file whose cell is known. */
export function knownAdjustment({ cell, ...rest }: NonNullable<ReportFile["adjustments"]>[number]): Adjustment {
  const id = cellIdOf(cell);
  if (id === undefined) throw new RangeError(`no cell ${cell}`);
  return { ...rest, cell: id };
}

/** A line of a file's journal. */
export function knownJournalEntry(entry: ReportFile["journal"][number]): JournalEntry {
  if (entry.event !== "edited") return entry;
  return {
    ...entry,
    changes: entry.changes.flatMap((change): readonly ContentChange[] => {
      if (!("cell" in change)) return [change];
      const { cell: text, ...rest } = change;
      const cell = cellIdOf(text);
      return cell === undefined ? [] : [{ cell, ...rest }];
    }),
  };
}

/** A narrative of a file. */
export function knownNarrative(narrative: NarrativeInFile): Narrative {
  return narrative.map((block): Block =>
    block.kind === "picture" ? block : { ...block, content: block.content.map(knownInline) },
  );
}

/** Whether every bound figure of a narrative draws on cells that some edition has. */
export function namesKnownCells(narrative: NarrativeInFile): boolean {
  return narrative
    .flatMap((block) => (block.kind === "picture" ? [] : block.content))
    .flatMap((inline) => ("figure" in inline ? quantitiesOf(inline.figure.formula) : []))
    .every(({ cells }) => cells.every((text) => cellIdOf(text) !== undefined));
}

function knownInline(inline: InlineInFile): Inline {
  return "text" in inline ? inline : { figure: { ...inline.figure, formula: knownFormula(inline.figure.formula) } };
}

function knownFormula(formula: FormulaInFile): FigureFormula {
  const of = knownQuantity(formula.of);
  switch (formula.kind) {
    case "value":
      return { kind: formula.kind, of };
    case "share":
      return { kind: formula.kind, of, in: knownQuantity(formula.in) };
    case "difference":
      return { kind: formula.kind, of, less: knownQuantity(formula.less) };
    case "growth":
      return { kind: formula.kind, of, over: knownQuantity(formula.over) };
  }
}

function knownQuantity({ cells, from }: FormulaInFile["of"]): Quantity {
  return { cells: knownIds(cells), from };
}

function knownIds(texts: readonly string[]): readonly CellId[] {
  return texts.flatMap((text) => cellIdOf(text) ?? []);
}
