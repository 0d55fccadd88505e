import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as electron from "electron";
import { beforeEach, describe, expect, it } from "vitest";
import { callChannel, eventChannel } from "../../../../electron/platform/electron/channels.ts";
import { createElectronPlatform } from "../../../../electron/platform/electron/electron-platform.ts";
import { registerPageScheme } from "../../../../electron/platform/electron/guarded-page.ts";
import type { Platform, Sender, WindowBounds } from "../../../../electron/platform/platform.ts";
import { sourceExtensions } from "../../../../shared/recognition/source-document.ts";
import { success } from "../../../../shared/result.ts";
import {
  app,
  BrowserWindow,
  ContentsStandIn,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
} from "../../../kit/electron-stand-in.ts";
import { inTemporaryFolder } from "../../../kit/programs.ts";

type Handler = (...given: unknown[]) => unknown;

/** The handler that was set last. */
function lastHandler(set: { readonly mock: { readonly calls: readonly (readonly [Handler])[] } }): Handler {
  const handler = set.mock.calls.at(-1)?.[0];
  if (handler === undefined) throw new Error("no handler was set");
  return handler;
}

function createPlatform(page = "/page"): Platform {
  return createElectronPlatform({ page, preload: "/dist/preload.cjs" });
}

async function openWindow(platform: Platform, bounds?: WindowBounds) {
  const senders: Sender[] = [];
  const told: WindowBounds[] = [];
  const opened = await platform.openWindow({
    title: "勾稽",
    bounds,
    answer: (sender, command, payload) => {
      senders.push(sender);
      return Promise.resolve(success([command, payload]));
    },
    onBounds: (where) => told.push(where),
  });
  const window = BrowserWindow.opened.at(-1);
  if (!opened.ok || window === undefined) throw new Error("no window");
  return { appWindow: opened.value, window, senders, told };
}

beforeEach(() => {
  app.removeAllListeners();
  session.defaultSession.removeAllListeners();
});

describe("a page in Electron", () => {
  it("is isolated, sandboxed and without Node", async () => {
    const { window } = await openWindow(createPlatform());
    expect(window.options["webPreferences"]).toMatchObject({
      preload: "/dist/preload.cjs",
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
    for (const feature of ["experimentalFeatures", "enableBlinkFeatures"]) {
      expect(window.options["webPreferences"]).not.toHaveProperty(feature);
    }
    expect(window.loadURL).toHaveBeenCalledWith("gouji://app/");
  });

  it("stays where it is", async () => {
    const { window } = await openWindow(createPlatform());
    for (const way of ["will-navigate", "will-redirect", "will-attach-webview"]) {
      let prevented = 0;
      window.webContents.emit(way, { preventDefault: () => (prevented += 1) }, "https://example.com/");
      expect([way, prevented]).toEqual([way, 1]);
    }
  });

  it("opens no other window", () => {
    createPlatform();
    const contents = new ContentsStandIn();
    app.emit("web-contents-created", {}, contents);
    expect(lastHandler(contents.setWindowOpenHandler)({ url: "https://example.com/" })).toEqual({ action: "deny" });
  });

  it("has no way for WebRTC past the session", () => {
    createPlatform();
    const contents = new ContentsStandIn();
    app.emit("web-contents-created", {}, contents);
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith("disable_non_proxied_udp");
  });

  it.each([
    ["clipboard-read", "gouji://app/", true, true],
    ["clipboard-read", "gouji://app/", false, false],
    ["clipboard-read", "https://example.com/", true, false],
    ["geolocation", "gouji://app/", true, false],
    ["media", "gouji://app/", true, false],
    ["notifications", "gouji://app/", true, false],
    ["fileSystem", "gouji://app/", true, false],
  ])("of all permissions only reading the clipboard is given, to our own page: %s, %s, %s: %s", (...row) => {
    const [permission, requestingUrl, isMainFrame, given] = row;
    createPlatform();
    const { defaultSession } = session;
    const answers: unknown[] = [];
    const answer = (may: unknown) => answers.push(may);
    const details = { requestingUrl, isMainFrame };
    lastHandler(defaultSession.setPermissionRequestHandler)({}, permission, answer, details);
    answers.push(lastHandler(defaultSession.setPermissionCheckHandler)({}, permission, requestingUrl, details));
    expect(answers).toEqual([given, given]);
  });

  it("gets no device", () => {
    createPlatform();
    expect(lastHandler(session.defaultSession.setDevicePermissionHandler)({})).toBe(false);
  });

  it.each([
    ["gouji://app/assets/index.js", false],
    ["data:image/png;base64,AAAA", false],
    ["blob:gouji://app/1", false],
    ["https://example.com/", true],
    ["http://localhost:5173/", true],
    ["gouji://elsewhere/", true],
    ["ws://127.0.0.1/", true],
    ["file:///etc/passwd", true],
    ["ftp://example.com/", true],
  ])("asking for %s is cancelled: %s", (url, cancel) => {
    createPlatform();
    const answers: unknown[] = [];
    lastHandler(session.defaultSession.webRequest.onBeforeRequest)({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });

  it("downloads nothing", () => {
    createPlatform();
    let prevented = 0;
    session.defaultSession.emit("will-download", { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });

  it("comes from the built files under its own scheme", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "index.html"), "start");
      registerPageScheme(electron.protocol);
      expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
        { scheme: "gouji", privileges: { standard: true, secure: true } },
      ]);
      createPlatform(folder);
      expect(protocol.handle.mock.calls.at(-1)?.[0]).toBe("gouji");
      const response = await protocol.handle.mock.calls.at(-1)?.[1]({ url: "gouji://app/" });
      expect(await response?.text()).toBe("start");
      expect(response?.headers.get("content-security-policy")).toContain("script-src 'self'");
    }));
});

