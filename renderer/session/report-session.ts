import { checkerFor, type OwnCheckRules } from "../../shared/catalogue/checker-for.ts";
import type { Checked } from "../../shared/checks/checker.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { type Figures, indexOf } from "../../shared/checks/figures.ts";
import type { Input, View } from "../../shared/checks/rule.ts";
import { type LikelyCell, likelyCells } from "../../shared/checks/suspect-slips.ts";
import { blankCellsOf, hasToWait } from "../../shared/checks/unfinished.ts";
import type { Balance, CellId, TableId } from "../../shared/forms/form.ts";
import { entriesByCell } from "../../shared/forms/registry.ts";
import { noVocabulary, type Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import { applyEdit, type Edit } from "../../shared/report/edit.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { journalOfSitting, sittingLength } from "../../shared/sign-off/journal.ts";
import { sealOf } from "../../shared/sign-off/standing.ts";
import { settleEdits } from "./settle-edits.ts";

/** What several edits have in common that are undone as one: typing at one place, or a named change such as the caption of a picture. */
export type UndoGroup = string | symbol;

/** The open report: one immutable value, its undo history, its findings, and who wants to hear of changes. */
export interface ReportSession {
  readonly report: () => Report;
  readonly checked: () => Checked<Finding>;
  /** What is shown of what was found: all but the findings that wait until the table that somebody is filling in is full, or left. */
  readonly findings: () => readonly Finding[];
  /** The table that somebody is filling in: from the first key typed there until it is left. */
  readonly inWork: () => TableId | undefined;
  /** How many cells of that table are still to be filled in; 0 where nothing waits. */
  readonly blankInWork: () => number;
  /** Somebody begins to fill in a table, or leaves it. */
  readonly workOn: (table: TableId | undefined) => void;
  /** Checks with other words of the user's own, and other checks of the office's own, from now on. */
  readonly checkWith: (vocabulary: Vocabulary, own?: OwnCheckRules) => void;
  /** A cell's value as shown: typed, or the computed total. */
  readonly cell: (id: CellId) => CellValue | undefined;
  /** The findings shown that name a cell, or have it as suspect. */
  readonly findingsAt: (id: CellId) => readonly Finding[];
  /** The cells that may be to blame for a column that does not balance, the likeliest first; it counts which were changed since the column balanced last. */
  readonly likelyCells: (finding: Finding) => readonly LikelyCell[];
  /**
   * Applies an edit. Edits with the same `group` one after the other are undone as one; without a group each stands alone. Fails without
   * changing anything where the edit does not fit, and with `reportSigned` while the report is signed.
   */
  readonly apply: (edit: Edit, group?: UndoGroup) => Result<void>;
  /**
   * Does what is done about the report as a whole and cannot be undone: a step of signing off, sending back, consent. What was edited before is
   * in the journal first.
   */
  readonly act: (by: Hand, perform: (report: Report, findings: readonly Finding[]) => Result<Report>) => Result<void>;
  /** Puts what was edited since into the journal; nothing else changes, and nobody is told. */
  readonly record: (by: Hand) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Counts up with every change of the report or of what is shown of its findings; 0 for the report as opened. */
  readonly revision: () => number;
  /** Calls the listener after every such change. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Whose hand it is, and when: a name, and ISO 8601 date and time. */
export interface Hand {
  readonly name: string;
  readonly at: string;
}

interface Step {
  readonly undo: Edit;
  readonly group: UndoGroup | undefined;
}

/** The same list for every cell about which nothing was found. */
const nothingFound: readonly Finding[] = [];

/** Opens a session over a report, checked with the user's own words. `saved` is what the file says, where the report is a draft over it. */
export function createReportSession(
  start: Report,
  ownWords: Vocabulary = noVocabulary,
  saved: Report = start,
  ownChecks: OwnCheckRules = [],
): ReportSession {
  const listeners = new Set<() => void>();
  const done: Step[] = [];
  const undone: Edit[] = [];
  let report = start;
  let vocabulary = ownWords;
  let own = ownChecks;
  let checked = checkerFor(report.edition, vocabulary, own).check(report);
  let inWork: TableId | undefined;
  let shown = checked.findings;
  let byCell = indexFindings(shown, cellsOf);
  /** Each column as it was when its two sides last came to the same. */
  const balanced = new Map<CellId, Figures>();
  let revision = -1;
  /** The report up to which the journal tells everything, and the sitting that goes on since. */
  let told = saved;
  let sitting: { readonly start: Report; readonly by: Hand } | undefined;

  const likely = (finding: Finding): readonly LikelyCell[] =>
    likelyCells(finding, checked.view, balanced.get(finding.cells[0] ?? "t3.received.total"));
  /** A column that does not balance is marked at the cell that is likely to be wrong, and at its total; those that are just added up are innocent. */
  const marked = (finding: Finding): readonly CellId[] => {
    const [first] = likely(finding);
    if (first === undefined) return cellsOf(finding);
    const { cellById } = checked.view.form;
    return [first.cell, ...finding.cells.filter((id) => cellById.get(id)?.computed === true)];
  };

  const show = (): void => {
    const table = inWork;
    const { findings, view } = checked;
    for (const { left, right } of view.form.balances) {
      if (isBalanced(view, left, right)) balanced.set(left[0], view.figures);
    }
    shown = table === undefined ? findings : findings.filter((finding) => !hasToWait(finding, table, view));
    byCell = indexFindings(shown, marked);
    revision += 1;
  };

  show();

  const change = (edit: Edit): Result<Edit> => {
    const applied = applyEdit(report, edit);
    if (!applied.ok) return applied;
    report = applied.value.report;
    checked = checkerFor(report.edition, vocabulary, own).recheck(checked, report, inputsOf(edit));
    show();
    return success(applied.value.inverse);
  };
  const record = (by: Hand): void => {
    if (report === told) return;
    const since = sitting === undefined ? Infinity : Date.parse(by.at) - Date.parse(sitting.by.at);
    // A clock that goes backwards begins a sitting too.
    if (sitting === undefined || by.name !== sitting.by.name || since < 0 || since > sittingLength) {
      sitting = { start: told, by };
    }
    const journal = journalOfSitting(sitting.start, report, { at: sitting.by.at, by: sitting.by.name });
    if (journal !== report.journal) report = { ...report, journal };
    told = report;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Takes the last step of one list back and leaves the way forward in the other. */
  const step = (edit: Edit | undefined, keep: (inverse: Edit) => void): boolean => {
    if (edit === undefined || sealOf(report) !== undefined) return false;
    const inverse = change(edit);
    if (!inverse.ok) return false;
    keep(inverse.value);
    tell();
    return true;
  };

  return {
    report: () => report,
    checked: () => checked,
    findings: () => shown,
    inWork: () => inWork,
    blankInWork: () => (inWork === undefined ? 0 : blankCellsOf(inWork, checked.view)),
    workOn: (table) => {
      if (table === inWork) return;
      inWork = table;
      show();
      tell();
    },
    checkWith: (words, rules = own) => {
      if (words === vocabulary && rules === own) return;
      vocabulary = words;
      own = rules;
      checked = checkerFor(report.edition, vocabulary, own).check(report);
      show();
      tell();
    },
    cell: (id) => {
      const cell = checked.view.form.cellById.get(id);
      if (cell === undefined || !cell.computed) return report.cells[id];
      const { figures } = checked.view;
      if (figures.isNumber(cell.index)) return figures.number(cell.index);
      return figures.state(cell.index) === "notApplicable" ? "/" : undefined;
    },
    findingsAt: (id) => byCell.get(id) ?? nothingFound,
    likelyCells: likely,
    record,
    act: (by, perform) => {
      record(by);
      const acted = perform(report, checked.findings);
      if (!acted.ok) return acted;
      report = acted.value;
      told = report;
      sitting = undefined;
      checked = checkerFor(report.edition, vocabulary, own).recheck(checked, report, []);
      show();
      tell();
      return success(undefined);
    },
    apply: (edit, group) => {
      const seal = sealOf(report);
      if (seal !== undefined) return fail({ code: "reportSigned", name: seal.name });
      const inverse = change(edit);
      if (!inverse.ok) return inverse;
      undone.length = 0;
      const last = done.at(-1);
      if (group !== undefined && last?.group === group) {
        done[done.length - 1] = { undo: settleEdits([inverse.value, last.undo]), group };
      } else {
        done.push({ undo: inverse.value, group });
      }
      tell();
      return success(undefined);
    },
    undo: () =>
      step(done.at(-1)?.undo, (inverse) => {
        done.pop();
        undone.push(inverse);
      }),
    redo: () =>
      step(undone.at(-1), (inverse) => {
        undone.pop();
        done.push({ undo: inverse, group: undefined });
      }),
    canUndo: () => done.length > 0 && sealOf(report) === undefined,
    canRedo: () => undone.length > 0 && sealOf(report) === undefined,
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What an edit changes, as the checks name it. */
function inputsOf(edit: Edit): readonly Input[] {
  switch (edit.kind) {
    case "cells":
      return entriesByCell(edit.changes).map(([id]) => id);
    case "declared":
      return ["declared"];
    case "narrative":
      return [edit.part];
    case "unit":
    case "year":
    case "previous":
    case "stated":
    case "ledger":
      return [edit.kind];
    case "pictures":
    case "waivers":
    case "notes":
    case "remarks":
    case "paper":
      return [];
    case "all":
      return edit.edits.flatMap(inputsOf);
  }
}

/** Whether both sides of a column come to the same, and there is something on them. */
function isBalanced({ form, figures }: View, left: Balance["left"], right: Balance["right"]): boolean {
  const sum = (ids: Balance["left"]): number =>
    ids.reduce((all, id) => all + figures.numberOrZero(indexOf(form, id)), 0);
  return (
    [...left, ...right].every((id) => figures.state(indexOf(form, id)) !== "raw") &&
    sum(left) === sum(right) &&
    sum(left) > 0
  );
}

/** The cells that a finding names. */
function cellsOf({ cells, suspect }: Finding): readonly CellId[] {
  return suspect === undefined ? cells : [...cells, suspect];
}

function indexFindings(
  findings: readonly Finding[],
  marked: (finding: Finding) => readonly CellId[],
): ReadonlyMap<CellId, readonly Finding[]> {
  const byCell = new Map<CellId, Finding[]>();
  for (const finding of findings) {
    for (const id of new Set(marked(finding))) {
      const found = byCell.get(id);
      if (found === undefined) byCell.set(id, [finding]);
      else found.push(finding);
    }
  }
  return byCell;
}
