import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import Store from "electron-store";
import { z } from "zod";
import { fail, type Result, success } from "../../shared/result.ts";
import { systemCode, systemReason } from "../files/system-reason.ts";

/** A value that outlives the program. */
export interface KeptValue<T> {
  readonly get: () => T;
  /** Takes the value over at once; fails with `targetUnwritable` where it could not be kept for the next start. */
  readonly set: (value: T) => Result<T>;
  /** Where the file was put that could not be read whole; absent where it could. */
  readonly damaged?: string;
}

/** What a kept value is opened with. */
export interface KeptOptions<T extends object> {
  /** An absolute path; made where it is missing. */
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  readonly fallback: T;
}

/**
 * Opens a value kept by electron-store. What cannot be read falls back, field by field, and the damaged file is put aside beside the
 * new one, so that nothing is lost.
 */
export async function openKeptValue<T extends object>(options: KeptOptions<T>): Promise<KeptValue<T>> {
  const { folder, name, schema, fallback } = options;
  const path = join(folder, `${name}.json`);
  const found = await readJson(path);
  const { value, damaged } = found === missing ? { value: fallback, damaged: false } : readFields(options, found);
  // Where it cannot be copied, there is nothing to be done but to go on.
  const aside = join(folder, `${name}.damaged.json`);
  if (damaged) await copyFile(path, aside).catch(() => undefined);
  let current = value;
  return {
    ...(damaged && { damaged: aside }),
    get: () => current,
    set: (next) => {
      current = schema.parse(next);
      try {
        const store = new Store<Record<string, unknown>>({ cwd: folder, name, clearInvalidConfig: true });
        store.store = Object.fromEntries(Object.entries(current));
        return success(current);
      } catch (error) {
        return fail({ code: "targetUnwritable", path, reason: systemReason(error) });
      }
    },
  };
}

const missing = Symbol("missing");

/** The file's JSON; undefined where it is none. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    return systemCode(error) === "ENOENT" ? missing : undefined;
  }
}

function readFields<T extends object>(
  { schema, fallback }: KeptOptions<T>,
  found: unknown,
): { readonly value: T; readonly damaged: boolean } {
  const given = z.record(z.string(), z.unknown()).safeParse(found);
  if (!given.success) return { value: fallback, damaged: true };
  const fitting = Object.entries(given.data).filter(([key, one]) => schema.shape[key]?.safeParse(one).success === true);
  const whole = schema.safeParse({ ...fallback, ...Object.fromEntries(fitting) });
  return whole.success
    ? { value: whole.data, damaged: fitting.length < Object.keys(given.data).length }
    : { value: fallback, damaged: true };
}
