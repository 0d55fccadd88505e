import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { _electron, type Browser, chromium, type Page } from "playwright-core";
import { z } from "zod";
import { platformWords } from "../../../shared/words/app-menu.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const origin = "https://gouji.invalid/";
// Long enough for a browser that gets stuck at its start once, and is started again.
const patience = 100_000;

/** The running program with its window. */
export interface Program {
  readonly page: Page;
  /** The page of the window that opens by itself after the one before broke down. */
  readonly nextPage: () => Promise<Page>;
  /** Ends it as a power cut does: nothing of it gets to do anything more. */
  readonly kill: () => Promise<void>;
  /** Closes the window and waits until the program has ended by itself; gives its exit status. */
  readonly close: () => Promise<number | null>;
}

/** What a start of the program needs. */
export interface Start {
  /** A folder of this program's own: where the wrapper and the browser's number are kept. */
  readonly own: string;
  /** The folder of its settings, as XDG_CONFIG_HOME names it. */
  readonly config: string;
  readonly home: string;
  readonly words: readonly string[];
  /** The user and group to run as; absent for whoever runs the journeys. */
  readonly user?: number;
}

/**
 * Starts the built program on the installed Chromium as a user would. The program is told to use a browser that is the installed one, unseen
 * and with a port beside the program's own pipe; through that port the journey sees the window.
 */
export async function startOnChromium(start: Start): Promise<Program> {
  const pidFile = join(start.own, "browser-pid");
  const portFile = join(start.config, "gouji", "browser", "DevToolsActivePort");
  await rm(pidFile, { force: true });
  const program = await writeBrowser(start, pidFile);
  await rm(portFile, { force: true });
  const child = spawn(process.execPath, [join(root, "dist", "main-chromium", "main-chromium.mjs"), ...start.words], {
    env: { ...environment(start), GOUJI_BROWSER: program },
    stdio: ["ignore", "ignore", "pipe"],
    ...userOf(start),
  });
  let complaints = "";
  child.stderr.on("data", (text) => (complaints += String(text)));
  const ended = once(child, "exit");
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const browserGone = async (): Promise<void> => {
    const pid = Number(await readFile(pidFile, "utf8"));
    await until(() => Promise.resolve(isRunning(pid) ? undefined : true), "the browser's end");
  };
  const kill = async (): Promise<void> => {
    if (running()) child.kill("SIGKILL");
    await ended;
    const pid = Number(await readFile(pidFile, "utf8").catch(() => ""));
    if (pid > 0 && isRunning(pid)) process.kill(pid, "SIGKILL");
    if (pid > 0) await browserGone();
  };
  const watch = async (): Promise<Page> => {
    const stillRunning = (): void => {
      if (!running()) throw new Error(`the program ended at its start: ${complaints}`);
    };
    // Looking on before the program has its window would disturb it.
    let seen = "";
    const port = await until(
      async () => {
        stillRunning();
        const written = /^(\d+)\n/.exec(await readFile(portFile, "utf8").catch(() => ""))?.[1];
        seen = written === undefined ? "no port" : await pagesAt(written);
        return seen.includes(shownWindow) ? written : undefined;
      },
      () => `the window (${seen}; ${complaints})`,
      250,
    );
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return until(() => Promise.resolve(pageIn(browser)), "the window");
  };
  const page = await watch().catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  let present = page;
  const firstPid = Number(await readFile(pidFile, "utf8"));
  return {
    page,
    nextPage: async () => {
      await until(
        () => Promise.resolve(isRunning(firstPid) ? undefined : true),
        "the end of the window that broke down",
      );
      present = await watch();
      return present;
    },
    kill,
    close: async () => {
      await present.close();
      await ended;
      await browserGone();
      return child.exitCode;
    },
  };
}

/**
 * Writes a program that is the installed browser: as a window unseen, with a port, and with its number in a file; when it is to print, as
 * it is, or deaf while there is a file named `deaf` beside it.
 */
