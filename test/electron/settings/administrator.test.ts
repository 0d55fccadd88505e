import { randomUUID } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { packagedFolder } from "../../../electron/platform/program-folder.ts";
import { administratorFile, readAdministrator } from "../../../electron/settings/administrator.ts";
import { openAppSettings } from "../../../electron/settings/app-settings.ts";
import { type Administrator, administratorSchema } from "../../../shared/ipc/administrator.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { success } from "../../../shared/result.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { someWriter } from "../../kit/some-writer.ts";

const placing = { disk: nodeDisk, writer: someWriter, newId: () => randomUUID() };

const whole: Administrator = {
  units: [{ name: "某县财政局", level: "county-department" }, { name: "某县人民政府" }],
  levels: ["county", "开发区"],
  notice: "报告请于 1 月 20 日前报送办公室。",
  fonts: "kylin",
  vocabulary: { flagged: ["国土局"], allowed: ["gov@example.invalid"] },
  libraryFolder: "/srv/报告",
};

/** Reads a file with this text. */
async function read(text: string | Uint8Array): Promise<Awaited<ReturnType<typeof readAdministrator>>> {
  const disk = createMemoryDisk();
  disk.put(join("/程序", administratorFile), text);
  return readAdministrator(disk, "/程序");
}

describe("the administrator's file", () => {
  it("gives nothing where there is none, and all of it may be left out", async () => {
    await inTemporaryFolder(async (folder) => expect(await readAdministrator(nodeDisk, folder)).toEqual(success({})));
    expect(await read("{}")).toEqual(success({}));
    expect(await read(JSON.stringify(whole))).toEqual(success(whole));
  });

  it("may begin with the mark that editors on Windows write", async () => {
    expect(await read(`\ufeff${JSON.stringify(whole)}`)).toEqual(success(whole));
  });

  it.each([
    ["no JSON", "{ fonts: kylin }", ""],
    ["not in UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), ""],
    ["a list", "[]", ""],
    ["a key that is not known", '{"font":"kylin"}', "font"],
    ["typefaces that are not known", '{"fonts":"songti"}', "fonts"],
    ["a unit without a name", '{"units":[{"name":"甲"},{"level":"county"}]}', "units.1.name"],
    ["a unit's name in two lines", '{"units":[{"name":"甲\\n乙"}]}', "units.0.name"],
    ["a sentence that is none", '{"notice":"  "}', "notice"],
    ["a list of words that is none", '{"vocabulary":{"flagged":"国土局","allowed":[]}}', "vocabulary.flagged"],
    ["a folder that depends on where the program is started", '{"libraryFolder":"报告"}', "libraryFolder"],
  ])("with %s is refused whole, in a sentence that says where", async (_, text, place) => {
    const told = await read(text);
    expect(told).toMatchObject({ ok: false, failure: { code: "administratorUnfit", place } });
    if (told.ok) return;
    const sentence = formatFailure(told.failure, "zh");
    expect(sentence).toContain(place === "" ? "不是 UTF-8 编码的 JSON" : `“${place}”处不符合要求`);
    expect(sentence).toContain("都没有采用");
  });

  it("is read whatever is in it, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          expect(await read(bytes)).toHaveProperty("ok");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("that is a folder or too large is refused by the sentence for that", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, administratorFile));
      expect(await readAdministrator(nodeDisk, folder)).toMatchObject({ ok: false, failure: { reason: "EISDIR" } });
    }));
});

it("the example in the administrators' notes is one that the program takes, with every key that there is", async () => {
  const notes = await readFile(new URL("../../../build/docs/administrators.md", import.meta.url), "utf8");
  const told = await read(/```json\n([^`]*)```/.exec(notes)?.[1] ?? "");
  expect(Object.keys(told.ok ? told.value : {})).toEqual(Object.keys(administratorSchema.shape));
});

describe("settings with an administrator's", () => {
  it("hold what the administrator gives, keep what the user chooses, and go back to it when the administrator's are gone", () =>
    inTemporaryFolder(async (folder) => {
      const own = { flagged: [], allowed: ["自己的"] };
      await (await openAppSettings(placing, folder)).change({ fonts: "windows", vocabulary: own, zoom: 110 });
      const settings = await openAppSettings(placing, folder, whole);
      const { fonts, vocabulary, libraryFolder } = whole;
      expect(settings.get()).toEqual({ ...defaultSettings, zoom: 110, fonts, vocabulary, libraryFolder });
      const changed = await settings.change({ fonts: "gb2312", libraryFolder: "/elsewhere", zoom: 90 });
      expect(changed).toEqual(success({ ...defaultSettings, zoom: 90, fonts, vocabulary, libraryFolder }));
      expect(await readFile(join(folder, "settings.json"), "utf8")).not.toContain("kylin");
      expect((await openAppSettings(placing, folder)).get()).toEqual({
        ...defaultSettings,
        zoom: 90,
        fonts: "windows",
        vocabulary: own,
      });
    }));

  it("tell of changes as they hold", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(placing, folder, whole);
      const heard: string[] = [];
      settings.onChange((after, before) => heard.push(`${before.libraryFolder} ${after.libraryFolder} ${after.zoom}`));
      await settings.change({ libraryFolder: "/elsewhere", zoom: 90 });
      expect(heard).toEqual(["/srv/报告 /srv/报告 90"]);
    }));
});

it("the file is looked for beside the launcher of a package, and nowhere in the project", () => {
  expect(packagedFolder("/opt/gouji/app")).toBe("/opt/gouji");
  expect(packagedFolder("/opt/gouji/runtime")).toBe("/opt/gouji");
  expect(packagedFolder("/home/someone/project")).toBeUndefined();
});
