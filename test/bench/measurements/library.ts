import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createLibrary } from "../../../electron/library/create-library.ts";
import { systemSurroundings } from "../../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { blankReport, type Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import {
  filterReports,
  libraryColumns,
  type LibraryReport,
  noFilter,
  rankNames,
  searchEntries,
  sortReports,
} from "../../../shared/library/library-list.ts";
import { type Gauge, type Measurement, pick, repeated, repeatedAsync } from "../measurement.ts";
import { valueOf } from "../value-of.ts";
import { missingBrowser, openBareWindow, openLibraryWindow, ownFolder } from "../window/bench-window.ts";
import { percentile95, timeKeys } from "../window/time-keys.ts";

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

/** Searching, narrowing and sorting a list of as many, which happens in the frame after a key or a click, against sorting their paths. */
export const listing: Measurement = {
  name: "search, narrow and sort 2,000 reports",
  peer: "Array.sort, the paths",
  aim: { milliseconds: 16 },
  prepare: () => {
    const entries = Array.from({ length: reports }, (_, place) => entryAt(place));
    const ranks = rankNames(entries);
    const paths = entries.map(({ path }) => path);
    const list = (turn: number): readonly LibraryReport[] => {
      const found = searchEntries(entries, turn % 2 === 0 ? "示例" : "1");
      const left = filterReports(found, { ...noFilter, errors: turn % 3 === 0 });
      return sortReports(left, { column: pick(libraryColumns, turn), descending: turn % 2 === 0 }, ranks, () => turn);
    };
    if (list(2).length !== reports) throw new Error("not all are listed");
    return Promise.resolve({ ours: repeated(list), peer: repeated(() => paths.toSorted()) });
  },
};

/** A key in the search of a window with as many until the list and its count are painted. */
export const listingKey: Gauge = {
  name: "library of 2,000: key to painted list, 95th percentile",
  peer: "one input, text that repeats it",
  unit: "ms",
  aim: { below: 33 },
  missing: missingBrowser,
  gauge: async () => {
    const [app, bare] = [await openLibraryWindow(reports, tablesText), await openBareWindow()];
    try {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        await app.page.bringToFront();
        const search = app.page.locator(".library-filter input[type='search'], .library-filter input").last();
        await search.fill("");
        // The list follows when there is time; a key before that would find the same count as the last round's.
        await app.page.locator(".library-head [role='status']", { hasText: String(reports) }).waitFor();
        ours.push(...(await timeKeys(app.page, ".library-head [role='status']", pressesInRound)));
        await bare.page.locator("input").fill("");
        theirs.push(...(await timeKeys(bare.page, "output", pressesInRound)));
      }
      return { ours: percentile95(ours), peer: percentile95(theirs) };
    } finally {
      await app.quit();
      await bare.close();
    }
  },
};

const rounds = 3;
const pressesInRound = 37;

function entryAt(place: number): LibraryReport {
  const name = `示例${(place * 7919) % reports}局`;
  return {
    kind: "report",
    path: `/报告/${name}.gouji`,
    name: `${name}.gouji`,
    id: String(place),
    unit: { name, level: "" },
    year: 2020 + (place % 3),
    edition: "2021",
    errors: place % 5,
    warnings: place % 3,
    hints: 0,
    filled: (place % 11) / 10,
    signed: place % 2 === 0,
    savedAt: `2022-01-${10 + (place % 20)}T00:00:00.000Z`,
    hasDraft: false,
  };
}

function reportText(place: number): string {
  return writeReport(reportAt(place));
}

/** A report without its texts, which two thousand times over take a minute to be checked before the list stands. */
function tablesText(place: number): string {
  const { id, edition, year, unit, cells } = reportAt(place);
  return writeReport({ ...blankReport({ id, edition, year, unit }), cells });
}

function reportAt(place: number): Report {
  const id = `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
  return { ...sampleReport, id, unit: { ...sampleReport.unit, name: `示例${place}局` } };
}
