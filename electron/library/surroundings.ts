import type { Events } from "../../shared/ipc/contract.ts";
import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { Placing } from "../files/aside.ts";
import type { ProcessMark } from "../platform/process-mark.ts";
import type { SummaryJob } from "./summarise.ts";
import type { Summary } from "./summary.ts";

/** What the library tells without being asked. */
export type LibraryEvent = "library.changed" | "report.changedOutside";

/** Everything that the library needs from outside; nothing in it is global. */
export interface Surroundings extends Placing {
  /** Functions, because the user may choose another folder at any time. */
  readonly folders: {
    /** Where the reports are. */
    readonly library: () => string;
    /** Where drafts, versions, trash and the index are kept. */
    readonly appData: () => string;
    /** Where else this program may have been writing when it was killed: beside reports opened from elsewhere, exports. */
    readonly elsewhere: () => readonly string[];
  };
  /** The program's version; what the index remembers is worked out anew when it changes. */
  readonly version: string;
  /** The user's own words for the checks of language, which decide what the list says of a report. */
  readonly vocabulary: () => Vocabulary;
  readonly now: () => Date;
  readonly user: string;
  readonly computer: string;
  /** This program among the processes of the computer. */
  readonly process: ProcessMark;
  /** Whether a process of this computer is there: that very one, not a later one with its number. */
  readonly isThere: (process: ProcessMark) => Promise<boolean>;
  readonly emit: <E extends LibraryEvent>(event: E, payload: Events[E]) => void;
  /** Looks into many report files away from this thread, in the order of the jobs; absent where there are no threads. */
  readonly summaries?: (jobs: readonly SummaryJob[]) => Promise<readonly (Summary | undefined)[]>;
  /** Does something again and again; returns how to stop. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
  /** Does something once; returns how to stop. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** Watches files, and folders with those directly in them; `ignored` is asked about everything that is found. */
  readonly watchPaths: (
    paths: readonly string[],
    ignored: (path: string, isFile: boolean) => boolean,
    changed: () => void,
  ) => PathWatch;
}

/** What the program itself says of its surroundings; the rest is the computer's. */
export type OwnSurroundings = Pick<Surroundings, "folders" | "version" | "vocabulary" | "emit">;

/** Paths that are being watched. */
export interface PathWatch {
  readonly add: (path: string) => void;
  readonly remove: (path: string) => void;
  /** Fulfilled when nothing that changes from now on is missed. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}
