import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageFor } from "./package-for.ts";
import { withSums } from "./sums.ts";
import { targets } from "./targets.ts";

/** `npm run package [-- --runtimes DIR] [--out DIR]`: every package that the runtimes at hand allow, and a sentence for each that is not made. */
const { values } = parseArgs({ options: { runtimes: { type: "string" }, out: { type: "string" } } });
const out = resolve(values.out ?? join(import.meta.dirname, "..", "..", "dist", "packages"));
const runtimes = values.runtimes === undefined ? undefined : resolve(values.runtimes);

const work = await mkdtemp(join(tmpdir(), "gouji-package-"));
try {
  await rm(out, { recursive: true, force: true });
  const made: string[] = [];
  for (const target of targets) {
    const packed = await packageFor(target, { runtimes, work, out, level: 6 });
    if (packed.ok) made.push(...packed.value);
    else say(`${target.platform} ${target.architecture}: ${packed.missing}`);
  }
  if (made.length > 0) say((await withSums(out, made)).join("\n"));
  process.exitCode = made.length > 0 ? 0 : 2;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await rm(work, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
