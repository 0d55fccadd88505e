import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import { systemCode } from "../files/system-reason.ts";
import { nodeDisk } from "../files/disk.ts";
import type { Surroundings } from "./surroundings.ts";

/** The library's surroundings as they are on this computer; the rest is the program's to say. */
export function systemSurroundings(
  own: Pick<Surroundings, "folders" | "version" | "vocabulary" | "emit">,
): Surroundings {
  return {
    ...own,
    now: () => new Date(),
    newId: () => randomUUID(),
    user: userName(),
    computer: hostname(),
    process: process.pid,
    isRunning,
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds).unref();
      return () => clearInterval(timer);
    },
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds).unref();
      return () => clearTimeout(timer);
    },
    disk: nodeDisk,
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as on some managed computers.
    return process.env["USER"] ?? process.env["USERNAME"] ?? "";
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}
