import { expect, it } from "vitest";
import { aboutProgram } from "../../../electron/window/about-program.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { success } from "../../../shared/result.ts";
import { diagnosisText } from "../../../shared/words/about.ts";
import { createMemoryDisk, type MemoryDisk } from "../../kit/memory-disk.ts";

const home = "/home/王某";
const entry: LibraryEntry = {
  kind: "unreadable",
  path: `${home}/文档/勾稽报告/某局.gouji`,
  name: "某局.gouji",
  savedAt: "2026-01-01T00:00:00.000Z",
  failure: { code: "notReport", path: "某局.gouji" },
};

const aboutOn = (disk: MemoryDisk, list: () => readonly LibraryEntry[] = () => [entry]) =>
  aboutProgram({
    platform: {
      name: "chromium",
      folders: { documents: `${home}/文档`, appData: `${home}/.config/gouji`, logs: `${home}/.config/gouji/logs` },
      origin: "https://gouji.test",
      openWindow: () => Promise.reject(new Error("none")),
      hasDialogs: () => Promise.resolve(false),
      chooseFolder: () => Promise.reject(new Error("none")),
      chooseFile: () => Promise.reject(new Error("none")),
      chooseDocuments: () => Promise.reject(new Error("none")),
      showInFolder: () => Promise.reject(new Error("none")),
      openFile: () => Promise.reject(new Error("none")),
      setMenu: () => undefined,
      onSecondStart: () => undefined,
      quit: () => Promise.resolve(),
    },
    version: "1.2.3",
    program: ["/程序/main", "/程序/page"],
    computer: () => ({
      node: "24.0.0",
      system: "Linux 6.1",
      processor: "x64",
      memory: { all: 4096, free: 512 },
      home,
    }),
    libraryFolder: () => `${home}/文档/勾稽报告`,
    list: () => Promise.resolve(success(list())),
    settings: () => ({ ...defaultSettings, unitName: "某局", vocabulary: { flagged: ["机密词"], allowed: [] } }),
    disk,
  });

it("tells what runs where, and neither units, words nor the name of the user", async () => {
  const disk = createMemoryDisk();
  disk.put(`${home}/.config/gouji/logs/gouji.log`, `2026-01-15T08:00:00.000Z report.save\nError: at ${home}/x.mjs\n\n`);
  const text = diagnosisText(await aboutOn(disk), "Mozilla/5.0 Chrome/156", "zh");
  expect(text.split("\n")).toEqual([
    "勾稽：1.2.3",
    expect.stringMatching(/^程序指纹：[0-9a-f]{16}$/),
    "运行环境：本机浏览器, Node 24.0.0",
    "浏览器：Mozilla/5.0 Chrome/156",
    "操作系统：Linux 6.1, x64",
    "内存：4096 MB (空闲 512 MB)",
    "报告库：~/文档/勾稽报告 (0 份报告，1 个文件无法读取)",
    "程序数据：~/.config/gouji",
    "日志：~/.config/gouji/logs",
    "设置：zh, system, 100%, gb2312",
    "最近的内部错误：",
    "2026-01-15T08:00:00.000Z report.save",
    "Error: at ~/x.mjs",
  ]);
  for (const secret of ["王某", "某局", "机密词"]) expect(text).not.toContain(secret);
});

it("has a fingerprint that follows every byte and every name of the program, and nothing else", async () => {
  const program = (files: Record<string, string>) => {
    const disk = createMemoryDisk();
    for (const [path, text] of Object.entries(files)) disk.put(path, text);
    return aboutOn(disk).then(({ build }) => build);
  };
  const whole = { "/程序/main/a.mjs": "1", "/程序/page/assets/b.js": "2", "/程序/page/index.html": "3" };
  const build = await program(whole);
  expect(await program({ ...whole, "/程序/demo/x": "9" })).toBe(build);
  expect(await program({ ...whole, "/程序/page/assets/b.js": "4" })).not.toBe(build);
  expect(await program({ ...whole, "/程序/page/assets/c.js": "" })).not.toBe(build);
  const { "/程序/main/a.mjs": text, ...others } = whole;
  expect(await program({ ...others, "/程序/main/c.mjs": text })).not.toBe(build);
});

it("shows the end of a long log from the beginning of an entry, and says where a library cannot be read", async () => {
  const disk = createMemoryDisk();
  const entries = Array.from({ length: 400 }, (_, at) => `2026-01-15T08:00:00.000Z command.${at}\nError: no ${at}\n\n`);
  disk.put(`${home}/.config/gouji/logs/gouji.log`, entries.join(""));
  const { log } = await aboutOn(disk);
  expect(log.length).toBeLessThanOrEqual(8000);
  expect(log).toMatch(/^2026-01-15T08:00:00\.000Z command\.\d+\nError/);
  expect(log.endsWith("Error: no 399")).toBe(true);
});

it("says where the library cannot be read", async () => {
  const about = await aboutOn(createMemoryDisk());
  expect(diagnosisText({ ...about, library: null }, "", "en")).toContain("(cannot be read)");
});
