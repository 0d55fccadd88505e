import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** One file of the program that uses another file or a package. */
export interface Import {
  /** The file that imports, from the project's folder: `shared/report/edit.ts`. */
  readonly from: string;
  /** The file that is imported, from the project's folder, or the package as it is written. */
  readonly to: string;
  /** It brings types alone and is gone when the program runs. */
  readonly typesOnly: boolean;
}

/** The TypeScript files under a folder of the project, from the project's folder. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

/** Everything that the TypeScript files under a folder of the project import, re-export, or load later. */
export function importsIn(folder: string): readonly Import[] {
  return sourcesIn(folder).flatMap(importsOf);
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const resolve = (request: string): string =>
    request.startsWith(".") ? normalize(join(dirname(file), request)) : request;
  return [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      from: file,
      to: resolve(moduleRequest.value),
      typesOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: file, to: resolve(moduleRequest.value), typesOnly: isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest }) => ({
      from: file,
      to: resolve(text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
      typesOnly: false,
    })),
  ];
}

/** The layer that a file belongs to, the first folder of its path; "" for a package (one is called `electron`, as a layer is). */
export function layerOf(file: string): string {
  const [layer = "", ...rest] = file.split(sep);
  return rest.length === 0 ? "" : layer;
}

/** The folder of its layer that a file stands in; "." for a file of the layer itself. */
export function folderOf(file: string): string {
  const [, folder = ".", ...rest] = file.split(sep);
  return rest.length === 0 ? "." : folder;
}
