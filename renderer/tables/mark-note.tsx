import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CellId } from "../../shared/forms/form.ts";
import type { CellMark } from "./cell-mark.ts";
import type { TableDesk } from "./table-desk.ts";

interface MarkNoteProps {
  readonly desk: TableDesk;
  readonly markOf: (id: CellId) => CellMark | undefined;
  readonly root: RefObject<HTMLElement | null>;
}

const gap = 4;
const width = 360;

/** The sentences about the cell under the pointer, or about the active cell, beside it. One for a table. */
export function MarkNote({ desk, markOf, root }: MarkNoteProps) {
  const { cursor, session } = desk;
  const id = useSyncExternalStore(cursor.subscribe, cursor.noted);
  const mark = useSyncExternalStore(session.subscribe, () => (id === undefined ? undefined : markOf(id)));
  const note = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const table = root.current;
    const cell = id === undefined ? null : table?.querySelector(`[data-cell="${CSS.escape(id)}"]`);
    if (mark === undefined || !table || !cell) return;
    const frame = table.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    const height = note.current?.offsetHeight ?? 0;
    const below = box.bottom + gap + height <= window.innerHeight;
    setAt({
      left: Math.max(0, Math.min(box.left - frame.left, frame.width - width)),
      top: (below ? box.bottom + gap : box.top - gap - height) - frame.top,
    });
  }, [id, mark, root]);

  if (mark === undefined) return null;
  return (
    <div ref={note} className="ft-note" role="tooltip" data-level={mark.level} style={{ ...at, maxWidth: width }}>
      {mark.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
