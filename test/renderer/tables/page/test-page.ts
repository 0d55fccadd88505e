import type { CellValue } from "../../../../shared/report/cell-value.ts";

/** What the test page offers to whoever drives it, as `window.testPage`. */
export interface TestPage {
  readonly cell: (id: string) => CellValue | null;
  readonly set: (changes: Readonly<Record<string, CellValue | null>>) => boolean;
  readonly codesAt: (id: string) => readonly string[];
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly jump: (id: string) => boolean;
  readonly explain: (id: string) => boolean;
  /** Takes the link to last year's report away. */
  readonly unlink: () => boolean;
  /** Whether the report says what the sample says. */
  readonly unchanged: () => boolean;
}

declare global {
  interface Window {
    readonly testPage: TestPage;
  }
}
