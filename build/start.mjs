// Plain JavaScript on purpose: see install.mjs. `npm start`: installs what is missing, builds, and opens the window.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { electronRuntime, rootWords } from "./electron-runtime.mjs";
import { ensureInstalled, environment, root } from "./install.mjs";

const given = process.argv.slice(2);
/** Who names no report sees the sample, until there is a report of their own. */
const begin = given.length === 0 ? ["--sample"] : given;
const dist = (/** @type {string[]} */ ...parts) => join(root, "dist", ...parts);

/** The signal that asked all this to end, and the program that is to hear of it. @type {{ by?: NodeJS.Signals, hears?: import("node:child_process").ChildProcess }} */
const end = {};

ensureInstalled();
listenForEnd();
if ((await launch(projectNode(), [join(root, "build", "build.mjs")])) !== 0) process.exit(statusOf(2));
process.exit(statusOf(await (hasDisplay() ? openWindow() : showSample())));

/** Opens the window: in Electron where its runtime is there, else in an installed browser. */
function openWindow() {
  const electron = electronRuntime();
  if (electron !== undefined) {
    console.log("窗口在 Electron 中打开 / The window opens in Electron.");
    return launch(electron, [...rootWords(), dist("main", "main.mjs"), ...begin]);
  }
  console.log(
    "没有 Electron 运行环境，窗口在本机浏览器中打开 / No Electron runtime here: the window opens in an installed browser.",
  );
  return launch(projectNode(), [dist("main-chromium", "main-chromium.mjs"), ...begin]);
}

/** Without a display: the same window, unseen, walks the sample through check and export and leaves what it made. */
async function showSample() {
  const folder = dist("demo");
  console.log(
    "没有显示器：同一窗口在后台打开，走一遍示例 / No display: the same window opens unseen and walks through the sample.",
  );
  const status = await launch(projectNode(), [dist("main-chromium", "main-chromium.mjs"), "--walk", folder]);
  if (status === 0 || end.by !== undefined) return status;
  console.log("窗口未能打开，改用命令行生成示例 / The window did not open; the command line makes the sample instead.");
  const made = await launch(projectNode(), [dist("gouji.mjs"), "demo", folder, "--force"]);
  if (made === 0) console.log(`\n示例文件在 / The sample files are in: ${folder}`);
  return made;
}

/**
 * Runs a program to its end, without a shell: reports and folders may have any name. It is out of reach of the terminal, so that it hears
 * of a Ctrl+C once, from here; and it has a channel to this process, so that it notices when this one is killed.
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
function launch(program, words) {
  const child = spawn(program, words, {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: environment,
    detached: process.platform !== "win32",
  });
  end.hears = child;
  if (end.by !== undefined) child.kill(end.by);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (status) => resolve(status ?? 1));
  });
}

/** Passes on, once, what asks this to end: a signal, or that the npm that started it is gone. */
function listenForEnd() {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (end.by !== undefined) return;
    end.by = signal;
    end.hears?.kill(signal);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => pass(signal));
  if (process.env["npm_lifecycle_event"] !== "start") return;
  const npm = above();
  setInterval(() => above() !== npm && pass("SIGTERM"), 500).unref();
}

/** Whoever started this, and, where the system tells, whoever started that: between npm and its script there is a shell. */
function above() {
  const parent = process.ppid;
  const file = `/proc/${parent}/stat`;
  return `${parent} ${existsSync(file) ? /\) \S+ (\d+)/.exec(readFileSync(file, "utf8"))?.[1] : ""}`;
}

/** The status to end with: of what was asked to end, and did, as a shell tells it. @param {number} status */
function statusOf(status) {
  return end.by === undefined || status === 0 ? status : 128 + constants.signals[end.by];
}

/** The Node that the lock file names, else the one that runs this. */
function projectNode() {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(own) ? own : process.execPath;
}

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some((name) => name !== undefined && name !== "");
}
