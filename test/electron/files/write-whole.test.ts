import { execFileSync } from "node:child_process";
import { chmod, mkdir, lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftoverName, type Writer, writerOf } from "../../../electron/files/leftover-names.ts";
import { removeLeftovers } from "../../../electron/files/leftovers.ts";
import { type Disk, nodeDisk, patience, patientDisk } from "../../../electron/files/disk.ts";
import { placeNew, placeOver, placeTogether } from "../../../electron/files/write-whole.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { createMemoryDisk, type MemoryDisk, systemError } from "../../kit/memory-disk.ts";
import { observedDisk, type Operation } from "../../kit/observed-disk.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { someWriter } from "../../kit/some-writer.ts";
import { createFaultyDisk } from "../../faults/faulty-disk.ts";

const bytes = new TextEncoder().encode("新");
const home = "/文档";

function placingOn(disk: Disk) {
  let ids = 0;
  return {
    disk,
    writer: someWriter,
    newId: () => `${String((ids += 1)).padStart(8, "0")}-0000-4000-8000-000000000000`,
  };
}

function codeOf(done: Result<unknown>): string {
  return done.ok ? "done" : done.failure.code;
}

async function together(paths: readonly string[], replace: boolean, disk: Disk = nodeDisk): Promise<string> {
  const files = paths.map((path) => ({ path, bytes }));
  return codeOf(await placeTogether(placingOn(disk), files, replace));
}

/** A disk on which the folder holds an old content for each name. */
function holding(...names: readonly string[]): MemoryDisk {
  const disk = createMemoryDisk();
  disk.put(`${home}/.begin`, "");
  for (const name of names) disk.put(`${home}/${name}`, "旧");
  return disk;
}

/** What is in the folder, by name. */
function found(disk: MemoryDisk): Readonly<Record<string, string | undefined>> {
  const paths = disk.files(home).filter((path) => !path.endsWith("/.begin"));
  return Object.fromEntries(paths.map((path) => [path.slice(home.length + 1), disk.text(path)]));
}

/** Ways of writing "新": over a file, under a new name, and several together. `names` are theirs, `before` those that are there. */
const ways: readonly {
  readonly way: string;
  readonly names: readonly string[];
  readonly before: readonly string[];
  readonly write: (disk: Disk) => Promise<Result<unknown>>;
}[] = [
  { way: "over a file", names: ["a"], before: ["a"], write: (disk) => placeOver(placingOn(disk), `${home}/a`, bytes) },
  { way: "over nothing", names: ["a"], before: [], write: (disk) => placeOver(placingOn(disk), `${home}/a`, bytes) },
  { way: "under a new name", names: ["a"], before: [], write: (disk) => placeNew(placingOn(disk), `${home}/a`, bytes) },
  { way: "several, new", names: ["a", "b"], before: [], write: (disk) => several(disk, false) },
  { way: "several, one of them over a file", names: ["a", "b"], before: ["b"], write: (disk) => several(disk, true) },
  { way: "several, over files", names: ["a", "b"], before: ["a", "b"], write: (disk) => several(disk, true) },
];

function several(disk: Disk, replace: boolean): Promise<Result<unknown>> {
  const files = ["a", "b"].map((name) => ({ path: `${home}/${name}`, bytes }));
  return placeTogether(placingOn(disk), files, replace);
}

/** A disk that knows no second names, as a memory stick. */
function withoutLinks(disk: Disk): Disk {
  return { ...disk, link: () => Promise.reject(systemError("EPERM")) };
}

