import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readFile, rename, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import packageFile from "../../package.json" with { type: "json" };
import { filesIn, write } from "./contents.ts";
import type { Target } from "./targets.ts";

const run = promisify(execFile);
const sources = join(import.meta.dirname, "linux");

/** Files of a package have the time of this version, so that the same contents make the same package: midnight of 1 January 2026. */
const time = 1_767_225_600;

/** What dpkg calls the computers. */
const debianNames = { x64: "amd64", arm64: "arm64" } as const;

/** Puts beside the program what a Linux desktop wants: the launcher, the menu entry, the kinds of files, the icons. */
export async function putForLinux(folder: string): Promise<void> {
  const put = async (from: string, to: string, mode?: number) =>
    write(join(folder, to), await readFile(join(sources, from), "utf8"), mode);
  await put("gouji", "gouji", 0o755);
  await put("README.txt", "README.txt");
  await put("gouji.desktop", "share/applications/gouji.desktop");
  await put("gouji.xml", "share/mime/packages/gouji.xml");
  await cp(join(sources, "icons"), join(folder, "share", "icons", "hicolor"), { recursive: true });
  await chmod(join(folder, "runtime", "node"), 0o755);
}

/** Packs the folder as tar.gz, and as .deb where `dpkg-deb` is. Returns both files. */
export async function packLinux(target: Target, folder: string, out: string, level: number): Promise<string[]> {
  const name = `gouji-${packageFile.version}-linux-${target.architecture}`;
  const archive = join(out, `${name}.tar.gz`);
  const above = dirname(folder);
  await rename(folder, join(above, name));
  await run("tar", [
    "--sort=name",
    `--mtime=@${time}`,
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--mode=u=rwX,go=rX",
    "-I",
    `gzip -n -${level}`,
    "-cf",
    archive,
    "-C",
    above,
    name,
  ]);
  return [archive, await packDebian(target, join(above, name), out, level)];
}

/**
 * The .deb. It has no scripts at all: the menu, the kinds of files and the icons are taken up by the triggers of the packages that own them,
 * so that installing and removing it runs nothing of ours as root.
 */
async function packDebian(target: Target, folder: string, out: string, level: number): Promise<string> {
  const { version } = packageFile;
  const architecture = debianNames[target.architecture];
  const tree = join(dirname(folder), "deb");
  await mkdir(join(tree, "opt"), { recursive: true });
  await mkdir(join(tree, "usr", "bin"), { recursive: true });
  await cp(folder, join(tree, "opt", "gouji"), { recursive: true });
  await rename(join(tree, "opt", "gouji", "share"), join(tree, "usr", "share"));
  await symlink("../../opt/gouji/gouji", join(tree, "usr", "bin", "gouji"));
  await mkdir(join(tree, "usr", "share", "doc", "gouji"), { recursive: true });
  await cp(join(folder, "licences", "LICENSE.txt"), join(tree, "usr", "share", "doc", "gouji", "copyright"));

  const files = (await filesIn(tree)).filter((file) => file !== "usr/bin/gouji");
  const contents = await Promise.all(files.map((file) => readFile(join(tree, file))));
  const sums = files.map((file, place) => `${md5(contents[place] ?? Buffer.alloc(0))}  ${file}\n`);
  const kilobytes = Math.ceil(contents.reduce((sum, { length }) => sum + length, 0) / 1024);
  await write(join(tree, "DEBIAN", "md5sums"), sums.join(""));
  await write(join(tree, "DEBIAN", "control"), control(version, architecture, kilobytes));
  const archive = join(out, `gouji_${version}_${architecture}.deb`);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(time) };
  await run("dpkg-deb", ["--root-owner-group", "-Zgzip", `-z${level}`, "--build", tree, archive], { env });
  return archive;
}

/** glibc 2.28 is what Node 24 needs. The browser is only suggested: which one there is, is not ours to say. */
function control(version: string, architecture: string, kilobytes: number): string {
  const lines = [
    "Package: gouji",
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: Gouji <gouji@localhost>",
    `Installed-Size: ${kilobytes}`,
    "Depends: libc6 (>= 2.28), libstdc++6, libgcc-s1 | libgcc1",
    "Suggests: chromium | google-chrome-stable | microsoft-edge-stable, zenity | kdialog",
    "Section: editors",
    "Priority: optional",
    "Description: prepares and checks the annual report on information disclosure",
    " Gouji 勾稽 prepares and checks the annual report on government information",
    " disclosure (政府信息公开工作年度报告), offline. Its window opens in an",
    " installed browser of the Chromium family.",
  ];
  return `${lines.join("\n")}\n`;
}

function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}
