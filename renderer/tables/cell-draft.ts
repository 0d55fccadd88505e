import type { Cell } from "../../shared/forms/form.ts";
import { sameCell } from "../../shared/report/cell-value.ts";
import { readTyped, type TypedCell } from "../../shared/report/working.ts";
import type { ReportSession } from "../session/report-session.ts";
import { workOnCells } from "./table-work.ts";

/** One opening of a cell's editor: every text goes into the report at once, all of them one step of the undo history. */
export interface CellDraft {
  /** Writes what stands in the editor. */
  readonly write: (text: string) => void;
  /** Puts back what stood in the cell when the editor was opened. */
  readonly cancel: () => void;
  /** Whether the cell still holds what this editor wrote; not after undo or a change from elsewhere. */
  readonly current: () => boolean;
}

/** Opens a draft for a cell. */
export function openDraft(session: ReportSession, cell: Cell): CellDraft {
  const group = Symbol(cell.id);
  const held = (): TypedCell => {
    const working = session.report().workings?.[cell.id];
    return { value: session.cell(cell.id), ...(working !== undefined && { working }) };
  };
  const before = held();
  let written = before;
  let revision: number | undefined;

  const put = (typed: TypedCell): void => {
    if (isSame(typed, held())) return;
    written = typed;
    const { value, working } = typed;
    session.apply(
      {
        kind: "cells",
        changes: { [cell.id]: value ?? null },
        ...(working !== undefined && { workings: { [cell.id]: working } }),
      },
      group,
    );
    // The work begins with the value in place: before that, this editor would take the news for a change from elsewhere.
    workOnCells(session, [cell.id]);
    revision = session.revision();
  };
  return {
    write: (text) => put(readTyped(unfinished(text, cell), cell.kind)),
    cancel: () => {
      // The step is taken back, not overwritten, so that it leaves no empty step in the history.
      if (revision === session.revision()) session.undo();
      else put(before);
    },
    current: () => isSame(held(), written),
  };
}

function isSame(a: TypedCell, b: TypedCell): boolean {
  return sameCell(a.value, b.value) && a.working === b.working;
}

/** An amount that ends with its point is still being typed. */
function unfinished(text: string, { kind }: Cell): string {
  return kind === "amount" ? text.replace(/(?<=\d)[.．]\s*$/, "") : text;
}
