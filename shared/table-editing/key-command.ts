import type { Move } from "./move.ts";

/** A key press as the tables see it; `command` is Ctrl, or Cmd on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What the cell is doing: waiting; taking a new text (arrows leave it); or having its text edited (arrows move in the text). */
export type CellMode = "ready" | "typing" | "editing";

/** What a key asks a table to do. */
export type TableCommand =
  | { readonly kind: "move"; readonly move: Move }
  | { readonly kind: "extend"; readonly move: Exclude<Move, "next" | "previous" | "below" | "above"> }
  | { readonly kind: "selectTable" | "blank" }
  | { readonly kind: "edit" }
  | { readonly kind: "cancel" };

const steps = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;
const leaps = { ArrowLeft: "rowStart", ArrowRight: "rowEnd", ArrowUp: "columnStart", ArrowDown: "columnEnd" } as const;

/** The command of a key, or undefined where the key is none of the table's business. */
export function keyCommand({ key, command, shift, alt }: KeyPress, mode: CellMode): TableCommand | undefined {
  if (alt) return undefined;
  if (key === "Escape") return { kind: "cancel" };
  if (!command && key === "Tab") return { kind: "move", move: shift ? "previous" : "next" };
  if (!command && key === "Enter") return { kind: "move", move: shift ? "above" : "below" };
  if (mode === "editing") return undefined;
  if (isArrow(key) && (mode === "ready" || (!shift && !command))) {
    return { kind: shift ? "extend" : "move", move: command ? leaps[key] : steps[key] };
  }
  if (mode === "typing") return undefined;
  switch (key) {
    case "Home":
      return { kind: shift ? "extend" : "move", move: command ? "tableStart" : "rowStart" };
    case "End":
      return { kind: shift ? "extend" : "move", move: command ? "tableEnd" : "rowEnd" };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return command || shift ? undefined : { kind: "blank" };
    default:
      return command && !shift && key.toLowerCase() === "a" ? { kind: "selectTable" } : undefined;
  }
}

function isArrow(key: string): key is keyof typeof steps {
  return Object.hasOwn(steps, key);
}
