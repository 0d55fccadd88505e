import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CellId } from "../../shared/forms/form.ts";
import type { CellMark } from "./cell-mark.ts";
import type { LastYearNote } from "./last-year-notes.ts";
import type { TableDesk } from "./table-desk.ts";

interface MarkNoteProps {
  readonly desk: TableDesk;
  readonly markOf: (id: CellId) => CellMark | undefined;
  readonly noteOf: (id: CellId) => LastYearNote | undefined;
  readonly root: RefObject<HTMLElement | null>;
}

const gap = 4;
const width = 360;

/**
 * The sentences about the cell under the pointer, or about the active cell, beside it: what was found, and what follows from last year.
 * One for a table.
 */
export function MarkNote({ desk, markOf, noteOf, root }: MarkNoteProps) {
  const { cursor, session } = desk;
  const id = useSyncExternalStore(cursor.subscribe, cursor.noted);
  const mark = useSyncExternalStore(session.subscribe, () => (id === undefined ? undefined : markOf(id)));
  const lastYear = useSyncExternalStore(session.subscribe, () => (id === undefined ? undefined : noteOf(id)?.sentence));
  const silent = mark === undefined && lastYear === undefined;
  const note = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const table = root.current;
    const cell = id === undefined ? null : table?.querySelector(`[data-cell="${CSS.escape(id)}"]`);
    if (silent || !table || !cell) return;
    const frame = table.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    const height = note.current?.offsetHeight ?? 0;
    const below = box.bottom + gap + height <= window.innerHeight;
    setAt({
      left: Math.max(0, Math.min(box.left - frame.left, frame.width - width)),
      top: (below ? box.bottom + gap : box.top - gap - height) - frame.top,
    });
  }, [id, mark, lastYear, silent, root]);

  if (silent) return null;
  return (
    <div ref={note} className="ft-note" role="tooltip" data-level={mark?.level} style={{ ...at, maxWidth: width }}>
      {lastYear !== undefined && <p>{lastYear}</p>}
      {mark?.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
