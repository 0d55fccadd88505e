import type { ByCell, CellId, NarrativeId } from "../forms/form.ts";
import type { Edition } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import type { Narrative } from "../report/narrative.ts";
import type { Cells, Picture, Report } from "../report/report.ts";
import type { Workings } from "../report/working.ts";

/** Why something that was read from a document should be looked at, as it stands in JSON. */
export type DoubtReason =
  | "interpreted"
  | "unreadable"
  | "nothingSign"
  | "yuan"
  | "moneyUnclear"
  | "tooManyDigits"
  | "labelUnclear"
  | "byPosition"
  | "conflict"
  | "mergedValue"
  | "struckOut"
  | "noteMark"
  | "statedTwice"
  | "rebuilt"
  | "columnsShifted"
  | "placeUnknown"
  | "editionUnclear"
  | "yearUnclear"
  | "yearDiffers"
  | "unitDiffers"
  | "unitUnclear"
  | "namedElsewhere"
  | "partMissing"
  | "headingUnclear"
  | "tableNotTaken"
  | "textBesideTable"
  | "furtherPart"
  | "pictureLost"
  | ObjectReason;

/** Why an object in a document should be looked at: a worksheet was read in its place, or something was not taken in. */
export type ObjectReason = "worksheetEmbedded" | "objectLost" | "objectLinked" | "diagramLost" | "pictureLinked";

/** Where something stands in a source document: the block, and in a table the row and the place of the cell in its row (all from 0). */
export interface SourcePlace {
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
}

/** Something that had to be interpreted: the text as it stands, what it was taken for, and why somebody should look. */
export interface Doubt {
  readonly cell?: CellId;
  readonly raw: string;
  /** The value that is proposed; absent where nothing can be proposed. */
  readonly reading?: CellValue;
  readonly reason: DoubtReason;
  readonly place?: SourcePlace;
}

/** What was recognised in a document. Nothing in it was guessed silently: `doubts` names all that was interpreted, `missing` all that was not found. */
export interface Reading {
  readonly edition: Edition;
  /** The title line as it stands. */
  readonly title?: string;
  readonly unit?: string;
  readonly year?: number;
  /** The values that the document states, totals included; text that had to be interpreted stays raw until somebody decides. */
  readonly cells: Cells;
  /** How cells were added up whose sum somebody has confirmed. */
  readonly workings?: Workings;
  /** Where each cell was found. */
  readonly places: Readonly<ByCell<SourcePlace>>;
  readonly doubts: readonly Doubt[];
  /** The cells of the form that were not found in the document, in form order. */
  readonly missing: readonly CellId[];
  /** The headings of the parts as they stand, in the document's order. */
  readonly headings: readonly string[];
  readonly narratives: Readonly<Record<NarrativeId, Narrative>>;
  readonly pictures: readonly Picture[];
  /** Set for a workbook of our own: the report as it is, with all that no other document can say. */
  readonly own?: Report;
}
