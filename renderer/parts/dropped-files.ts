import type { Failure } from "../../shared/failure.ts";
import { importablesIn, type Listed } from "../../shared/recognition/importable.ts";

/** What was dropped: the files, and why folders were not taken in. */
export interface Dropped {
  readonly files: readonly File[];
  readonly refused: readonly Failure[];
}

/**
 * The files that were dropped; of folders those in them that can be imported, as of a folder that is chosen (`importablesIn`). Must be called
 * while the drop is being told: afterwards the browser forgets what was dropped.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<Dropped> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const files = [...dropped.files];
  const taken: File[] = [];
  const refused: Failure[] = [];
  for (const [place, entry] of entries.entries()) {
    const file = files[place];
    if (entry !== null && isFolder(entry)) {
      const inside = await importablesIn<FileSystemEntry>({ path: entry.name, place: entry }, listedIn);
      if (!inside.ok) refused.push(inside.failure);
      else taken.push(...(await filesOf(inside.value)));
    } else if (file !== undefined) taken.push(file);
  }
  return { files: taken, refused };
}

/** What stands in a folder; the browser gives it a hundred at a time. */
async function listedIn(folder: FileSystemEntry): Promise<readonly Listed<FileSystemEntry>[]> {
  if (!isFolder(folder)) return [];
  const reader = folder.createReader();
  const all: Listed<FileSystemEntry>[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some.map((place) => ({ name: place.name, kind: isFolder(place) ? "folder" : "file", place }) as const));
  }
}

/** The files themselves; what cannot be read any more has been taken away meanwhile. */
async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files = await Promise.all(
    entries.filter(isFile).map(
      (entry) =>
        new Promise<File | undefined>((resolve) =>
          entry.file(resolve, () => {
            resolve(undefined);
          }),
        ),
    ),
  );
  return files.filter((file) => file !== undefined);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
