import { createHash } from "node:crypto";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { filesIn } from "../contents.ts";
import { fileKinds } from "../kinds.ts";
import { packageTime, type Product, timeless } from "../product.ts";
import { run } from "../programs.ts";
import { foldersOf, inFolder, programOf } from "./installer.ts";

/** What all versions of the program have in common for Windows: a package with it takes the place of any other. */
const upgradeCode = "9E0F1F6E-6B0A-4B0E-9C53-2D1D3B8E6A47";

/** Packs the folder as an MSI for one user: for those who spread programs by group policy or a console of their own. */
export async function packMsi(product: Product): Promise<string> {
  const { name, version, architecture, folder, out, work } = product;
  const aside = join(work, "msi");
  await mkdir(aside, { recursive: true });
  const files = await filesIn(folder);
  for (const file of files) await utimes(join(folder, file), packageTime, packageTime);
  const source = join(aside, "gouji.wxs");
  await writeFile(source, sourceOf(product, files));
  const archive = join(out, `${name}-${version}-windows-${architecture}.msi`);
  // wixl takes only paths from where it is called.
  await run("wixl", ["--arch", "x64", "--output", archive, source], { env: timeless, cwd: dirname(folder) });
  await nameInChinese(archive, aside);
  const made = await readFile(archive);
  settleSummary(made, guid(`package ${name} ${version} ${architecture}`));
  await writeFile(archive, made);
  return archive;
}

/** What wixl, which writes ASCII only, calls the program; the kinds of files have their English names until then. */
const placeholder = "Gouji";

/** Puts the Chinese names in, in the code page of Chinese Windows (936): with it they are also right on any other. */
async function nameInChinese(archive: string, aside: string): Promise<void> {
  const codePage = join(aside, "_ForceCodepage.idt");
  await writeFile(codePage, "\r\n\r\n936\t_ForceCodepage\r\n");
  const updates = [
    "UPDATE `Property` SET `Value`='勾稽' WHERE `Property`='ProductName'",
    "UPDATE `Shortcut` SET `Name`='勾稽' WHERE `Shortcut`='menu'",
    ...fileKinds.map(({ zh, en }) => `UPDATE \`Registry\` SET \`Value\`='${zh}' WHERE \`Value\`='${en}'`),
  ];
  await run("msibuild", [archive, "-i", codePage], { env: timeless });
  await run("msibuild", [archive, "-q", ...updates], { env: timeless });
}

/** How a summary begins: its kind (FMTID_SummaryInformation), 28 bytes into its stream, and behind that where its properties are. */
const summaryKind = Buffer.from("E0859FF2F94F6810AB9108002B27B3D9", "hex");

/** What the summary tells of this very build: a number of its own (PID_REVNUMBER), when it was made, and when saved. */
const ofBuild = { number: 9, made: 12, saved: 13 } as const;

/** The time of packages as Windows counts: tenths of microseconds since 1601. */
const windowsTime = (BigInt(packageTime) + 11_644_473_600n) * 10_000_000n;

/** wixl writes the time and a number by chance into the summary: the same contents get the same ones. */
function settleSummary(msi: Buffer, number: string): void {
  const kind = msi.indexOf(summaryKind);
  if (kind < 28) throw new Error("wixl made an MSI without a summary");
  const properties = kind - 28 + msi.readUInt32LE(kind + 16);
  for (let entry = 0; entry < msi.readUInt32LE(properties + 4); entry += 1) {
    const at = properties + 8 + 8 * entry;
    const property = msi.readUInt32LE(at);
    const value = properties + msi.readUInt32LE(at + 4);
    if (property === ofBuild.number) msi.write(`{${number}}`, value + 8, "latin1");
    if (property === ofBuild.made || property === ofBuild.saved) msi.writeBigUInt64LE(windowsTime, value + 4);
  }
}

/**
 * The description that wixl reads. Every file is a component of its own, with a number that follows from its path. The version before, older or
 * newer, is removed first, so that going back is installing the older one.
 */
