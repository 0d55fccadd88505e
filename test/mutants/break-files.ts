import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** A break: in which file, where, and what stands there instead. */
interface Break {
  readonly id: string;
  readonly fileName: string;
}

/** Files with every break in them, each behind a switch, by their paths; and the breaks, as Stryker describes them. */
export interface BrokenFiles {
  readonly sources: ReadonlyMap<string, string>;
  readonly breaks: readonly Break[];
}

/** Breaks the files that some patterns name in every place at once. */
export async function breakFiles(root: string, patterns: readonly string[]): Promise<BrokenFiles> {
  const names = globSync(patterns, { cwd: root })
    .map((name) => join(root, name))
    .toSorted();
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const { files: broken, mutants } = await new Instrumenter(silent).instrument(files, {
    plugins: null,
    // A sentence or a code is data: replacing its letters proves nothing about what is computed.
    excludedMutations: ["StringLiteral"],
    ignorers: [],
  });
  return { sources: new Map(broken.map(({ name, content }) => [name, content])), breaks: mutants };
}

const quiet = (): void => undefined;
const never = (): boolean => false;

const silent = {
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  isTraceEnabled: never,
  isDebugEnabled: never,
  isInfoEnabled: never,
  isWarnEnabled: never,
  isErrorEnabled: never,
  isFatalEnabled: never,
};
