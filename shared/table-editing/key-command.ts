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
  /** The value of the active cell goes into the whole selection; the top row into those below it. */
  | { readonly kind: "fillSelection" | "fillDown" }
  /** Shows or hides what is said of the cell. */
  | { readonly kind: "note" }
  | { readonly kind: "edit" }
  | { readonly kind: "cancel" };

const steps = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;
const leaps = { ArrowLeft: "rowStart", ArrowRight: "rowEnd", ArrowUp: "columnStart", ArrowDown: "columnEnd" } as const;

/** The command of a key, or undefined where the key is none of the table's business. */
export function keyCommand({ key, command, shift, alt }: KeyPress, mode: CellMode): TableCommand | undefined {
  if (alt) return key === "ArrowDown" && !command && !shift ? { kind: "note" } : undefined;
  if (key === "Escape") return { kind: "cancel" };
  if (!command && key === "Tab") return { kind: "move", move: shift ? "previous" : "next" };
  if (command && !shift && key === "Enter") return { kind: "fillSelection" };
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
      // With Shift it writes a note, as in a spreadsheet.
      return shift ? undefined : { kind: "edit" };
    case "Delete":
    case "Backspace":
      return command || shift ? undefined : { kind: "blank" };
    default:
      return command && !shift ? ofLetter(key.toLowerCase()) : undefined;
  }
}

function ofLetter(letter: string): TableCommand | undefined {
  if (letter === "a") return { kind: "selectTable" };
  return letter === "d" ? { kind: "fillDown" } : undefined;
}

function isArrow(key: string): key is keyof typeof steps {
  return Object.hasOwn(steps, key);
}
