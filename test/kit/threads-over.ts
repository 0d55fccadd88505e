import { randomUUID } from "node:crypto";
import type { Disk } from "../../electron/files/disk.ts";
import type { GatherThreads } from "../../electron/gathering/gather-threads.ts";
import { readSubmission } from "../../electron/gathering/read-submission.ts";

/** What stands in for the threads of a gathering: files of a disk are read one after another where the test runs. */
export function threadsOver(disk: Disk): GatherThreads {
  const reading = { disk, newId: () => randomUUID(), now: () => new Date() };
  return {
    run: (job) => readSubmission(job, reading),
    runAll: async (jobs) => {
      const answers = [];
      for (const job of jobs) answers.push(await readSubmission(job, reading));
      return answers;
    },
    end: async () => undefined,
  };
}
