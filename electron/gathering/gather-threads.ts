import { fail, type Result } from "../../shared/result.ts";
import { createThreadPool, type ThreadPool } from "../import/thread-pool.ts";
import { type Reading, type ReadSubmission, readSubmission, type SubmissionJob } from "./read-submission.ts";

/** The threads in which the files of a gathering are read. */
export type GatherThreads = ThreadPool<SubmissionJob, Result<ReadSubmission>>;

/** As for imports: a thread is worth its start after some dozen files. */
const filesForThread = 30;
/** In bytes: what is larger is read where nothing else is lost with it. */
const largestForThis = 4 * 1024 * 1024;

/** The threads of a gathering, which run a program; with what this thread needs where it reads a file by itself. */
export function createGatherThreads(program: string, reading: Reading): GatherThreads {
  return createThreadPool({
    program,
    alone: (job: SubmissionJob) => readSubmission(job, reading),
    worth: filesForThread,
    helps: async ({ submission }) => {
      const size = await reading.disk.status(submission).then(
        (status) => status.size,
        () => 0,
      );
      return size <= largestForThis;
    },
    lost: ({ submission }) => fail({ code: "readingStopped", path: submission }),
  });
}
