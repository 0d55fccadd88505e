import type { Edition } from "../forms/registry.ts";
import type { Report, Unit } from "../report/report.ts";
import type { Failure } from "../failure.ts";

/** A file in the library folder: a report with its state, or a file that cannot be read with the reason. */
export type LibraryEntry =
  | {
      readonly kind: "report";
      readonly path: string;
      /** The file's name without folder. */
      readonly name: string;
      readonly id: string;
      readonly unit: Unit;
      readonly year: number;
      readonly edition: Edition;
      readonly errors: number;
      readonly warnings: number;
      readonly hints: number;
      /** Share of typed cells that are filled in, 0 to 1. */
      readonly filled: number;
      /** Whether it is signed and says what was signed. */
      readonly signed: boolean;
      /** When the file was last changed, ISO 8601. */
      readonly savedAt: string;
      readonly hasDraft: boolean;
    }
  | {
      readonly kind: "unreadable";
      readonly path: string;
      readonly name: string;
      readonly savedAt: string;
      readonly failure: Failure;
    };

/** A report that was removed from the library and can be brought back with its token. */
export interface RemovedReport {
  readonly token: string;
  /** Where it was. */
  readonly path: string;
  /** Null where the removed file is no readable report. */
  readonly title: { readonly unit: string; readonly year: number } | null;
  /** ISO 8601. */
  readonly removedAt: string;
}

/** Who has a report open. */
export interface LockHolder {
  readonly user: string;
  readonly computer: string;
  /** ISO 8601. */
  readonly since: string;
}

/** A report as opened. `stamp` names the content on disk; saving compares it, so that nothing is overwritten silently. */
export interface OpenedReport {
  readonly path: string;
  readonly report: Report;
  readonly stamp: string;
  readonly savedAt: string;
  /** True where the file or its folder cannot be written, or somebody else has it open. */
  readonly readOnly: boolean;
  /** Somebody else who has it open. */
  readonly holder: LockHolder | null;
  /**
   * Unsaved changes of an earlier session that ended without warning. `stamp` names the content that they were made over; where it is
   * not the opened one, somebody else has changed the file since.
   */
  readonly draft: { readonly report: Report; readonly savedAt: string; readonly stamp: string } | null;
}

/** A report as saved. */
export interface Saved {
  readonly stamp: string;
  readonly savedAt: string;
}

/** An earlier state of a report. */
export interface Version {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly size: number;
  /** What somebody has called it (送审稿); empty where nobody has. A named version is kept for good. */
  readonly name: string;
}

/** Characters that the name of a version may have. */
const longestVersionTitle = 30;

/** Whether a text can be the name of a version: a few letters, digits, spaces and brackets, which may stand in the name of a file on every system. */
export function isVersionTitle(text: string): boolean {
  return text.length <= longestVersionTitle && /^[\p{L}\p{N}](?:[\p{L}\p{N} （）()·-]*[\p{L}\p{N}）)])?$/u.test(text);
}
