import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inTemporaryFolder, missing } from "../kit/programs.ts";

/** How often is looked, in milliseconds: a look reads about every process of the computer. */
const interval = 250;

const root = fileURLToPath(new URL("../..", import.meta.url));
const skip = process.platform === "linux" ? missing("chromium") : "processes are looked up in /proc";

/** `npm start` on a computer of its own: its home, and the folder of the project. */
interface Started {
  readonly npm: ChildProcess;
  readonly home: string;
  /** The processes of this start, each as its number and its words. */
  readonly processes: () => Promise<readonly Running[]>;
}

interface Running {
  readonly pid: number;
  readonly words: string;
}

/**
 * Starts `npm start` in a copy of the project that is built already, with an installed browser that stays unseen. What it starts, its
 * browser too, is told by its environment.
 */
async function withStart(display: string, use: (started: Started) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (home) => {
    const project = join(home, "project");
    await cp(join(root, "build"), join(project, "build"), { recursive: true });
    await cp(join(root, "dist"), join(project, "dist"), {
      recursive: true,
      filter: (path) => !/dist\/(demo|dev|journeys|packages)/.test(path),
    });
    await cp(join(root, "package.json"), join(project, "package.json"));
    // What is installed is what is wanted: nothing may be installed here. Each package is a link, so that nothing could be removed either.
    await mkdir(join(project, "node_modules"));
    for (const name of await readdir(join(root, "node_modules"))) {
      await symlink(join(root, "node_modules", name), join(project, "node_modules", name));
    }
    await cp(join(root, "node_modules", ".package-lock.json"), join(project, "package-lock.json"));
    await writeFile(join(project, "build", "build.mjs"), "// Built already.\n");
    const browser = join(home, "browser");
    await writeFile(browser, '#!/bin/sh\nexec chromium --headless "$@"\n');
    await chmod(browser, 0o755);
    await mkdir(join(home, "tmp"));
    const npm = spawn("npm", ["start"], {
      cwd: project,
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        XDG_CONFIG_HOME: join(home, "config"),
        TMPDIR: join(home, "tmp"),
        DISPLAY: display,
        GOUJI_BROWSER: browser,
        npm_config_update_notifier: "false",
      },
      stdio: "ignore",
      detached: true,
    });
    const processes = (): Promise<readonly Running[]> => processesOf(home);
    try {
      await use({ npm, home, processes });
    } finally {
      for (const { pid } of await processes()) process.kill(pid, "SIGKILL");
      await expect.poll(processes, { timeout: 20_000, interval }).toEqual([]);
    }
  });
}

/** The running processes whose home this is. */
async function processesOf(home: string): Promise<readonly Running[]> {
  const running = await Promise.all(
    (await readdir("/proc"))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const environment = await readFile(join("/proc", name, "environ"), "utf8").catch(() => "");
        const words = await readFile(join("/proc", name, "cmdline"), "utf8").catch(() => "");
        const ours = environment.split("\0").includes(`HOME=${home}`) || words.includes(home);
        return words === "" || !ours ? [] : [{ pid: Number(name), words: words.replaceAll("\0", " ") }];
      }),
  );
  return running.flat();
}

const find = async ({ processes }: Started, words: RegExp): Promise<Running | undefined> =>
  (await processes()).find((each) => words.test(each.words));

/** Waits until the page of the window stands: only then a browser has a process for it that belongs to the page's address. */
async function untilShown(started: Started): Promise<void> {
  await expect
    .poll(() => readFile(join(started.home, "config", "gouji", "window.json"), "utf8").catch(() => ""), {
      timeout: 90_000,
      interval,
    })
    .not.toBe("");
}

async function expectNothingLeft({ home, processes }: Started): Promise<void> {
  await expect.poll(processes, { timeout: 30_000, interval }).toEqual([]);
  // npm keeps its own compiled code there.
  const temporary = await readdir(join(home, "tmp"), { recursive: true });
  expect(temporary.filter((name) => !name.startsWith("node-compile-cache"))).toEqual([]);
  const config = join(home, "config", "gouji");
  const left = await readdir(config, { recursive: true }).catch(() => []);
  expect(left.filter((name) => /running\.json|Singleton|\.lock$/i.test(name))).toEqual([]);
}

/** Who is told to end, and how. */
const ends: readonly (readonly [string, (started: Started) => unknown])[] = [
  ["Ctrl+C, which the terminal tells to all of them", (started) => process.kill(-pidOf(started), "SIGINT")],
  ["SIGTERM to npm", (started) => process.kill(pidOf(started), "SIGTERM")],
  ["a closed terminal", (started) => process.kill(-pidOf(started), "SIGHUP")],
  ["npm killed", (started) => process.kill(pidOf(started), "SIGKILL")],
  [
    "the start script killed",
    async (started) => {
      process.kill((await find(started, /node build\/start\.mjs/))?.pid ?? 0, "SIGKILL");
    },
  ],
];

describe.skipIf(skip)("npm start, told to end", () => {
  it.each(ends)(
    "by %s, ends its window and browser, and leaves no process, no lock and no temporary profile",
    (_, end) =>
      withStart(":7", async (started) => {
        await untilShown(started);
        expect(await find(started, /main-chromium\.mjs/)).toBeDefined();
        expect(await find(started, /--type=renderer/)).toBeDefined();
        // Beside it stands the lock of whoever has it open.
        expect(await readdir(join(started.home, "Documents", "勾稽报告"))).toContainEqual(
          expect.stringMatching(/^示例.*\.gouji$/),
        );
        await end(started);
        await expectNothingLeft(started);
      }),
  );

  it("without a display, in the middle of the sample, leaves nothing either, and makes no sample by other means", () =>
    withStart("", async (started) => {
      const ended = once(started.npm, "exit");
      await expect.poll(() => find(started, /--type=renderer/), { timeout: 90_000, interval }).toBeDefined();
      process.kill(pidOf(started), "SIGTERM");
      await expectNothingLeft(started);
      expect((await ended)[0]).not.toBe(0);
      expect(await readdir(join(started.home, "project", "dist", "demo")).catch(() => [])).toEqual([]);
    }));
});

function pidOf({ npm }: Started): number {
  if (npm.pid === undefined) throw new Error("npm did not start");
  return npm.pid;
}
