import type {
  ApplicantColumn,
  ApplicationRowId,
  CellId,
  DisclosureColumn,
  DisclosureRow,
  ProceedingColumn,
  ProceedingGroup,
} from "./cell-id.ts";
import type { TableLayout } from "./layout.ts";

export type {
  ApplicantColumn,
  ApplicationRowId,
  ByCell,
  CellId,
  DisclosureColumn,
  ProceedingGroup,
} from "./cell-id.ts";

/** What a cell holds: a whole number from 0, a whole number of either sign, or an exact decimal amount. */
export type CellKind = "count" | "signedCount" | "amount";

/** The three tables of the form; the number is the part in which each stands. */
export type TableId = "t2" | "t3" | "t4";

/** The narratives of a report: the preamble before part one, and parts one, five and six. */
export type NarrativeId = "preamble" | "s1" | "s5" | "s6";

/** One cell of the form. `index` is its place in form order, dense from 0. Its table tells which rows and columns it can stand in. */
export type Cell = Place & CellFacts & { readonly index: number };

/** A cell as the builder of its table makes it, before the form has numbered its cells. */
export type PlainCell = Place & CellFacts;

type Place =
  | { readonly table: "t2"; readonly row: DisclosureRow; readonly column: DisclosureColumn }
  | { readonly table: "t3"; readonly row: ApplicationRowId; readonly column: ApplicantColumn }
  | { readonly table: "t4"; readonly row: ProceedingGroup; readonly column: ProceedingColumn };

interface CellFacts {
  readonly id: CellId;
  readonly kind: CellKind;
  /** Totals are computed from other cells and never typed. */
  readonly computed: boolean;
  /** The statutory labels of its row, outermost first. */
  readonly rowLabels: readonly string[];
  /** The statutory labels of its column, outermost first. */
  readonly columnLabels: readonly string[];
}

/** What sums add up: the results of a column, the applicants of a row, the outcomes of a group of cases. */
export const sumKinds = ["results", "applicants", "outcomes"] as const;

/** A total and the cells that add up to it. */
export interface Sum {
  readonly of: (typeof sumKinds)[number];
  readonly total: CellId;
  readonly addends: readonly CellId[];
}

/** The identity printed in the form: in every column, the left rows and the right rows add up to the same. */
export interface Balance {
  readonly column: ApplicantColumn;
  readonly left: readonly [CellId, CellId];
  readonly right: readonly [CellId, CellId];
}

/** A printed table: its statutory heading, its cells in form order and how it is laid out. */
export interface Table {
  readonly id: TableId;
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly layout: TableLayout;
}

/** A part of the report in printed order: a narrative or a table. */
export type Part =
  | {
      readonly kind: "narrative";
      readonly id: Exclude<NarrativeId, "preamble">;
      readonly heading: string;
      /** What the part has to speak about (part one only). */
      readonly topics: readonly string[];
    }
  | { readonly kind: "table"; readonly id: TableId; readonly heading: string };

/** One edition of the statutory form, complete: everything else (screen, paper, checks, files) draws from it. */
export interface Form {
  readonly edition: string;
  /** The notice that prescribes the edition. */
  readonly basis: string;
  /** First and last report year for which the edition is in force. */
  readonly years: { readonly first: number; readonly last?: number };
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  /** All cells in form order. */
  readonly cells: readonly Cell[];
  /** Finds the cell that a text names: the guard at every boundary where an id comes in as mere text. */
  readonly cellById: ReadonlyMap<string, Cell>;
  /** Every sum, ordered so that addends which are sums themselves come first. */
  readonly sums: readonly Sum[];
  readonly balances: readonly Balance[];
}

/** What an edition's file states; `defineForm` derives the rest. */
export interface FormDefinition {
  readonly edition: string;
  readonly basis: string;
  readonly years: { readonly first: number; readonly last?: number };
  readonly topics: readonly string[];
  readonly tables: readonly TableDefinition[];
}

/** A table as its builder returns it: cells without their form-wide index. */
export interface TableDefinition {
  readonly id: TableId;
  readonly heading: string;
  readonly cells: readonly PlainCell[];
  readonly layout: TableLayout;
  readonly sums: readonly Sum[];
  readonly balances: readonly Balance[];
}

const narrativeHeadings = {
  s1: "一、总体情况",
  s5: "五、存在的主要问题及改进情况",
  s6: "六、其他需要报告的事项",
} as const;

/** Builds a form from its definition: numbers the cells, indexes them, and puts the parts in printed order. */
export function defineForm(definition: FormDefinition): Form {
  const cells: Cell[] = [];
  const tables = definition.tables.map((table): Table => {
    const own = table.cells.map((cell, offset): Cell => ({ ...cell, index: cells.length + offset }));
    cells.push(...own);
    return { id: table.id, heading: table.heading, cells: own, layout: table.layout };
  });
  return {
    edition: definition.edition,
    basis: definition.basis,
    years: definition.years,
    parts: [
      { kind: "narrative", id: "s1", heading: narrativeHeadings.s1, topics: definition.topics },
      ...tables.map((table) => ({ kind: "table" as const, id: table.id, heading: table.heading })),
      { kind: "narrative", id: "s5", heading: narrativeHeadings.s5, topics: [] },
      { kind: "narrative", id: "s6", heading: narrativeHeadings.s6, topics: [] },
    ],
    tables,
    cells,
    cellById: new Map(cells.map((cell) => [cell.id, cell])),
    sums: definition.tables.flatMap((table) => table.sums),
    balances: definition.tables.flatMap((table) => table.balances),
  };
}
