import { chmod, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { lockPath } from "../../../electron/library/lock.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import {
  codeOf,
  type Computer,
  neighbour,
  onComputer,
  type Program,
  reportSaying,
  saidBy,
  startProgram,
  valueOf,
} from "./library-kit.ts";

async function withReport(computer: Computer, number = 1): Promise<string> {
  const path = join(computer.library, "甲.gouji");
  await writeFile(path, writeReport(reportSaying(number)));
  return path;
}

async function onDisk(path: string): Promise<string> {
  return readFile(path, "utf8");
}

async function save({ library }: Program, path: string, stamp: string, number: number, overwrite = false) {
  return library.save(path, { stamp, report: reportSaying(number), overwrite });
}

describe("saving", () => {
  it("writes the report and gives the new stamp to save with", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const opened = valueOf(await program.library.open(path, "edit"));
      expect([opened.readOnly, opened.holder, opened.draft]).toEqual([false, null, null]);
      const first = valueOf(await save(program, path, opened.stamp, 2));
      valueOf(await save(program, path, first.stamp, 3));
      expect(await onDisk(path)).toBe(writeReport(reportSaying(3)));
      valueOf(await program.library.close(path));
      expect(await readdir(computer.library)).toEqual(["甲.gouji"]);
    });
  });

  it("never overwrites a change from outside, keeps the draft, and overwrites when told to", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      await writeFile(path, writeReport(reportSaying(70)));
      expect(codeOf(await save(program, path, stamp, 2))).toBe("changedOutside");
      expect(await onDisk(path)).toBe(writeReport(reportSaying(70)));
      const again = valueOf(await program.library.open(path, "edit"));
      expect(saidBy(again.report)).toBe(70);
      expect(again.draft && saidBy(again.draft.report)).toBe(2);
      valueOf(await save(program, path, stamp, 2, true));
      expect(await onDisk(path)).toBe(writeReport(reportSaying(2)));
      const [kept] = valueOf(await program.library.versions(path));
      expect(saidBy(valueOf(await program.library.version(path, kept?.id ?? "")))).toBe(70);
    });
  });

  it("says when the file is gone, and writes it again when told to", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      await rm(path);
      expect(codeOf(await save(program, path, stamp, 2))).toBe("removedOutside");
      const again = valueOf(await program.library.open(path, "edit"));
      expect(saidBy(again.report)).toBe(2);
      valueOf(await save(program, path, again.stamp, 2));
      expect(await onDisk(path)).toBe(writeReport(reportSaying(2)));
    });
  });

  it("still saves an open report whose file somebody has damaged, when told to", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      await writeFile(path, "{");
      expect(codeOf(await program.library.open(path, "edit"))).toBe("jsonCut");
      valueOf(await save(program, path, stamp, 2, true));
      expect(await onDisk(path)).toBe(writeReport(reportSaying(2)));
    });
  });

  it("refuses what is not open", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      expect(codeOf(await save(startProgram(computer, 1), path, "", 2, true))).toBe("notOpen");
    });
  });

  it("saves a report from a read-only folder nowhere, says why, and keeps the draft", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const readOnly = startProgram(computer, 1, {
        disk: {
          ...nodeDisk,
          mayWrite: () => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" })),
          create: (file) =>
            file.startsWith(computer.library)
              ? Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }))
              : nodeDisk.create(file),
        },
      });
      const opened = valueOf(await readOnly.library.open(path, "edit"));
      expect([opened.readOnly, opened.holder]).toEqual([true, null]);
      const saved = await save(readOnly, path, opened.stamp, 2);
      expect(saved).toEqual({ ok: false, failure: { code: "targetUnwritable", path, reason: "EACCES" } });
      expect((await readOnly.library.drafts()).map((draft) => draft.path)).toEqual([path]);
    });
  });

  it("keeps the permissions of the file", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      await chmod(path, 0o660);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      valueOf(await save(program, path, stamp, 2));
      expect((await stat(path)).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o660);
    });
  });
});

