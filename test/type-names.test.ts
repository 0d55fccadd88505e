import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import { root, sourcesIn } from "./kit/imports.ts";

it("no two exported types of the core share a name", () => {
  const names = sourcesIn("shared").flatMap(typesExportedBy);
  expect(names.length).toBeGreaterThan(200);
  const seen = new Set<string>();
  expect(names.filter((name) => seen.has(name) || !seen.add(name))).toEqual([]);
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
