import type { CellId } from "../../../../shared/forms/form.ts";
import type { CellValue } from "../../../../shared/report/cell-value.ts";
import type { CellChanges } from "../../../../shared/report/edit.ts";

/** What the test page offers to whoever drives it, as `window.testPage`. */
export interface TestPage {
  readonly cell: (id: CellId) => CellValue | null;
  readonly set: (changes: CellChanges) => boolean;
  readonly codesAt: (id: CellId) => readonly string[];
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly jump: (id: CellId) => boolean;
  readonly explain: (id: CellId) => boolean;
  /** Takes the link to last year's report away. */
  readonly unlink: () => boolean;
  /** Whether the report says what the sample says. */
  readonly unchanged: () => boolean;
}

declare global {
  interface Window {
    readonly testPage: TestPage;
    /** Shows the page anew; `settings` as in a query. */
    readonly start: (settings: string) => void;
  }
}
