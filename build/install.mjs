// Plain JavaScript on purpose: this runs before anything is installed, on whatever Node is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The environment in which the project's own Node and tools come first. */
export const environment = {
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter),
};

const windows = process.platform === "win32";

/**
 * Runs a program in the project's folder with its output shown. Returns the exit status.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(program, words, env = environment) {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: "inherit", env, shell: windows });
  if (error !== undefined) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** Installs the packages that the lock file names, unless they are there. Ends the process with a sentence where that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing the packages that package-lock.json names (npm ci) …");
  if (run("npm", ["ci", "--no-audit", "--no-fund"]) === 0) return;
  console.error("The packages could not be installed. Check the connection to the npm registry, then try again.");
  process.exit(2);
}

function isInstalled() {
  const installedLock = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(installedLock);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional === true || present[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages ?? {};
}
