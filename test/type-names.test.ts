import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import { root, sourcesIn } from "./kit/imports.ts";

/** Names that still mean two things, each to be given one: none may be added, and one that is mended goes from here. */
const twice: readonly string[] = ["Block", "CommandName", "Stated"];

it("no two exported types of the core share a name", () => {
  const names = sourcesIn("shared").flatMap(typesExportedBy);
  expect(names.length).toBeGreaterThan(200);
  const seen = new Set<string>();
  const again = names.filter((name) => seen.has(name) || !seen.add(name));
  expect([...new Set(again)].sort()).toEqual([...twice].sort());
});

/** The names of the types that a file of the core declares and exports. */
function typesExportedBy(file: string): readonly string[] {
  const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  return program.body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
    return declared?.type === "TSInterfaceDeclaration" || declared?.type === "TSTypeAliasDeclaration"
      ? [declared.id.name]
      : [];
  });
}
