import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The folders of shared/ from the bottom up; a folder uses only those before it. */
const order = [
  "words",
  "forms",
  "report",
  "drafting",
  "report-file",
  "table-editing",
  "checks",
  "text",
  "document",
  "language",
  "catalogue",
  "recognition",
  "paper",
  "compare",
  "sample",
  "ipc",
];

/** What only some may import, because it opens the network. */
const network = ["node:http", "node:https", "node:http2", "node:net", "node:tls", "node:dgram", "node:dns"];

interface Import {
  readonly from: string;
  readonly to: string;
  /** It brings types alone and is gone when the program runs. */
  readonly typesOnly: boolean;
}

function importsIn(folder: string): readonly Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .flatMap((name) => importsOf(join(folder, name)));
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

const layer = (file: string): string => file.split(sep)[0] ?? "";
const sharedFolder = (file: string): number => {
  const [, folder = "", ...rest] = file.split(sep);
  return rest.length === 0 ? -1 : order.indexOf(folder);
};

describe("the arrows", () => {
  const shared = importsIn("shared");
  const electron = importsIn("electron");
  const renderer = importsIn("renderer");

  it("are read from real files", () => {
    expect(shared.length).toBeGreaterThan(100);
    expect(electron.some(({ to }) => layer(to) === "shared")).toBe(true);
  });

  it.each([
    ["shared", shared, ["shared"]],
    ["electron", electron, ["shared", "electron"]],
    ["renderer", renderer, ["shared", "renderer"]],
  ] as const)("%s imports only what it may", (_, imports, allowed) => {
    const layers: readonly string[] = ["shared", "electron", "renderer", "test", "build"];
    const wrong = imports.filter(({ to }) => layers.includes(layer(to)) && !allowed.some((each) => each === layer(to)));
    expect(wrong).toEqual([]);
  });

  it("shared/ knows neither Node, nor Electron, nor React", () => {
    expect(shared.filter(({ to }) => /^(node:|electron$|react)/.test(to))).toEqual([]);
  });

  it("inside shared/ folders use only those below them", () => {
    const upward = shared.filter(
      ({ from, to, typesOnly }) => !typesOnly && layer(to) === "shared" && sharedFolder(to) > sharedFolder(from),
    );
    expect(upward).toEqual([]);
    expect(shared.every(({ from }) => sharedFolder(from) >= 0 || from.split(sep).length === 2)).toBe(true);
  });

  it("nothing in the program opens the network", () => {
    const all = [...shared, ...electron, ...renderer];
    expect(all.filter(({ to }) => network.includes(to))).toEqual([]);
  });
});
