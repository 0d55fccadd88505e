import { basename, dirname, join, resolve } from "node:path";
import { editionForYear } from "../../shared/forms/registry.ts";
import { levelOf } from "../../shared/report/level.ts";
import { newReport } from "../../shared/report/new-report.ts";
import { unsignedCopy } from "../../shared/sign-off/acts.ts";
import type { Report } from "../../shared/report/report.ts";
import { isReportName, reportExtension, withoutReportExtension } from "../../shared/report-file/report-name.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { givenSample } from "../../shared/sample/sample-report.ts";
import { readLastYear } from "../files/read-previous.ts";
import { readReportBytes, readReportFile } from "../files/read-report-file.ts";
import { copyName, placeFree, plainName, titleName } from "./file-names.ts";
import { sameBytes } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeNew } from "../files/write-whole.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a new report is to be. `previous` is the path of last year's. */
export interface NewReportFile {
  readonly unit: string;
  readonly level: string;
  readonly year: number;
  readonly previous?: string | undefined;
}

/** New files in the library. Each gives the path; no existing file is ever touched. */
export interface NewFiles {
  readonly create: (start: NewReportFile) => Promise<Result<string>>;
  /** The sample; where it was written before, the one that is there. */
  readonly sample: () => Promise<Result<string>>;
  /** The sample, where the library holds no other report and takes it; else null. Somebody at work is not shown a sample. */
  readonly soleSample: () => Promise<string | null>;
  /** Takes in the text of a report file that comes from elsewhere, byte for byte. */
  readonly add: (name: string, text: string) => Promise<Result<string>>;
  /** Takes in a report that was read from a document of that name, under an id of its own. */
  readonly take: (name: string, report: Report) => Promise<Result<string>>;
  readonly duplicate: (path: string) => Promise<Result<string>>;
  /** Writes a report beside a file, or into the library where nothing can be written there. */
  readonly saveCopy: (path: string, report: Report) => Promise<Result<string>>;
}

/** The file of the sample. */
const sampleName = `${titleName(givenSample)}${reportExtension}`;

/** New files in these surroundings. */
export function createNewFiles(surroundings: Surroundings): NewFiles {
  const { disk, folders, newId, now } = surroundings;

  const libraryFolder = async (): Promise<Result<string>> => {
    const folder = resolve(folders.library());
    try {
      await disk.makeFolder(folder);
      return success(folder);
    } catch (error) {
      return fail(unwritable(folder, error));
    }
  };

  const sample = async (): Promise<Result<string>> => {
    const folder = await libraryFolder();
    if (!folder.ok) return folder;
    const path = join(folder.value, sampleName);
    const placed = await placeNew(surroundings, path, encode(givenSample));
    return placed.ok ? success(path) : placed;
  };

  const intoLibrary = async (name: string, bytes: Uint8Array): Promise<Result<string>> => {
    const folder = await libraryFolder();
    return folder.ok ? placeFree(surroundings, folder.value, name, bytes) : folder;
  };

  const saveCopy: NewFiles["saveCopy"] = async (path, report) => {
    const bytes = encode({ ...report, id: newId() });
    const beside = await placeFree(surroundings, dirname(resolve(path)), copyName(path), bytes);
    if (beside.ok || dirname(resolve(path)) === resolve(folders.library())) return beside;
    return intoLibrary(copyName(path), bytes);
  };

  return {
    create: async ({ unit, level, year, previous }) => {
      const edition = editionForYear(year);
      if (edition === undefined) return fail({ code: "yearNotCovered", year: String(year) });
      const lastYear = await readLastYear(disk, previous, year);
      if (!lastYear.ok) return lastYear;
      const report = newReport({
        id: newId(),
        edition,
        year,
        unit: { name: unit, level: levelOf(level) ?? level.trim() },
        at: now().toISOString(),
        ...lastYear.value,
      });
      return intoLibrary(titleName(report), encode(report));
    },
    sample,
    soleSample: async () => {
      const names = await disk.list(folders.library()).catch(() => []);
      if (names.some(({ name }) => isReportName(name) && name !== sampleName)) return null;
      const made = await sample();
      return made.ok ? made.value : null;
    },
    add: async (name, text) => {
      const bytes = new TextEncoder().encode(text);
      const plain = plainName(withoutReportExtension(basename(name.replaceAll("\\", "/"))));
      const checked = checkStrictly(bytes, name);
      if (!checked.ok) return checked;
      const folder = await libraryFolder();
      if (!folder.ok) return folder;
      const there = join(folder.value, `${plain}${reportExtension}`);
      const known = await disk.read(there).catch(() => undefined);
      if (known !== undefined && sameBytes(known, bytes)) return success(there);
      return placeFree(surroundings, folder.value, plain, bytes);
    },
    take: async (name, report) => {
      const at = now().toISOString();
      const journal = report.journal.map((entry) =>
        entry.event === "imported" || entry.event === "converted" ? { ...entry, at } : entry,
      );
      const bytes = encode({ ...report, id: newId(), journal });
      const checked = checkStrictly(bytes, name);
      return checked.ok ? intoLibrary(titleName(report), bytes) : checked;
    },
    duplicate: async (path) => {
      const report = await readReportFile(disk, path);
      return report.ok ? saveCopy(path, unsignedCopy(report.value)) : report;
    },
    saveCopy,
  };
}

/** Reads a content as a file is read, pictures included, before it comes into the library. Failures name it as its sender does. */
function checkStrictly(bytes: Uint8Array, name: string): Result<void> {
  const report = readReportBytes(bytes, name);
  return report.ok ? success(undefined) : report;
}

function encode(report: Report): Uint8Array {
  return new TextEncoder().encode(writeReport(report));
}