describe("drafts", () => {
  it("survive the end of the program, are offered once, and go when saved or discarded", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const first = startProgram(computer, 1);
      const { stamp } = valueOf(await first.library.open(path, "edit"));
      valueOf(await first.library.draft(path, stamp, reportSaying(5)));
      computer.running.delete(1);

      const second = startProgram(computer, 2);
      expect(await second.library.drafts()).toHaveLength(1);
      expect(valueOf(await second.library.list()).map((entry) => entry.kind === "report" && entry.hasDraft)).toEqual([
        true,
      ]);
      const opened = valueOf(await second.library.open(path, "edit"));
      expect([opened.readOnly, saidBy(opened.report)]).toEqual([false, 1]);
      expect(opened.draft && saidBy(opened.draft.report)).toBe(5);
      valueOf(await save(second, path, opened.stamp, 5));
      expect(await second.library.drafts()).toEqual([]);

      valueOf(await second.library.draft(path, stamp, reportSaying(6)));
      valueOf(await second.library.discardDraft(path));
      expect(valueOf(await second.library.open(path, "edit")).draft).toBeNull();
    });
  });

  it("that say what the file says are dropped silently", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      valueOf(await program.library.draft(path, stamp, reportSaying(1)));
      await program.library.close(path);
      expect(await program.library.drafts()).toEqual([]);
      expect(valueOf(await program.library.open(path, "edit")).draft).toBeNull();
      expect(await readdir(join(computer.appData, "drafts"))).toEqual([]);
    });
  });

  it("say over which content they were made, so that nobody else's is overwritten; one's own saving meanwhile is no other", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const first = startProgram(computer, 1);
      const { stamp } = valueOf(await first.library.open(path, "edit"));
      valueOf(await save(first, path, stamp, 5));
      // Was on its way while that was saved.
      valueOf(await first.library.draft(path, stamp, reportSaying(6)));
      computer.running.delete(1);
      const second = startProgram(computer, 2);
      const opened = valueOf(await second.library.open(path, "edit"));
      expect(opened.draft?.stamp).toBe(opened.stamp);
      await second.library.close(path);

      await writeFile(path, writeReport(reportSaying(9)));
      const again = valueOf(await second.library.open(path, "edit"));
      expect(again.draft && saidBy(again.draft.report)).toBe(6);
      expect(again.draft?.stamp).not.toBe(again.stamp);
      expect(codeOf(await save(second, path, again.draft?.stamp ?? "", 6))).toBe("changedOutside");
      expect(await onDisk(path)).toBe(writeReport(reportSaying(9)));
    });
  });

  it("open a report whose file has been damaged since", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      valueOf(await program.library.draft(path, stamp, reportSaying(8)));
      await program.library.close(path);
      await writeFile(path, "{");
      const opened = valueOf(await program.library.open(path, "edit"));
      expect(saidBy(opened.report)).toBe(8);
      valueOf(await save(program, path, opened.stamp, 8));
      expect(await onDisk(path)).toBe(writeReport(reportSaying(8)));
    });
  });
});

describe("two programs with one file", () => {
  it("only the first may write; the second learns who has it, and may take it over", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const first = startProgram(computer, 1);
      const second = startProgram(neighbour(computer), 2);
      const mine = valueOf(await first.library.open(path, "edit"));
      valueOf(await first.library.draft(path, mine.stamp, reportSaying(4)));
      const theirs = valueOf(await second.library.open(path, "edit"));
      expect([theirs.readOnly, theirs.holder?.user, theirs.holder?.computer]).toEqual([true, "user1", "PC-1"]);
      expect(codeOf(await save(second, path, theirs.stamp, 9, true))).toBe("lockedByOther");
      expect(codeOf(await second.library.trash(path))).toBe("lockedByOther");

      const taken = valueOf(await second.library.open(path, "takeOver"));
      expect([taken.readOnly, taken.holder]).toEqual([false, null]);
      await first.library.beat();
      expect(codeOf(await save(first, path, mine.stamp, 4))).toBe("lockedByOther");
      valueOf(await save(second, path, taken.stamp, 9));
      await first.library.close(path);
      expect(await readdir(computer.library)).toContain(".~甲.gouji.lock");
      await second.library.close(path);
      expect(await readdir(computer.library)).toEqual(["甲.gouji"]);
    });
  });

  it("of many that open it at once, exactly one may write", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const programs = Array.from({ length: 12 }, (_, place) => startProgram(computer, place + 1));
      const opened = await Promise.all(programs.map(({ library }) => library.open(path, "edit")));
      expect(opened.map(valueOf).filter(({ readOnly }) => !readOnly)).toHaveLength(1);
    });
  });

  it("do not take each other's unsaved changes for left over", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const first = startProgram(computer, 1);
      const { stamp } = valueOf(await first.library.open(path, "edit"));
      valueOf(await first.library.draft(path, stamp, reportSaying(4)));
      const second = startProgram(computer, 2);
      expect(await second.library.drafts()).toEqual([]);
      expect(valueOf(await second.library.open(path, "edit")).draft).toBeNull();
      expect(codeOf(await second.library.draft(path, stamp, reportSaying(5)))).toBe("lockedByOther");
      expect(saidBy(valueOf(await second.library.open(path, "takeOver")).draft?.report ?? reportSaying(0))).toBe(4);
    });
  });
});

