/** Turns a file of one version into the next; gets and returns plain JSON. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The version that this program writes. */
export const currentVersion = 1;

/** `migrations[n]` turns version n into n + 1. Version 1 is the first, so there is nothing to turn yet. */
export const migrations: Readonly<Record<number, Migration>> = {};

/** Brings a file of an older version up to `target`; `steps` holds the way there. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  version: number,
  target: number,
  steps: Readonly<Record<number, Migration>>,
): Readonly<Record<string, unknown>> {
  let current = file;
  for (let at = version; at < target; at += 1) {
    const step = steps[at];
    if (step === undefined) throw new RangeError(`no migration from version ${at}`);
    current = { ...step(current), version: at + 1 };
  }
  return current;
}
