import { execFile } from "node:child_process";

/** A program of the system with its words; `environment` carries what must not be read as program text. */
export interface NativeProgram {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a program of the system ended. */
export type Ended =
  { readonly kind: "notStarted" } | { readonly kind: "ended"; readonly status: number; readonly text: string };

/** Runs a program of the system to its end. */
export type RunProgram = (program: NativeProgram, timeout?: number) => Promise<Ended>;

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
