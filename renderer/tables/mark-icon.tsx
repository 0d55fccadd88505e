import type { MarkLevel } from "./cell-mark.ts";

/** Each level has a shape of its own: a filled disc with a stroke, a triangle, a ring, a tick. */
const shapes: Readonly<Record<MarkLevel, { readonly body: string; readonly sign?: string }>> = {
  error: { body: "M1 1h10v10h-10z", sign: "M6 3v3.6M6 8.4v1" },
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
