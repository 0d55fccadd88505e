import { randomUUID } from "node:crypto";
import { freemem, homedir, release, totalmem, type as system } from "node:os";
import type { ReadFile } from "../../shared/ipc/import.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { nodeDisk } from "../files/disk.ts";
import type { AskedFile } from "../import/read-for-window.ts";
import { createThreadPool } from "../import/thread-pool.ts";
import { createBugLog } from "../ipc/bug-log.ts";
import { createSummaryThreads } from "../library/summary-threads.ts";
import { systemSurroundings } from "../library/system-surroundings.ts";
import { ownWriter } from "../platform/process-mark.ts";
import { readAdministrator } from "../settings/administrator.ts";
import { openAppSettings } from "../settings/app-settings.ts";
import { openWindowPlace } from "../settings/window-place.ts";
import { runApp, type RunParts, type RunningApp } from "./run-app.ts";

const megabyte = 1024 * 1024;

/** Somebody who imports many files may drop more in a while; after that the threads would only hold memory. In milliseconds. */
const threadsLinger = 20_000;

/**
 * Starts the program on this computer: with its disk and clock, and with what earlier starts have kept in the folder for it. `importThread` is
 * the program of the threads that read files, `programFolder` the folder in which an administrator may have put settings; absent where the
 * program runs from the project.
 */
export async function startApp(
  parts: Pick<RunParts, "platform" | "version" | "licences" | "program" | "open" | "sample"> & {
    readonly importThread: string;
    readonly programFolder?: string | undefined;
  },
): Promise<Result<RunningApp>> {
  const { appData, logs } = parts.platform.folders;
  const { programFolder } = parts;
  const placing = { disk: nodeDisk, writer: ownWriter(), newId: () => randomUUID() };
  const administrator = programFolder === undefined ? success({}) : await readAdministrator(nodeDisk, programFolder);
  const summaries = createSummaryThreads(parts.importThread);
  return runApp({
    ...parts,
    administrator,
    settings: await openAppSettings(placing, appData, administrator.ok ? administrator.value : {}),
    place: await openWindowPlace(placing, appData),
    surround: (own) => ({ ...systemSurroundings(own), summaries: summaries.runAll }),
    computer: () => ({
      node: process.versions.node,
      system: `${system()} ${release()}`,
      processor: process.arch,
      memory: { all: Math.round(totalmem() / megabyte), free: Math.round(freemem() / megabyte) },
      home: homedir(),
    }),
    importThreads: createThreadPool<AskedFile, Result<ReadFile>>({
      program: parts.importThread,
      alone: async (asked) => (await import("../import/read-for-window.ts")).readForWindow(nodeDisk, asked),
      lost: (asked) => fail({ code: "readingStopped", path: "path" in asked ? asked.path : asked.name }),
      idle: threadsLinger,
    }),
    gatherThreads: async () => {
      const { createGatherThreads } = await import("../gathering/gather-threads.ts");
      const reading = { disk: nodeDisk, newId: () => randomUUID(), now: () => new Date() };
      return createGatherThreads(parts.importThread, reading);
    },
    onBug: createBugLog(logs, () => new Date()),
  });
}
