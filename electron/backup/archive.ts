import { Zip, ZipDeflate } from "fflate";
import { z } from "zod";
import { settingsSchema } from "../../shared/ipc/settings.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { unpackEntry } from "../import/package/office-package.ts";
import { readZipDirectory } from "../import/package/zip-directory.ts";
import { stampOf } from "../library/stamp.ts";

/**
 * A backup is a ZIP archive, so that whoever has lost the program can still get at every report with what the system has: the report files
 * under `reports/`, their earlier states under `versions/`, gatherings under `gatherings/`, and a list of all of them with their hashes.
 */
const listName = "gouji-backup.json";
const format = "gouji-backup";
const version = 1;

/** How large a backup may become, packed and unpacked, in megabytes. */
export const largestBackup = 1024;
const largestList = 16 * 1024 * 1024;
/** As many as an archive without extensions can name; 2,000 reports with all their earlier states stay below. */
export const mostFiles = 60_000;

const headSchema = z.object({ format: z.literal(format), version: z.int().positive() });

const listSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  /** When it was made, as an ISO instant. */
  at: z.string().max(40),
  /** The version of the program that made it. */
  program: z.string().max(100),
  /** The user's own words for the checks of language. */
  vocabulary: settingsSchema.shape.vocabulary,
  files: z
    .array(z.strictObject({ name: z.string().max(4096), size: z.int().nonnegative(), sha256: z.string().max(64) }))
    .max(mostFiles),
});

/** What a backup says of itself. */
export type BackupList = z.output<typeof listSchema>;

/** A backup that is being made: files are packed one by one, so that only what is packed is held. */
export interface NewArchive {
  readonly add: (name: string, bytes: Uint8Array) => void;
  /** How many bytes were added, and how many files. */
  readonly added: () => { readonly bytes: number; readonly files: number };
  /** The whole archive. */
  readonly finish: () => Uint8Array;
}

/** Begins a backup. */
export function createArchive(about: Pick<BackupList, "at" | "program" | "vocabulary">): NewArchive {
  const chunks: Uint8Array[] = [];
  const files: BackupList["files"] = [];
  let added = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const put = (name: string, bytes: Uint8Array): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date(about.at);
    zip.add(entry);
    entry.push(bytes, true);
  };
  return {
    add: (name, bytes) => {
      put(name, bytes);
      added += bytes.length;
      files.push({ name, size: bytes.length, sha256: stampOf(bytes) });
    },
    added: () => ({ bytes: added, files: files.length }),
    finish: () => {
      const list: BackupList = { format, version, ...about, files };
      put(listName, new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`));
      zip.end();
      return Buffer.concat(chunks);
    },
  };
}

/** A backup that was opened. */
export interface OpenArchive {
  readonly list: BackupList;
  /** A file's bytes, held against the list; fails with `backupDamaged`. */
  readonly read: (file: BackupList["files"][number]) => Result<Uint8Array>;
}

/**
 * Opens the bytes of a backup. Nothing but its list is unpacked. Fails with `notBackup` where it is something else, `backupDamaged` where it is
 * cut off, and `newerVersion`.
 */
export function openArchive(bytes: Uint8Array, path: string): Result<OpenArchive> {
  const directory = readZipDirectory(bytes);
  if (typeof directory === "string") {
    return fail(isZip(bytes) ? { code: "backupDamaged", path, name: "" } : { code: "notBackup", path });
  }
  const entries = new Map(directory.map((entry) => [entry.name, entry]));
  const unpacked = (name: string, largest: number): Uint8Array | undefined => {
    const entry = entries.get(name);
    return entry === undefined || entry.unpacked > largest ? undefined : unpackEntry(bytes, entry);
  };
  if (!entries.has(listName)) return fail({ code: "notBackup", path });
  const json = parseJson(unpacked(listName, largestList));
  const head = headSchema.safeParse(json);
  if (!head.success) return fail({ code: "backupDamaged", path, name: listName });
  if (head.data.version > version) {
    return fail({ code: "newerVersion", path, version: String(head.data.version), known: version });
  }
  const list = listSchema.safeParse(json);
  if (!list.success) return fail({ code: "backupDamaged", path, name: listName });
  return success({
    list: list.data,
    read: ({ name, size, sha256 }) => {
      const content = unpacked(name, size);
      return content !== undefined && content.length === size && stampOf(content) === sha256
        ? success(content)
        : fail({ code: "backupDamaged", path, name });
    },
  });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