describe("the order of writing", () => {
  /** The operations that change something or read it back, in their order; files beside their target are called `~1`, `~2` … */
  async function orderOf(write: (disk: Disk) => Promise<unknown>, disk: Disk): Promise<readonly string[]> {
    const order: string[] = [];
    const named = (path: string): string =>
      path.slice(home.length + 1).replace(/^\.~0{12}-0*(\d+)\.(?:tmp|set)$/, "~$1") || "folder";
    const observed = observedDisk(disk, ({ name, paths }) => {
      if (!["status", "list", "realPath"].includes(name)) order.push([name, ...paths.map(named)].join(" "));
    });
    await write(observed);
    return order;
  }

  it("over a file: aside, flushed, read back, renamed, the folder flushed, read back", async () => {
    expect(await orderOf((disk) => placeOver(placingOn(disk), `${home}/a`, bytes), holding("a"))).toEqual([
      "create ~1",
      "write ~1",
      "setMode ~1",
      "sync ~1",
      "close ~1",
      "read ~1",
      "rename ~1 a",
      "syncFolder folder",
      "read a",
      "remove ~1",
    ]);
  });

  it("of a content in parts: the same, part by part, and read back in pieces", async () => {
    const parts = [bytes, new Uint8Array(3000), bytes];
    const disk = holding("a");
    expect(await orderOf((each) => placeOver(placingOn(each), `${home}/a`, parts.values()), disk)).toEqual([
      "create ~1",
      "write ~1",
      "write ~1",
      "write ~1",
      "setMode ~1",
      "sync ~1",
      "close ~1",
      "pieces ~1",
      "rename ~1 a",
      "syncFolder folder",
      "pieces a",
      "remove ~1",
    ]);
    expect(found(disk)).toEqual({ a: `新${"\0".repeat(3000)}新` });
  });

  it("under a new name: the same, the name given by a link that takes nobody else's", async () => {
    expect(await orderOf((disk) => placeNew(placingOn(disk), `${home}/a`, bytes), holding())).toEqual([
      "create ~1",
      "write ~1",
      "sync ~1",
      "close ~1",
      "read ~1",
      "link ~1 a",
      "syncFolder folder",
      "read a",
      "remove ~1",
    ]);
  });

  it("of several: no name changes before all are flushed, and the former contents stay until all are read back", async () => {
    expect(await orderOf((disk) => several(disk, true), holding("a", "b"))).toEqual(
      [
        ["create ~1", "write ~1", "setMode ~1", "sync ~1", "close ~1", "read ~1"],
        ["create ~2", "write ~2", "setMode ~2", "sync ~2", "close ~2", "read ~2"],
        ["rename a a", "link a ~3", "rename b b", "link b ~4"],
        ["create ~5", "write ~5", "sync ~5", "close ~5", "syncFolder folder", "rename ~1 a", "rename ~2 b"],
        ["syncFolder folder", "read a", "read b", "remove ~5", "remove ~3", "remove ~4", "remove ~2", "remove ~1"],
      ].flat(),
    );
  });

  it("what has to be ready is asked when everything is written and nothing has changed", async () => {
    const disk = holding("a");
    const before: string[] = [];
    const observed = observedDisk(disk, ({ name }) => void before.push(name));
    const refused = await placeOver(placingOn(observed), `${home}/a`, bytes, () => {
      expect(before.at(-1)).toBe("read");
      expect(before).toContain("sync");
      return Promise.resolve(fail({ code: "changedOutside", path: "a" }));
    });
    expect(codeOf(refused)).toBe("changedOutside");
    expect(found(disk)).toEqual({ a: "旧" });
  });
});

describe.each(ways)("writing $way", ({ names, before, write }) => {
  const old = Object.fromEntries(before.map((name) => [name, "旧"]));
  const written = Object.fromEntries([...names].map((name) => [name, "新"]));

  it.each([
    ["a disk", (disk: Disk) => disk],
    ["a disk without second names", withoutLinks],
  ])("on %s leaves just the new content", async (_, kind) => {
    const disk = holding(...before);
    expect(codeOf(await write(kind(disk)))).toBe("done");
    expect(found(disk)).toEqual(written);
  });

  it.each([
    ["a disk", (disk: Disk) => disk],
    ["a disk without second names", withoutLinks],
  ])(
    "on %s that refuses any one operation leaves all of the old or all of the new, and nothing beside it",
    async (_, kind) => {
      let failed = 0;
      for (let due = 0, reached = true; reached; due += 1) {
        const disk = holding(...before);
        let step = 0;
        const refuse = (): void => {
          if (step++ === due) throw systemError("EIO");
        };
        const done = await write(kind(observedDisk(disk, refuse)));
        expect(found(disk)).toEqual(done.ok ? written : old);
        if (!done.ok) failed += 1;
        reached = step > due;
      }
      expect(failed).toBeGreaterThan(3);
    },
  );

  it("survives a power cut after every operation: each file is the old or the new one, and what was said to be done is there", async () => {
    for (let due = 0, reached = true; reached; due += 1) {
      const memory = holding(...before);
      const disk = createFaultyDisk(memory);
      disk.failAt(due, "killedAfter");
      const done = await write(disk);
      reached = disk.isDead();
      const left = found(memory.afterPowerCut());
      for (const name of names) expect([old[name], "新"]).toContain(left[name]);
      if (done.ok) expect(left).toMatchObject(written);
    }
  });
});

