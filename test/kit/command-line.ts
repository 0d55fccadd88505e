import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built program. */
export const program = fileURLToPath(new URL("../../dist/gouji.mjs", import.meta.url));

/** What a run of the built program printed, and its exit status. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line (`npm run build` first) in a folder. */
export function gouji(words: readonly string[], folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ status, out, err });
    });
  });
}
