import { randomUUID } from "node:crypto";
import { nodeDisk } from "./files/disk.ts";
import { readSubmission, type SubmissionJob } from "./gathering/read-submission.ts";
import { type AskedFile, readForWindow } from "./import/read-for-window.ts";
import { serveThread } from "./import/serve-thread.ts";
import { summarise, type SummaryJob } from "./library/summarise.ts";
import { shutNetwork } from "./offline/shut-network.ts";

const reading = { disk: nodeDisk, newId: () => randomUUID(), now: () => new Date() };

// A thread beside the main process, in which it reads one of several files: for the window, the list of the library, or a gathering.
shutNetwork();
serveThread(
  async (
    job: AskedFile | SubmissionJob | SummaryJob,
  ): Promise<Awaited<ReturnType<typeof readSubmission | typeof readForWindow | typeof summarise>>> => {
    if ("summary" in job) return summarise(nodeDisk, job);
    return "submission" in job ? readSubmission(job, reading) : readForWindow(nodeDisk, job);
  },
);
