import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { silentFlags, silentSwitches } from "../../../electron/offline/silent-switches.ts";
import { printToPdf } from "../../../electron/export/pdf/print-to-pdf.ts";
import { openBrowserWindow } from "../../../electron/platform/chromium/browser-window.ts";
import { chromiumOrigin } from "../../../electron/platform/chromium/chromium-platform.ts";
import { createPageFiles } from "../../../electron/platform/page-files.ts";
import { success } from "../../../shared/result.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

/** Starts something with a browser that only writes down what it was told, and returns that. */
async function told(start: (browser: string, folder: string) => Promise<unknown>): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const browser = join(folder, "browser");
    await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/told'\nexit 1\n`);
    await chmod(browser, 0o755);
    await start(browser, folder);
    return (await readFile(join(folder, "told"), "utf8")).split("\n");
  });
}

const openWindow = (browser: string, folder: string): Promise<unknown> =>
  openBrowserWindow({
    title: "勾稽",
    bounds: undefined,
    answer: () => Promise.resolve(success(null)),
    onBounds: () => undefined,
    browser,
    profile: join(folder, "profile"),
    origin: chromiumOrigin,
    files: createPageFiles(chromiumOrigin, folder),
    headless: true,
  });

describe("the silent switches", () => {
  it("are what keeps a Chromium from looking up names and from finding a way", () => {
    expect(silentFlags).toEqual(
      expect.arrayContaining([
        "--host-resolver-rules=MAP * ^NOTFOUND",
        "--proxy-server=quic://127.0.0.1:9",
        "--disable-quic",
        "--proxy-bypass-list=<-loopback>",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
      ]),
    );
  });

  it("stand there once each, with a reason", () => {
    expect(new Set(silentSwitches.map(({ name }) => name)).size).toBe(silentSwitches.length);
    for (const { name, why } of silentSwitches) expect([name, why.endsWith(".")]).toEqual([name, true]);
  });

  it.skipIf(process.platform === "win32").each([
    ["the window", openWindow],
    ["printing", (browser: string) => printToPdf(browser, Buffer.from("x"), 10_000)],
  ] as const)("are all told to the browser of %s, and nothing told beside them takes one back", async (_, start) => {
    const flags = await told(start);
    expect(flags).toEqual(expect.arrayContaining([...silentFlags]));
    const valued = silentSwitches.filter(({ value }) => value !== undefined);
    for (const { name, value } of valued) {
      // Of a switch that is told twice the last one counts.
      expect(flags.findLast((flag) => flag.startsWith(`--${name}`))).toBe(`--${name}=${value}`);
    }
    expect(
      flags.filter((flag) => /^--(enable-quic|no-proxy-server|proxy-pac-url|proxy-auto-detect)/.test(flag)),
    ).toEqual([]);
  });
});
