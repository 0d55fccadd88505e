import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { nodeDisk } from "../../electron/files/disk.ts";
import { reportSaying, saidBy, valueOf } from "../electron/library/library-kit.ts";
import { newComputer } from "./failing-once.ts";
import { bundleProgram, killAgainAndAgain, ownProgram } from "./kill.ts";
import { saving } from "./scenarios/open-report.ts";
import { scenarios } from "./scenarios/registry.ts";

const folder = await mkdtemp(join(tmpdir(), "gouji-killed-"));
const program = await bundleProgram(folder);
afterAll(() => rm(folder, { recursive: true }));

describe("a program that is killed", () => {
  // Thousands of times by `npm run faults`; here after the first, the second and the third thing that it says.
  it.each(
    scenarios.filter(({ once: single = false }) => !single).map((scenario) => [scenario.name, scenario] as const),
  )("in the middle of %s leaves nothing lost, half there or lying about", async (_, scenario) => {
    let time = 0;
    const moment = () => ({ words: (time += 1), milliseconds: time });
    expect(await killAgainAndAgain({ scenario, times: 3, moment, program })).toMatchObject({ kills: 3 });
  });

  it("had locked others out as long as it lived, and nobody any more", async () => {
    const root = await mkdtemp(join(tmpdir(), "gouji-kill-"));
    try {
      const computer = newComputer(root);
      const path = join(computer.library, "甲.gouji");
      await mkdir(computer.library, { recursive: true });
      await saving.prepare({ computer, disk: nodeDisk });
      const { library } = ownProgram(computer);
      const child = spawn(process.execPath, [program, saving.name, computer.library, computer.appData, "1"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      let said = 0;
      let holder: string | undefined;
      for await (const line of createInterface({ input: child.stdout })) {
        said = Number(line);
        if (!(said > 3) || child.killed) continue;
        holder = valueOf(await library.open(path, "edit")).holder?.computer;
        child.kill("SIGKILL");
      }
      expect(await ended).toEqual([null, "SIGKILL"]);
      expect(holder).toBe(hostname());

      const opened = valueOf(await library.open(path, "edit"));
      expect([opened.readOnly, opened.holder]).toEqual([false, null]);
      expect(Number(saidBy(opened.report))).toBeGreaterThanOrEqual(said);
      valueOf(await library.save(path, { stamp: opened.stamp, report: reportSaying(1_000_000), overwrite: false }));
      await library.dispose();
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
