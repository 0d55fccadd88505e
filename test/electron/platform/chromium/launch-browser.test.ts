import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareProfile, untilFree } from "../../../../electron/platform/chromium/launch-browser.ts";
import { inTemporaryFolder } from "../../../kit/programs.ts";

const silent = {
  alternate_error_pages: { enabled: false },
  net: { network_prediction_options: 2 },
  search: { suggest_enabled: false },
  media_router: { enable_media_router: false },
  webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
};

/** Prepares a profile that has these preferences, or none yet, and returns what is in it afterwards. */
async function prepared(before?: string): Promise<{ readonly text: string; readonly files: readonly string[] }> {
  return inTemporaryFolder(async (folder) => {
    const own = join(folder, "Default");
    if (before !== undefined) {
      await mkdir(own, { recursive: true });
      await writeFile(join(own, "Preferences"), before);
    }
    await prepareProfile(folder);
    await prepareProfile(folder);
    return { text: await readFile(join(own, "Preferences"), "utf8"), files: await readdir(own) };
  });
}

describe("the browser's own profile", () => {
  it("asks nobody for anything from its first start", async () => {
    const { text, files } = await prepared();
    expect(JSON.parse(text)).toMatchObject(silent);
    expect(files).toEqual(["Preferences"]);
  });

  it("asks nobody any more where an earlier version made it, and keeps what else it holds", async () => {
    const before = {
      net: { network_prediction_options: 0, other: 1 },
      alternate_error_pages: { enabled: true },
      search: "odd",
      zoom: [1, 2],
    };
    const { text, files } = await prepared(JSON.stringify(before));
    expect(JSON.parse(text)).toMatchObject({ ...silent, zoom: [1, 2] });
    expect(JSON.parse(text)).toHaveProperty("net.other", 1);
    expect(files).toEqual(["Preferences"]);
  });

  it("is left to the browser where its preferences are damaged", async () => {
    expect(await prepared("{ damaged")).toEqual({ text: "{ damaged", files: ["Preferences"] });
  });
});

describe("a profile of a browser that is ended", () => {
  it("is free once the browser lets go of it", () =>
    inTemporaryFolder(async (folder) => {
      const lock = join(folder, "SingletonLock");
      await symlink(`computer-${process.pid}`, lock);
      let released = false;
      const free = untilFree(folder).then(() => released);
      await readdir(folder);
      released = true;
      await rm(lock);
      expect(await free).toBe(true);
    }));

  it.each([
    ["there is nothing that holds it", undefined],
    ["what held it is gone", "computer-999999999"],
    ["the link says nothing of a process", "computer"],
  ])("is free at once where %s", (_, holder) =>
    inTemporaryFolder(async (folder) => {
      if (holder !== undefined) await symlink(holder, join(folder, "SingletonLock"));
      await untilFree(folder);
    }),
  );
});
