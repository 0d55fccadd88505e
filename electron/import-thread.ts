import { randomUUID } from "node:crypto";
import { nodeDisk } from "./files/disk.ts";
import { readSubmission, type SubmissionJob } from "./gathering/read-submission.ts";
import { type AskedFile, readForWindow } from "./import/read-for-window.ts";
import { serveThread } from "./import/serve-thread.ts";
import { shutNetwork } from "./offline/shut-network.ts";

const reading = { disk: nodeDisk, newId: () => randomUUID(), now: () => new Date() };

// A thread beside the main process, in which it reads one of several files: for the window, or for a gathering.
shutNetwork();
serveThread(
  async (job: AskedFile | SubmissionJob): Promise<Awaited<ReturnType<typeof readSubmission | typeof readForWindow>>> =>
    "submission" in job ? readSubmission(job, reading) : readForWindow(nodeDisk, job),
);
