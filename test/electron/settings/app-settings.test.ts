import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { openAppSettings } from "../../../electron/settings/app-settings.ts";
import { firstPlace, openWindowPlace } from "../../../electron/settings/window-place.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { success } from "../../../shared/result.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { someWriter } from "../../kit/some-writer.ts";

const placing = { disk: nodeDisk, writer: someWriter, newId: () => randomUUID() };

describe("settings", () => {
  it("are the usual ones at the first start, and nothing is written for that", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(placing, folder);
      expect(settings.get()).toEqual(defaultSettings);
      expect(await readdir(folder)).toEqual([]);
    }));

  it("outlive the program", () =>
    inTemporaryFolder(async (folder) => {
      const first = await openAppSettings(placing, folder);
      expect(await first.change({ language: "en", zoom: 120 })).toEqual(
        success({ ...defaultSettings, language: "en", zoom: 120 }),
      );
      await first.change({ zoom: undefined, theme: "dark" });
      const second = await openAppSettings(placing, folder);
      expect(second.get()).toEqual({ ...defaultSettings, language: "en", zoom: 120, theme: "dark" });
    }));

  it("keep the user's own words", () =>
    inTemporaryFolder(async (folder) => {
      const vocabulary = { flagged: ["国土局"], allowed: ["ab@163.com"] };
      await (await openAppSettings(placing, folder)).change({ vocabulary });
      expect((await openAppSettings(placing, folder)).get()).toEqual({ ...defaultSettings, vocabulary });
    }));

  it.each([
    ["no JSON", "{ half", {}],
    ["a list", "[]", {}],
    ["one bad field", JSON.stringify({ language: "en", zoom: 5000 }), { language: "en" }],
    ["an unknown field", JSON.stringify({ theme: "dark", colour: "pink" }), { theme: "dark" }],
  ] as const)("survive %s: what fits stays, the damaged file is kept aside", (_, text, kept) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "settings.json"), text);
      const settings = await openAppSettings(placing, folder);
      expect(settings.get()).toEqual({ ...defaultSettings, ...kept });
      expect(settings.damaged).toBe(join(folder, "settings.damaged.json"));
      expect(await readFile(join(folder, "settings.damaged.json"), "utf8")).toBe(text);
      expect(await settings.change({ zoom: 90 })).toMatchObject({ ok: true });
      const mended = await openAppSettings(placing, folder);
      expect([mended.get(), mended.damaged]).toEqual([{ ...defaultSettings, ...kept, zoom: 90 }, undefined]);
    }),
  );

  it("begin anew where something else stands in their place, which is put aside", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "settings.json"));
      const settings = await openAppSettings(placing, folder);
      expect(settings.damaged).toBe(join(folder, "settings.damaged.json"));
      expect(await settings.change({ zoom: 90 })).toMatchObject({ ok: true });
      expect((await readdir(folder)).toSorted()).toEqual(["settings.damaged.json", "settings.json"]);
    }));

  it("are whole behind the mark that editors on Windows begin a file with", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "settings.json"), `\ufeff${JSON.stringify({ language: "en" })}`);
      const settings = await openAppSettings(placing, folder);
      expect([settings.get(), settings.damaged]).toEqual([{ ...defaultSettings, language: "en" }, undefined]);
    }));

  it("are those that were changed last, whoever waits for it, when everything is written", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(placing, folder);
      for (const zoom of [90, 100, 110, 120]) void settings.change({ zoom });
      await settings.idle();
      expect((await openAppSettings(placing, folder)).get().zoom).toBe(120);
      expect(await readdir(folder)).toEqual(["settings.json"]);
    }));

  it("hold for this start even where they cannot be kept", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "no folder"), "");
      const settings = await openAppSettings(placing, join(folder, "no folder"));
      expect(await settings.change({ zoom: 90 })).toMatchObject({ ok: false, failure: { code: "targetUnwritable" } });
      expect(settings.get().zoom).toBe(90);
    }));

  it("tell who listens what changed", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(placing, folder);
      const heard: string[] = [];
      settings.onChange((after, before) => heard.push(`${before.language} -> ${after.language}`));
      await settings.change({ language: "en" });
      expect(heard).toEqual(["zh -> en"]);
    }));

  it("remember the ten reports opened last, each once", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(placing, folder);
      for (let number = 1; number <= 12; number += 1) settings.remember(`${number}.gouji`);
      settings.remember("5.gouji");
      expect(settings.get().recent).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `${number}.gouji`));
    }));
});

describe("the window's place", () => {
  it("is kept, and a place off every screen is not believed", () =>
    inTemporaryFolder(async (folder) => {
      const place = await openWindowPlace(placing, folder);
      expect(place.get()).toEqual(firstPlace);
      await place.set({ width: 1000, height: 700, x: 5, y: 6, maximized: true });
      expect((await openWindowPlace(placing, folder)).get()).toEqual({
        width: 1000,
        height: 700,
        x: 5,
        y: 6,
        maximized: true,
      });
      await writeFile(join(folder, "window.json"), JSON.stringify({ width: 1, height: 700, maximized: false }));
      expect((await openWindowPlace(placing, folder)).get()).toEqual({ ...firstPlace, height: 700 });
    }));
});
