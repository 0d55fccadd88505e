// Plain JavaScript on purpose: see install.mjs.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./install.mjs";

/** The programs that judge exports from outside, and the Debian packages that bring them. */
const judges = {
  chromium: "chromium",
  soffice: "libreoffice-writer libreoffice-calc",
  pdftoppm: "poppler-utils",
};
const fonts = "fonts-noto-cjk";

/**
 * Installs the missing judges where that is possible (Debian or Ubuntu, as root). Elsewhere the tests that need one are skipped and say
 * why.
 */
export function ensureJudges() {
  const packages = Object.entries(judges)
    .filter(([program]) => !isOnPath(program))
    .map(([, names]) => names);
  if (!existsSync(`/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc`)) packages.push(fonts);
  if (!pythonReadsWorkbooks()) packages.push("python3-openpyxl");
  if (packages.length === 0) return;
  const words = ["install", "-y", "--no-install-recommends", ...packages.join(" ").split(" ")];
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    console.log(`Some tests need programs that are not here and will be skipped: apt-get ${words.join(" ")}`);
    return;
  }
  console.log(`Installing the programs that judge the exports: ${packages.join(" ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (run("apt-get", ["update", "-qq"], env) === 0 && run("apt-get", ["-qq", ...words], env) === 0) return;
  console.log(`That did not work; the tests that need them will be skipped. By hand: apt-get ${words.join(" ")}`);
}

/** Debian's own Python is asked: packages of other Pythons on the path do not count for it. */
function pythonReadsWorkbooks() {
  return existsSync("/usr/lib/python3/dist-packages/openpyxl");
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
