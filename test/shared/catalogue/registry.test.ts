import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/catalogue/registry.ts";
import { findingWords } from "../../../shared/words/findings.ts";

/** The folders of shared/ whose rules/ hold the chapters that make rules. */
const folders = ["checks", "text", "document", "language"];

const tests = folders
  .flatMap((folder) => {
    const place = new URL(`../${folder}/rules/`, import.meta.url);
    return readdirSync(place).map((name) => readFileSync(new URL(name, place), "utf8"));
  })
  .join("\n");

/** The codes of the rules that the chapters of a folder make, exported by themselves or in lists. */
async function codesMadeIn(folder: string): Promise<readonly string[]> {
  const chapters = new URL(`../../../shared/${folder}/rules/`, import.meta.url);
  const made = readdirSync(chapters).map(async (name) => {
    const exported: unknown = await import(new URL(name, chapters).href);
    return codesAmong(exported);
  });
  return (await Promise.all(made)).flat();
}

function codesAmong(exported: unknown): readonly string[] {
  if (typeof exported !== "object" || exported === null) return [];
  if ("code" in exported && "checks" in exported) return [String(exported.code)];
  return Object.values(exported).flatMap(codesAmong);
}

describe("the rules", () => {
  const codes = rules.map(({ code }) => code);

  it("each have a code of their own, and every code has its sentence", () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(Object.keys(findingWords).toSorted());
  });

  it("are all that the chapters make", async () => {
    const made = await Promise.all(folders.map(codesMadeIn));
    expect(new Set(made.flat())).toEqual(new Set(codes));
  });

  it("are each looked for by name in the tests of their folder", () => {
    expect(codes.filter((code) => !tests.includes(`"${code}"`))).toEqual([]);
  });
});
