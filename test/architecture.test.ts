import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawHouse } from "./kit/draw-house.ts";
import { folderOf, importsIn, layerOf, type Import } from "./kit/imports.ts";

interface Layer {
  /** The layers that its files may import. */
  readonly uses: readonly string[];
  /** Its folders from the bottom up; a folder uses, also for types, only those before it. "." is the layer's own files. */
  readonly order: readonly string[];
  /** What does not hold yet, folder by folder: each line is to be mended, none may be added. */
  readonly upward: readonly string[];
}

const layers: Readonly<Record<"shared" | "electron" | "renderer", Layer>> = {
  shared: {
    uses: ["shared"],
    order: [
      ".",
      "numerals",
      "forms",
      "drawing",
      "report",
      "report-file",
      "drafting",
      "checks",
      "text",
      "document",
      "language",
      "catalogue",
      "own-rules",
      "sign-off",
      "recognition",
      "ledger",
      "gathering",
      "web-page",
      "table-editing",
      "words",
      "handbook",
      "paper",
      "compare",
      "sample",
      "ipc",
      "library",
    ],
    upward: [],
  },
  electron: {
    uses: ["shared", "electron"],
    order: [
      "offline",
      "files",
      "platform",
      "settings",
      "ipc",
      "export",
      "import",
      "ledger",
      "library",
      "packet",
      "gathering",
      "backup",
      "window",
      "command-line",
      ".",
    ],
    upward: [],
  },
  renderer: {
    uses: ["shared", "renderer"],
    order: [
      "theme",
      "bridge",
      "session",
      "shell",
      "actions",
      "parts",
      "tables",
      "narrative",
      "findings",
      "dialogs",
      "screens",
      "window",
      ".",
    ],
    upward: [],
  },
};

/** What goes past the disk that tests put in place of the real one. */
const pastTheDisk = ["node:fs", "node:fs/promises"];

/** What only some may import, because it opens the network. */
const network = ["node:http", "node:https", "node:http2", "node:net", "node:tls", "node:dgram", "node:dns"];

const names = ["shared", "electron", "renderer"] as const;
const imports = { shared: importsIn("shared"), electron: importsIn("electron"), renderer: importsIn("renderer") };

describe("the arrows", () => {
  it("are read from real files", () => {
    expect(imports.shared.length).toBeGreaterThan(100);
    expect(imports.electron.some(({ to }) => layerOf(to) === "shared")).toBe(true);
    expect(imports.renderer.some(({ typesOnly }) => typesOnly)).toBe(true);
  });

  it.each(names)("%s imports only the layers that it may", (name) => {
    const all: readonly string[] = ["shared", "electron", "renderer", "test", "build"];
    const wrong = imports[name].filter(
      ({ to }) => all.includes(layerOf(to)) && !layers[name].uses.includes(layerOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(names)("inside %s folders use only those below them, also for types", (name) => {
    const { order, upward } = layers[name];
    const inside = imports[name].filter(({ to }) => layerOf(to) === name);
    const folders = new Set(inside.flatMap(({ from, to }) => [folderOf(from), folderOf(to)]));
    expect([...folders].sort()).toEqual([...order].sort());
    expect(arrowsUp(inside, order)).toEqual([...upward].sort());
  });

  it("shared/ knows neither Node, nor Electron, nor React", () => {
    expect(imports.shared.filter(({ to }) => /^(node:|electron$|react)/.test(to))).toEqual([]);
  });

  it.each(["library", "packet", "gathering", "window"])(
    "%s reaches files only through the disk it is given",
    (folder) => {
      const files = imports.electron.filter(({ from }) => folderOf(from) === folder);
      expect(files.length).toBeGreaterThan(20);
      expect(files.filter(({ to }) => pastTheDisk.includes(to))).toEqual([]);
    },
  );

  it("are as they are drawn", async () => {
    const drawn = drawHouse(names.map((name) => ({ name, order: layers[name].order, imports: imports[name] })));
    await expect(drawn).toMatchFileSnapshot("../build/docs/house.md");
  });

  it("nothing in the program opens the network; one file imports what would, to shut it", () => {
    const all = Object.values(imports).flat();
    const importing = all.filter(({ to }) => network.some((each) => to.startsWith(each)));
    expect([...new Set(importing.map(({ from }) => from))]).toEqual([join("electron", "offline", "shut-network.ts")]);
  });
});

/** The folders that use one above them, each pair once: `words -> forms`. */
function arrowsUp(inside: readonly Import[], order: readonly string[]): readonly string[] {
  const up = inside
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))
    .map(({ from, to }) => `${from} -> ${to}`);
  return [...new Set(up)].sort();
}
