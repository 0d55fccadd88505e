import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BrowserWindow, openBrowserWindow } from "../../../../electron/platform/chromium/browser-window.ts";
import { chromiumOrigin } from "../../../../electron/platform/chromium/chromium-platform.ts";
import { createDispatcher } from "../../../../electron/ipc/dispatcher.ts";
import { createPageFiles } from "../../../../electron/platform/page-files.ts";
import { success } from "../../../../shared/result.ts";
import { inTemporaryFolder, missing } from "../../../kit/programs.ts";
import { anyPath, unansweredHandlers } from "../../../kit/unanswered.ts";

const page = `<!doctype html><title>page</title><script src="/page.js"></script><script>window.inline = true</script>
<img src="https://example.com/a.png"><iframe src="/inner.html"></iframe>`;

const unanswered = {
  title: "勾稽",
  bounds: undefined,
  answer: () => Promise.resolve(success(null)),
  onBounds: () => undefined,
  origin: chromiumOrigin,
  headless: true,
};

async function withWindow(use: (window: BrowserWindow, asked: string[]) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const files = join(folder, "page");
    await mkdir(files);
    await writeFile(join(files, "index.html"), page);
    await writeFile(
      join(files, "page.js"),
      "window.heard = []; gouji.on('app.open', (payload) => heard.push(payload));",
    );
    await writeFile(join(files, "inner.html"), "inner");
    const asked: string[] = [];
    const { answer } = createDispatcher({
      origin: chromiumOrigin,
      handlers: {
        ...unansweredHandlers,
        "report.close": ({ path }) => {
          asked.push(path);
          return Promise.resolve(success(null));
        },
      },
      chosen: anyPath,
      onBug: () => Promise.resolve("log"),
    });
    const opened = await openBrowserWindow({
      ...unanswered,
      bounds: { width: 1111, height: 777, maximized: false },
      answer,
      browser: "/usr/bin/chromium",
      profile: join(folder, "profile"),
      files: createPageFiles(chromiumOrigin, files),
    });
    if (!opened.ok) throw new Error(opened.failure.code);
    try {
      await use(opened.value, asked);
    } finally {
      await opened.value.close();
    }
  });
}

describe.skipIf(missing("chromium"))("a window in Chromium", () => {
  it("shows the built page and answers its calls, and only those that fit", () =>
    withWindow(async ({ page: shown }, asked) => {
      expect(shown.url()).toBe(`${chromiumOrigin}/`);
      expect(await shown.evaluate("[innerWidth, Object.keys(gouji).sort()]")).toEqual([1111, ["call", "on"]]);
      expect(await shown.evaluate("gouji.call('report.close', { path: '甲.gouji' })")).toEqual(success(null));
      expect(await shown.evaluate("gouji.call('report.close', { path: 7 })")).toMatchObject({
        failure: { code: "unfitCall", command: "report.close", place: "path" },
      });
      expect(await shown.evaluate("gouji.call('report.eat', {})")).toMatchObject({ failure: { code: "unknownCall" } });
      expect(JSON.parse(await shown.evaluate("goujiCall('not json')"))).toMatchObject({
        failure: { code: "unknownCall" },
      });
      expect(asked).toEqual(["甲.gouji"]);
    }));

  it("hands events to who listens", () =>
    withWindow(async ({ page: shown, send }) => {
      send("app.open", { path: "</script>\u2028'\"乙.gouji" });
      send("library.changed", null);
      await shown.waitForFunction("heard.length > 0");
      expect(await shown.evaluate("heard")).toEqual([{ path: "</script>\u2028'\"乙.gouji" }]);
    }));

  it("has no bridge in a frame, and refuses a frame that calls all the same", () =>
    withWindow(async ({ page: shown }, asked) => {
      // The policy of the page allows no frame; this one is put there from outside.
      await shown.evaluate("document.body.append(document.createElement('iframe')); undefined");
      await expect.poll(() => shown.frames().length).toBeGreaterThan(1);
      const inner = shown.frames().at(-1);
      expect(await inner?.evaluate("typeof gouji")).toBe("undefined");
      const answer = await inner?.evaluate<string>(`goujiCall(JSON.stringify(["report.close", { path: "a.gouji" }]))`);
      expect(JSON.parse(answer ?? "")).toMatchObject({ failure: { code: "foreignSender" } });
      expect(asked).toEqual([]);
    }));

  it("reaches nothing outside, runs nothing inline, and opens no other window", () =>
    withWindow(async ({ page: shown }) => {
      expect(await shown.evaluate("typeof inline")).toBe("undefined");
      const reach = (address: string): Promise<string> =>
        shown.evaluate(`fetch("${address}").then(() => "reached", () => "refused")`);
      expect(await reach("https://example.com/")).toBe("refused");
      expect(await reach(`${chromiumOrigin}/page.js`)).toBe("refused");
      expect(
        await shown.evaluate(`new Promise((done) => {
        const socket = new WebSocket("wss://example.com/");
        socket.onopen = () => done("open"); socket.onerror = () => done("refused"); socket.onclose = () => done("refused");
      }).catch(() => "refused")`),
      ).toBe("refused");
      expect(await shown.evaluate("window.open('https://example.com/')")).toBeNull();
      await shown.evaluate("location.href = 'https://example.com/'; undefined");
      await shown.waitForTimeout(200);
      expect(shown.url()).toBe(`${chromiumOrigin}/`);
      expect(shown.context().pages()).toEqual([shown]);
    }));

  it("gets no permission but to read the clipboard", () =>
    withWindow(async ({ page: shown }) => {
      const state = (name: string): Promise<string> =>
        shown.evaluate(`navigator.permissions.query({ name: "${name}" }).then(({ state }) => state)`);
      expect(await state("clipboard-read")).toBe("granted");
      for (const name of ["geolocation", "notifications", "camera", "microphone", "midi"]) {
        expect([name, await state(name)]).toEqual([name, "denied"]);
      }
      expect(
        await shown.evaluate(
          "new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), () => done('refused')))",
        ),
      ).toBe("refused");
    }));

  it("hears what the page says while somebody closes it", () =>
    withWindow(async ({ page: shown, closed }, asked) => {
      await shown.evaluate(
        "addEventListener('pagehide', () => void gouji.call('report.close', { path: 'last.gouji' }))",
      );
      await shown.close({ runBeforeUnload: true });
      await closed;
      await expect.poll(() => asked).toEqual(["last.gouji"]);
    }));

  it("closes even where the page would hold it back", () =>
    withWindow(async ({ page: shown, closed }) => {
      await shown.evaluate(
        "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x' })",
      );
      await shown.mouse.click(10, 10);
      await shown.close({ runBeforeUnload: true });
      await closed;
    }));

  it("says when it is closed", () =>
    withWindow(async ({ page: shown, closed }) => {
      await shown.close();
      expect(await closed).toBe("closed");
    }));

  it("says when its page broke down, and takes its browser along", () =>
    withWindow(async ({ page: shown, closed }) => {
      let gone = false;
      shown.context().once("close", () => (gone = true));
      const devtools = await shown.context().newCDPSession(shown);
      void devtools.send("Page.crash").catch(() => undefined);
      expect(await closed).toBe("crashed");
      expect(gone).toBe(true);
    }));
});

