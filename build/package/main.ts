import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageWithElectron } from "./electron/package-for.ts";
import { electronTargets } from "./electron/targets.ts";
import { packageFor } from "./package-for.ts";
import type { Packed } from "./product.ts";
import { withSums } from "./sums.ts";
import { targets } from "./targets.ts";

/**
 * `npm run package [-- --runtimes DIR] [--electron FILE_OR_DIR] [--out DIR]`: every package that the runtimes at hand allow, and a sentence for
 * each that is not made.
 */
const { values } = parseArgs({
  options: { runtimes: { type: "string" }, electron: { type: "string" }, out: { type: "string" } },
});
const out = resolve(values.out ?? join(import.meta.dirname, "..", "..", "dist", "packages"));
const [runtimes, electron] = [values.runtimes, values.electron].map((path) =>
  path === undefined ? path : resolve(path),
);

const work = await mkdtemp(join(tmpdir(), "gouji-package-"));
try {
  await rm(out, { recursive: true, force: true });
  const made: string[] = [];
  const take = (kind: string, { files, missing }: Packed): void => {
    made.push(...files);
    for (const each of missing) say(`${kind}: ${each}`);
  };
  for (const target of targets) {
    const packed = await packageFor(target, { runtimes, work, out, level: 6 });
    take(`${target.platform} ${target.architecture}`, packed);
  }
  for (const target of electronTargets) {
    const packed = await packageWithElectron(target, { electron, work, out, level: 6 });
    take(`Electron, ${target.platform} ${target.architecture}`, packed);
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
