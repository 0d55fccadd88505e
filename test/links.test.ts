import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./kit/imports.ts";

const pages = globSync("**/*.md", { cwd: root, exclude: ["**/node_modules/**", "dist/**"] }).toSorted();

interface Link {
  readonly page: string;
  readonly target: string;
}

it("every relative link in the pages leads to a file, and to a heading where it names one", () => {
  const links = pages.flatMap(linksOf);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !leads(link))).toEqual([]);
});

it("every page for builders can be reached from the README", () => {
  const reached = new Set(["README.md"]);
  for (const page of reached) {
    for (const { target } of linksOf(page)) {
      const file = join(dirname(page), target.split("#")[0] ?? "");
      for (const found of [file, join(file, "README.md")]) if (pages.includes(found)) reached.add(found);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

/** The links and pictures of a page that lead to other files; code is no link. */
function linksOf(page: string): readonly Link[] {
  const text = readFileSync(join(root, page), "utf8").replaceAll(/```.*?```|`[^`\n]*`/gs, (code) =>
    code.startsWith("```") ? "" : "code",
  );
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => ({ page, target }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));
}

function leads({ page, target }: Link): boolean {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

/** The headings of a page as links name them. */
function headingsOf(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, "")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
}
