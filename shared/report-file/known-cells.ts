import type { ByCell, CellId } from "../forms/form.ts";
import { cellIdOf, entriesByCell } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import {
  type Block,
  type BoundFormula,
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
type InlineInFile = Extract<BlockInFile, { readonly content: unknown }>["content"][number];
type FormulaInFile = Extract<InlineInFile, { readonly figure: unknown }>["figure"]["formula"];
type QuantityInFile = Exclude<FormulaInFile["of"], { readonly from: "ledger" }>;

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
    "content" in block ? { ...block, content: block.content.map(knownInline) } : block,
  );
}

/** Whether every bound figure of a narrative draws on cells that some edition has. */
export function namesKnownCells(narrative: NarrativeInFile): boolean {
  return narrative
    .flatMap((block) => ("content" in block ? block.content : []))
    .flatMap((inline) => ("figure" in inline ? quantitiesInFile(inline.figure.formula) : []))
    .every((quantity) => quantity.from === "ledger" || quantity.cells.every((text) => cellIdOf(text) !== undefined));
}

/** The quantities that a formula of a file draws on. */
export function quantitiesInFile(formula: FormulaInFile): readonly FormulaInFile["of"][] {
  return quantitiesOf<FormulaInFile["of"]>(formula);
}

function knownInline(inline: InlineInFile): Inline {
  return "text" in inline ? inline : { figure: { ...inline.figure, formula: knownFormula(inline.figure.formula) } };
}

function knownFormula(formula: FormulaInFile): BoundFormula {
  const { of } = formula;
  switch (formula.kind) {
    case "value":
      return of.from === "ledger" ? { kind: formula.kind, of } : { kind: formula.kind, of: knownQuantity(of) };
    case "share": {
      const whole = knownQuantity(formula.in);
      return of.from === "ledger"
        ? { kind: formula.kind, of, in: whole }
        : { kind: formula.kind, of: knownQuantity(of), in: whole };
    }
    case "difference":
      return { kind: formula.kind, of: knownQuantity(formula.of), less: knownQuantity(formula.less) };
    case "growth":
      return { kind: formula.kind, of: knownQuantity(formula.of), over: knownQuantity(formula.over) };
  }
}

function knownQuantity({ cells, from }: QuantityInFile): Quantity {
  return { cells: knownIds(cells), from };
}

function knownIds(texts: readonly string[]): readonly CellId[] {
  return texts.flatMap((text) => cellIdOf(text) ?? []);
}
