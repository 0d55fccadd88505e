import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { keepChange, keepSet } from "../../../electron/gathering/set-on-disk.ts";
import { newGathering } from "../../../shared/gathering/change.ts";
import { readSet } from "../../../shared/gathering/set-file.ts";
import { backUp, type BackupSurroundings } from "../../../electron/backup/back-up.ts";
import { restoreBackup } from "../../../electron/backup/restore.ts";
import { createVersions } from "../../../electron/library/versions.ts";
import { noVocabulary, type Vocabulary } from "../../../shared/checks/vocabulary.ts";
import type { Result } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleWith } from "../../kit/findings.ts";
import { someWriter } from "../../kit/some-writer.ts";
import { createMemoryDisk, type MemoryDisk } from "../../kit/memory-disk.ts";

const library = "/文档/勾稽报告";
const appData = "/程序";
const stick = "/U盘";
const sampleText = writeReport(sampleReport);
const otherText = writeReport(sampleWith({ "t3.received.naturalPerson": 99 }));
const words: Vocabulary = { flagged: ["旧局名"], allowed: ["公开邮箱"] };

/** A computer: its disk, and what the program finds on it. */
function computer(): BackupSurroundings & { readonly disk: MemoryDisk } {
  const disk = createMemoryDisk();
  disk.put(`${stick}/别的.txt`, "别的");
  return {
    disk,
    folders: { library: () => library, appData: () => appData, elsewhere: () => [] },
    writer: someWriter,
    newId: () => randomUUID(),
    now: () => new Date(2026, 0, 20, 9, 5),
    version: "1.2.3",
  };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** A computer with reports, one of them damaged and one in a folder, an earlier version, and things that are no reports. */
async function inUse() {
  const old = computer();
  const { disk } = old;
  disk.put(`${library}/示例.gouji`, sampleText);
  disk.put(`${library}/各街道/示例街道.gouji`, otherText);
  disk.put(`${library}/坏的.gouji`, '{ "format": "gouji-rep');
  disk.put(`${library}/汇总/示例区2021年度汇总.gouji-set`, "一个汇总");
  disk.put(`${library}/汇总/示例区2021年度汇总 收件/教育局.docx`, "原件");
  disk.put(`${library}/说明.docx`, "不是报告");
  disk.put(`${library}/~$示例.gouji.lock`, "");
  valueOf(await createVersions(old).keep(sampleReport.id, strToU8(otherText), new Date(2026, 0, 19)));
  return old;
}

/** A backup of that computer, carried to another one. */
async function carried() {
  const old = await inUse();
  const made = valueOf(await backUp(old, stick, words));
  const bytes = await old.disk.read(made.path);
  const fresh = computer();
  fresh.disk.put(made.path, bytes);
  return { old, made, bytes, fresh };
}

/** All that the program keeps. */
const kept = (disk: MemoryDisk): Record<string, string | undefined> =>
  Object.fromEntries([...disk.files(library), ...disk.files(appData)].map((path) => [path, disk.text(path)]));

describe("a backup", () => {
  it("has a gathering with the decisions that are not in its own file yet", async () => {
    const old = await inUse();
    const path = `${library}/汇总/甲区.gouji-set`;
    const gathering = newGathering("22222222-2222-4222-8222-222222222222", {
      unit: { name: "甲区", level: "" },
      year: 2024,
    });
    valueOf(await keepSet(old, path, gathering));
    const decided = valueOf(await keepChange(old, path, gathering, { decide: [{ sha256: "a", take: false }] }));
    const made = valueOf(await backUp(old, stick, words));
    const set = unzipSync(await old.disk.read(made.path))["gatherings/甲区.gouji-set"];
    expect(readSet(new TextDecoder().decode(set), path)).toEqual({ ok: true, value: decided });
    expect(readSet(old.disk.text(path) ?? "", path)).toEqual({ ok: true, value: gathering });
  });

  it("is one archive that any program opens, with every report, also a damaged one, every version and the own words", async () => {
    const { made, bytes } = await carried();
    expect(made).toEqual({
      path: `${stick}/勾稽备份 2026-01-20 0905.zip`,
      reports: 3,
      gatherings: 1,
      versions: 1,
      unreadable: ["坏的.gouji"],
    });
    const files = unzipSync(bytes);
    const [list = "", ...names] = Object.keys(files).toSorted(
      (a, b) => Number(a.includes("/")) - Number(b.includes("/")),
    );
    expect(names.toSorted()).toEqual([
      "gatherings/示例区2021年度汇总.gouji-set",
      "reports/各街道/示例街道.gouji",
      "reports/坏的.gouji",
      "reports/示例.gouji",
      expect.stringMatching(/^versions\/[\w-]+\/00000001_.*\.gouji$/),
    ]);
    expect(new TextDecoder().decode(files["reports/示例.gouji"])).toBe(sampleText);
    expect(JSON.parse(new TextDecoder().decode(files[list]))).toMatchObject({
      format: "gouji-backup",
      version: 1,
      program: "1.2.3",
      vocabulary: words,
    });
  });

  it("never takes the name of another file, and leaves nothing where the disk is full", async () => {
    const old = await inUse();
    const first = valueOf(await backUp(old, stick, noVocabulary));
    const second = valueOf(await backUp(old, stick, noVocabulary));
    expect(second.path).toBe(`${stick}/勾稽备份 2026-01-20 0905 2.zip`);
    const before = old.disk.files("/");
    old.disk.fill(true);
    expect(await backUp(old, stick, noVocabulary)).toMatchObject({ ok: false, failure: { code: "targetUnwritable" } });
    expect(await backUp(old, "/没有/这里", noVocabulary)).toMatchObject({ ok: false });
    expect(old.disk.files("/")).toEqual(before);
    expect(await old.disk.read(first.path)).toEqual(await old.disk.read(second.path));
  });

  it("is not made with a hole: a report that the system refuses is named", async () => {
    const old = await inUse();
    const refusing = {
      ...old.disk,
      read: async (path: string) => {
        if (path.includes("街道")) throw Object.assign(new Error("refused"), { code: "EIO" });
        return old.disk.read(path);
      },
    };
    const path = `${library}/各街道/示例街道.gouji`;
    expect(await backUp({ ...old, disk: refusing }, stick, noVocabulary)).toMatchObject({
      ok: false,
      failure: { code: "fileUnreadable", path },
    });
    expect(old.disk.files(stick)).toEqual([`${stick}/别的.txt`]);
  });
});

describe("restoring a backup", () => {
  it("brings everything back byte for byte on a new computer, and nothing the second time", async () => {
    const { old, made, fresh } = await carried();
    const expected = Object.fromEntries(
      Object.entries(kept(old.disk)).filter(([path]) => /\.gouji(?:-set)?$/.test(path) && !path.includes("~$")),
    );
    expect(valueOf(await restoreBackup(fresh, made.path, noVocabulary))).toEqual({
      reports: [`${library}/示例.gouji`, `${library}/各街道/示例街道.gouji`, `${library}/坏的.gouji`].toSorted(),
      renamed: 0,
      already: 0,
      versions: 1,
      gatherings: 1,
      vocabulary: words,
      words: 2,
      refused: [],
    });
    expect(kept(fresh.disk)).toEqual(expected);
    expect(valueOf(await createVersions(fresh).list(sampleReport.id))).toHaveLength(1);
    expect(valueOf(await restoreBackup(fresh, made.path, words))).toMatchObject({
      reports: [],
      already: 3,
      versions: 0,
      gatherings: 0,
      words: 0,
      refused: [],
    });
    expect(kept(fresh.disk)).toEqual(expected);
  });

  it("never goes over what is there: another content comes beside it, once", async () => {
    const { made, fresh } = await carried();
    fresh.disk.put(`${library}/示例.gouji`, otherText);
    fresh.disk.put(`${library}/汇总/示例区2021年度汇总.gouji-set`, "这里的");
    const own: Vocabulary = { flagged: ["自己的", "旧局名"], allowed: [] };
    expect(valueOf(await restoreBackup(fresh, made.path, own))).toMatchObject({
      renamed: 1,
      gatherings: 1,
      words: 1,
      vocabulary: { flagged: ["自己的", "旧局名"], allowed: ["公开邮箱"] },
    });
    expect(fresh.disk.text(`${library}/示例.gouji`)).toBe(otherText);
    expect(fresh.disk.text(`${library}/示例 2.gouji`)).toBe(sampleText);
    expect(valueOf(await restoreBackup(fresh, made.path, own))).toMatchObject({
      reports: [],
      already: 3,
      gatherings: 0,
    });
    expect(fresh.disk.text(`${library}/汇总/示例区2021年度汇总.gouji-set`)).toBe("这里的");
    expect(fresh.disk.text(`${library}/汇总/示例区2021年度汇总 2.gouji-set`)).toBe("一个汇总");
    expect(fresh.disk.files(library)).toHaveLength(6);
  });

  it.each([
    ["text", strToU8("勾稽"), "notBackup"],
    ["nothing", new Uint8Array(), "notBackup"],
    ["another archive", zipSync({ "a.txt": strToU8("a") }), "notBackup"],
    ["a list that is none", zipSync({ "gouji-backup.json": strToU8("{}") }), "backupDamaged"],
    ["half a list", zipSync({ "gouji-backup.json": strToU8('{ "format": "gouji-b') }), "backupDamaged"],
    [
      "one of a newer program",
      zipSync({ "gouji-backup.json": strToU8('{ "format": "gouji-backup", "version": 2 }') }),
      "newerVersion",
    ],
  ])("refuses %s with a sentence and changes nothing", async (_, bytes, code) => {
    const fresh = computer();
    fresh.disk.put("/x.zip", bytes);
    expect(await restoreBackup(fresh, "/x.zip", noVocabulary)).toMatchObject({ ok: false, failure: { code } });
    expect(kept(fresh.disk)).toEqual({});
  });

  it("refuses a backup that is cut off", async () => {
    const { bytes, fresh } = await carried();
    fresh.disk.put("/x.zip", bytes.slice(0, -30));
    expect(await restoreBackup(fresh, "/x.zip", noVocabulary)).toMatchObject({
      ok: false,
      failure: { code: "backupDamaged", name: "" },
    });
    expect(kept(fresh.disk)).toEqual({});
  });

  it.each([
    ["reports/../../x.gouji", []],
    ["reports/./x.gouji", []],
    ["/etc/x.gouji", []],
    ["reports//x.gouji", []],
    ["reports/a/b/c.gouji", []],
    ["reports/x.exe", []],
    ["versions/x.gouji", []],
    ["versions/../../x.gouji", []],
    ["versions/..%2f/00000001_2026-01-19T00-00-00.000Z_0123456789abcdef.gouji", []],
    ["elsewhere/x.gouji", []],
    ["reports/..\\..\\x.gouji", []],
    ["gatherings/../x.gouji-set", []],
    ["gatherings/a/x.gouji-set", []],
    ["gatherings/x.gouji", []],
    ["gatherings/x:y.gouji-set", ["汇总/x：y.gouji-set"]],
    ["reports/CON.gouji", ["_CON.gouji"]],
    ["reports/a\u202ejg.gouji", ["ajg.gouji"]],
    ["reports/x:y.gouji", ["x：y.gouji"]],
  ])("puts %j of a hostile archive nowhere but into the library, under a plain name", async (name, placed) => {
    const fresh = computer();
    fresh.disk.put("/x.zip", archiveOf({ [name]: strToU8("x") }));
    const everywhere = () => ["/文档", "/程序", stick, "/etc", "/x.gouji"].flatMap((top) => fresh.disk.files(top));
    const before = everywhere();
    const { refused } = valueOf(await restoreBackup(fresh, "/x.zip", noVocabulary));
    expect(refused).toHaveLength(1 - placed.length);
    const made = everywhere().filter((path) => !before.includes(path));
    expect(made).toEqual(placed.map((file) => `${library}/${file}`));
  });

  it("brings back no content but one that was backed up, however the archive was damaged, and the rest all the same", async () => {
    const { bytes, made } = await carried();
    const whole = new Set([sampleText, otherText, "一个汇总", '{ "format": "gouji-rep']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const damaged = Uint8Array.from(bytes);
          for (const [at, by] of changes) damaged[at] = (damaged[at] ?? 0) ^ by;
          const fresh = computer();
          fresh.disk.put(made.path, damaged);
          await restoreBackup(fresh, made.path, noVocabulary);
          for (const text of Object.values(kept(fresh.disk))) expect(whole.has(text ?? "")).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names the one file that was damaged, and brings back the others", async () => {
    const { bytes, fresh, made } = await carried();
    const files = unzipSync(bytes);
    fresh.disk.put(made.path, zipSync({ ...files, "reports/示例.gouji": strToU8(otherText) }));
    expect(valueOf(await restoreBackup(fresh, made.path, noVocabulary))).toMatchObject({
      reports: { length: 2 },
      refused: [{ name: "reports/示例.gouji", failure: { code: "backupDamaged" } }],
    });
  });
});

/** An archive as the program makes it, with files of any name. */
function archiveOf(files: Record<string, Uint8Array>): Uint8Array {
  const listed = Object.entries(files).map(([name, bytes]) => ({
    name,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  const list = { format: "gouji-backup", version: 1, at: "", program: "", vocabulary: noVocabulary, files: listed };
  return zipSync({ ...files, "gouji-backup.json": strToU8(JSON.stringify(list)) });
}
