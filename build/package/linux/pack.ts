import { cp, readFile, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { write } from "../contents.ts";
import { mimeInfo } from "../kinds.ts";
import { type Packing, packageTime, type Product } from "../product.ts";
import { run } from "../programs.ts";
import { packDebian } from "./debian.ts";
import { packRpm } from "./rpm.ts";

const sources = import.meta.dirname;

/** Puts beside the program what a Linux desktop wants: the launcher, the menu entry, the kinds of files, the icons. */
export async function putForLinux(folder: string, launcher: string, text: string): Promise<void> {
  const put = async (from: string, to: string, mode?: number) =>
    write(join(folder, to), await readFile(from, "utf8"), mode);
  await put(launcher, "gouji", 0o755);
  await put(text, "README.txt");
  await put(join(sources, "gouji.desktop"), "share/applications/gouji.desktop");
  await write(join(folder, "share/mime/packages/gouji.xml"), mimeInfo());
  await cp(join(sources, "icons"), join(folder, "share", "icons", "hicolor"), { recursive: true });
}

/** The ways of packing a program for Linux. */
export const linuxPackings: readonly Packing[] = [
  { what: "tar.gz", programs: ["tar"], pack: packTar },
  { what: "deb", programs: ["dpkg-deb"], pack: packDebian },
  { what: "rpm", programs: ["rpmbuild"], pack: packRpm },
];

/** Packs the folder as tar.gz, all of it in one folder. */
async function packTar({ name, version, architecture, folder, out, level }: Product): Promise<string> {
  const whole = `${name}-${version}-linux-${architecture}`;
  const archive = join(out, `${whole}.tar.gz`);
  const called = join(dirname(folder), whole);
  await rename(folder, called);
  await run("tar", [
    "--sort=name",
    `--mtime=@${packageTime}`,
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--mode=u=rwX,go=rX",
    "-I",
    `gzip -n -${level}`,
    "-cf",
    archive,
    "-C",
    dirname(called),
    basename(called),
  ]);
  await rename(called, folder);
  return archive;
}
