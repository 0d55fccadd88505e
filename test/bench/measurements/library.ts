import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createLibrary } from "../../../electron/library/create-library.ts";
import { systemSurroundings } from "../../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Measurement, repeatedAsync } from "../measurement.ts";
import { valueOf } from "../value-of.ts";
import { ownFolder } from "../window/bench-window.ts";

const reports = 2_000;

/** Listing 2,000 reports as a newly started program does after an earlier one saw them, against asking each file's size and time. */
export const library: Measurement = {
  name: "open a library of 2,000 reports",
  peer: "readdir and stat, nothing known",
  aim: { milliseconds: 500 },
  prepare: async () => {
    const [folder, appData] = [ownFolder(), ownFolder()];
    await mkdir(folder);
    for (let place = 0; place < reports; place += 1) await writeFile(join(folder, `${place}.gouji`), reportText(place));
    const list = async (): Promise<unknown> => {
      const folders = { library: () => folder, appData: () => appData, elsewhere: () => [] };
      const opened = createLibrary(
        systemSurroundings({ folders, version: "bench", vocabulary: () => noVocabulary, emit: () => undefined }),
      );
      const entries = valueOf(await opened.list());
      await opened.dispose();
      if (entries.length !== reports) throw new Error(`${entries.length} entries`);
      return entries;
    };
    await list();
    const look = async (): Promise<unknown> =>
      Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
    return { ours: repeatedAsync(list), peer: repeatedAsync(look) };
  },
};

function reportText(place: number): string {
  const id = `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
  return writeReport({ ...sampleReport, id, unit: { ...sampleReport.unit, name: `示例${place}局` } });
}
