import { join, resolve } from "node:path";
import type { Restored } from "../../shared/ipc/backup.ts";
import { mostWords, type Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { Failure } from "../../shared/failure.ts";
import { isSetName, largestSet, setExtension } from "../../shared/gathering/set-file.ts";
import { gatheringFiles } from "../../shared/words/gathering.ts";
import {
  isReportName,
  largestReport,
  reportExtension,
  withoutReportExtension,
} from "../../shared/report-file/report-name.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { readBytes, sameBytes } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { numberedName, placeFirstFree, plainName } from "../library/file-names.ts";
import { createVersions, isVersionName } from "../library/versions.ts";
import { type BackupList, largestBackup, openArchive } from "./archive.ts";
import { type BackupSurroundings, gatheringsFolder, reportsFolder, versionsFolder } from "./back-up.ts";

/**
 * Brings back from a backup what is not here: each file is held against its hash, a report or a gathering whose name is taken by another content comes under a
 * free name beside it, and nothing that is here is touched. What cannot be brought back is named; the rest comes all the same. Fails as
 * `openArchive` does.
 */
export async function restoreBackup(
  surroundings: BackupSurroundings,
  path: string,
  vocabulary: Vocabulary,
): Promise<Result<Restored>> {
  const bytes = await readBytes(surroundings.disk, path, largestBackup);
  if (!bytes.ok) return bytes;
  const opened = openArchive(bytes.value, path);
  if (!opened.ok) return opened;
  const versions = createVersions(surroundings);
  const reports: string[] = [];
  const refused: { name: string; failure: Failure }[] = [];
  const counts = { renamed: 0, already: 0, versions: 0, gatherings: 0 };
  for (const file of opened.value.list.files) {
    const refuse = (failure: Failure): unknown => refused.push({ name: file.name, failure });
    const place = placeOf(file);
    if (place === undefined) {
      refuse({ code: "backupForeignName", path, name: file.name });
      continue;
    }
    const content = opened.value.read(file);
    if (!content.ok) {
      refuse(content.failure);
      continue;
    }
    if (place.kind === "version") {
      const adopted = await versions.adopt(place, content.value);
      if (!adopted.ok) refuse(adopted.failure);
      else if (adopted.value) counts.versions += 1;
      continue;
    }
    const placed = await placeBeside(surroundings, place, content.value);
    if (!placed.ok) refuse(placed.failure);
    else if (place.kind === "gathering") counts.gatherings += placed.value.how === "already" ? 0 : 1;
    else if (placed.value.how === "already") counts.already += 1;
    else {
      reports.push(placed.value.path);
      if (placed.value.how === "renamed") counts.renamed += 1;
    }
  }
  const words = together(vocabulary, opened.value.list.vocabulary);
  return success({ ...counts, reports, vocabulary: words, words: countOf(words) - countOf(vocabulary), refused });
}

/** Where a file of an archive belongs; undefined where its name is none that the program writes: nothing is put anywhere else. */
function placeOf({ name, size }: BackupList["files"][number]) {
  const [top, ...steps] = name.split("/");
  if (steps.length === 0 || steps.length > 2) return undefined;
  if (steps.some((step) => step === "" || step === "." || step === "..")) return undefined;
  if (top === gatheringsFolder) {
    const fits = steps.length === 1 && isSetName(name) && size <= largestSet * 1024 * 1024;
    return fits
      ? ({ kind: "gathering", steps: [gatheringFiles.folder, ...steps], ending: setExtension } as const)
      : undefined;
  }
  if (size > largestReport * 1024 * 1024 || !isReportName(name)) return undefined;
  const [first = "", second] = steps;
  if (top === reportsFolder) return { kind: "report", steps, ending: reportExtension } as const;
  const id = withoutReportExtension(second ?? "");
  return top === versionsFolder && isVersionName(first, id)
    ? ({ kind: "version", reportId: first, id } as const)
    : undefined;
}

interface Placed {
  readonly how: "placed" | "renamed" | "already";
  readonly path: string;
}

async function placeBeside(
  surroundings: BackupSurroundings,
  { steps, ending }: { readonly steps: readonly string[]; readonly ending: string },
  bytes: Uint8Array,
): Promise<Result<Placed>> {
  const { disk, folders } = surroundings;
  const name = plainName((steps.at(-1) ?? "").slice(0, -ending.length));
  const folder = join(resolve(folders.library()), ...steps.slice(0, -1).map(plainName));
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  // Also where it came under a free name when the backup was restored before.
  const pathOf = (number: number): string => join(folder, numberedName(name, number, ending));
  for (let number = 1; ; number += 1) {
    const path = pathOf(number);
    const there = await disk.read(path).catch(() => undefined);
    if (there === undefined) break;
    if (sameBytes(there, bytes)) return success({ how: "already", path });
  }
  const placed = await placeFirstFree(surroundings, pathOf, bytes);
  if (!placed.ok) return placed;
  const how = placed.value === pathOf(1) ? "placed" : "renamed";
  return success({ how, path: placed.value });
}

/** Both lists, each word once, as many as are kept. */
function together(ours: Vocabulary, theirs: Vocabulary): Vocabulary {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].slice(0, mostWords);
  return { flagged: both(ours.flagged, theirs.flagged), allowed: both(ours.allowed, theirs.allowed) };
}

function countOf({ flagged, allowed }: Vocabulary): number {
  return flagged.length + allowed.length;
}
