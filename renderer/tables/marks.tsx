import { type RefObject, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { MarkLevel } from "./cell-notes.ts";
import { cellReader, type CellReading } from "./cell-reading.ts";
import type { OpenTable } from "./open-table.ts";

/** Each level has a shape of its own: a filled square with a stroke, a flag, a triangle, a ring, a tick. */
const shapes: Readonly<Record<MarkLevel, { readonly body: string; readonly sign?: string }>> = {
  error: { body: "M1 1h10v10h-10z", sign: "M6 3v3.6M6 8.4v1" },
  remark: { body: "M2 1h8.6l-2.4 3l2.4 3h-7v4.4h-1.6z" },
  warning: { body: "M6 1l5.4 10h-10.8z", sign: "M6 4.6v3M6 8.9v.9" },
  hint: { body: "M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z" },
  explained: { body: "M2 6.4l2.8 2.8l5.2-6" },
};

/** The mark in a cell's corner. The words stand in the cell's description. */
export function MarkIcon({ level }: { readonly level: MarkLevel }) {
  const { body, sign } = shapes[level];
  return (
    <svg className="ft-mark" data-level={level} viewBox="0 0 12 12" aria-hidden="true">
      <path className="ft-mark-body" d={body} />
      {sign !== undefined && <path className="ft-mark-sign" d={sign} />}
    </svg>
  );
}

interface MarkNoteProps {
  readonly open: OpenTable;
  readonly root: RefObject<HTMLElement | null>;
}

const noCell = (): CellReading | undefined => undefined;
const gap = 4;
const width = 360;

/**
 * The sentences about the cell under the pointer, or about the active cell, beside it: how it was added up, what follows from last year, and what was
 * found.
 * Each table has one.
 */
export function MarkNote({ open, root }: MarkNoteProps) {
  const { cursor, session, language } = open;
  const id = useSyncExternalStore(cursor.subscribe, cursor.noted);
  const read = useMemo(
    () => (id === undefined ? noCell : cellReader(session, id, language, false)),
    [session, id, language],
  );
  const reading = useSyncExternalStore(session.subscribe, read);
  const { mark, working, evidence: noted } = reading ?? {};
  const lastYear = reading?.lastYear?.sentence;
  const silent = mark === undefined && lastYear === undefined && working === undefined && noted === undefined;
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
  }, [id, mark, lastYear, working, noted, silent, root]);

  if (silent) return null;
  return (
    <div ref={note} className="ft-note" role="tooltip" data-level={mark?.level} style={{ ...at, maxWidth: width }}>
      {working !== undefined && <p>{working}</p>}
      {noted !== undefined && <p>{noted}</p>}
      {lastYear !== undefined && <p>{lastYear}</p>}
      {mark?.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
