import type { ByCell, Cell, CellId, Form } from "../forms/form.ts";
import { cellIdOf, type Edition, formOf } from "../forms/registry.ts";
import { type CellValue, cellState } from "./cell-value.ts";
import { type Block, type BoundQuantity, type Inline, isText, type Narrative, quantitiesOf } from "./narrative.ts";
import { figureSources, inlineText } from "./narrative-text.ts";
import type { FigureSources } from "./bound-figure.ts";
import type { Cells, Report } from "./report.ts";
import type { Workings } from "./working.ts";

/** A cell that has no place of its own in the other edition, with the value it held. `into` names the cell that took it up. */
export interface Unconverted {
  readonly cell: CellId;
  readonly value: CellValue;
  readonly into?: CellId;
}

/** A report in another edition, and what did not come over unchanged. */
export interface Conversion {
  readonly report: Report;
  readonly unconverted: readonly Unconverted[];
}

/** Rows that one edition counts together and the other apart: what the single row held goes into the row named. */
const mergedRows: readonly { readonly from: string; readonly into: string }[] = [
  { from: "t3.other", into: "t3.other.other" },
];

/**
 * Converts a report to another edition. Cells that both editions have keep their values. The single row 其他处理 of 2019 becomes the row 其他
 * under that heading; every other value that is not 0 and has no place is named in the list, and so is each that was moved. Figures bound to
 * cells that are gone become plain words. `at` is the present as ISO 8601 date and time.
 */
export function convertEdition(report: Report, edition: Edition, at: string): Conversion {
  if (report.edition === edition) return { report, unconverted: [] };
  const from = formOf(report.edition);
  const to = formOf(edition);
  const own = convertCells(report.cells, from, to);
  const declared = convertCells(report.declared, from, to);
  const workings = convertWorkings(report.workings ?? {}, from, to);
  const sources = figureSources(report);
  const narratives = {
    preamble: convertNarrative(report.narratives.preamble, to, sources),
    s1: convertNarrative(report.narratives.s1, to, sources),
    s5: convertNarrative(report.narratives.s5, to, sources),
    s6: convertNarrative(report.narratives.s6, to, sources),
  };
  const { workings: _, adjustments: before = [], notes: noted = [], ...rest } = report;
  const notes = noted.flatMap((one) => {
    const cell = from.cellById.get(one.cell);
    const into = cell && counterpart(cell, to);
    return into === undefined ? [] : [{ ...one, cell: into }];
  });
  const adjustments = before.flatMap((one) => {
    const cell = from.cellById.get(one.cell);
    const into = cell && counterpart(cell, to);
    return into === undefined ? [] : [{ ...one, cell: into }];
  });
  return {
    report: {
      ...rest,
      edition,
      cells: own.cells,
      declared: declared.cells,
      ...(Object.keys(workings).length > 0 && { workings }),
      narratives,
      waivers: report.waivers.filter(({ cells }) => cells.every((id) => to.cellById.has(id))),
      ...(notes.length > 0 && { notes }),
      ...(adjustments.length > 0 && { adjustments }),
      sources: report.sources.map((source) => ({ ...source, cells: convertCells(source.cells, from, to).cells })),
      journal: [...report.journal, { at, event: "converted", note: `${report.edition} → ${edition}` }],
    },
    unconverted: [...own.unconverted, ...declared.unconverted],
  };
}

/** The cells of one edition in another, with what has no place of its own there. */
export function convertCells(
  cells: Cells,
  from: Form,
  to: Form,
): { readonly cells: Cells; readonly unconverted: readonly Unconverted[] } {
  const kept: ByCell<CellValue> = {};
  const unconverted: Unconverted[] = [];
  for (const cell of from.cells) {
    const value = cells[cell.id];
    if (value === undefined) continue;
    const into = counterpart(cell, to);
    if (into !== undefined) kept[into] = value;
    if (into === cell.id || saysNothing(value)) continue;
    unconverted.push({ cell: cell.id, value, ...(into !== undefined && { into }) });
  }
  return { cells: kept, unconverted };
}

/** A working goes where its value goes. */
function convertWorkings(workings: Workings, from: Form, to: Form): Workings {
  const kept: ByCell<string> = {};
  for (const cell of from.cells) {
    const working = workings[cell.id];
    const into = working === undefined ? undefined : counterpart(cell, to);
    if (working !== undefined && into !== undefined) kept[into] = working;
  }
  return kept;
}

/** The cell of the other edition that holds the same: the one of that name, or the one that took its row up. */
function counterpart({ id, kind, computed }: Cell, to: Form): CellId | undefined {
  const moved = mergedRows.map(({ from, into }) => movedId(id, from, into)).find((other) => other !== undefined);
  const other = to.cellById.get(to.cellById.has(id) ? id : (moved ?? id));
  return other?.kind === kind && other.computed === computed ? other.id : undefined;
}

function movedId(id: CellId, from: string, into: string): CellId | undefined {
  const column = id.slice(from.length + 1);
  return id.startsWith(`${from}.`) && !column.includes(".") ? cellIdOf(`${into}.${column}`) : undefined;
}

/** 0 and "not applicable" are no loss. */
function saysNothing(value: CellValue): boolean {
  return (
    value === 0 || cellState(value) === "notApplicable" || (typeof value === "string" && /^0(?:\.0*)?$/u.test(value))
  );
}

function convertNarrative(narrative: Narrative, to: Form, sources: FigureSources): Narrative {
  return narrative.map((block): Block =>
    isText(block) ? { ...block, content: block.content.map((inline) => convertInline(inline, to, sources)) } : block,
  );
}

function convertInline(inline: Inline, to: Form, sources: FigureSources): Inline {
  if ("text" in inline) return inline;
  const own = quantitiesOf<BoundQuantity>(inline.figure.formula).flatMap((one) =>
    one.from === "report" ? one.cells : [],
  );
  const lives = own.every((id) => to.cellById.has(id));
  return lives ? inline : { text: inlineText([inline], sources) };
}
