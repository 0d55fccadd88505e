import { createContext, type ReactNode, type RefObject, use } from "react";
import type { Difference, Verified } from "../../shared/compare/difference.ts";
import type { RemarkPlace } from "../../shared/sign-off/remarks.ts";
import type { EditorView } from "../../shared/ipc/settings.ts";
import type { CellId } from "../../shared/forms/form.ts";
import type { Report } from "../../shared/report/report.ts";
import type { FixedWording } from "../../shared/words/language.ts";
import type { ReportSession } from "../session/report-session.ts";

/** The screens of the window. */
export type ScreenName = "library" | "editor" | "settings" | "compare" | "import" | "gathering";

/** Where the window is, and how to go elsewhere. */
export interface Desk {
  readonly screen: ScreenName;
  /** The report that the screen is about; in the settings the one that stays open behind them. */
  readonly path: string | null;
  /** The report that is open in the editor, while the editor is shown. */
  readonly report: OpenReport | null;
  /** Called by the editor when it has opened a report, and when it goes. */
  readonly setReport: (report: OpenReport | null) => void;
  /** The dialog that is open. */
  readonly dialog: Dialog | null;
  readonly open: (dialog: Dialog) => void;
  readonly closeDialog: () => void;
  /** Leaves the editor only when everything is saved. */
  readonly goTo: (screen: Exclude<ScreenName, "editor" | "compare" | "import" | "gathering">) => void;
  readonly openReport: (path: string) => void;
  /** Opens a gathering, or the list of them. */
  readonly openGathering: (path: string | null) => void;
  /** Sets a report of the library beside another one. */
  readonly compareReport: (path: string) => void;
  /** The files that are imported together, in the order in which they came. */
  readonly imports: readonly ImportFile[];
  /** Looks through files on the import screen; where files are looked through already, they come behind those. */
  readonly importFiles: (files: readonly ImportFile[]) => void;
  /** Leaves the import screen for the library, or for a report. */
  readonly endImport: (path?: string) => void;
  /** Goes back to the library whatever is unsaved (its draft is kept). */
  readonly abandon: () => void;
  /** Opens the report file that somebody chooses; documents, and several files, are looked through on the import screen. */
  readonly chooseFile: () => void;
  /** Looks through all reports and documents in a folder that somebody chooses. */
  readonly importFolder: () => void;
  /** What of the editor is folded or shown, as kept in the settings. */
  readonly view: EditorView;
  readonly setView: (changes: Partial<EditorView>) => void;
  /** The zoom in percent. */
  readonly zoom: number;
  readonly setZoom: (percent: number) => void;
}

/** The open report as actions and dialogs see it. It stays the same object as long as the report is open. */
export interface OpenReport {
  readonly path: string;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  /** Saves at once; false where it could not be written. */
  readonly save: () => Promise<boolean>;
  /** Saves what is open; false where the user has to decide first. */
  readonly leave: () => Promise<boolean>;
  /** Saves a report as a copy beside the open one, and opens the copy. */
  readonly openCopy: (report: Report) => Promise<void>;
  /** Shows the search over the texts, with or without what comes in place of what is found. */
  readonly showSearch: (kind: "find" | "replace") => void;
  /** Shows the comparison in place of the page; a second time shows the page again. */
  readonly toggleComparison: () => void;
  /** Fills the report in row by row instead of on the page; a second time shows the page at the same cell. */
  readonly toggleFillIn: () => void;
  /** The cell where somebody stands, or stood last; undefined before that. */
  readonly currentCell: () => CellId | undefined;
  /** Shows beside the page what is known of that cell. */
  readonly showAboutCell: () => void;
  /** Goes to the first finding about that cell, in the list of findings. */
  readonly showCellFinding: () => void;
  /** Opens the note of the cell where somebody stands, to be written. */
  readonly writeNote: () => void;
  /** Gives table three the whole window; a second time shows the page with everything beside it. */
  readonly toggleWholeTable: () => void;
  /** Shows the register of applications in place of the report; a second time shows the report again. */
  readonly toggleLedger: () => void;
  /** Shows the page to sign from in place of the report; a second time shows the report again. */
  readonly toggleSignOff: () => void;
  /** Goes to the next (1) or the previous (-1) finding. */
  readonly stepFinding: (step: 1 | -1) => void;
  /** Goes to a cell, or to words of the text. */
  readonly goToPlace: (place: RemarkPlace) => void;
  /** Goes to where an exported file differs from the report. */
  readonly goToDifference: (difference: Difference) => void;
  /** The exported file that was last held against the report, kept so that its differences can be worked through. */
  readonly lastVerification: RefObject<Verification | undefined>;
}

/** An exported file, and how it differed from the report. */
export interface Verification {
  readonly path: string;
  readonly verified: Verified;
}

/** Something the user can do: reached by a button, a shortcut and the application menu alike. */
export interface Action {
  readonly name: FixedWording;
  /** Shortcuts such as "Mod+Shift+Z"; Mod is Ctrl, on a Mac Command. The first one is shown. */
  readonly keys: readonly string[];
  /** Where another text field has the focus, the keys belong to it. */
  readonly leavesTextFields?: boolean;
  readonly available: (desk: Desk) => boolean;
  readonly perform: (desk: Desk) => void;
}

/** A dialog over the screen. It is an action too, the one that opens it. */
export interface Dialog extends Action {
  /** It is about the open report, and goes when the report goes. */
  readonly ofReport: boolean;
  /** Fetches its code, so that it appears at once when it is opened. */
  readonly load: () => Promise<unknown>;
  readonly show: (desk: Desk) => ReactNode;
}

/** What a dialog over the open report is given. */
export interface ReportDialogProps {
  readonly open: OpenReport;
  readonly onClose: () => void;
}

/** A file to import: one on disk, or one that was dropped on the window. */
export type ImportFile = { readonly path: string } | { readonly dropped: File };

/** The desk, handed down by `DeskProvider`. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** Where the window is. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error("no desk above this component");
  return desk;
}
