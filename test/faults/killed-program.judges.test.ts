import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLibrary } from "../../electron/library/create-library.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { onComputer, reportSaying, saidBy, valueOf } from "../electron/library/library-kit.ts";

const program = fileURLToPath(new URL("saving-program.ts", import.meta.url));

describe("a program killed while it saves", () => {
  it.each([1, 4, 9])(
    "after %i saves has locked others out, and leaves everything whole and its lock behind",
    async (saves) => {
      await onComputer(async ({ library: folder, appData }) => {
        const path = join(folder, "甲.gouji");
        await writeFile(path, writeReport(reportSaying(0)));
        const library = createLibrary(
          systemSurroundings({
            folders: { library: () => folder, appData: () => appData },
            version: "1",
            vocabulary: () => noVocabulary,
            emit: () => undefined,
          }),
        );
        const child = spawn(process.execPath, [program, path, folder, appData], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        const ended = once(child, "exit");
        let said = 0;
        let holder: string | undefined;
        for await (const line of createInterface({ input: child.stdout })) {
          said = Number(line);
          if (said < saves || child.killed) continue;
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
      });
    },
  );
});
