import type { ChainFailures } from "./chain-failures.ts";

/*
 * Every expected failure: its code, and what a sentence about it needs to know. The sentences are typed from here (`words/failures.ts`): what
 * happened, where, and what to do.
 */

/** Why the system refused a file operation: its error codes, or what the place is. */
export const systemReasons = [
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOSPC",
  "EDQUOT",
  "EISDIR",
  "ENOTDIR",
  "ENOENT",
  "EBUSY",
  "ENAMETOOLONG",
  "ELOOP",
  "EIO",
  "special",
  "other",
] as const;

/** Why the system refused a file operation. */
export type SystemReason = (typeof systemReasons)[number];

/** What a place in a file should hold. */
export type Expectation =
  | "count"
  | "signedCount"
  | "amount"
  | "text"
  | "number"
  | "list"
  | "object"
  | "edition"
  | "year"
  | "uuid"
  | "unitName"
  | "date"
  | "base64"
  | "present"
  | "total"
  | "working"
  | "known";

/** What of a report there can be too much of. */
export type ReportLimit =
  | "characters"
  | "blocks"
  | "figures"
  | "pictures"
  | "waivers"
  | "journal"
  | "previousParagraphs"
  | "previousCharacters";

/** What an official document may carry around a report, and the parts of the letter that it is handed in with. */
export type FrameField =
  | "head"
  | "number"
  | "copy"
  | "secrecy"
  | "urgency"
  | "addressee"
  | "attachments"
  | "copiesTo"
  | "issuer"
  | "issued"
  | "coverTo"
  | "coverNumber"
  | "coverText"
  | "coverDate";

/** Why a browser produced no PDF. */
export type BrowserReason = "notStarted" | "stopped" | "timeout" | "noPdf";

/** A kind of file that holds no report that can be read. */
export type ForeignKind =
  | "empty"
  | "encrypted"
  | "oldWord"
  | "oldOffice"
  | "wordMacros"
  | "excelMacros"
  | "binaryWorkbook"
  | "wordXml"
  | "excelXml"
  | "slides"
  | "picture"
  | "archive"
  | "damagedArchive"
  | "unknown";

/** A kind of package: a Word document, or a workbook. */
export type PackageKind = "docx" | "xlsx";

/** Reading and writing files. */
interface FileFailures {
  readonly fileMissing: { readonly path: string };
  readonly fileUnreadable: { readonly path: string; readonly reason: SystemReason };
  readonly fileTooLarge: { readonly path: string; readonly megabytes: number; readonly limit: number };
  readonly folderMissing: { readonly path: string };
  readonly nameRefused: { readonly path: string; readonly name: string };
  readonly targetExists: { readonly path: string };
  readonly targetUnwritable: { readonly path: string; readonly reason: SystemReason };
}

/** The report file, and what stands in it. */
interface ReportFileFailures {
  readonly notUtf8: { readonly path: string };
  readonly jsonCut: { readonly path: string; readonly line: number };
  readonly jsonBroken: { readonly path: string; readonly line: number; readonly column: number };
  readonly notReport: { readonly path: string };
  readonly newerVersion: { readonly path: string; readonly version: string; readonly known: number };
  readonly unknownVersion: { readonly path: string; readonly version: string };
  readonly unfitReport: {
    readonly path: string;
    readonly place: string;
    readonly expected: Expectation;
    readonly actual: string;
  };
  readonly unknownKey: { readonly path: string; readonly place: string; readonly key: string };
  readonly keyRepeated: { readonly path: string; readonly key: string; readonly line: number };
  readonly unknownCellInFile: {
    readonly path: string;
    readonly place: string;
    readonly cell: string;
    readonly edition: string;
  };
  /** In a part of the text, or in the whole report where `part` is absent. */
  readonly reportTooLong: {
    readonly path: string;
    readonly limit: ReportLimit;
    readonly part?: "preamble" | "s1" | "s5" | "s6";
    readonly found: number;
  };
  readonly pictureDamaged: { readonly path: string; readonly place: string };
  readonly pictureMissing: { readonly path: string; readonly place: string };
}

/** Reading DOCX and XLSX files. */
export interface PackageFailures {
  readonly packageDamaged: { readonly path: string };
  readonly packageLocked: { readonly path: string };
  readonly packageUnnatural: { readonly path: string };
  readonly packageTooLarge: { readonly path: string; readonly limit: number };
  readonly packageForeign: { readonly path: string; readonly kind: PackageKind };
  readonly partMissing: { readonly path: string; readonly part: string };
  readonly partBroken: { readonly path: string; readonly part: string };
  readonly partWithEntities: { readonly path: string; readonly part: string };
  readonly partTooDeep: { readonly path: string; readonly part: string };
  readonly tablesTooLarge: { readonly path: string; readonly place: string; readonly limit: number };
}