/** Writes a browser of a shell's lines; it notes its number at each start, a line each. */
async function writeBrowser(folder: string, lines: readonly string[]): Promise<{ browser: string; starts: string }> {
  const browser = join(folder, "browser");
  const starts = join(folder, "starts");
  await writeFile(browser, ["#!/bin/sh", `echo $$ >> '${starts}'`, ...lines].join("\n"));
  await chmod(browser, 0o755);
  return { browser, starts };
}

it("a browser that does not start is a failure with its name", () =>
  inTemporaryFolder(async (folder) => {
    const browser = join(folder, "nothing");
    const files = createPageFiles(chromiumOrigin, folder);
    const opened = await openBrowserWindow({ ...unanswered, browser, profile: join(folder, "profile"), files });
    expect(opened).toEqual({ ok: false, failure: { code: "windowNotOpened", browser } });
  }));

it("a browser that never answers is started once more, and is a failure then", () =>
  inTemporaryFolder(async (folder) => {
    const { browser, starts } = await writeBrowser(folder, ["exec sleep 1000"]);
    const files = createPageFiles(chromiumOrigin, folder);
    const profile = join(folder, "profile");
    const opened = await openBrowserWindow({ ...unanswered, browser, profile, files, patience: 300 });
    expect(opened).toEqual({ ok: false, failure: { code: "windowNotOpened", browser } });
    const processes = (await readFile(starts, "utf8")).trim().split("\n").map(Number);
    expect(processes.length).toBe(2);
    // Playwright gives a deaf browser half a minute before it kills it.
    for (const id of processes) process.kill(id, "SIGKILL");
  }));

it.skipIf(missing("chromium"))("a browser that fails at its first start shows the window at its second", () =>
  inTemporaryFolder(async (folder) => {
    const { browser } = await writeBrowser(folder, [
      `[ "$(wc -l < '${join(folder, "starts")}')" -gt 1 ] || exit 1`,
      'exec chromium "$@"',
    ]);
    await writeFile(join(folder, "index.html"), page);
    const files = createPageFiles(chromiumOrigin, folder);
    const opened = await openBrowserWindow({ ...unanswered, browser, profile: join(folder, "profile"), files });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(await opened.value.page.title()).toBe("page");
    await opened.value.close();
  }),
);