describe("the channel of calls", () => {
  it("says which frame a message came from", async () => {
    const { window, senders } = await openWindow(createPlatform());
    const { mainFrame } = window.webContents;
    const call = ipcMain.handlers.get(callChannel) ?? expect.unreachable();
    expect(await call({ senderFrame: mainFrame }, "app.start", {})).toEqual(success(["app.start", {}]));
    await call({ senderFrame: { url: "gouji://app/" } }, "app.start", {});
    await call({ senderFrame: null }, "app.start", {});
    expect(senders).toEqual([
      { isMainFrame: true, url: "gouji://app/" },
      { isMainFrame: false, url: "gouji://app/" },
      { isMainFrame: false, url: "" },
    ]);
  });

  it("carries events into the page, and is gone with the window", async () => {
    const { appWindow, window, told } = await openWindow(createPlatform());
    appWindow.send("app.open", { path: "a.gouji" });
    expect(window.webContents.sent).toEqual([[eventChannel, "app.open", { path: "a.gouji" }]]);
    window.emit("close");
    window.emit("closed");
    await appWindow.closed;
    expect(ipcMain.handlers.has(callChannel)).toBe(false);
    expect(told).toEqual([{ x: 10, y: 20, width: 1300, height: 700, maximized: false }]);
  });
});

describe("the window", () => {
  it("goes away whole when its page breaks down, and says so; the next one answers", async () => {
    const platform = createPlatform();
    const { appWindow, window } = await openWindow(platform);
    window.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });
    expect(await appWindow.closed).toBe("crashed");
    expect([window.isDestroyed(), ipcMain.handlers.has(callChannel)]).toEqual([true, false]);
    appWindow.send("library.changed", null);
    expect(window.webContents.sent).toEqual([]);
    await openWindow(platform);
    expect(ipcMain.handlers.has(callChannel)).toBe(true);
  });

  it("that somebody closes is no breakdown, whatever becomes of its page then", async () => {
    const { appWindow, window } = await openWindow(createPlatform());
    window.destroy();
    window.webContents.emit("render-process-gone", {}, { reason: "killed", exitCode: 9 });
    expect(await appWindow.closed).toBe("closed");
  });

  it("stands where it stood last", async () => {
    const bounds = { width: 1200, height: 680, x: 3, y: 4, maximized: true };
    const { window } = await openWindow(createPlatform(), bounds);
    expect(window.options).toMatchObject({ width: 1200, height: 680, x: 3, y: 4 });
    expect(window.maximize).toHaveBeenCalled();
  });

  it("comes forward", async () => {
    const { appWindow, window } = await openWindow(createPlatform());
    window.minimized = true;
    appWindow.focus();
    expect([window.minimized, window.focused]).toEqual([false, 1]);
  });

  it("hears of a second start with its report, and of a double click on macOS", () => {
    const platform = createPlatform();
    const heard: unknown[] = [];
    platform.onSecondStart((path) => heard.push(path));
    app.emit("second-instance", {}, ["gouji", "--flag", "报告.gouji"], "/home/a");
    app.emit("second-instance", {}, ["gouji"], "/home/a");
    app.emit("open-file", { preventDefault: () => undefined }, "/home/a/b.gouji");
    expect(heard).toEqual(["/home/a/报告.gouji", null, "/home/a/b.gouji"]);
  });
});

describe("dialogs and menu", () => {
  it("give the chosen path, or null", async () => {
    const platform = createPlatform();
    dialog.answer = { canceled: false, filePaths: ["/chosen"] };
    expect(await platform.chooseFolder("zh", "/start")).toEqual(success("/chosen"));
    dialog.answer = { canceled: true, filePaths: [] };
    expect(await platform.chooseFile("en", "report")).toEqual(success(null));
    expect(await platform.chooseDocuments("en")).toEqual(success([]));
    dialog.answer = { canceled: false, filePaths: ["/a.docx", "/b.docx"] };
    expect(await platform.chooseDocuments("en")).toEqual(success(["/a.docx", "/b.docx"]));
    await platform.chooseFile("en", "document");
    expect(dialog.asked.map(([options]) => options)).toMatchObject([
      { title: "选择文件夹", defaultPath: "/start" },
      { title: "Choose a report", filters: [{ extensions: ["gouji"] }] },
      { properties: ["openFile", "multiSelections"] },
      { properties: ["openFile", "multiSelections"] },
      {
        title: "Choose a report or a document to import",
        filters: [{ extensions: ["gouji", ...sourceExtensions] }],
      },
    ]);
  });

  it("are in the chosen language, and hand the action on", () => {
    const chosen: string[] = [];
    createPlatform().setMenu("en", (action) => chosen.push(action));
    const [file] = Menu.shown;
    expect(file?.label).toBe("File");
    file?.submenu.find(({ label }) => label === "Save")?.click?.();
    expect(chosen).toEqual(["save"]);
    createPlatform().setMenu("zh", () => undefined);
    expect(Menu.shown.map(({ label }) => label)).toEqual(["文件", "编辑", "核对", "窗口", "帮助"]);
  });

  it("show a file in its folder", async () => {
    expect(await createPlatform().showInFolder("/a/b.docx")).toEqual(success(null));
    expect(shell.showItemInFolder).toHaveBeenCalledWith("/a/b.docx");
  });

  it("open a document, and name it where nothing opens it", async () => {
    expect(await createPlatform().openFile("/a/b.docx")).toEqual(success(null));
    shell.openPath.mockResolvedValueOnce("no program");
    expect(await createPlatform().openFile("/a/b.docx")).toMatchObject({
      failure: { code: "noFileManager", path: "/a/b.docx" },
    });
  });
});