function sourceOf({ name, version, architecture, folder }: Product, files: readonly string[]): string {
  const program = programOf(files);
  const code = guid(`${name} ${version} ${architecture}`);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">`,
    `<Product Id="${code}" Name="${placeholder}" Language="2052" Version="${version}" Manufacturer="Gouji" UpgradeCode="${upgradeCode}">`,
    `<Package InstallerVersion="200" Compressed="yes" InstallScope="perUser"/>`,
    `<Media Id="1" Cabinet="gouji.cab" EmbedCab="yes"/>`,
    `<Upgrade Id="${upgradeCode}"><UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" Property="ANOTHERVERSION"/></Upgrade>`,
    `<InstallExecuteSequence><RemoveExistingProducts After="InstallInitialize"/></InstallExecuteSequence>`,
    `<Directory Id="TARGETDIR" Name="SourceDir">`,
    `<Directory Id="ProgramMenuFolder"/>`,
    `<Directory Id="LocalAppDataFolder"><Directory Id="PROGRAMS" Name="Programs"><Directory Id="INSTALLDIR" Name="Gouji">`,
    component("registry", registered(program)),
    ...inside("", folder, files),
    `</Directory></Directory></Directory>`,
    `</Directory>`,
    `<Feature Id="whole" Level="1">`,
    ...["registry", ...files].map((each) => `<ComponentRef Id="${id("C", each)}"/>`),
    `</Feature>`,
    `</Product></Wix>`,
    "",
  ].join("\n");
}

/** The files and folders in a folder of the program. */
function inside(at: string, folder: string, files: readonly string[]): readonly string[] {
  const here = files.filter((file) => inFolder(file) === at);
  const below = foldersOf(files).filter((each) => inFolder(each) === at);
  return [
    ...here.map((file) =>
      component(file, [
        `<File Id="${id("F", file)}" KeyPath="yes" Source="${escaped(join(basename(folder), file))}"/>`,
      ]),
    ),
    ...below.flatMap((each) => [
      `<Directory Id="${id("D", each)}" Name="${escaped(basename(each))}">`,
      ...inside(each, folder, files),
      `</Directory>`,
    ]),
  ];
}

/** The shortcut and the kinds of files, as the installer registers them. */
function registered(program: string): readonly string[] {
  const value = (key: string, text: string, name = "", more = ""): string =>
    `<RegistryValue Root="HKCU" Key="${escaped(key)}" ${name === "" ? "" : `Name="${name}" `}Type="string" Value="${escaped(text)}"${more}/>`;
  return [
    value("Software\\Gouji", "[INSTALLDIR]", "InstallDir", ` KeyPath="yes"`),
    `<Shortcut Id="menu" Directory="ProgramMenuFolder" Name="${placeholder}" Target="[INSTALLDIR]${program}" WorkingDirectory="INSTALLDIR"/>`,
    ...fileKinds.flatMap(({ extension, progId, en }) => [
      value(`Software\\Classes\\.${extension}`, progId),
      value(`Software\\Classes\\.${extension}\\OpenWithProgids`, "", progId),
      value(`Software\\Classes\\${progId}`, en),
      value(`Software\\Classes\\${progId}\\DefaultIcon`, `[INSTALLDIR]${program},0`),
      value(`Software\\Classes\\${progId}\\shell\\open\\command`, `"[INSTALLDIR]${program}" "%1"`),
    ]),
  ];
}

function component(name: string, lines: readonly string[]): string {
  const attributes = `Id="${id("C", name)}" Guid="${guid(`component ${name}`)}" Win64="yes"`;
  return [`<Component ${attributes}>`, ...lines, `</Component>`].join("\n");
}

/** A name that Windows Installer takes, the same for the same path. */
function id(kind: string, path: string): string {
  return `${kind}${digits(path).slice(0, 24)}`;
}

function guid(text: string): string {
  const all = digits(text);
  return [all.slice(0, 8), all.slice(8, 12), `4${all.slice(13, 16)}`, `8${all.slice(17, 20)}`, all.slice(20, 32)].join(
    "-",
  );
}

function digits(text: string): string {
  return createHash("sha256").update(text).digest("hex").toUpperCase();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