async function writeBrowser(start: Start, pidFile: string): Promise<string> {
  const file = join(start.own, "browser");
  const deaf = join(start.own, "deaf");
  // Another user than root runs in the browser's sandbox, which containers seldom allow.
  const sandbox = asOther(start, "--no-sandbox");
  const flags = ["--headless", "--remote-debugging-port=0", "--window-size=1366,768", ...sandbox];
  const lines = [
    "#!/bin/sh",
    'case "$*" in *--print-to-pdf*)',
    // Until it hears again, or its caller is gone.
    `  if [ -e '${deaf}' ]; then while [ -e '${deaf}' ] && kill -0 $PPID; do sleep 0.1; done; exit 1; fi`,
    `  exec chromium ${sandbox.join(" ")} "$@";;`,
    "esac",
    `echo $$ > '${pidFile}'`,
    `exec chromium ${flags.join(" ")} "$@"`,
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  await chmod(file, 0o755);
  return file;
}

/** Starts the built program in Electron. */
export async function startOnElectron(runtime: string, start: Start): Promise<Program> {
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: runtime,
    args: [...(asRoot ? ["--no-sandbox"] : []), join(root, "dist", "main", "main.mjs"), ...start.words],
    env: { ...environment(start), GOUJI_BROWSER: await writeBrowser(start, start.own) },
    ...userOf(start),
  });
  const child = electron.process();
  const ended = once(child, "exit");
  return {
    page: await electron.firstWindow(),
    nextPage: () => electron.waitForEvent("window"),
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
    close: async () => {
      await electron.close();
      await ended;
      return child.exitCode;
    },
  };
}

/** Electron's runtime where it is there and starts. */
export async function findElectron(): Promise<string | undefined> {
  const module: unknown = await import(join(root, "build", "electron-runtime.mjs"));
  if (typeof module !== "object" || module === null) return undefined;
  const find: unknown = Reflect.get(module, "electronRuntime");
  const found: unknown = typeof find === "function" ? Reflect.apply(find, undefined, []) : undefined;
  return typeof found === "string" ? found : undefined;
}

/** Whether the program has been built. */
export function isBuilt(): boolean {
  return ["main-chromium/main-chromium.mjs", "main/main.mjs", "renderer/index.html"].every((file) =>
    existsSync(join(root, "dist", file)),
  );
}

/** Waits until something is there; asks often, and complains with its name when it never comes. */
async function until<T>(ask: () => Promise<T | undefined>, name: string | (() => string), pause = 20): Promise<T> {
  const last = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > last)
      throw new Error(`${typeof name === "string" ? name : name()} did not come within ${patience} ms`);
    await wait(pause);
  }
}

/** A page as the browser tells of it, when it is the program's. */
const shownWindow = JSON.stringify({ url: origin, title: platformWords.name.zh });

/** The pages that stand in the browser behind a port, as text; why there is no answer where there is none. */
async function pagesAt(port: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(5000);
    const pages: unknown = await (await fetch(`http://127.0.0.1:${port}/json/list`, { signal })).json();
    return JSON.stringify(z.array(z.object({ url: z.string(), title: z.string() })).parse(pages));
  } catch (error) {
    return String(error);
  }
}

function pageIn(browser: Browser): Page | undefined {
  return browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((page) => page.url() === origin);
}

/** Why the program cannot run as another user than root, or undefined where it can. */
export function unfitFor(user: number): string | undefined {
  const file = join(root, "dist", "main-chromium", "main-chromium.mjs");
  const look = `require("node:fs").accessSync(${JSON.stringify(file)})`;
  const { status } = spawnSync(process.execPath, ["-e", look], { uid: user, gid: user, stdio: "ignore" });
  return status === 0 ? undefined : "root may write everywhere, and no other user can read the program";
}

function userOf({ user }: Start): { readonly uid?: number; readonly gid?: number } {
  return user === undefined ? {} : { uid: user, gid: user };
}

function asOther({ user }: Start, flag: string): readonly string[] {
  return user === undefined ? [] : [flag];
}

function environment({ home, config }: Start): Record<string, string> {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(given), HOME: home, XDG_CONFIG_HOME: config, GOUJI_BROWSER: "" };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
