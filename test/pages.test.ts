import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../package.json" with { type: "json" };
import { root } from "./kit/imports.ts";

const pages = globSync("**/*.md", { cwd: root, exclude: ["**/node_modules/**", "dist/**"] }).toSorted();

interface Link {
  readonly page: string;
  readonly target: string;
}

describe("the pages", () => {
  it("have relative links that lead to a file, and to a heading where they name one", () => {
    const links = pages.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !leads(link))).toEqual([]);
  });

  it("can all be reached from the README", () => {
    const reached = new Set(["README.md"]);
    for (const page of reached) {
      for (const { target } of linksOf(page)) {
        const file = join(dirname(page), target.split("#")[0] ?? "");
        for (const found of [file, join(file, "README.md")]) if (pages.includes(found)) reached.add(found);
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });

  it("name on the way of a typed cell what stands in the files beside it", () => {
    const page = "build/docs/typed-cell.md";
    const rows = [...textOf(page).matchAll(/^\|.*\]\(([^)]+)\).*\| `(\w+)`\s*\|$/gm)];
    expect(rows.length).toBeGreaterThan(10);
    const lost = rows.filter(
      ([, file = "", name = ""]) => !new RegExp(`\\b${name}\\b`).test(textOf(join(dirname(page), file))),
    );
    expect(lost.map(([row]) => row)).toEqual([]);
  });

  it("name only commands that there are", () => {
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = ""]) => ({ page, script })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ script }) => !Object.hasOwn(packageFile.scripts, script))).toEqual([]);
  });
});

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The links and pictures of a page that lead to other files; code is no link. */
function linksOf(page: string): readonly Link[] {
  const text = textOf(page)
    .replaceAll(/^```.*?^```/gms, "")
    .replaceAll(/`[^`\n]*`/g, "code");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => ({ page, target }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));
}

function leads({ page, target }: Link): boolean {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

/** The headings of a page as links name them. */
function headingsOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
