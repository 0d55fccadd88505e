import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** Runs a program to its end; rejects with what it said where it fails. */
export const run = promisify(execFile);

/** The programs that make packages, and the Debian packages that bring them. */
const broughtBy = {
  tar: "tar",
  "dpkg-deb": "dpkg",
  rpmbuild: "rpm",
  makensis: "nsis",
  wixl: "wixl",
  msibuild: "msitools",
  "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
  "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
} as const;

/** A program that makes packages. */
export type PackageProgram = keyof typeof broughtBy;

/** What to install for those of some programs that are not here, as one command; undefined where all are. */
export function lacking(programs: readonly PackageProgram[]): string | undefined {
  const away = programs.filter((program) => !isOnPath(program)).map((program) => broughtBy[program]);
  return away.length === 0 ? undefined : `apt-get install ${[...new Set(away)].join(" ")}`;
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
