import { createHash } from "node:crypto";

/** This program among all that may write into a folder. What it is writing carries its mark, so that nobody takes it for abandoned. */
export interface Writer {
  /** Twelve hexadecimal digits: the computer, the process, and its start. */
  readonly mark: string;
  /** Whether the process that once had this mark has ended; undefined where that cannot be known, as of another computer's. */
  readonly hasEnded: (mark: string) => Promise<boolean | undefined>;
}

/** What a mark is made from. */
export interface WriterParts {
  readonly computer: string;
  readonly process: { readonly pid: number; readonly started?: string | undefined };
  /** Whether some process of this computer has a number. */
  readonly isTaken: (pid: number) => Promise<boolean>;
}

/** The writer that a process of a computer is. */
export function writerOf({ computer, process, isTaken }: WriterParts): Writer {
  const here = digits(computer, 3);
  const own = here + process.pid.toString(16).padStart(6, "0").slice(-6) + digits(process.started ?? "", 3);
  return {
    mark: own,
    hasEnded: async (mark) => {
      if (mark === own) return false;
      if (!mark.startsWith(here)) return undefined;
      const pid = Number.parseInt(mark.slice(3, 9), 16);
      // Our own number under another start was an earlier process's. Another's may be the writer's or a later one's.
      return pid === process.pid || !(await isTaken(pid)) ? true : undefined;
    },
  };
}

function digits(text: string, many: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, many);
}

/** The mark stands in front; earlier versions wrote no mark, and the beginning of an id instead. */
const namePattern = /^\.~(?:([0-9a-f]{12})-[0-9a-f]{8}\.(?:tmp|set)|[0-9a-f]{8}-[0-9a-f]{4}\.tmp)$/;

/** The name of a file while it is being written. Short, because the finished file's own name may be as long as a name can be. */
export function leftoverName({ mark }: Writer, id: string): string {
  return `.~${mark}-${id.slice(0, 8)}.tmp`;
}

/** The name of the journal of files that take their names together. */
export function journalName({ mark }: Writer, id: string): string {
  return `.~${mark}-${id.slice(0, 8)}.set`;
}

/** Whether a name is one that only unfinished writing leaves. */
export function isLeftover(name: string): boolean {
  return namePattern.test(name);
}

/** Whether a name is a journal's. */
export function isJournal(name: string): boolean {
  return isLeftover(name) && name.endsWith(".set");
}

/** The mark of who has written a leftover; undefined where it carries none. */
export function markIn(name: string): string | undefined {
  return namePattern.exec(name)?.[1];
}
