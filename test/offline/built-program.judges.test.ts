import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, pageHeaders } from "../../electron/platform/page-files.ts";
import { importsIn } from "../kit/imports.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** What the program consists of when it is built: the parts, and the files of each. */
const parts = ["gouji.mjs", "gouji", "main", "main-chromium", "preload", "renderer"] as const;
const built = parts.map((part) => ({ part, files: filesOf(part) }));

interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

function filesOf(part: string): readonly BuiltFile[] {
  const names = part.includes(".")
    ? [part]
    : readdirSync(join(dist, part), { recursive: true, encoding: "utf8" }).map((name) => join(part, name));
  return names
    .filter((name) => /\.(mjs|cjs|js|css|html)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(dist, name), "utf8") }));
}

/** Modules that reach the network. Those of Node that are imported are there to be shut. */
const networkModules =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster|quic|undici|ws|axios|got|node-fetch)$/;
const shut = ["node:dgram", "node:dns", "node:net"];

/** Names through which a page or a program reaches the network. */
const clients =
  /\b(fetch|WebSocket(?:Stream)?|XMLHttpRequest|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts|SharedWorker|serviceWorker|openExternal|process\.binding|getBuiltinModule)\b/;

/** Lines of the built program that name such a client all the same, and why it cannot run. */
const explained = [
  { line: "http, https, http2, tls, fetch and WebSocket all go through", why: "the comment of what shuts the network" },
  { line: "would fetch some.", why: "a sentence about a switch" },
  { line: 'for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete', why: "takes it away" },
  { line: "binaryDataFactory.fetch(", why: "pdf.js asks our own class below for a table" },
  { line: "async fetch({ kind, filename })", why: "hands out tables that are shipped" },
  {
    line: "this._index.fetch(",
    why: "minisearch's list of words gives the place of one, and makes it where there is none",
  },
  { line: "!a.importScripts", why: "exceljs's setImmediate asks whether it runs in a worker, and calls nothing" },
  { line: "!e.importScripts", why: "the same, once more" },
  { line: 'throw new Error("process.binding is not supported")', why: "exceljs's own process object, which refuses" },
];