describe("a disk that does not hold what was written", () => {
  it("before the name is taken over: the old content stays", async () => {
    const disk = holding("a");
    const forgetful: Disk = {
      ...disk,
      create: async (path) => {
        const file = await disk.create(path);
        return { ...file, write: () => file.write(new Uint8Array(3)) };
      },
    };
    for (const content of [bytes, [bytes, bytes]]) {
      expect(codeOf(await placeOver(placingOn(forgetful), `${home}/a`, content))).toBe("notReadBack");
      expect(found(disk)).toEqual({ a: "旧" });
    }
  });

  it("after several have taken their names: all give them back", async () => {
    const disk = holding("b");
    const forgetful: Disk = {
      ...disk,
      read: async (path) => (path.endsWith("/b") ? new Uint8Array() : disk.read(path)),
    };
    expect(codeOf(await several(forgetful, true))).toBe("notReadBack");
    expect(found(disk)).toEqual({ b: "旧" });
  });
});

describe("a target that somebody holds for a moment", () => {
  /** A disk whose renames are refused so often; `waits` are the pauses that were made. */
  function held(disk: Disk, times: number, code: string) {
    let refused = 0;
    const renames: string[] = [];
    const waits: number[] = [];
    const busy: Disk = {
      ...disk,
      rename: async (from, to) => {
        renames.push(to);
        if ((refused += 1) <= times) throw systemError(code);
        return disk.rename(from, to);
      },
    };
    const wait = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    return { on: (platform: NodeJS.Platform) => placingOn(patientDisk(busy, platform, wait)), waits, renames };
  }

  it.each(["EPERM", "EACCES", "EBUSY"])("on Windows (%s) is waited for", async (code) => {
    const disk = holding("a");
    const { on, waits } = held(disk, 3, code);
    expect(codeOf(await placeOver(on("win32"), `${home}/a`, bytes))).toBe("done");
    expect(found(disk)).toEqual({ a: "新" });
    expect(waits).toEqual(patience.slice(0, 3));
  });

  it("on Windows is not waited for without end", async () => {
    const disk = holding("a");
    const { on, waits, renames } = held(disk, Infinity, "EBUSY");
    expect(await placeOver(on("win32"), `${home}/a`, bytes)).toEqual(
      fail({ code: "targetUnwritable", path: `${home}/a`, reason: "EBUSY" }),
    );
    expect(found(disk)).toEqual({ a: "旧" });
    expect([waits, renames.length]).toEqual([patience, patience.length + 1]);
  });

  it("as Word holds a document, neither name of it goes: no second one is made, and nothing stays beside it", async () => {
    const disk = holding("a", "b");
    const names = new Set([`${home}/b`]);
    const refuse = (path: string): void => {
      if (names.has(path)) throw systemError("EBUSY");
    };
    const open: Disk = {
      ...disk,
      rename: async (from, to) => {
        [from, to].forEach(refuse);
        return disk.rename(from, to);
      },
      link: async (from, to) => {
        await disk.link(from, to);
        if (names.has(from)) names.add(to);
      },
      remove: async (path) => {
        refuse(path);
        return disk.remove(path);
      },
    };
    expect(codeOf(await several(open, true))).toBe("targetUnwritable");
    expect(found(disk)).toEqual({ a: "旧", b: "旧" });
  });

  it.each([
    ["another error on Windows", "win32", "ENOSPC"],
    ["the same error elsewhere", "linux", "EACCES"],
  ] as const)("%s is final at once", async (_, platform, code) => {
    const { on, waits, renames } = held(holding("a"), Infinity, code);
    expect(codeOf(await placeOver(on(platform), `${home}/a`, bytes))).toBe("targetUnwritable");
    expect([waits, renames.length]).toEqual([[], 1]);
  });
});

