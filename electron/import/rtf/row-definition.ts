import type { CellShape, RowShape } from "../story/flat-story.ts";

/** Wider than any row: more cells than this no program makes. */
const mostCells = 1000;

/** How the cells of the next rows lie, as the controls before them say; one definition may serve several rows. */
export class RowDefinition {
  readonly #cells: CellShape[] = [];
  #left = 0;
  #merge: CellShape["merge"];
  #joined = false;

  take(name: string, value: number | undefined): void {
    if (name === "trleft") this.#left = value ?? 0;
    if (name === "clvmgf") this.#merge = "begin";
    if (name === "clvmrg") this.#merge = "continue";
    if (name === "clmrg") this.#joined = true;
    if (name !== "cellx" || this.#cells.length >= mostCells) return;
    this.#cells.push({
      right: value ?? 0,
      joined: this.#joined,
      ...(this.#merge !== undefined && { merge: this.#merge }),
    });
    [this.#merge, this.#joined] = [undefined, false];
  }

  /** The shape of a row; undefined where nothing was said. */
  shape(): RowShape | undefined {
    if (this.#cells.length === 0) return undefined;
    // Without its left end a row begins where the first cell of any width does.
    const first = this.#cells[0]?.right ?? 0;
    return { left: Math.min(this.#left, first), cells: [...this.#cells] };
  }
}
