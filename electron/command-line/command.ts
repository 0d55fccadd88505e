import type { Failure } from "../../shared/failure.ts";
import type { Language } from "../../shared/words/language.ts";
import type { Placing } from "../files/aside.ts";
import type { Arguments, CommandShape } from "./arguments.ts";
import type { GatherThreads } from "../gathering/gather-threads.ts";
import type { ImportThreads } from "./import-thread.ts";
import type { PacketThreads } from "./packet-thread.ts";

/** What the command line gets from its surroundings; `disk` and `newId` also write its files. */
export interface Terminal extends Placing {
  /** Writes data (standard output). */
  readonly out: (text: string) => void;
  /** Writes messages (standard error). */
  readonly err: (text: string) => void;
  readonly now: () => Date;
  readonly version: string;
  /** What the licences of the packages in the program want said. */
  readonly licences: string;
  /** Makes the threads in which many documents are read. */
  readonly importThreads: () => ImportThreads;
  /** Makes the threads in which the reports of many units are read. */
  readonly gatherThreads: () => GatherThreads;
  /** Makes the threads in which many packets are made. */
  readonly packetThreads: () => PacketThreads;
}

/** What a command works with: its surroundings and the language of its messages. */
export interface Context extends Terminal {
  readonly language: Language;
}

/** Exit status: 0 done and nothing blocks, 1 done but errors were found; a failure ends with 2. */
export type Outcome = { readonly status: 0 | 1 } | { readonly failure: Failure };

/** A command of `gouji`. */
export interface Command extends CommandShape {
  readonly run: (given: Arguments, context: Context) => Promise<Outcome>;
}

/** The outcome of a command that ended in a failure. */
export function failed(failure: Failure): Outcome {
  return { failure };
}
