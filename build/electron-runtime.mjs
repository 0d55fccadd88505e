// Plain JavaScript on purpose: see install.mjs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const quickly = 5000;

/** The program of Electron's runtime where it is there and starts, else undefined. Never downloads anything, never waits for long. */
export function electronRuntime() {
  const folder = join(root, "node_modules", "electron");
  const named = join(folder, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const name = existsSync(named) ? readFileSync(named, "utf8").trim() : defaultName();
  const program = join(dist, name);
  if (!existsSync(program)) return undefined;
  const { status } = spawnSync(program, ["--version", ...rootWords()], { timeout: quickly, stdio: "ignore" });
  return status === 0 ? program : undefined;
}

/** Chromium's sandbox, which Electron brings along, refuses to run as root on Linux. */
export function rootWords() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function defaultName() {
  if (process.platform === "win32") return "electron.exe";
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}
