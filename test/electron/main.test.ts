import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { inTemporaryFolder } from "../kit/programs.ts";

/** A stand-in and a program of its own for each test. */
beforeEach(() => {
  vi.resetModules();
});

describe("the program in Electron", () => {
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
      expect(Menu.shown.map(({ label }) => label)).toEqual(["文件", "编辑", "核对", "窗口"]);

      const held = vi.fn<() => void>();
      app.emit("will-quit", { preventDefault: held });
      expect(held).toHaveBeenCalledTimes(1);
      expect(app.quit).not.toHaveBeenCalled();
      window?.emit("closed");
      await expect.poll(() => app.quit.mock.calls.length).toBe(1);
      app.emit("will-quit", { preventDefault: held });
      expect(held).toHaveBeenCalledTimes(1);
    }));
});
