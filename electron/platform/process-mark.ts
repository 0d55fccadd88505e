import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { type Writer, writerOf } from "../files/leftover-names.ts";
import { systemCode } from "../files/system-reason.ts";
import { type NativeProgram, type RunProgram, runProgram } from "./run-program.ts";

/**
 * A process as a file remembers it. Systems give the number of an ended process to a later one, so when it was started belongs to it; absent
 * in files of earlier versions of the program.
 */
export interface ProcessMark {
  readonly pid: number;
  readonly started?: string | undefined;
}

/** What the processes of a computer are asked through. */
export interface ProcessParts {
  readonly platform: NodeJS.Platform;
  readonly run: RunProgram;
}

/** The program's own mark. Linux counts starts exactly; elsewhere it is the time, which a program of the system tells of others. */
export function ownMark(): ProcessMark {
  const started = process.platform === "linux" ? linuxStart(process.pid) : undefined;
  return { pid: process.pid, started: started ?? new Date(performance.timeOrigin).toISOString() };
}

/** The time that the system gives for a start may differ from what the program itself noted, in milliseconds. */
const tolerance = 5000;

/**
 * Whether the process of a mark still runs: that very one, not a later one with its number. What the system does not tell counts as that
 * one, so that nothing is taken from a program that is there.
 */
export async function isThere(
  { pid, started }: ProcessMark,
  { platform, run }: ProcessParts = { platform: process.platform, run: runProgram },
): Promise<boolean> {
  if (!isNumberTaken(pid)) return false;
  if (started === undefined) return true;
  if (platform === "linux") {
    const found = linuxStart(pid);
    return found === undefined || found === started;
  }
  const ended = await run(question(platform, pid), 5000);
  const found = ended.kind === "ended" && ended.status === 0 ? Date.parse(ended.text.trim()) : Number.NaN;
  const noted = Date.parse(started);
  return Number.isNaN(found) || Number.isNaN(noted) || Math.abs(found - noted) <= tolerance;
}

function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** This process as a writer of files. */
export function ownWriter(): Writer {
  const isTaken = (pid: number) => Promise.resolve(isNumberTaken(pid));
  return writerOf({ computer: hostname(), process: ownMark(), isTaken });
}

/** The start of the computer and, in its ticks, of the process: field 22 of `stat`, counted behind the name, which may hold anything. */
function linuxStart(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[22 - 3];
    return ticks === undefined ? undefined : `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}

/** The program that tells when a process was started. */
function question(platform: NodeJS.Platform, pid: number): NativeProgram {
  if (platform === "win32") {
    const command = `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`;
    return { program: "powershell.exe", words: ["-NoProfile", "-NonInteractive", "-Command", command] };
  }
  return { program: "ps", words: ["-o", "lstart=", "-p", String(pid)], environment: { LC_ALL: "C" } };
}
