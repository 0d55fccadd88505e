import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/catalogue/registry.ts";
import { findingWords } from "../../../shared/words/findings.ts";

/** The folders of shared/ that hold rules, and the files there that build rules rather than being one. */
const folders = ["checks", "text", "document", "language"];
const builders = ["declared-sum.ts", "raw-rule.ts", "text-rule.ts", "told-value.ts", "told-words.ts"];

const shared = new URL("../../../shared/", import.meta.url);
const tests = new URL("../", import.meta.url);

const files = folders
  .map((folder) => `${folder}/rules/`)
  .filter((folder) => existsSync(new URL(folder, shared)))
  .flatMap((folder) => readdirSync(new URL(folder, shared)).map((name) => folder + name))
  .filter((file) => file.endsWith(".ts") && !builders.some((name) => file.endsWith(`/${name}`)));

describe("the rules", () => {
  it("are all registered: one rule a file, no file left out", () => {
    expect(rules).toHaveLength(files.length);
  });

  it("each have a test of their own", () => {
    expect(files.filter((file) => !existsSync(new URL(file.replace(/\.ts$/, ".test.ts"), tests)))).toEqual([]);
  });

  it("each have one code, and every code has its sentence", () => {
    expect(rules.map((rule) => rule.code).toSorted()).toEqual(Object.keys(findingWords).toSorted());
  });
});
