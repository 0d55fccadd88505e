import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder in which the tests of the window build their pages. */
    readonly pages: string;
  }
}

/** Before the tests of the window: a folder for their pages, which is gone afterwards. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "gouji-pages-"));
  provide("pages", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