/** Reading documents of other programs. */
export interface ImportFailures {
  readonly foreignKind: { readonly path: string; readonly kind: ForeignKind };
  readonly pageUnnatural: { readonly path: string };
  readonly pageWithoutText: { readonly path: string };
  readonly pdfBroken: { readonly path: string };
  readonly pagesEndless: { readonly path: string; readonly limit: number };
  readonly pagesWithoutText: { readonly path: string };
  readonly documentEndless: { readonly path: string; readonly lines: number; readonly cells: number };
  readonly readingStopped: { readonly path: string };
  readonly nothingToImport: { readonly path: string };
  readonly tooManyToImport: { readonly path: string; readonly limit: number };
  readonly tooManyAtOnce: { readonly limit: number };
  readonly optionForOne: { readonly option: string };
  readonly documentUnnamed: { readonly path: string };
}

/** One of several reports in a document: where it stands (the name of its sheet, or its title), and what it says of itself; null for nothing. */
export interface ReportAt {
  readonly at: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly edition: string;
}

/** Documents that are no report, hold several, or cannot be held against one. */
interface DocumentFailures {
  readonly severalReports: { readonly path: string; readonly reports: readonly ReportAt[] };
  readonly noSuchReport: { readonly path: string; readonly pick: string; readonly count: number };
  readonly notAnAnnualReport: { readonly path: string };
  readonly notVerifiable: { readonly path: string };
  readonly packetFolderOther: { readonly path: string; readonly name: string };
  readonly packetFileChanged: { readonly path: string };
  readonly packetStopped: { readonly path: string };
  readonly coverMissing: { readonly unit: string };
  readonly frameUnfit: { readonly option: string; readonly value: string; readonly field: FrameField };
  readonly changedWhileVerified: { readonly path: string };
  readonly notAFingerprint: { readonly text: string; readonly length: number; readonly whole: number };
}

/** Edits of a report. */
interface EditFailures {
  readonly unknownCell: { readonly cell: string; readonly edition: string };
  readonly computedCell: { readonly cell: string };
  readonly unfitValue: { readonly cell: string; readonly value: string };
}

/** The command line, and the PDF that it may print. */
interface CommandLineFailures {
  readonly unknownCommand: { readonly command: string; readonly known: string };
  readonly unknownOption: { readonly command: string; readonly option: string };
  readonly optionWithoutValue: { readonly command: string; readonly option: string };
  readonly optionRepeated: { readonly command: string; readonly option: string };
  readonly optionMissing: { readonly command: string; readonly option: string };
  readonly tooManyArguments: { readonly command: string; readonly argument: string };
  readonly unknownChoice: { readonly option: string; readonly value: string; readonly known: string };
  readonly unitNameUnfit: { readonly option: string; readonly length: number };
  readonly workingFolderGone: { readonly command: string };
  readonly sameTarget: { readonly path: string };
  readonly targetIsInput: { readonly path: string };
  readonly previousYearUnfit: { readonly path: string; readonly year: number; readonly expected: number };
  readonly yearNotCovered: { readonly year: string };
  readonly noBrowser: { readonly looked: string };
  readonly browserFailed: { readonly browser: string; readonly reason: BrowserReason };
}

/** Explaining how a sentence is read. */
export interface ExplainFailures {
  readonly sentenceEmpty: { readonly command: string };
  readonly sentenceTooLong: { readonly length: number; readonly limit: number };
  readonly sentenceUnprintable: { readonly place: number };
}

/** The library and its reports. */
interface LibraryFailures {
  readonly changedOutside: { readonly path: string };
  readonly removedOutside: { readonly path: string };
  readonly lockedByOther: {
    readonly path: string;
    readonly user: string;
    readonly computer: string;
    readonly since: string;
  };
  readonly notOpen: { readonly path: string };
  readonly notReadBack: { readonly path: string };
  readonly versionMissing: { readonly path: string };
  readonly trashMissing: { readonly token: string };
}

/** The library as one archive. */
export interface BackupFailures {
  readonly notBackup: { readonly path: string };
  /** `name` is the file in the archive; empty where the archive itself is cut off or changed. */
  readonly backupDamaged: { readonly path: string; readonly name: string };
  readonly backupTooLarge: { readonly limit: number; readonly files: number };
  readonly backupForeignName: { readonly path: string; readonly name: string };
}

/** Between the window and the program behind it. */
export interface AppFailures {
  readonly internal: { readonly log: string };
  readonly foreignSender: { readonly url: string };
  readonly unknownCall: { readonly command: string };
  readonly unfitCall: { readonly command: string; readonly place: string };
  /** The window names a place that nobody has chosen. */
  readonly pathNotChosen: { readonly path: string };
  readonly noDialog: { readonly tried: string };
  readonly noFileManager: { readonly path: string; readonly tried: string };
  readonly exportCancelled: { readonly done: number; readonly of: number };
  readonly administratorUnfit: { readonly path: string; readonly place: string };
  readonly windowNotOpened: { readonly browser: string };
  readonly brokenDown: { readonly log: string };
}

/** Every expected failure by its code. */
export interface Failures
  extends
    FileFailures,
    ReportFileFailures,
    PackageFailures,
    ImportFailures,
    DocumentFailures,
    EditFailures,
    CommandLineFailures,
    ExplainFailures,
    LibraryFailures,
    BackupFailures,
    ChainFailures,
    AppFailures {}

/** The code of an expected failure. */
export type FailureCode = keyof Failures;

/** An expected failure: a stable code and what the sentence about it needs. */
export type Failure = { readonly [C in FailureCode]: { readonly code: C } & Failures[C] }[FailureCode];
