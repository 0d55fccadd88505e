import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the one LibreOffice that all tests of a run share. */
    readonly office: string;
  }
}

/** Before the judges: a folder for LibreOffice, which the first test that needs it starts; afterwards both are gone. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-office-"));
  provide("office", folder);
  return async () => {
    const pid = Number(await readFile(join(folder, "pid"), "utf8").catch(() => ""));
    if (pid > 0) await endGroup(pid);
    await rm(folder, { recursive: true, force: true });
  };
}

/** How long LibreOffice may take to stand, in milliseconds. */
const patience = 100_000;

/**
 * The words with which `soffice` hands its work to the LibreOffice of this run. It is started once, since its start costs as much as twenty
 * conversions, and stays because a document is open in it; its lock tells that it stands.
 */
export async function runningOffice(): Promise<readonly string[]> {
  const folder = inject("office");
  const profile = join(folder, "profile");
  const words = [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore"];
  const made = await mkdir(profile).then(
    () => true,
    () => false,
  );
  if (made) {
    await writeProfile(profile);
    await writeFile(join(folder, "open.txt"), "open");
    const office = spawn("soffice", [...words, join(folder, "open.txt")], { stdio: "ignore", detached: true });
    await writeFile(join(folder, "pid"), String(office.pid));
    office.unref();
  }
  for (const begin = Date.now(); !existsSync(join(folder, ".~lock.open.txt#")); await wait(50)) {
    if (Date.now() - begin > patience) throw new Error("LibreOffice does not start");
  }
  return words;
}

/** Ends a process and what it started. */
async function endGroup(pid: number): Promise<void> {
  const runs = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, signal);
    } catch {
      return false;
    }
  };
  runs("SIGTERM");
  for (let looks = 0; runs(0); looks += 1) {
    if (looks === 100) runs("SIGKILL");
    await wait(50);
  }
}

/** A profile that makes LibreOffice recalculate every spreadsheet on loading. */
async function writeProfile(profile: string): Promise<void> {
  await mkdir(join(profile, "user"), { recursive: true });
  const set = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${set(
      "/org.openoffice.Office.Calc/Formula/Load",
      "OOXMLRecalcMode",
      "0",
    )}${set("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "0")}</oor:items>`,
  );
}
