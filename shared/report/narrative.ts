import type { CellId } from "../forms/form.ts";
import type { Channel } from "./channels.ts";

/** A quantity taken from the tables: cells added up, from this report or from last year's. */
export interface Quantity {
  readonly cells: readonly CellId[];
  readonly from: "report" | "previous";
}

/**
 * What a bound figure shows: a quantity; the share of one quantity in another in percent; the difference of two; or the growth of the
 * first over the second in percent.
 */
export type FigureFormula = FormulaOver<Quantity>;

/** How many of the applications received came in one way, as the register of applications tells it. */
export interface ChannelCount {
  readonly channel: Channel;
  readonly from: "ledger";
}

/** What a bound figure draws on: the tables, or what was counted from the register beside them. */
export type BoundQuantity = Quantity | ChannelCount;

/** What a bound figure may show. Of what the register counts beside the tables, the number or its share. */
export type BoundFormula =
  | FigureFormula
  | { readonly kind: "value"; readonly of: ChannelCount }
  | { readonly kind: "share"; readonly of: ChannelCount; readonly in: Quantity };

/** A formula over quantities of some kind: those of a report, or those of a file whose cells nobody has looked up yet. */
export type FormulaOver<Q> =
  | { readonly kind: "value"; readonly of: Q }
  | { readonly kind: "share"; readonly of: Q; readonly in: Q }
  | { readonly kind: "difference"; readonly of: Q; readonly less: Q }
  | { readonly kind: "growth"; readonly of: Q; readonly over: Q };

/** A number in the text that follows the tables; `decimals` is the number of places after the point (absent: as exact as the cells). */
export interface BoundFigure {
  readonly formula: BoundFormula;
  readonly decimals?: number;
  /** It stands without its sign, which the words around it say: 减少5件, 下降3%. */
  readonly magnitude?: true;
}

/** A run inside a block: words, or a bound figure. */
export type Inline = { readonly text: string } | { readonly figure: BoundFigure };

/** A picture in its place in the text; the bytes stand once in `Report.pictures` under their SHA-256. */
export interface PictureBlock {
  readonly kind: "picture";
  readonly sha256: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  /** Printed width in percent of the text width, 10 to 100. */
  readonly width: number;
  readonly caption?: string;
}

/** The charts of the tables' figures: how applications were concluded, who applied, how reviews and lawsuits ended, this year beside last. */
export const chartNames = ["results", "applicants", "disputes", "years"] as const;

/** The name of a chart. */
export type ChartName = (typeof chartNames)[number];

/** A picture of the tables' figures that follows them: nothing of it is kept but which one it is. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: ChartName;
  /** Printed width in percent of the text width, 10 to 100. */
  readonly width: number;
  readonly caption?: string;
}

/** A block of words. Headings (level 1: （一）, level 2: 1.) and points are numbered by their place, never in the text. */
export type TextBlock =
  | {
      readonly kind: "paragraph";
      readonly content: readonly Inline[];
      /** It came from a pattern and nobody has edited or checked it since. */
      readonly pattern?: boolean;
    }
  | {
      readonly kind: "heading";
      readonly level: 1 | 2;
      readonly content: readonly Inline[];
      /** The paragraph that follows stands on the heading's own line. */
      readonly runIn?: boolean;
    }
  | { readonly kind: "point"; readonly content: readonly Inline[] };

/** A block of a narrative. */
export type Block = TextBlock | PictureBlock | ChartBlock;

/** Whether a block is one of words, and neither a picture nor a chart. */
export function isText(block: Block): block is TextBlock {
  return "content" in block;
}

/** Whether a block is a chart. */
export function isChart(block: Block): block is ChartBlock {
  return block.kind === "chart";
}

/** A narrative: its blocks in order. */
export type Narrative = readonly Block[];

/** The quantities that a formula draws on. */
export function quantitiesOf<Q>(formula: FormulaOver<Q>): readonly Q[] {
  switch (formula.kind) {
    case "value":
      return [formula.of];
    case "share":
      return [formula.of, formula.in];
    case "difference":
      return [formula.of, formula.less];
    case "growth":
      return [formula.of, formula.over];
  }
}
