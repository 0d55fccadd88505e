import { nodeDisk } from "../files/disk.ts";
import { createThreadPool, type ThreadPool } from "../import/thread-pool.ts";
import { summarise, type SummaryJob } from "./summarise.ts";
import type { Summary } from "./summary.ts";

/** With fewer reports that nobody remembers than so many for each of two threads, their start would take longer than the checks. */
const reportsForThread = 10;

/** A folder may change again in a while; after that the threads would only hold memory. In milliseconds. */
const linger = 20_000;

/** The threads in which the list of the library looks into reports, so that thousands of them, or one that is too much, hold up nothing else. */
export function createSummaryThreads(program: string): ThreadPool<SummaryJob, Summary | undefined> {
  return createThreadPool({
    program,
    alone: (job: SummaryJob) => summarise(nodeDisk, job),
    lost: ({ summary: path }): Summary => ({ kind: "unreadable", failure: { code: "readingStopped", path } }),
    worth: reportsForThread,
    idle: linger,
  });
}