describe("a lock that was left behind", () => {
  it("says who, where, which process, and since when", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      valueOf(await startProgram(computer, 7).library.open(path, "edit"));
      const lock: unknown = JSON.parse(await onDisk(join(computer.library, ".~甲.gouji.lock")));
      expect(lock).toMatchObject({ user: "user7", computer: "PC-1", pid: 7 });
      expect(lock).toHaveProperty("since");
      expect(lock).toHaveProperty("heartbeat");
    });
  });

  async function leftBehind(computer: Computer, path: string): Promise<void> {
    const gone = startProgram(computer, 77);
    valueOf(await gone.library.open(path, "edit"));
  }

  async function age(path: string, minutes: number): Promise<void> {
    const then = new Date(Date.now() - minutes * 60_000);
    await utimes(lockPath(path), then, then);
  }

  it("by a program of this computer that is gone is taken silently", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      await leftBehind(computer, path);
      computer.running.delete(77);
      const opened = valueOf(await startProgram(computer, 2).library.open(path, "edit"));
      expect([opened.readOnly, opened.holder]).toEqual([false, null]);
    });
  });

  it("by a program that is gone is taken silently, although another process has its number by now", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      await leftBehind(computer, path);
      const isThere = ({ pid, started }: { readonly pid: number; readonly started?: string | undefined }) =>
        Promise.resolve(pid !== 77 || started === "start of the other one");
      const opened = valueOf(await startProgram(computer, 2, { isThere }).library.open(path, "edit"));
      expect([opened.readOnly, opened.holder]).toEqual([false, null]);
    });
  });

  it("elsewhere holds until it has given no sign for two minutes", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      await leftBehind(neighbour(computer), path);
      const { library } = startProgram(computer, 2);
      await age(path, 1);
      expect(valueOf(await library.open(path, "edit")).holder?.computer).toBe("PC-2");
      await age(path, 3);
      expect(valueOf(await library.open(path, "edit")).holder).toBeNull();
    });
  });

  it("is not taken because the clocks of two computers differ", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const other = neighbour(computer);
      other.time -= 24 * 3_600_000;
      await leftBehind(other, path);
      expect(valueOf(await startProgram(computer, 2).library.open(path, "edit")).holder?.computer).toBe("PC-2");
    });
  });

  it("stays alive while its holder beats", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const other = startProgram(neighbour(computer), 1);
      valueOf(await other.library.open(path, "edit"));
      await age(path, 3);
      await other.library.beat();
      expect(valueOf(await startProgram(computer, 2).library.open(path, "edit")).holder?.computer).toBe("PC-2");
    });
  });

  it("and damaged counts as a lock until it is old", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      await writeFile(lockPath(path), "");
      const { library } = startProgram(computer, 2);
      expect(valueOf(await library.open(path, "edit")).readOnly).toBe(true);
      await age(path, 3);
      expect(valueOf(await library.open(path, "edit")).readOnly).toBe(false);
    });
  });
});

describe("a change from outside to an open report", () => {
  it("is told once for each change, also when the file is removed, and never for one's own saving", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const program = startProgram(computer, 1);
      const { stamp } = valueOf(await program.library.open(path, "edit"));
      const saved = valueOf(await save(program, path, stamp, 2));
      await program.library.beat();
      expect(program.events).toEqual([]);
      await writeFile(path, writeReport(reportSaying(3)));
      await program.library.beat();
      await program.library.beat();
      expect(program.events).toEqual([{ name: "report.changedOutside", path }]);
      await rm(path);
      await program.library.beat();
      expect(program.events).toHaveLength(2);
      valueOf(await save(program, path, saved.stamp, 4, true));
      await program.library.beat();
      expect(program.events).toHaveLength(2);
    });
  });

  it("is noticed by the watch, as are new files in the folder", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer);
      const seen: string[] = [];
      const waiting = new Map<string, () => void>();
      const { library } = startProgram(computer, 1, {
        emit: (name) => {
          seen.push(name);
          waiting.get(name)?.();
        },
      });
      const event = (name: string): Promise<void> => new Promise((told) => void waiting.set(name, told));
      await library.watch();
      valueOf(await library.open(path, "edit"));
      const changed = event("report.changedOutside");
      await writeFile(path, writeReport(reportSaying(3)));
      await changed;
      const listed = event("library.changed");
      await writeFile(join(computer.library, "乙.gouji"), "{}");
      await listed;
      expect(new Set(seen)).toEqual(new Set(["report.changedOutside", "library.changed"]));
      await library.dispose();
      expect(await readdir(computer.library)).toEqual(["乙.gouji", "甲.gouji"]);
    });
  });
});

