import type { Vocabulary } from "../checks/vocabulary.ts";
import type { Failure } from "../failure.ts";

/** What a backup holds. */
export interface BackedUp {
  /** The archive that was written. */
  readonly path: string;
  readonly reports: number;
  /** Gatherings of the hall, without the files that came in. */
  readonly gatherings: number;
  /** Earlier states of reports. */
  readonly versions: number;
  /** The reports among them that cannot be read; they were taken in as they are. */
  readonly unreadable: readonly string[];
}

/** What came back from a backup. Nothing that was there before is changed. */
export interface Restored {
  /** Reports that were not there, by their paths now. */
  readonly reports: readonly string[];
  /** Those among them whose name was taken by another content, so that they stand beside it under a new name. */
  readonly renamed: number;
  /** Reports that are there already, byte for byte. */
  readonly already: number;
  /** Gatherings that were not there; one whose name is taken by another stands beside it. */
  readonly gatherings: number;
  readonly versions: number;
  /** The user's own words for the checks of language together with those of the backup, and how many of them are new. */
  readonly vocabulary: Vocabulary;
  readonly words: number;
  /** What could not be brought back, by its name in the archive, and why. */
  readonly refused: readonly { readonly name: string; readonly failure: Failure }[];
}
