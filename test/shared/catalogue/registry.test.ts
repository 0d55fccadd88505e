import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/catalogue/registry.ts";
import { findingWords } from "../../../shared/words/findings.ts";

const tests = ["checks", "text", "document", "language"]
  .flatMap((folder) => {
    const place = new URL(`../${folder}/rules/`, import.meta.url);
    return readdirSync(place).map((name) => readFileSync(new URL(name, place), "utf8"));
  })
  .join("\n");

describe("the rules", () => {
  const codes = rules.map(({ code }) => code);

  it("each have a code of their own, and every code has its sentence", () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(Object.keys(findingWords).toSorted());
  });

  it("are each looked for by name in the tests of their folder", () => {
    expect(codes.filter((code) => !tests.includes(`"${code}"`))).toEqual([]);
  });
});
