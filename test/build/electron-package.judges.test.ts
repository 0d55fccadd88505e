import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { getRawHeader } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { NtExecutable, NtExecutableResource } from "resedit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../../build/package/contents.ts";
import { archiveEntries, archiveSum } from "../../build/package/electron/archive.ts";
import { packageWithElectron } from "../../build/package/electron/package-for.ts";
import { archiveName } from "../../build/package/electron/runtime.ts";
import { type ElectronTarget, electronTargets } from "../../build/package/electron/targets.ts";
import { packDebian } from "../../build/package/linux/debian.ts";
import { packRpm } from "../../build/package/linux/rpm.ts";
import type { Product } from "../../build/package/product.ts";
import { withSums } from "../../build/package/sums.ts";
import packageFile from "../../package.json" with { type: "json" };
import type { Run } from "../kit/command-line.ts";
import { putStandIn } from "../kit/electron-runtime.ts";
import { long } from "../kit/long-run.ts";
import { inTemporaryFolder, missing } from "../kit/programs.ts";

const { version } = packageFile;
const [linux] = electronTargets;
const skipped = missing("gcc") ?? missing("rpmbuild");
const place: { folder: string; packages: readonly string[] } = { folder: "", packages: [] };
const built = (target: ElectronTarget): string =>
  join(place.folder, "work", `electron-${target.platform}-${target.architecture}`, "gouji");

beforeAll(async () => {
  if (skipped !== undefined || linux === undefined) return;
  place.folder = await mkdtemp(join(tmpdir(), "gouji-electron-"));
  place.packages = await made(linux);
}, 180_000);

afterAll(() => (place.folder === "" ? undefined : rm(place.folder, { recursive: true, force: true })));

/** Makes the packages of a target from an unpacked runtime that stands for Electron's. */
async function made(target: ElectronTarget): Promise<readonly string[]> {
  const runtimes = join(place.folder, "装 置");
  const folder = join(runtimes, archiveName(target).replace(/\.zip$/, ""));
  await putStandIn(target, folder);
  const packed = await packageWithElectron(target, {
    electron: runtimes,
    work: join(place.folder, "work"),
    out: join(place.folder, "out"),
    level: 1,
  });
  expect(packed.missing).toEqual([]);
  return packed.files;
}

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, [...words], { env, cwd: tmpdir() }, (error, out, err) => {
      resolve({ status: error === null ? 0 : typeof error.code === "number" ? error.code : -1, out, err });
    });
  });
}

/** The fuses of a program by their names; true for on. */
async function fusesOf(program: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(program)));
  const names = Object.entries(FuseV1Options).filter(([name]) => Number.isNaN(Number(name)));
  return Object.fromEntries(names.map(([name, number]) => [name, wire.get(String(number)) === FuseState.ENABLE]));
}

const burnt = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

