import { join } from "node:path";
import { z } from "zod";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Placing } from "../files/aside.ts";
import { readBytes } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeOver } from "../files/write-whole.ts";

/** A value that outlives the program. */
export interface KeptValue<T> {
  readonly get: () => T;
  /** Takes the value over at once; what comes is whether it is kept for the next start: `targetUnwritable` or `notReadBack` where it could not be. */
  readonly set: (value: T) => Promise<Result<T>>;
  /** Fulfilled when everything is written. */
  readonly idle: () => Promise<void>;
  /** Where the file was put that could not be read whole; absent where it could. */
  readonly damaged?: string;
}

/** What a kept value is opened with. */
export interface KeptOptions<T extends object> {
  readonly placing: Placing;
  /** An absolute path; made where it is missing. */
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
  readonly schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  readonly fallback: T;
}

/** In megabytes: far more than anybody's own words and checks. */
const largest = 64;

/**
 * Opens a value that is kept as a JSON file. What cannot be read falls back, field by field, and the damaged file is put aside beside the
 * new one, so that nothing is lost.
 */
export async function openKeptValue<T extends object>(options: KeptOptions<T>): Promise<KeptValue<T>> {
  const { placing, folder, name, schema } = options;
  const path = join(folder, `${name}.json`);
  const { value, damaged } = await readKept(options, path, join(folder, `${name}.damaged.json`));
  let current = value;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (next: T): Promise<Result<T>> => {
    // What was set meanwhile is written in its place.
    if (current !== next) return success(next);
    try {
      await placing.disk.makeFolder(folder);
    } catch (error) {
      return fail(unwritable(path, error));
    }
    const written = await placeOver(placing, path, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`));
    return written.ok ? success(next) : written;
  };
  return {
    ...(damaged !== undefined && { damaged }),
    get: () => current,
    set: (given) => {
      const taken = schema.parse(given);
      current = taken;
      const written = last.then(() => write(taken));
      last = written;
      return written;
    },
    idle: async () => {
      for (let seen; seen !== last; await seen) seen = last;
    },
  };
}

/** What the file says, and where it was put aside where that is not all of it. */
async function readKept<T extends object>(
  options: KeptOptions<T>,
  path: string,
  aside: string,
): Promise<{ readonly value: T; readonly damaged?: string }> {
  const { placing, fallback } = options;
  const bytes = await readBytes(placing.disk, path, largest);
  if (!bytes.ok) {
    if (bytes.failure.code === "fileMissing") return { value: fallback };
    // It may be whole. Where it cannot be put aside either, there is nothing to be done but to go on.
    const isAside = await placing.disk.rename(path, aside).then(
      () => true,
      () => false,
    );
    return { value: fallback, damaged: isAside ? aside : path };
  }
  const { value, isDamaged } = readFields(options, jsonOf(bytes.value));
  if (!isDamaged) return { value };
  const kept = await placeOver(placing, aside, bytes.value);
  return { value, damaged: kept.ok ? aside : path };
}

/** The JSON in a file; undefined where it is none. A mark of its coding, which editors on Windows write, is no damage. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function readFields<T extends object>(
  { schema, fallback }: KeptOptions<T>,
  found: unknown,
): { readonly value: T; readonly isDamaged: boolean } {
  const given = z.record(z.string(), z.unknown()).safeParse(found);
  if (!given.success) return { value: fallback, isDamaged: true };
  const fitting = Object.entries(given.data).filter(([key, one]) => schema.shape[key]?.safeParse(one).success === true);
  const whole = schema.safeParse({ ...fallback, ...Object.fromEntries(fitting) });
  return whole.success
    ? { value: whole.data, isDamaged: fitting.length < Object.keys(given.data).length }
    : { value: fallback, isDamaged: true };
}
