import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openAppSettings } from "../../../electron/settings/app-settings.ts";
import { firstPlace, openWindowPlace } from "../../../electron/settings/window-place.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { success } from "../../../shared/result.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

describe("settings", () => {
  it("are the usual ones at the first start, and nothing is written for that", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(folder);
      expect(settings.get()).toEqual(defaultSettings);
      expect(await readdir(folder)).toEqual([]);
    }));

  it("outlive the program", () =>
    inTemporaryFolder(async (folder) => {
      const first = await openAppSettings(folder);
      expect(first.change({ language: "en", zoom: 120 })).toEqual(
        success({ ...defaultSettings, language: "en", zoom: 120 }),
      );
      first.change({ zoom: undefined, theme: "dark" });
      const second = await openAppSettings(folder);
      expect(second.get()).toEqual({ ...defaultSettings, language: "en", zoom: 120, theme: "dark" });
    }));

  it("keep the user's own words", () =>
    inTemporaryFolder(async (folder) => {
      const vocabulary = { flagged: ["国土局"], allowed: ["ab@163.com"] };
      (await openAppSettings(folder)).change({ vocabulary });
      expect((await openAppSettings(folder)).get()).toEqual({ ...defaultSettings, vocabulary });
    }));

  it.each([
    ["no JSON", "{ half", {}],
    ["a list", "[]", {}],
    ["one bad field", JSON.stringify({ language: "en", zoom: 5000 }), { language: "en" }],
    ["an unknown field", JSON.stringify({ theme: "dark", colour: "pink" }), { theme: "dark" }],
  ] as const)("survive %s: what fits stays, the damaged file is kept aside", (_, text, kept) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "settings.json"), text);
      const settings = await openAppSettings(folder);
      expect(settings.get()).toEqual({ ...defaultSettings, ...kept });
      expect(settings.damaged).toBe(join(folder, "settings.damaged.json"));
      expect(await readFile(join(folder, "settings.damaged.json"), "utf8")).toBe(text);
      expect(settings.change({ zoom: 90 })).toMatchObject({ ok: true });
      const mended = await openAppSettings(folder);
      expect([mended.get(), mended.damaged]).toEqual([{ ...defaultSettings, ...kept, zoom: 90 }, undefined]);
    }),
  );

  it("hold for this start even where they cannot be kept", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "settings.json"));
      const settings = await openAppSettings(folder);
      expect(settings.change({ zoom: 90 })).toMatchObject({ ok: false, failure: { code: "targetUnwritable" } });
      expect(settings.get().zoom).toBe(90);
    }));

  it("tell who listens what changed", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(folder);
      const heard: string[] = [];
      settings.onChange((after, before) => heard.push(`${before.language} -> ${after.language}`));
      settings.change({ language: "en" });
      expect(heard).toEqual(["zh -> en"]);
    }));

  it("remember the ten reports opened last, each once", () =>
    inTemporaryFolder(async (folder) => {
      const settings = await openAppSettings(folder);
      for (let number = 1; number <= 12; number += 1) settings.remember(`${number}.gouji`);
      settings.remember("5.gouji");
      expect(settings.get().recent).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `${number}.gouji`));
    }));
});

describe("the window's place", () => {
  it("is kept, and a place off every screen is not believed", () =>
    inTemporaryFolder(async (folder) => {
      const place = await openWindowPlace(folder);
      expect(place.get()).toEqual(firstPlace);
      place.set({ width: 1000, height: 700, x: 5, y: 6, maximized: true });
      expect((await openWindowPlace(folder)).get()).toEqual({ width: 1000, height: 700, x: 5, y: 6, maximized: true });
      await writeFile(join(folder, "window.json"), JSON.stringify({ width: 1, height: 700, maximized: false }));
      expect((await openWindowPlace(folder)).get()).toEqual({ ...firstPlace, height: 700 });
    }));
});
