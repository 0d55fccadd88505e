import type { ByCell, NarrativeId } from "../forms/form.ts";
import { inForceRows } from "../checks/rules/documents.ts";
import { type Edition, entriesByCell, formOf } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { LedgerSource } from "../report/ledger-source.ts";
import type { Block, Narrative } from "../report/narrative.ts";
import type { Cells, Report, Stated, Unit } from "../report/report.ts";

/** New values for cells; null makes a cell blank. */
type Changes = Readonly<ByCell<CellValue | null>>;

/** A report as an example of a check tells it: what is other than in a report without findings. */
export interface CheckExample {
  readonly cells?: Changes;
  /** The totals that its file declared. */
  readonly declared?: Cells;
  /** What its document had printed as title and headings. */
  readonly stated?: Stated;
  /** What was counted from the register of applications. */
  readonly ledger?: LedgerSource;
  /** Whole parts, one paragraph a line; "# …" makes a heading. */
  readonly text?: Readonly<Partial<Record<NarrativeId, readonly string[]>>>;
  readonly unit?: Unit;
  readonly year?: number;
  readonly edition?: Edition;
  /** Added up from its own figures, those of a report without findings. */
  readonly merged?: true;
  /** Units of the roster that it lacks. */
  readonly missingUnits?: readonly string[];
  /** Last year's report, where one is linked: that of the same unit with other cells, and what of it is other than it should be. */
  readonly last?: {
    readonly cells: Changes;
    readonly unit?: Unit;
    readonly year?: number;
    readonly paragraphs?: readonly string[];
  };
}

/** A case in which a check finds something, and one much like it in which it does not. */
export interface CheckExamples {
  readonly found: CheckExample;
  readonly right: CheckExample;
}

/** An example as a report. `whole` is a report without findings; what the example does not tell is as there. */
export function reportOfExample(example: CheckExample, whole: Report): Report {
  const { cells = {}, text = {}, last, merged, ...more } = example;
  const year = example.year ?? whole.year;
  const report: Report = {
    ...whole,
    ...more,
    year,
    cells: changed(whole.cells, cells),
    ...(merged && { sources: [{ unit: whole.unit, file: "", cells: whole.cells, own: true }] }),
    narratives: {
      preamble: narrativeOf(text.preamble) ?? whole.narratives.preamble,
      s1: narrativeOf(text.s1) ?? whole.narratives.s1,
      s5: narrativeOf(text.s5) ?? whole.narratives.s5,
      s6: narrativeOf(text.s6) ?? whole.narratives.s6,
    },
  };
  if (last === undefined) return report;
  const { cells: lastCells, ...other } = last;
  const { id, edition } = whole;
  const before = changed(whole.cells, { ...leadingTo(whole), ...lastCells });
  return { ...report, previous: { id, edition, year: year - 1, unit: report.unit, cells: before, ...other } };
}

/** Where last year's figures have to differ from this year's, so that this year's follow from them: what was carried on, and what was in force. */
function leadingTo({ edition, cells }: Report): Changes {
  const form = formOf(edition);
  const before: ByCell<CellValue> = {};
  for (const { left, right } of form.balances) {
    const carried = cells[left[1]];
    if (carried !== undefined) before[right[1]] = carried;
  }
  for (const { inForce, issued, repealed } of inForceRows(form)) {
    before[inForce] = Number(cells[inForce]) - Number(cells[issued]) + Number(cells[repealed]);
  }
  return before;
}

function changed(cells: Cells, changes: Changes): Cells {
  const next: ByCell<CellValue> = { ...cells };
  for (const [id, value] of entriesByCell(changes)) {
    if (value === null) delete next[id];
    else next[id] = value;
  }
  return next;
}

function narrativeOf(lines: readonly string[] | undefined): Narrative | undefined {
  return lines?.map((line): Block =>
    line.startsWith("# ")
      ? { kind: "heading", level: 1, content: [{ text: line.slice(2) }] }
      : { kind: "paragraph", content: [{ text: line }] },
  );
}
