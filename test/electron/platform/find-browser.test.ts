import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BrowserPlaces, findBrowser, isProgram } from "../../../electron/platform/find-browser.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

function places(platform: NodeJS.Platform, environment: BrowserPlaces["environment"], programs: readonly string[]) {
  return { platform, environment, home: "/home/clerk", isProgram: async (path: string) => programs.includes(path) };
}

describe("finding a browser", () => {
  it("takes the one that GOUJI_BROWSER names", async () => {
    const environment = { GOUJI_BROWSER: "/opt/own/browser", PATH: "/usr/bin" };
    const found = await findBrowser(places("linux", environment, ["/usr/bin/chromium", "/opt/own/browser"]));
    expect(found).toEqual({ ok: true, value: "/opt/own/browser" });
  });

  it("says so when GOUJI_BROWSER leads nowhere, instead of taking another", async () => {
    const environment = { GOUJI_BROWSER: "/opt/gone", PATH: "/usr/bin" };
    expect(await findBrowser(places("linux", environment, ["/usr/bin/chromium"]))).toEqual({
      ok: false,
      failure: { code: "noBrowser", looked: "GOUJI_BROWSER=/opt/gone" },
    });
  });

  it("prefers Chromium over others in any folder of PATH", async () => {
    const programs = ["/usr/bin/google-chrome", "/usr/local/bin/chromium"];
    const found = await findBrowser(places("linux", { PATH: "/usr/bin:/usr/local/bin" }, programs));
    expect(found).toEqual({ ok: true, value: "/usr/local/bin/chromium" });
  });

  it.each<[NodeJS.Platform, string]>([
    ["win32", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
    ["win32", "C:\\Users\\clerk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", "C:\\Users\\clerk\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe"],
    ["win32", "C:\\Users\\clerk\\AppData\\Roaming\\360se6\\Application\\360se.exe"],
    ["linux", "/opt/apps/com.360.browser-stable/files/com.360.browser-stable"],
    ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["darwin", "/home/clerk/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ])("knows the usual place on %s: %s", async (platform, path) => {
    const environment = {
      ProgramFiles: "C:\\Program Files",
      "ProgramFiles(x86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\clerk\\AppData\\Local",
      APPDATA: "C:\\Users\\clerk\\AppData\\Roaming",
    };
    expect(await findBrowser(places(platform, environment, [path]))).toEqual({ ok: true, value: path });
  });

  it.each(["uos-browser-stable", "browser360-cn-stable", "qaxbrowser-safe-stable"])(
    "takes the %s of a government desktop, but a Chromium before it",
    async (name) => {
      const own = `/usr/bin/${name}`;
      expect(await findBrowser(places("linux", { PATH: "/usr/bin" }, [own]))).toEqual({ ok: true, value: own });
      const both = await findBrowser(places("linux", { PATH: "/usr/bin" }, [own, "/usr/bin/chromium"]));
      expect(both).toEqual({ ok: true, value: "/usr/bin/chromium" });
    },
  );

  it("names the places where it looked in vain", async () => {
    const found = await findBrowser(places("linux", { PATH: "/usr/bin" }, []));
    expect(found.ok).toBe(false);
    if (!found.ok && found.failure.code === "noBrowser") expect(found.failure.looked).toContain("chromium");
  });

  it.skipIf(process.platform === "win32")("tells a program from a folder and from a plain file", async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, "file");
      await writeFile(file, "");
      await chmod(file, 0o644);
      expect(await isProgram(file)).toBe(false);
      await chmod(file, 0o755);
      expect(await isProgram(file)).toBe(true);
      await mkdir(join(folder, "chromium"));
      expect(await isProgram(join(folder, "chromium"))).toBe(false);
      expect(await isProgram(join(folder, "gone"))).toBe(false);
    });
  });
});
