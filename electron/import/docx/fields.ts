/**
 * Tells which words a reader sees where fields are: their results, never their codes. Fields may stand inside each other and reach over
 * paragraphs.
 */
export class Fields {
  #phases: ("code" | "result")[] = [];

  /** Whether words that come now belong to the text. */
  get visible(): boolean {
    return !this.#phases.includes("code");
  }

  /** A field's mark: "begin", "separate" or "end". */
  mark(type: string | undefined): void {
    if (type === "begin") this.#phases.push("code");
    if (type === "separate" && this.#phases.length > 0) this.#phases[this.#phases.length - 1] = "result";
    if (type === "end") this.#phases.pop();
  }

  /** The end of a paragraph. A code never reaches over it: one still open was broken off, and must not swallow the rest of the text. */
  endParagraph(): void {
    this.#phases = this.#phases.filter((phase) => phase === "result");
  }
}
