import { join, relative, sep } from "node:path";
import type { BackedUp } from "../../shared/ipc/backup.ts";
import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { isSetName, largestSet } from "../../shared/gathering/set-file.ts";
import { gatheringFiles } from "../../shared/words/gathering.ts";
import { backupFileName } from "../../shared/words/backup.ts";
import { largestReport, reportExtension } from "../../shared/report-file/report-name.ts";
import type { Placing } from "../files/aside.ts";
import { readReportBytes } from "../files/read-report-file.ts";
import { removeLeftovers } from "../files/leftovers.ts";
import { listIfThere, readBytes } from "../files/read-bytes.ts";
import { placeFirstFree } from "../library/file-names.ts";
import { reportFiles } from "../library/scan.ts";
import type { Surroundings } from "../library/surroundings.ts";
import { createVersions } from "../library/versions.ts";
import { wholeSet } from "../gathering/set-on-disk.ts";
import { createArchive, largestBackup, mostFiles, type NewArchive } from "./archive.ts";

/** What making and restoring backups needs of the program. */
export type BackupSurroundings = Placing & Pick<Surroundings, "folders" | "now" | "version">;

/** The folders in the archive. */
export const reportsFolder = "reports";
export const versionsFolder = "versions";
export const gatheringsFolder = "gatherings";

/**
 * Writes every report of the library with its earlier states, its gatherings, and the user's own words, into one new archive in `folder`. Reports that
 * cannot be read are taken in as they are: what is damaged today may be mended later. A file that the system refuses ends it, because a backup
 * with a hole would be trusted. Fails also with `backupTooLarge`; then nothing is written.
 */
export async function backUp(
  surroundings: BackupSurroundings,
  folder: string,
  vocabulary: Vocabulary,
): Promise<Result<BackedUp>> {
  const { disk, folders, now, version } = surroundings;
  const at = now();
  await removeLeftovers(disk, surroundings.writer, folder, at);
  const archive = createArchive({
    at: at.toISOString(),
    program: version,
    vocabulary: { flagged: [...vocabulary.flagged], allowed: [...vocabulary.allowed] },
  });
  const library = folders.library();
  const reports = await reportFiles(surroundings, library);
  if (!reports.ok) return reports;
  const [hole] = reports.value.unreadable;
  if (hole !== undefined) return fail(hole);
  const unreadable: string[] = [];
  for (const path of reports.value.paths.toSorted()) {
    const name = relative(library, path).split(sep).join("/");
    const taken = await take(disk, archive, path, `${reportsFolder}/${name}`);
    if (!taken.ok) return taken;
    if (taken.value !== undefined && !readReportBytes(taken.value, path).ok) unreadable.push(name);
  }
  const { files } = archive.added();
  const sets = await listIfThere(disk, join(library, gatheringFiles.folder));
  if (!sets.ok) return sets;
  for (const { name, kind } of sets.value) {
    if (kind !== "file" || !isSetName(name) || name.startsWith(".")) continue;
    const path = join(library, gatheringFiles.folder, name);
    const whole = await wholeSet(disk, path);
    if (!whole.ok) return whole;
    const taken = await take(disk, archive, path, `${gatheringsFolder}/${name}`, largestSet, whole.value);
    if (!taken.ok) return taken;
  }
  const gatherings = archive.added().files - files;
  const versions = await createVersions(surroundings).all();
  if (!versions.ok) return versions;
  for (const { reportId, id, path } of versions.value) {
    const taken = await take(disk, archive, path, `${versionsFolder}/${reportId}/${id}${reportExtension}`);
    if (!taken.ok) return taken;
  }
  const written = await placeFirstFree(
    surroundings,
    (number) => join(folder, backupFileName(at, number)),
    archive.finish(),
  );
  if (!written.ok) return written;
  return success({
    path: written.value,
    reports: files,
    gatherings,
    versions: archive.added().files - files - gatherings,
    unreadable,
  });
}

/** Takes a file into the archive, or what stands for it there. Undefined where it is gone since the folder was read. */
async function take(
  disk: Surroundings["disk"],
  archive: NewArchive,
  path: string,
  name: string,
  largest = largestReport,
  instead?: Uint8Array,
): Promise<Result<Uint8Array | undefined>> {
  const read = instead === undefined ? await readBytes(disk, path, largest) : success(instead);
  if (!read.ok) return read.failure.code === "fileMissing" ? success(undefined) : read;
  archive.add(name, read.value);
  const { bytes, files } = archive.added();
  if (bytes > largestBackup * 1024 * 1024 || files >= mostFiles) {
    return fail({ code: "backupTooLarge", limit: largestBackup, files: mostFiles });
  }
  return success(read.value);
}
