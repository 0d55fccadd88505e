import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { fail, type Result, success } from "../../../shared/result.ts";
import { dialogPrograms, type NativeProgram, type Question, showPrograms } from "./native-programs.ts";

/** How a program of the system ended. */
export type Ended =
  { readonly kind: "notStarted" } | { readonly kind: "ended"; readonly status: number; readonly text: string };

/** Runs a program of the system to its end. */
export type RunProgram = (program: NativeProgram, timeout?: number) => Promise<Ended>;

/**
 * Asks for a folder or a report with the first dialog program of the system that starts. Null where the user changed their mind; fails
 * with `noDialog` where there is no such program.
 */
export async function askNatively(
  question: Question,
  platform: NodeJS.Platform,
  run: RunProgram,
): Promise<Result<string | null>> {
  const programs = dialogPrograms(platform, question);
  for (const program of programs) {
    const ended = await run(program);
    if (ended.kind === "notStarted") continue;
    const path = ended.text.replace(/\r?\n$/, "");
    if (ended.status === 0 && path !== "") return success(path);
    if (ended.status <= 1) return success(null);
  }
  return fail({ code: "noDialog", tried: namesOf(programs) });
}

/** Shows a file in the file manager; fails with `noFileManager`, which names the file. */
export async function showNatively(path: string, platform: NodeJS.Platform, run: RunProgram): Promise<Result<null>> {
  const programs = showPrograms(platform, path, pathToFileURL(path).href);
  for (const program of programs) {
    const ended = await run(program, 10_000);
    // The file manager of Windows ends with 1 even where it did what it was asked.
    if (ended.kind === "ended" && (ended.status === 0 || platform === "win32")) return success(null);
  }
  return fail({ code: "noFileManager", path, tried: namesOf(programs) });
}

/** Runs a program without a shell; one that is not there counts as not started. */
export const runProgram: RunProgram = ({ program, words, environment }, timeout = 0) =>
  new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(program, [...words], { timeout, env, encoding: "utf8" }, (error, text) => {
      if (error === null) return resolve({ kind: "ended", status: 0, text });
      if (typeof error.code === "number") return resolve({ kind: "ended", status: error.code, text });
      // Stopped from outside or out of time: it was there, but it did not do it.
      if (error.killed === true || error.signal !== undefined) return resolve({ kind: "ended", status: 2, text });
      resolve({ kind: "notStarted" });
    });
  });

function namesOf(programs: readonly NativeProgram[]): string {
  return programs.map(({ program }) => program).join(", ");
}
