// Plain JavaScript on purpose: see install.mjs. `npm start`: installs what is missing, builds, and opens the window.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { electronRuntime, rootWords } from "./electron-runtime.mjs";
import { ensureInstalled, environment, root } from "./install.mjs";

const given = process.argv.slice(2);
const dist = (/** @type {string[]} */ ...parts) => join(root, "dist", ...parts);

ensureInstalled();
if (launch(projectNode(), [join(root, "build", "build.mjs")]) !== 0) process.exit(2);
process.exit(hasDisplay() ? openWindow() : showSample());

/** Opens the window: in Electron where its runtime is there, else in an installed browser. */
function openWindow() {
  const electron = electronRuntime();
  if (electron !== undefined) {
    console.log("窗口在 Electron 中打开 / The window opens in Electron.");
    return launch(electron, [...rootWords(), dist("main", "main.mjs"), ...given]);
  }
  console.log(
    "没有 Electron 运行环境，窗口在本机浏览器中打开 / No Electron runtime here: the window opens in an installed browser.",
  );
  return launch(projectNode(), [dist("main-chromium", "main-chromium.mjs"), ...given]);
}

/** Without a display: the same window, unseen, walks the sample through check and export and leaves what it made. */
function showSample() {
  const folder = dist("demo");
  console.log(
    "没有显示器：同一窗口在后台打开，走一遍示例 / No display: the same window opens unseen and walks through the sample.",
  );
  const status = launch(projectNode(), [dist("main-chromium", "main-chromium.mjs"), "--walk", folder]);
  if (status === 0) return 0;
  console.log("窗口未能打开，改用命令行生成示例 / The window did not open; the command line makes the sample instead.");
  const made = launch(projectNode(), [dist("gouji.mjs"), "demo", folder, "--force"]);
  if (made === 0) console.log(`\n示例文件在 / The sample files are in: ${folder}`);
  return made;
}

/**
 * Runs a program to its end, without a shell: reports and folders may have any name.
 * @param {string} program
 * @param {readonly string[]} words
 */
function launch(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: "inherit", env: environment });
  if (error !== undefined) console.error(`${program}: ${error.message}`);
  return status ?? 1;
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