/** The modules that a built file loads, however it does. */
function loadedBy({ text }: BuiltFile): readonly string[] {
  const loads = /(?:\bfrom|\bimport|\b\w*require[\w$]*|\bgetBuiltinModule)\s*\(?\s*(["'`])([^"'`\n]+)\1/g;
  return [...text.matchAll(loads)].flatMap(([, , module]) => (module === undefined ? [] : [module]));
}

/** The modules that a built file imports as the language says it, at its start or later. */
function importedBy({ name, text }: BuiltFile): readonly string[] {
  if (!/\.m?js$/.test(name)) return [];
  const { staticImports, dynamicImports } = parseSync(name, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
}

describe.each(built)("$part as it is shipped", ({ part, files }) => {
  it("loads no module that reaches the network, but those that it shuts", () => {
    const loaded = [...new Set(files.flatMap(loadedBy))].filter((module) => networkModules.test(module)).toSorted();
    expect(loaded).toEqual(["gouji.mjs", "main", "main-chromium"].includes(part) ? shut : []);
  });

  it("imports no package but those that stand in for its surroundings", () => {
    const packages = files.flatMap(importedBy).filter((module) => !/^[./]/.test(module) && !isBuiltin(module));
    const expected: Readonly<Record<string, readonly string[]>> = {
      main: ["electron"],
      // Has clients of its own, for one to fetch browsers: the process in which it runs has shut the network before.
      "main-chromium": ["playwright-core"],
    };
    expect([...new Set(packages)]).toEqual(expected[part] ?? []);
  });

  it("names no client of the network, but where that is explained", () => {
    const named = files
      .flatMap(({ name, text }) => text.split("\n").map((line) => ({ name, line })))
      .filter(({ line }) => clients.test(line))
      .filter(({ line }) => !explained.some((each) => line.includes(each.line)))
      .map(({ name, line }) => `${name}: ${clients.exec(line)?.[0] ?? ""}`);
    expect(named).toEqual([]);
  });
});

it("the page asks for little before it shows anything: at most 300 kB of scripts, gzipped", () => {
  const page = readFileSync(join(dist, "renderer", "index.html"), "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name = ""]) => name);
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(dist, "renderer", name))).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});

it("every explanation is of something that is still there", () => {
  const text = built.flatMap(({ files }) => files.map((file) => file.text)).join("\n");
  expect(explained.filter(({ line }) => !text.includes(line))).toEqual([]);
});

it("the scan knows a client and a module when it sees one", () => {
  for (const line of ["await fetch(x)", "new window.WebSocket(y)", "navigator.sendBeacon(z)"])
    expect(line).toMatch(clients);
  const text =
    'import a from "node:http";import("undici"); const b = require$1("tls"); process.getBuiltinModule("dgram")';
  expect(loadedBy({ name: "", text }).filter((module) => networkModules.test(module)).length).toBe(4);
});

it.each([
  ["the command line", ["gouji.mjs", "--help"]],
  ["the window in a browser", ["main-chromium/main-chromium.mjs"]],
  ["a thread that reads files for the window", ["main/import-thread.mjs"]],
])("%s shuts the network before it does anything", (_, [program = "", ...words]) => {
  const probe = `process.on("exit", () => {
    try { process.getBuiltinModule("net").createServer().listen(0); console.log("open"); } catch (error) { console.log(error.name); }
  });`;
  const { stdout } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(probe)}`, join(dist, program), ...words],
    { encoding: "utf8", env: { ...process.env, GOUJI_BROWSER: "/nowhere/browser", PATH: "" } },
  );
  expect(stdout.trim().split("\n").at(-1)).toBe("NetworkShut");
});

it("only three places start other programs: the two ways to the printing browser, and what asks the desktop and the list of processes", () => {
  const importers = (name: RegExp): readonly string[] =>
    [
      ...new Set(
        importsIn("electron").flatMap(({ from, to, typesOnly }) => (name.test(to) && !typesOnly ? [from] : [])),
      ),
    ].toSorted();
  expect(importers(/^(node:)?child_process$/)).toEqual([
    join("electron", "export", "pdf", "browser-pipe.ts"),
    join("electron", "export", "pdf", "print-to-pdf.ts"),
    join("electron", "platform", "run-program.ts"),
  ]);
  expect(importers(/platform\/run-program\.ts$/)).toEqual([
    join("electron", "main-chromium.ts"),
    join("electron", "platform", "chromium", "chromium-platform.ts"),
    join("electron", "platform", "process-mark.ts"),
  ]);
});

describe("the page", () => {
  it("may connect to nothing, and takes everything from its own files", () => {
    const policy = new Map(contentSecurityPolicy.split("; ").map((line) => [line.split(" ")[0], line] as const));
    for (const none of ["default-src", "connect-src", "worker-src", "frame-src", "object-src", "form-action"]) {
      expect(policy.get(none)).toBe(`${none} 'none'`);
    }
    for (const own of ["script-src", "style-src", "img-src", "font-src"]) {
      expect(policy.get(own)).toMatch(/^[a-z-]+ 'self'( 'unsafe-inline'| data: blob:)?$/);
    }
    expect(policy.get("script-src")).toBe("script-src 'self'");
    expect(pageHeaders("text/html")["content-security-policy"]).toBe(contentSecurityPolicy);
  });

  it("refers to nothing outside, and has no script inside", () => {
    const page = filesOf("renderer").filter(({ name }) => /\.(html|css)$/.test(name));
    expect(page.length).toBeGreaterThan(1);
    for (const { name, text } of page) {
      expect([name, /(src|href)="(?!\/assets\/)|url\(\s*["']?(https?:|\/\/)|@import/.test(text)]).toEqual([
        name,
        false,
      ]);
      expect([name, /<script(?![^>]*\ssrc=)/.test(text)]).toEqual([name, false]);
    }
  });
});