describe("any writers of the same new name", () => {
  it("at the same time: one has it, whole, and the others are told", async () => {
    const run = fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.boolean(),
      fc.scheduler(),
      async (many, links, s) => {
        const disk = holding();
        const kind = links ? disk : withoutLinks(disk);
        const slow: Disk = {
          ...kind,
          link: (from, to) => s.schedule(Promise.resolve()).then(() => kind.link(from, to)),
          create: (path) => s.schedule(Promise.resolve()).then(() => kind.create(path)),
        };
        const ids = Array.from({ length: many }, (_, writer) => writer);
        const writers = ids.map((writer) => {
          const newId = () => `${String(writer).padStart(8, "0")}-0000-4000-8000-000000000000`;
          return placeNew(
            { disk: slow, writer: someWriter, newId },
            `${home}/a`,
            new TextEncoder().encode(String(writer)),
          );
        });
        const done = await s.waitFor(Promise.all(writers));
        const winners = ids.filter((writer) => done[writer]?.ok === true && done[writer].value);
        expect(found(disk)).toEqual({ a: String(winners[0]) });
        expect(winners).toHaveLength(1);
      },
    );
    await fc.assert(run, { numRuns: 50 });
  });
});

describe("what a killed program left half written", () => {
  it("is removed at once where its writer was a process of this computer that has ended", async () => {
    const memory = createMemoryDisk();
    const running = new Set([7, 8]);
    const writerOn = (computer: string, pid: number, started: string) =>
      writerOf({ computer, process: { pid, started }, isTaken: async (one) => running.has(one) });
    const [own, other, later] = [writerOn("甲", 7, "a"), writerOn("甲", 8, "a"), writerOn("甲", 7, "b")];
    const left = async (mine: Writer, ...theirs: readonly Writer[]): Promise<readonly string[]> => {
      for (const writer of theirs) memory.put(`${home}/${leftoverName(writer, "12345678-")}`, "");
      await removeLeftovers(memory, mine, home, new Date());
      return memory.files(home).map((path) => path.slice(home.length + 1));
    };
    expect(await left(own, own, other)).toHaveLength(2);
    running.delete(8);
    // Ours stays, the other's goes; whoever has our number later knows that it was not its own.
    expect(await left(own)).toEqual([leftoverName(own, "12345678-")]);
    expect(await left(writerOn("乙", 7, "b"))).toHaveLength(1);
    expect(await left(later)).toEqual([]);
  });

  it("is removed two days later and not before", async () => {
    let now = 0;
    const another: Writer = { mark: "1".repeat(12), hasEnded: async () => undefined };
    const memory = createMemoryDisk(() => now);
    memory.put(`${home}/a`, "旧");
    const disk = createFaultyDisk(memory);
    disk.failAt(1, "killedDuring");
    await placeOver(placingOn(disk), `${home}/a`, bytes);
    expect(Object.keys(found(memory))).toHaveLength(2);
    now = 48 * 3_600_000;
    await removeLeftovers(memory, another, home, new Date(now));
    expect(Object.keys(found(memory))).toHaveLength(2);
    now += 1;
    await removeLeftovers(memory, another, home, new Date(now));
    expect(found(memory)).toEqual({ a: "旧" });
  });
});

