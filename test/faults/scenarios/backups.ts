import { join } from "node:path";
import { backUp } from "../../../electron/backup/back-up.ts";
import { restoreBackup } from "../../../electron/backup/restore.ts";
import { listIfThere } from "../../../electron/files/read-bytes.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, success } from "../../../shared/result.ts";
import { reportSaying, saidBy, startProgram, valueOf } from "../../electron/library/library-kit.ts";
import { filesBelow, foundDone, outside, type Scenario, type Scene } from "../scenario.ts";

const reports = 3;

/** A library of some reports, and a stick. */
async function prepare({ computer, disk }: Scene): Promise<void> {
  await disk.makeFolder(outside(computer));
  for (let number = 1; number <= reports; number += 1) {
    const file = await disk.create(join(computer.library, `${number}.gouji`));
    await file.write(new TextEncoder().encode(writeReport(reportSaying(number, idOf(number)))));
    await file.sync();
    await file.close();
  }
  await disk.syncFolder(computer.library);
}

const idOf = (number: number): string => `11111111-2222-4333-8444-${String(number).padStart(12, "0")}`;

/** Making backups, each under a name of its own. */
export const backingUp: Scenario = {
  name: "backups",
  prepare,
  begin: async ({ surroundings }) => {
    const folder = outside({ library: surroundings.folders.library() });
    return success(() => backUp(surroundings, folder, noVocabulary));
  },
  look: async ({ surroundings }, { computer, disk }, told, begun) => {
    const archives = await filesBelow(disk, outside(computer));
    for (const path of archives) {
      const empty = {
        ...surroundings,
        folders: { ...surroundings.folders, library: () => join(computer.library, "..", "新") },
      };
      const restored = valueOf(await restoreBackup(empty, path, noVocabulary));
      if (restored.reports.length + restored.already !== reports || restored.refused.length > 0)
        throw new Error(`${path} does not bring back all reports`);
    }
    if (archives.length < told || archives.length > begun) {
      throw new Error(`${archives.length} backups where ${told} were told`);
    }
    return foundDone(archives.length);
  },
};

/** Bringing a backup back into a library from which something is gone. */
export const restoring: Scenario = {
  name: "a backup brought back",
  prepare: async (scene) => {
    await prepare(scene);
    const { surroundings } = startProgram(scene.computer, 90, { disk: scene.disk });
    valueOf(await backUp(surroundings, outside(scene.computer), noVocabulary));
    scene.computer.running.delete(90);
  },
  begin: async ({ surroundings }) => {
    const { disk, folders } = surroundings;
    const stick = outside({ library: folders.library() });
    const names = await listIfThere(disk, stick);
    if (!names.ok) return names;
    const archive = names.value.find(({ name }) => name.endsWith(".zip"));
    if (archive === undefined) throw new Error("no backup was prepared");
    return success(async () => {
      await disk.remove(join(folders.library(), "2.gouji")).catch(() => undefined);
      const restored = await restoreBackup(surroundings, join(stick, archive.name), noVocabulary);
      // What could not be brought back is named, which is as good as a failure.
      const [refused] = restored.ok ? restored.value.refused : [];
      return refused === undefined ? restored : fail(refused.failure);
    });
  },
  look: async ({ library }, { computer }, told, begun) => {
    let missing = false;
    for (let number = 1; number <= reports; number += 1) {
      const opened = await library.open(join(computer.library, `${number}.gouji`), "readOnly");
      // The one that the scenario itself has removed is on the stick.
      if (!opened.ok && number === 2 && begun > told) {
        missing = true;
        continue;
      }
      if (Number(saidBy(valueOf(opened).report)) !== number) throw new Error(`${number} says something else`);
      await library.close(join(computer.library, `${number}.gouji`));
    }
    return { done: told, kept: missing ? begun : told };
  },
};
