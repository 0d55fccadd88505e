import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/checks/registry.ts";
import { findingWords } from "../../../shared/words/findings.ts";

/** Files of the folder that build rules rather than being one. */
const builders = ["declared-sum.ts", "raw-rule.ts"];

describe("the rules", () => {
  const folder = new URL("../../../shared/checks/rules/", import.meta.url);

  it("are all registered: one rule a file, no file left out", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !builders.includes(name));
    expect(rules).toHaveLength(files.length);
  });

  it("each have a test of their own", () => {
    const tests = readdirSync(new URL("rules/", import.meta.url));
    const files = readdirSync(folder).filter((name) => !builders.includes(name));
    expect(files.filter((name) => !tests.includes(name.replace(/\.ts$/, ".test.ts")))).toEqual([]);
  });

  it("each have one code, and every code has its sentence", () => {
    expect(rules.map((rule) => rule.code).toSorted()).toEqual(Object.keys(findingWords).toSorted());
  });
});
