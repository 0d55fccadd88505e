import { mkdir, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createSummaryThreads } from "../../../electron/library/summary-threads.ts";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { enough } from "../../kit/long-run.ts";
import { codeOf, type Computer, onComputer, reportSaying, startProgram, valueOf } from "./library-kit.ts";

const sample = writeReport(sampleReport);

async function put(computer: Computer, name: string, text: string): Promise<string> {
  const path = join(computer.library, name);
  await writeFile(path, text);
  return path;
}

describe("the list", () => {
  it("says of every report what it is and how it stands", async () => {
    await onComputer(async (computer) => {
      const path = await put(computer, "示例.gouji", sample);
      await put(computer, "一格.gouji", writeReport(reportSaying(5)));
      const entries = valueOf(await startProgram(computer, 1).library.list());
      expect(entries).toHaveLength(2);
      expect(entries.find((entry) => entry.path === path)).toMatchObject({
        kind: "report",
        name: "示例.gouji",
        id: sampleReport.id,
        unit: sampleReport.unit,
        year: 2021,
        edition: "2021",
        errors: 0,
        filled: 1,
        signed: false,
        hasDraft: false,
      });
      const one = entries.find((entry) => entry.name === "一格.gouji");
      expect(one?.kind === "report" && one.filled > 0 && one.filled < 0.05).toBe(true);
    });
  });

  it("counts with the user's own words, also after they have changed", async () => {
    await onComputer(async (computer) => {
      await put(computer, "示例.gouji", sample);
      let vocabulary = noVocabulary;
      const { library } = startProgram(computer, 1, { vocabulary: () => vocabulary });
      const warnings = async (): Promise<unknown> => {
        const [entry] = valueOf(await library.list());
        return entry?.kind === "report" ? entry.warnings : entry;
      };
      expect(await warnings()).toBe(0);
      vocabulary = { flagged: ["政务新媒体"], allowed: [] };
      expect(await warnings()).toBeGreaterThan(0);
      vocabulary = noVocabulary;
      expect(await warnings()).toBe(0);
    });
  });

  it("shows damaged and foreign files with the reason, and the others as ever", async () => {
    await onComputer(async (computer) => {
      await put(computer, "好.gouji", sample);
      await put(computer, "断.gouji", sample.slice(0, 900));
      await put(computer, "空.gouji", "");
      await put(computer, "别的.gouji", '{"a":1}');
      await writeFile(join(computer.library, "图.gouji"), new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
      await put(computer, "新.gouji", sample.replace('"version": 1', '"version": 99'));
      await put(computer, "说明.txt", "不是报告");
      await put(computer, ".~好.gouji.lock", "{}");
      await mkdir(join(computer.library, "文件夹.gouji"));
      const { library } = startProgram(computer, 1);
      const first = valueOf(await library.list());
      const found = Object.fromEntries(
        first.map((entry) => [entry.name, entry.kind === "report" ? "report" : entry.failure.code]),
      );
      expect(found).toEqual({
        "好.gouji": "report",
        "断.gouji": "jsonCut",
        "空.gouji": "notReport",
        "别的.gouji": "notReport",
        "图.gouji": "notUtf8",
        "新.gouji": "newerVersion",
      });
      expect(valueOf(await startProgram(computer, 2).library.list())).toEqual(first);
    });
  });

  it("looks into the folders of the library, but not into theirs", async () => {
    await onComputer(async (computer) => {
      await mkdir(join(computer.library, "2023", "旧"), { recursive: true });
      await put(computer, join("2023", "甲.gouji"), sample);
      await put(computer, join("2023", "旧", "乙.gouji"), sample);
      expect(valueOf(await startProgram(computer, 1).library.list()).map(({ name }) => name)).toEqual(["甲.gouji"]);
    });
  });

  it("is rid of what a killed program left half written, once nobody can be writing it", async () => {
    await onComputer(async (computer) => {
      const old = await put(computer, ".~01234567-89ab.tmp", "{");
      const then = new Date(computer.time - 72 * 3_600_000);
      await utimes(old, then, then);
      const young = await put(computer, ".~11234567-89ab.tmp", "{");
      const now = new Date(computer.time);
      await utimes(young, now, now);
      const { library } = startProgram(computer, 1);
      await library.watch();
      await library.dispose();
      expect(await readdir(computer.library)).toEqual([".~11234567-89ab.tmp"]);
    });
  });

  it("follows changes, new names and removals", async () => {
    await onComputer(async (computer) => {
      const path = await put(computer, "甲.gouji", sample);
      const { library } = startProgram(computer, 1);
      valueOf(await library.list());
      await writeFile(path, writeReport(reportSaying(5)));
      expect(valueOf(await library.list())).toMatchObject([{ unit: { name: "测试局" } }]);
      await rename(path, join(computer.library, "乙.gouji"));
      expect(valueOf(await library.list())).toMatchObject([{ name: "乙.gouji" }]);
      await rm(join(computer.library, "乙.gouji"));
      expect(valueOf(await library.list())).toEqual([]);
    });
  });

  it("makes a library folder that is missing, and says where it cannot", async () => {
    await onComputer(async (computer) => {
      await rm(computer.library, { recursive: true });
      expect(valueOf(await startProgram(computer, 1).library.list())).toEqual([]);
      await rm(computer.library, { recursive: true });
      await writeFile(computer.library, "");
      expect(codeOf(await startProgram(computer, 1).library.list())).toBe("fileUnreadable");
    });
  });

  it("of many reports is read from the index after the first time, by another program too", async () => {
    await onComputer(async (computer) => {
      const many = enough(200, 2_000);
      const texts = Array.from({ length: 20 }, (_, place) => writeReport(reportSaying(place)));
      await Promise.all(
        Array.from({ length: many }, (_, place) => put(computer, `${place}.gouji`, texts[place % 20] ?? "")),
      );
      const first = valueOf(await startProgram(computer, 1).library.list());
      expect(first).toHaveLength(many);
      // A file whose content changes while size and time stay is not read again: the second time nothing is opened.
      const path = join(computer.library, "7.gouji");
      const at = new Date(1_700_000_000_000);
      await utimes(path, at, at);
      valueOf(await startProgram(computer, 2).library.list());
      await writeFile(path, "x".repeat(Buffer.byteLength(texts[7] ?? "")));
      await utimes(path, at, at);
      const kinds = (entries: readonly LibraryEntry[]) => entries.filter(({ kind }) => kind === "unreadable").length;
      expect(kinds(valueOf(await startProgram(computer, 3).library.list()))).toBe(0);
      expect(kinds(valueOf(await startProgram(computer, 4, { version: "2" }).library.list()))).toBe(1);
    });
  });

  it("of many reports is looked through in threads, and says the same", async () => {
    const threads = createSummaryThreads(fileURLToPath(new URL("../../../electron/import-thread.ts", import.meta.url)));
    await onComputer(async (computer) => {
      for (let place = 0; place < 21; place += 1)
        await put(computer, `${place}.gouji`, writeReport(reportSaying(place)));
      await put(computer, "坏.gouji", "{");
      const here = valueOf(await startProgram(computer, 1, { version: "1" }).library.list());
      let asked = 0;
      const summaries: typeof threads.runAll = (jobs) => {
        asked += jobs.length;
        return threads.runAll(jobs);
      };
      const away = startProgram(computer, 2, { version: "2", summaries });
      expect(valueOf(await away.library.list())).toEqual(here);
      await put(computer, "新.gouji", writeReport(reportSaying(99)));
      expect(valueOf(await away.library.list())).toHaveLength(23);
      expect(asked).toBe(23);
    });
    await threads.end();
  });
});
