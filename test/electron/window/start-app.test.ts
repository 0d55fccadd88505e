import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AppWindow, Platform, WindowEnd, WindowOptions } from "../../../electron/platform/platform.ts";
import { titleName } from "../../../electron/library/file-names.ts";
import { startApp } from "../../../electron/window/start-app.ts";
import { fail, success } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import type { MenuAction } from "../../../shared/words/app-menu.ts";
import type { Language } from "../../../shared/words/language.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const pathSchema = z.object({ ok: z.literal(true), value: z.object({ path: z.string() }) });

const openedSchema = z.object({
  ok: z.literal(true),
  value: z.object({ stamp: z.string(), report: z.looseObject({}) }),
});

const origin = "https://gouji.invalid";
const licences = fileURLToPath(new URL("../../../LICENSE", import.meta.url));

/** A platform without a window: what a test does takes the place of the page. */
function standInPlatform(folder: string) {
  const sent: (readonly [string, unknown])[] = [];
  const menus: { language: Language; choose: (action: MenuAction) => void }[] = [];
  const starts: ((path: string | null) => void)[] = [];
  let options: WindowOptions | undefined;
  let end: (how: WindowEnd) => void = () => undefined;
  let opened = 0;
  let focused = 0;
  const openWindow = (): AppWindow => {
    opened += 1;
    return {
      send: (event, payload) => sent.push([event, payload]),
      focus: () => (focused += 1),
      closed: new Promise((resolve) => (end = resolve)),
    };
  };
  const platform: Platform = {
    name: "chromium",
    origin,
    folders: { documents: join(folder, "documents"), appData: join(folder, "app"), logs: join(folder, "logs") },
    openWindow: (given) => {
      options = given;
      return Promise.resolve(success(openWindow()));
    },
    hasDialogs: () => Promise.resolve(false),
    chooseFolder: (_language, start) => Promise.resolve(success(start ?? null)),
    chooseFile: () => Promise.resolve(fail({ code: "noDialog", tried: "zenity" })),
    chooseDocuments: () => Promise.resolve(success(["/x/a.docx", "/x/b.docx"])),
    showInFolder: () => Promise.resolve(success(null)),
    openFile: () => Promise.resolve(success(null)),
    setMenu: (language, choose) => menus.push({ language, choose }),
    onSecondStart: (listener) => starts.push(listener),
    quit: () => Promise.resolve(end("closed")),
  };
  return {
    platform,
    sent,
    menus,
    call: (command: string, payload: unknown): Promise<unknown> =>
      options?.answer({ isMainFrame: true, url: `${origin}/` }, command, payload) ?? Promise.reject(new Error("none")),
    options: () => options,
    crash: () => end("crashed"),
    opened: () => opened,
    startAgain: (path: string | null) => starts.forEach((start) => start(path)),
    focused: () => focused,
  };
}

async function running(
  use: (app: ReturnType<typeof standInPlatform>, folder: string) => Promise<void>,
  open: string | null = null,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const standIn = standInPlatform(folder);
    const started = await startApp({
      platform: standIn.platform,
      version: "1.2.3",
      program: [],
      licences,
      importThread: "import-thread.mjs",
      open,
      sample: false,
    });
    if (!started.ok) throw new Error(started.failure.code);
    try {
      await use(standIn, folder);
    } finally {
      await standIn.platform.quit();
      await started.value.ended;
    }
  });
}