describe("several files on the real disk", () => {
  it("are written, and nothing else", async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await together([join(folder, "a"), join(folder, "b")], false)).toBe("done");
      expect((await readdir(folder)).toSorted()).toEqual(["a", "b"]);
      expect(await readFile(join(folder, "b"), "utf8")).toBe("新");
    });
  });

  it("replace only when told to", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a"), "旧");
      expect(await together([join(folder, "a")], false)).toBe("targetExists");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("旧");
      expect(await together([join(folder, "a")], true)).toBe("done");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("新");
    });
  });

  it("replace neither devices nor pipes, whatever they are told", async () => {
    await inTemporaryFolder(async (folder) => {
      execFileSync("mkfifo", [join(folder, "pipe")]);
      expect(await together([join(folder, "pipe")], true)).toBe("targetUnwritable");
    });
  });

  it("keep permissions and links of what they replace", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a"), "旧");
      await chmod(join(folder, "a"), 0o600);
      await symlink("a", join(folder, "link"));
      expect(await together([join(folder, "link")], true)).toBe("done");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("新");
      expect((await stat(join(folder, "a"))).mode & 0o777).toBe(0o600);
      expect((await lstat(join(folder, "link"))).isSymbolicLink()).toBe(true);
    });
  });

  it("see the same target behind a linked folder", async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "real"));
      await symlink("real", join(folder, "link"));
      expect(await together([join(folder, "real", "a"), join(folder, "link", "a")], true)).toBe("sameTarget");
    });
  });

  it("take a name as long as the disk allows", async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await together([join(folder, `${"名".repeat(80)}.docx`)], false)).toBe("done");
    });
  });

  it("are none when one cannot be written", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "b"), "旧");
      expect(await together([join(folder, "a"), join(folder, "b")], false)).toBe("targetExists");
      expect(await together([join(folder, "a"), join(folder, "nowhere", "b")], false)).toBe("folderMissing");
      expect(await readdir(folder)).toEqual(["b"]);
    });
  });

  it("never take a name that appears meanwhile", async () => {
    const disk = holding();
    const raced = observedDisk(disk, ({ name, paths: [path = ""] }: Operation) => {
      if (name === "sync" && !path.endsWith("/b")) disk.put(`${home}/b`, "别人的");
    });
    expect(codeOf(await several(raced, false))).toBe("targetExists");
    expect(found(disk)).toEqual({ b: "别人的" });
  });

  it.each([
    ["a folder that does not exist", (folder: string) => [join(folder, "nowhere", "a")], "folderMissing"],
    ["a file where a folder should be", (folder: string) => [join(folder, "file", "a")], "targetUnwritable"],
    ["a folder as target", (folder: string) => [join(folder, "folder")], "targetUnwritable"],
    ["the same target twice", (folder: string) => [join(folder, "a"), join(folder, ".", "a")], "sameTarget"],
    ["a name that is too long", (folder: string) => [join(folder, "名".repeat(200))], "targetUnwritable"],
    ["a link that leads nowhere", (folder: string) => [join(folder, "link")], "targetExists"],
    ["a pipe", (folder: string) => [join(folder, "pipe")], "targetUnwritable"],
    ["a folder where nobody may write", () => ["/proc/self/report.docx"], "targetUnwritable"],
  ])("%s", async (_, paths, code) => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      await mkdir(join(folder, "folder"));
      await symlink(join(folder, "gone"), join(folder, "link"));
      execFileSync("mkfifo", [join(folder, "pipe")]);
      const before = await readdir(folder);
      expect(await together(paths(folder), false)).toBe(code);
      expect(await readdir(folder)).toEqual(before);
    });
  });
});

describe("a new file on the real disk", () => {
  it.each([
    ["with", nodeDisk],
    ["without", withoutLinks(nodeDisk)],
  ])("%s second names never takes a name that is taken", async (_, disk) => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "a");
      expect(await placeNew(placingOn(disk), path, bytes)).toEqual(success(true));
      expect(await readFile(path, "utf8")).toBe("新");
      await writeFile(path, "旧");
      expect(await placeNew(placingOn(disk), path, bytes)).toEqual(success(false));
      expect(await readFile(path, "utf8")).toBe("旧");
      expect(await readdir(folder)).toEqual(["a"]);
    });
  });

  it("takes its place where folders cannot be flushed", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "a");
      await writeFile(path, "旧");
      const disk = { ...nodeDisk, syncFolder: () => Promise.reject(new Error("no")) };
      expect(codeOf(await placeOver(placingOn(disk), path, bytes))).toBe("done");
      expect(await readFile(path, "utf8")).toBe("新");
    });
  });
});
