import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import packageFile from "../../package.json" with { type: "json" };
import type { WrittenPacket } from "../../shared/ipc/packet.ts";
import type { Result } from "../../shared/result.ts";
import { commandLineWords } from "../../shared/words/command-line.ts";
import { systemErrorWords } from "../../shared/words/system-errors.ts";
import { nodeDisk } from "../files/disk.ts";
import { systemCode, systemReason } from "../files/system-reason.ts";
import { ownWriter } from "../platform/process-mark.ts";
import { createGatherThreads } from "../gathering/gather-threads.ts";
import { type ReadSubmission, readSubmission, type SubmissionJob } from "../gathering/read-submission.ts";
import { serveThread } from "../import/serve-thread.ts";
import { shutNetwork } from "../offline/shut-network.ts";
import { createImportThreads, type ImportAnswer, type ImportJob, performImport } from "./import-thread.ts";
import { createPacketThreads, type PacketJob, performPacket } from "./packet-thread.ts";
import { nodeSuffices } from "./node-suffices.ts";
import { runCommandLine } from "./run-command-line.ts";

const surroundings = { now: () => new Date(), newId: () => randomUUID(), disk: nodeDisk, writer: ownWriter() };

// The threads in which the command line reads many documents run this same file.
if (isMainThread) await runProgram();
else {
  shutNetwork();
  // A thread serves one pool, and is given that pool's jobs alone.
  serveThread(
    async (
      job: ImportJob | SubmissionJob | PacketJob,
    ): Promise<Result<ImportAnswer> | Result<ReadSubmission> | Result<WrittenPacket>> => {
      if ("packet" in job) return performPacket(job, surroundings);
      return "submission" in job ? readSubmission(job, surroundings) : performImport(job, surroundings);
    },
  );
}

async function runProgram(): Promise<void> {
  // Whoever reads our output may stop early (`gouji check … | head`), which is no error and changes nothing about the outcome; output that
  // is lost is one.
  let read = true;
  process.stdout.on("error", (error) => {
    if (systemCode(error) === "EPIPE") {
      read = false;
      return;
    }
    process.exitCode = 2;
    const reason = systemErrorWords[systemReason(error)].zh;
    process.stderr.write(`gouji: ${commandLineWords.outputLost.zh}${reason}\n`, () => process.exit(2));
  });
  // Messages that cannot be shown change nothing about the outcome.
  process.stderr.on("error", () => undefined);

  if (!nodeSuffices(process.versions.node)) {
    process.stderr.write(`gouji: ${commandLineWords.oldNode.zh}${process.versions.node}\n`);
    process.exit(2);
  }

  shutNetwork();

  try {
    const status = await runCommandLine(process.argv.slice(2), {
      ...surroundings,
      out: (text) => {
        if (read) process.stdout.write(text);
      },
      err: (text) => process.stderr.write(text),
      version: packageFile.version,
      // The build puts them in, when it knows what is in the program (build/licences.mjs).
      licences: "@@third-party-licences@@",
      importThreads: () => createImportThreads(import.meta.filename, surroundings),
      gatherThreads: () => {
        keepMemorySmall();
        return createGatherThreads(import.meta.filename, surroundings);
      },
      packetThreads: () => createPacketThreads(import.meta.filename, surroundings),
    });
    process.exitCode ??= status;
  } catch (error) {
    process.stderr.write(
      `gouji: ${commandLineWords.unexpected.zh}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 2;
  }
}

/**
 * From now on little is held that is forgotten already. A program that reads thousands of files makes much and forgets nearly all of it at once; left to itself V8 gives
 * what was made just now some hundred megabytes, never takes them back, and lets three or four times what is needed lie about. Over ten thousand files that is a third
 * more, and no faster. An engine that does not know a switch says so in a line and goes on.
 */
function keepMemorySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  // In megabytes: what does not grow has to begin large enough, or a thread clears up every other millisecond.
  setFlagsFromString("--min-semi-space-size=8");
  // In percent, how far the memory may grow over what was left by the last clean-up.
  setFlagsFromString("--heap-growing-percent=60");
}
