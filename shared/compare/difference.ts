import type { CellId } from "../forms/form.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { LinePart } from "./printed-lines.ts";

/** Something that an exported file says otherwise than the report. `null`: blank, or not there at all. */
export type Difference =
  | { readonly cell: CellId; readonly expected: CellValue | null; readonly actual: CellValue | null }
  | {
      readonly part: LinePart;
      /** The block of the narrative that it is about, from 0, where the report has it. */
      readonly block?: number;
      readonly expected: string | null;
      readonly actual: string | null;
    };

/** Whether an exported file still says what the report says, and where it does not: cells first, then lines in printed order. */
export interface Verified {
  readonly same: boolean;
  readonly differences: readonly Difference[];
}
