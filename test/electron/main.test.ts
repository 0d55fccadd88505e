import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { silentSwitches } from "../../electron/offline/silent-switches.ts";
import { inTemporaryFolder } from "../kit/programs.ts";

// The other tests of this process keep their network.
vi.mock("../../electron/offline/shut-network.ts", () => ({ shutNetwork: vi.fn<() => void>() }));

/** A stand-in and a program of its own for each test. */
beforeEach(() => {
  vi.resetModules();
});

/** The program does not live for its channel alone; the process of these tests does. */
afterEach(() => process.channel?.ref());

describe("the program in Electron", () => {
  it("takes the network from Chromium before it is ready, and from its own process", async () => {
    const { app } = await import("../kit/electron-stand-in.ts");
    const { shutNetwork } = await import("../../electron/offline/shut-network.ts");
    let switchesWhenReady = 0;
    app.lock = true;
    app.whenReady = () => {
      switchesWhenReady = app.commandLine.appendSwitch.mock.calls.length;
      return new Promise(() => undefined);
    };
    await import("../../electron/main.ts");
    expect(switchesWhenReady).toBe(silentSwitches.length);
    expect(app.commandLine.appendSwitch.mock.calls).toEqual(
      silentSwitches.map(({ name, value }) => (value === undefined ? [name] : [name, value])),
    );
    expect(shutNetwork).toHaveBeenCalledTimes(1);
  });

  it("goes away where another one is running", async () => {
    const { app, BrowserWindow } = await import("../kit/electron-stand-in.ts");
    app.lock = false;
    await import("../../electron/main.ts");
    expect(app.quit).toHaveBeenCalledTimes(1);
    expect(BrowserWindow.opened).toEqual([]);
  });

  it("opens one window, and ends when it is closed and everything is written", () =>
    inTemporaryFolder(async (folder) => {
      const { app, BrowserWindow, Menu, protocol } = await import("../kit/electron-stand-in.ts");
      app.getPath = (name) => join(folder, name);
      await import("../../electron/main.ts");
      expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalled();
      await expect.poll(() => BrowserWindow.opened.length).toBe(1);
      const [window] = BrowserWindow.opened;
      await expect.poll(() => window?.loadURL.mock.calls).toEqual([["gouji://app/"]]);
      expect(window?.options["webPreferences"]).toMatchObject({ sandbox: true });
      expect(Menu.shown.map(({ label }) => label)).toEqual(["文件", "编辑", "核对", "窗口", "帮助"]);

      const held = vi.fn<() => void>();
      app.emit("will-quit", { preventDefault: held });
      expect(held).toHaveBeenCalledTimes(1);
      expect(app.quit).not.toHaveBeenCalled();
      window?.emit("closed");
      await expect.poll(() => app.quit.mock.calls.length).toBe(1);
      app.emit("will-quit", { preventDefault: held });
      expect(held).toHaveBeenCalledTimes(1);
    }));

  it("says so and goes away where its window cannot come, and keeps the reason in the log", () =>
    inTemporaryFolder(async (folder) => {
      const { app, BrowserWindow, dialog } = await import("../kit/electron-stand-in.ts");
      app.getPath = (name) => join(folder, name);
      BrowserWindow.loads = () => Promise.reject(new Error("ERR_FAILED"));
      await import("../../electron/main.ts");
      await expect.poll(() => app.quit.mock.calls.length).toBe(1);
      const log = join(folder, "logs", "gouji.log");
      expect(dialog.showErrorBox).toHaveBeenCalledWith("勾稽", expect.stringContaining(log));
      expect(await readFile(log, "utf8")).toContain("ERR_FAILED");
      const held = vi.fn<() => void>();
      app.emit("will-quit", { preventDefault: held });
      expect(held).not.toHaveBeenCalled();
    }));

  it("opens the report that it is started with, or that was double-clicked before it was ready", () =>
    inTemporaryFolder(async (folder) => {
      const { app, BrowserWindow, ipcMain } = await import("../kit/electron-stand-in.ts");
      app.getPath = (name) => join(folder, name);
      const ready = Promise.withResolvers<undefined>();
      app.whenReady = () => ready.promise;
      await import("../../electron/main.ts");
      const prevented = vi.fn<() => void>();
      app.emit("open-file", { preventDefault: prevented }, "/home/a/报告.gouji");
      expect(prevented).toHaveBeenCalled();
      ready.resolve(undefined);
      await expect.poll(() => BrowserWindow.opened.length).toBe(1);
      const senderFrame = BrowserWindow.opened[0]?.webContents.mainFrame;
      await expect.poll(() => ipcMain.handlers.size).toBe(1);
      const [call] = ipcMain.handlers.values();
      expect(await call?.({ senderFrame }, "app.start", {})).toMatchObject({ value: { open: "/home/a/报告.gouji" } });
      expect(await call?.({ senderFrame: { url: "gouji://app/" } }, "app.start", {})).toMatchObject({
        failure: { code: "foreignSender" },
      });
      BrowserWindow.opened[0]?.emit("closed");
      await expect.poll(() => app.quit.mock.calls.length).toBe(1);
    }));
});
