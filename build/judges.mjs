// Plain JavaScript on purpose: see install.mjs. `npm run judges`: installs the programs that judge the exports from outside, where they are
// missing and can be installed (Debian or Ubuntu, as root). Elsewhere it says what to install; the tests that need them are skipped.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./install.mjs";

/** The judges that are programs, and the Debian packages that bring them. */
const programs = {
  chromium: "chromium",
  soffice: "libreoffice-writer libreoffice-calc",
  pdftoppm: "poppler-utils",
  strace: "strace",
};

/** The judges that are files: a typeface to print Chinese with, and the workbook reader of Debian's own Python. */
const files = {
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
  "/usr/lib/python3/dist-packages/openpyxl": "python3-openpyxl",
};

const missing = [
  ...Object.entries(programs).filter(([program]) => !isOnPath(program)),
  ...Object.entries(files).filter(([file]) => !existsSync(file)),
].flatMap(([, packages]) => packages.split(" "));

if (missing.length > 0) process.exitCode = install(["install", "-y", "--no-install-recommends", ...missing]);

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
