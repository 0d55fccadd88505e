import { deepestFolder, isImportable, isPassedOver, mostImports } from "../../shared/recognition/importable.ts";

/** What was dropped: the files, and the folders in which there is nothing to import. */
export interface Dropped {
  readonly files: readonly File[];
  readonly emptyFolders: readonly string[];
}

/**
 * The files that were dropped; of folders those in them that can be imported, without hidden ones and the marks that Office and WPS put
 * beside open files. Must be called while the drop is being told: afterwards the browser forgets what was dropped.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<Dropped> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const files = [...dropped.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return { files, emptyFolders: [] };
  const found: File[] = [];
  const emptyFolders: string[] = [];
  for (const [place, entry] of entries.entries()) {
    const file = files[place];
    if (entry?.isDirectory === true) {
      const inside = await filesIn(entry, 0);
      found.push(...inside);
      if (inside.length === 0) emptyFolders.push(entry.name);
    } else if (file !== undefined) found.push(file);
  }
  return { files: found.slice(0, mostImports), emptyFolders };
}

async function filesIn(entry: FileSystemEntry, depth: number): Promise<readonly File[]> {
  if (isPassedOver(entry.name) || depth > deepestFolder) return [];
  if (isFile(entry)) {
    if (!isImportable(entry.name)) return [];
    // What cannot be read any more has been taken away meanwhile.
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  }
  if (!isFolder(entry)) return [];
  const found: File[] = [];
  for (const child of await entriesOf(entry)) found.push(...(await filesIn(child, depth + 1)));
  return found;
}

/** The names in a folder, sorted; the browser gives them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < mostImports) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