describe("the running program", () => {
  it("tells the window where it stands", () =>
    running(async ({ call }) => {
      expect(await call("app.start", {})).toMatchObject({
        ok: true,
        value: { version: "1.2.3", platform: "chromium", open: "/a/b.gouji", drafts: [], settings: { language: "zh" } },
      });
    }, "/a/b.gouji"));

  it("begins a first look with the sample, and leaves it out once there is a report of one's own", () =>
    inTemporaryFolder(async (folder) => {
      const openedFirst = async (library: string, open: string | null = null): Promise<unknown> => {
        const { platform, call } = standInPlatform(join(folder, library));
        const parts = { platform, version: "1.2.3", program: [], licences, importThread: "import-thread.mjs" };
        const started = await startApp({ ...parts, open, sample: true });
        if (!started.ok) throw new Error(started.failure.code);
        const answer = z
          .object({ value: z.object({ open: z.string().nullable() }) })
          .parse(await call("app.start", {}));
        await platform.quit();
        await started.value.ended;
        return answer.value.open;
      };
      const reports = join(folder, "one", "documents", "勾稽报告");
      const sample = join(reports, `${titleName(sampleReport)}.gouji`);
      expect(await openedFirst("one")).toBe(sample);
      expect(await readdir(reports)).toEqual([basename(sample)]);
      expect(await openedFirst("one")).toBe(sample);
      await writeFile(join(reports, "本单位.gouji"), "");
      expect(await openedFirst("one")).toBeNull();
      expect(await openedFirst("two", "/a/b.gouji")).toBe("/a/b.gouji");
      expect(await readdir(join(folder, "two", "documents", "勾稽报告"))).toEqual([]);
    }));

  it("shows the licences of what it is made with", () =>
    running(async ({ call }) => {
      expect(await call("app.licences", {})).toEqual(success({ text: await readFile(licences, "utf8") }));
    }));

  it("keeps reports in a folder of its own in the documents, and remembers what was opened", () =>
    running(async ({ call, sent }, folder) => {
      const made = pathSchema.parse(await call("library.sample", {}));
      expect(await readdir(join(folder, "documents", "勾稽报告"))).toHaveLength(1);
      const opened = { path: made.value.path, mode: "edit" };
      expect(await call("report.open", opened)).toMatchObject({ ok: true, value: { readOnly: false } });
      expect(await call("app.start", {})).toMatchObject({ value: { settings: { recent: [made.value.path] } } });
      // On a busy machine the watch over the folder tells of the new file, too.
      const told = sent.filter(([event]) => event === "recent.changed");
      expect(told).toEqual([["recent.changed", { recent: [made.value.path] }]]);
      // What was opened is the program's to remember; the window cannot write it.
      expect(await call("settings.set", { recent: [] })).toMatchObject({ ok: false, failure: { code: "unfitCall" } });
      expect(await call("report.close", { path: made.value.path })).toEqual(success(null));
    }));

  it("tells the window what happened while it was on its way", () =>
    inTemporaryFolder(async (folder) => {
      const { platform, sent, call } = standInPlatform(folder);
      const asking: Platform = {
        ...platform,
        openWindow: async (options) => {
          const window = await platform.openWindow(options);
          const { path } = pathSchema.parse(await call("library.sample", {})).value;
          await call("report.open", { path, mode: "edit" });
          return window;
        },
      };
      const started = await startApp({
        platform: asking,
        version: "1",
        program: [],
        licences,
        importThread: "import-thread.mjs",
        open: null,
        sample: false,
      });
      expect(sent).toEqual([["recent.changed", { recent: [expect.stringContaining(".gouji")] }]]);
      await platform.quit();
      await (started.ok ? started.value.ended : Promise.reject(new Error("not started")));
    }));

  it("speaks the chosen language, in the menu too, and hands its actions to the window", () =>
    running(async ({ call, menus, sent }) => {
      await call("settings.set", { language: "en" });
      await call("settings.set", { zoom: 110 });
      expect(menus.map(({ language }) => language)).toEqual(["zh", "en"]);
      menus.at(-1)?.choose("save");
      expect(sent).toContainEqual(["menu.action", { action: "save" }]);
    }));

  it("a second start brings the window forward with its report", () =>
    running(async ({ startAgain, sent, focused }) => {
      startAgain("/a/c.gouji");
      startAgain(null);
      expect(focused()).toBe(2);
      expect(sent).toEqual([["app.open", { path: "/a/c.gouji" }]]);
      await Promise.resolve();
    }));

  it("comes back after its page broke down, with the report that was open and its draft; then without", () =>
    running(async ({ call, crash, opened }, folder) => {
      const { path } = pathSchema.parse(await call("library.sample", {})).value;
      const open = openedSchema.parse(await call("report.open", { path, mode: "edit" })).value;
      const report = { ...open.report, year: 2022 };
      expect(await call("report.draft", { path, stamp: open.stamp, report })).toEqual(success(null));
      crash();
      await expect.poll(opened).toBe(2);
      expect(await call("app.start", {})).toMatchObject({
        value: { open: path, afterCrash: true, drafts: [{ path }] },
      });
      expect(await call("report.open", { path, mode: "edit" })).toMatchObject({
        value: { readOnly: false, draft: { report: { year: 2022 } } },
      });
      expect(await readFile(join(folder, "logs", "gouji.log"), "utf8")).toContain("the page broke down");
      crash();
      await expect.poll(opened).toBe(3);
      expect(await call("app.start", {})).toMatchObject({
        value: { open: null, afterCrash: true, drafts: [{ path }] },
      });
    }));

  it("another library folder is used at once", () =>
    running(async ({ call, sent }, folder) => {
      const other = join(folder, "other");
      await call("settings.set", { libraryFolder: other });
      expect(sent).toContainEqual(["library.changed", null]);
      await call("library.sample", {});
      expect(await readdir(other)).toHaveLength(1);
    }));

  it("keeps where the window stood", () =>
    running(async ({ options }, folder) => {
      options()?.onBounds({ width: 1000, height: 700, x: 1, y: 2, maximized: false });
      const kept = (): Promise<string> => readFile(join(folder, "app", "window.json"), "utf8").catch(() => "{}");
      await expect.poll(async (): Promise<unknown> => JSON.parse(await kept())).toMatchObject({ width: 1000 });
    }));

  it("hands dialogs through, with their failures", () =>
    running(async ({ call }) => {
      expect(await call("dialog.chooseFolder", { start: "/s" })).toEqual(success({ path: "/s" }));
      expect(await call("dialog.chooseFolder", {})).toEqual(success({ path: null }));
      expect(await call("dialog.chooseDocuments", {})).toEqual(success({ paths: ["/x/a.docx", "/x/b.docx"] }));
      expect(await call("dialog.chooseFile", { kind: "report" })).toEqual(fail({ code: "noDialog", tried: "zenity" }));
      expect(await call("shell.showInFolder", { path: "/a" })).toEqual(success(null));
      expect(await call("shell.openFile", { path: "/a.docx" })).toEqual(success(null));
    }));

  it("ends when the window asks for it", () =>
    inTemporaryFolder(async (folder) => {
      const { platform, call } = standInPlatform(folder);
      const started = await startApp({
        platform,
        version: "1",
        program: [],
        licences,
        importThread: "import-thread.mjs",
        open: null,
        sample: false,
      });
      expect(await call("app.quit", {})).toEqual(success(null));
      await (started.ok ? started.value.ended : Promise.reject(new Error("not started")));
    }));

  it("says why where no window opens", () =>
    inTemporaryFolder(async (folder) => {
      const { platform } = standInPlatform(folder);
      const failing = {
        ...platform,
        openWindow: () => Promise.resolve(fail({ code: "windowNotOpened", browser: "x" })),
      };
      expect(
        await startApp({
          platform: failing,
          version: "1",
          program: [],
          licences,
          importThread: "import-thread.mjs",
          open: null,
          sample: false,
        }),
      ).toMatchObject({
        failure: { code: "windowNotOpened" },
      });
    }));

  it("starts even where the documents cannot be written", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "documents"), "a file in the way");
      const { platform, call } = standInPlatform(folder);
      const started = await startApp({
        platform,
        version: "1",
        program: [],
        licences,
        importThread: "import-thread.mjs",
        open: null,
        sample: false,
      });
      expect(started.ok).toBe(true);
      expect(await call("library.sample", {})).toMatchObject({ ok: false });
      await platform.quit();
      await (started.ok ? started.value.ended : Promise.reject(new Error("not started")));
    }));
});