describe("versions", () => {
  it("are not filled with a minute's typing, but keep what came with the file and what others wrote", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer, 0);
      const program = startProgram(computer, 1);
      let { stamp } = valueOf(await program.library.open(path, "edit"));
      // 0 again: what is a version already stays one.
      for (const number of [1, 0, ...Array.from({ length: 30 }, (_, place) => place + 1)]) {
        ({ stamp } = valueOf(await save(program, path, stamp, number)));
      }
      await writeFile(path, writeReport(reportSaying(77)));
      valueOf(await save(program, path, stamp, 31, true));
      const versions = valueOf(await program.library.versions(path));
      const said = versions.map(async ({ id }) => saidBy(valueOf(await program.library.version(path, id))));
      expect(await Promise.all(said)).toEqual([77, 0]);
    });
  });

  it("with a name stay for good beside the latest twenty, and the file as it stands can be named too", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer, 0);
      const program = startProgram(computer, 1);
      let { stamp } = valueOf(await program.library.open(path, "edit"));
      valueOf(await program.library.nameVersion(path, undefined, "送审稿"));
      for (let number = 1; number <= 23; number += 1) {
        computer.time += 6 * 60_000;
        ({ stamp } = valueOf(await save(program, path, stamp, number)));
      }
      const listed = async () => valueOf(await program.library.versions(path));
      const said = async (id: string) => saidBy(valueOf(await program.library.version(path, id)));
      const versions = await listed();
      expect(versions).toHaveLength(21);
      const named = versions.at(-1);
      expect([named?.name, await said(named?.id ?? "")]).toEqual(["送审稿", 0]);

      const [latest] = versions;
      valueOf(await program.library.nameVersion(path, latest?.id, "科室定稿（二）"));
      valueOf(await program.library.nameVersion(path, undefined, "报出稿"));
      expect((await listed()).map(({ name }) => name).filter((name) => name !== "")).toEqual([
        "报出稿",
        "科室定稿（二）",
        "送审稿",
      ]);
      // What has lost its name is one among many again; what was never a version is told so.
      valueOf(await program.library.nameVersion(path, named?.id, ""));
      expect((await listed()).some(({ name }) => name === "送审稿")).toBe(false);
      expect(codeOf(await program.library.nameVersion(path, named?.id, "甲"))).toBe("versionMissing");
      expect(codeOf(await program.library.nameVersion(path, "../../x", "甲"))).toBe("versionMissing");
    });
  });

  it("are the latest twenty, newest first, and survive a new name of the file", async () => {
    await onComputer(async (computer) => {
      const path = await withReport(computer, 0);
      const program = startProgram(computer, 1);
      let { stamp } = valueOf(await program.library.open(path, "edit"));
      for (let number = 1; number <= 23; number += 1) {
        computer.time += 6 * 60_000;
        ({ stamp } = valueOf(await save(program, path, stamp, number)));
      }
      await program.library.close(path);
      const renamed = join(computer.library, "丙.gouji");
      await nodeDisk.rename(path, renamed);
      const versions = valueOf(await program.library.versions(renamed));
      const said = await Promise.all(
        versions.map(async ({ id }) => saidBy(valueOf(await program.library.version(renamed, id)))),
      );
      expect(said).toEqual(Array.from({ length: 20 }, (_, place) => 22 - place));
      expect(versions.every(({ size, savedAt }) => size > 0 && !Number.isNaN(Date.parse(savedAt)))).toBe(true);
      expect(codeOf(await program.library.version(renamed, "../../../etc/passwd"))).toBe("versionMissing");
    });
  });
});