describe.skipIf(skipped)("the Linux packages with Electron, with a stand-in for its runtime", () => {
  const folder = (): string => (linux === undefined ? "" : built(linux));

  it("have the fuses burnt in, each of which the runtime had the other way round", async () => {
    expect(await fusesOf(join(folder(), "runtime", "gouji"))).toEqual(burnt);
  });

  it("hold the program in an archive with a sum for each file, and nothing of how it is made", async () => {
    const archive = join(folder(), "runtime", "resources", "app.asar");
    const entries = archiveEntries(archive);
    const kinds = new Set(entries.map((entry) => entry.replace(/[^/]+(\.\w+)$/, "*$1")));
    expect([...kinds].toSorted()).toEqual([
      "*.json",
      "dist/*.txt",
      "dist/main/*.mjs",
      "dist/preload/*.cjs",
      "dist/renderer/*.html",
      "dist/renderer/assets/*.css",
      "dist/renderer/assets/*.js",
      "dist/renderer/assets/*.png",
    ]);
    for (const needed of ["dist/main/main.mjs", "dist/main/import-thread.mjs", "dist/preload/preload.cjs"])
      expect(entries).toContain(needed);
    const { headerString } = getRawHeader(archive);
    expect(headerString.match(/"integrity":\{"algorithm":"SHA256"/g)).toHaveLength(entries.length);
    const files = await filesIn(folder());
    expect(files.filter((file) => /\.map$|default_app|node_modules|locales\/de/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("licences/"))).toEqual([
      "licences/LICENSE.txt",
      "licences/THIRD_PARTY_NOTICES.txt",
      "licences/chromium.html",
      "licences/electron.txt",
    ]);
    const bill = await readFile(join(folder(), "sbom.cdx.json"), "utf8");
    expect(bill).toContain(`"electron@${packageFile.devDependencies.electron}"`);
    expect(bill).not.toContain("playwright");
  });

  /** dpkg over a folder that stands for a whole system in which nothing is installed. */
  const dpkgIn = async (root: string): Promise<(...words: readonly string[]) => Promise<Run>> => {
    for (const each of ["var/lib/dpkg/info", "var/lib/dpkg/updates"])
      await mkdir(join(root, each), { recursive: true });
    await writeFile(join(root, "var/lib/dpkg/status"), "");
    const env = { ...process.env, PATH: [process.env["PATH"], "/usr/sbin", "/sbin"].join(delimiter) };
    const fixed = [`--root=${root}`, "--force-depends", "--force-not-root", "--force-script-chrootless"];
    return (...words) => run("dpkg", [...fixed, ...words], env);
  };

  it("as a deb are installed and removed by dpkg without a script, and leave nothing", async () => {
    const root = join(place.folder, "root");
    const deb = place.packages[1] ?? "";
    expect((await run("dpkg-deb", ["-I", deb])).out).not.toMatch(/preinst|postinst|prerm|postrm/);
    const dpkg = await dpkgIn(root);
    expect((await dpkg("-i", deb)).status).toBe(0);
    expect((await stat(join(root, "opt/gouji/runtime/chrome-sandbox"))).mode & 0o7777).toBe(0o4755);
    expect((await run(join(root, "usr/bin/gouji"), ["某局 2025.gouji"])).out).toBe("某局 2025.gouji\n");
    expect((await dpkg("-P", "gouji-electron")).status).toBe(0);
    expect((await filesIn(root)).filter((file) => !file.startsWith("var/"))).toEqual([]);
  });

  it("as an rpm are installed and removed, and leave nothing", async () => {
    const root = join(place.folder, "rpm-root");
    await mkdir(root);
    const rpm = (...words: readonly string[]): Promise<Run> =>
      run("rpm", [`--root=${root}`, "--nosignature", "--nodeps", ...words]);
    expect((await rpm("-i", place.packages[2] ?? "")).status).toBe(0);
    expect(existsSync(join(root, "opt/gouji/runtime/resources/app.asar"))).toBe(true);
    expect((await stat(join(root, "opt/gouji/runtime/chrome-sandbox"))).mode & 0o7777).toBe(0o4755);
    expect((await rpm("-e", "gouji-electron")).status).toBe(0);
    const left = (await filesIn(root)).filter((file) => !/^(var|usr\/lib\/sysimage|root)\//.test(file));
    expect(left).toEqual([]);
  });

  it("go over another version, older or newer, without leaving anything of it; settings, reports and the administrator's file stay", async () => {
    const another = async (number: string): Promise<Product> => {
      const work = join(place.folder, `version ${number}`);
      await cp(folder(), join(work, "gouji"), { recursive: true });
      await writeFile(join(work, "gouji", "runtime", `only-in-${number}.pak`), number);
      const needs = {
        debian: ["libc6"],
        debianSuggests: ["chromium"],
        rpm: ["glibc"],
        insteadOf: "gouji",
        window: "Its window.",
      };
      const places = { folder: join(work, "gouji"), work: join(work, "work"), out: work };
      return { name: "gouji-electron", version: number, architecture: "x64", level: 1, needs, ...places };
    };
    const [older, newer] = [await another("0.0.9"), await another("0.9.0")];
    const deb = place.packages[1] ?? "";
    const root = join(place.folder, "updated");
    const dpkg = await dpkgIn(root);
    const others = ["opt/gouji/administrator.json", "root/.config/gouji/settings.json", "root/勾稽报告/某局.gouji"];
    for (const file of others) {
      await mkdir(join(root, file, ".."), { recursive: true });
      await writeFile(join(root, file), "{}");
    }
    const [first, last] = [await packDebian(older), await packDebian(newer)];
    const steps = [
      [first, ["only-in-0.0.9.pak"]],
      [deb, []],
      [last, ["only-in-0.9.0.pak"]],
      [deb, []],
      [first, ["only-in-0.0.9.pak"]],
    ] as const;
    for (const [file, only] of steps) {
      expect((await dpkg("-i", file)).status).toBe(0);
      const files = await filesIn(root);
      expect(files.filter((each) => each.includes("only-in")).map((each) => basename(each))).toEqual(only);
      expect(files).toEqual(expect.arrayContaining(others));
    }
    expect((await dpkg("-P", "gouji-electron")).status).toBe(0);
    expect((await filesIn(root)).filter((file) => !file.startsWith("var/"))).toEqual(others);

    const system = join(place.folder, "rpm-updated");
    await mkdir(system);
    const old = await packRpm(older);
    for (const file of [old, place.packages[2] ?? "", old]) {
      const words = [`--root=${system}`, "--nosignature", "--nodeps", "-U", "--oldpackage", file];
      expect((await run("rpm", words)).status).toBe(0);
      const left = (await filesIn(join(system, "opt/gouji/runtime"))).filter((each) => each.startsWith("only-in"));
      expect(left).toEqual(file === old ? ["only-in-0.0.9.pak"] : []);
    }
  });

  it("have the same bytes when they are made again", async () => {
    if (linux === undefined) throw new Error("no such target");
    const again = await packageWithElectron(linux, {
      electron: join(place.folder, "装 置"),
      work: join(place.folder, "again-work"),
      out: join(place.folder, "again"),
      level: 1,
    });
    expect(again.files.length).toBe(place.packages.length);
    for (const [number, file] of again.files.entries()) {
      const same = (await readFile(file)).equals(await readFile(place.packages[number] ?? ""));
      expect({ file: basename(file), same }).toEqual({ file: basename(file), same: true });
    }
  });

  it("are never started without a sandbox: unpacked where nobody may have one, it is said what to do", async () => {
    const unpacked = join(place.folder, "解 开");
    await mkdir(unpacked);
    await run("tar", ["-xzf", place.packages[0] ?? "", "-C", unpacked]);
    const bin = join(place.folder, "bin");
    await mkdir(bin);
    for (const name of ["sh", "readlink", "dirname", "stat"]) await symlink(join("/usr/bin", name), join(bin, name));
    const starter = join(unpacked, `gouji-electron-${version}-linux-x64`, "gouji");
    const allowed = join(bin, "unshare");
    await writeFile(allowed, "#!/bin/sh\nexit 1\n");
    await chmod(allowed, 0o755);
    const refused = await run(starter, [], { PATH: bin });
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("沙箱");
    await writeFile(allowed, "#!/bin/sh\nexit 0\n");
    expect(await run(starter, ["a.gouji"], { PATH: bin })).toEqual({ status: 0, out: "a.gouji\n", err: "" });
  });

  it("are listed with their sizes and sums", async () => {
    const told = await withSums(join(place.folder, "out"), place.packages);
    expect(told.map((line) => line.split(" ")[0])).toEqual([
      `gouji-electron-${version}-linux-x64.tar.gz`,
      `gouji-electron_${version}_amd64.deb`,
      `gouji-electron-${version}-1.x86_64.rpm`,
    ]);
  });
});

describe.skipIf(skipped !== undefined || !long || missing("x86_64-w64-mingw32-gcc") !== undefined)(
  "every target with Electron",
  () => {
    it.each(electronTargets.slice(1).map((target) => [`${target.platform} ${target.architecture}`, target] as const))(
      "%s is made in all its ways, fuses burnt",
      async (_, target) => {
        const packages = await made(target);
        expect(packages.length).toBe(3);
        expect(await fusesOf(join(built(target), target.called))).toEqual(burnt);
        if (target.platform !== "win32") return;
        const exe = NtExecutable.from(await readFile(join(built(target), "Gouji.exe")));
        const resources = NtExecutableResource.from(exe).entries;
        const found = resources.find(({ type }) => type === "INTEGRITY");
        const told: unknown = JSON.parse(new TextDecoder().decode(found?.bin));
        const value = archiveSum(join(built(target), "resources", "app.asar"));
        expect(told).toEqual([{ file: "resources\\app.asar", alg: "SHA256", value }]);
        expect(resources.filter(({ type }) => type === 14)).toHaveLength(1);
      },
      180_000,
    );
  },
);

it("what is missing is said in one sentence that names the file to fetch", () =>
  inTemporaryFolder(async (folder) => {
    for (const target of electronTargets) {
      const options = { work: folder, out: join(folder, "out"), level: 1 };
      for (const electron of [undefined, folder]) {
        const packed = await packageWithElectron(target, { ...options, electron });
        expect(packed.files).toEqual([]);
        expect(packed.missing).toEqual([expect.stringContaining(archiveName(target))]);
      }
    }
    expect(await readdir(join(folder, "out"))).toEqual([]);
  }));

it("an archive that the makers do not know is refused, and so is another version", () =>
  inTemporaryFolder(async (folder) => {
    if (linux === undefined) throw new Error("no such target");
    const options = { work: folder, out: join(folder, "out"), level: 1 };
    const archive = join(folder, archiveName(linux));
    await writeFile(archive, "no archive");
    await expect(packageWithElectron(linux, { ...options, electron: archive })).rejects.toThrow("SHA-256");
    if (skipped !== undefined) return;
    const runtime = join(folder, "unpacked");
    await putStandIn(linux, runtime);
    await rm(join(runtime, "LICENSES.chromium.html"));
    await expect(packageWithElectron(linux, { ...options, electron: runtime })).rejects.toThrow(
      "LICENSES.chromium.html",
    );
    await writeFile(join(runtime, "version"), "44.0.0");
    await expect(packageWithElectron(linux, { ...options, electron: runtime })).rejects.toThrow("44.0.0");
  }));
