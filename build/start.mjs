// Plain JavaScript on purpose: see install.mjs. `npm start`: installs what is missing, builds, and opens the window.
import { join } from "node:path";
import { electronRuntime, rootWords } from "./electron-runtime.mjs";
import { ensureInstalled, root, run } from "./install.mjs";

const given = process.argv.slice(2);
const dist = (/** @type {string[]} */ ...parts) => join(root, "dist", ...parts);

ensureInstalled();
if (run("node", [join(root, "build", "build.mjs")]) !== 0) process.exit(2);
process.exit(hasDisplay() ? openWindow() : showSample());

/** Opens the window: in Electron where its runtime is there, else in an installed browser. */
function openWindow() {
  const electron = electronRuntime();
  if (electron !== undefined) {
    console.log("窗口在 Electron 中打开 / The window opens in Electron.");
    return run(electron, [...rootWords(), dist("main", "main.mjs"), ...given]);
  }
  console.log(
    "没有 Electron 运行环境，窗口在本机浏览器中打开 / No Electron runtime here: the window opens in an installed browser.",
  );
  return run("node", [dist("main-chromium", "main-chromium.mjs"), ...given]);
}

/** Without a display: the same window, unseen, walks the sample through check and export and leaves what it made. */
function showSample() {
  const folder = dist("demo");
  console.log(
    "没有显示器：同一窗口在后台打开，走一遍示例 / No display: the same window opens unseen and walks through the sample.",
  );
  const status = run("node", [dist("main-chromium", "main-chromium.mjs"), "--walk", folder]);
  if (status === 0) return 0;
  console.log("窗口未能打开，改用命令行生成示例 / The window did not open; the command line makes the sample instead.");
  const made = run("node", [dist("gouji.mjs"), "demo", folder, "--force"]);
  if (made === 0) console.log(`\n示例文件在 / The sample files are in: ${folder}`);
  return made;
}

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]].some((name) => name !== undefined && name !== "");
}
