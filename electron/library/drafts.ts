import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Report } from "../../shared/report/report.ts";
import { readReport } from "../../shared/report-file/read-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { readIfThere } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeOver } from "../files/write-whole.ts";
import type { Surroundings } from "./surroundings.ts";

/** Unsaved changes to a report. */
export interface Draft {
  readonly path: string;
  readonly savedAt: string;
  /** What was on disk when the changes were made. */
  readonly stamp: string;
  readonly report: Report;
}

/** The drafts on this computer, one for each report file. */
export interface Drafts {
  readonly keep: (path: string, stamp: string, report: Report) => Promise<Result<void>>;
  /** Fails where one is there that the system does not let be read: it must not be taken for none, and written over. */
  readonly find: (path: string) => Promise<Result<Draft | undefined>>;
  readonly drop: (path: string) => Promise<Result<void>>;
  readonly list: () => Promise<readonly Draft[]>;
  /** Whether a file has a draft, for many files at once. */
  readonly known: () => Promise<(path: string) => boolean>;
}

const draftSchema = z.object({ path: z.string(), savedAt: z.string(), stamp: z.string(), report: z.string() });

/** Drafts in the app's folder. */
export function createDrafts(surroundings: Surroundings): Drafts {
  const { disk, folders, now } = surroundings;
  const folder = (): string => join(folders.appData(), "drafts");
  const file = (path: string): string => join(folder(), draftName(path));

  const read = async (name: string): Promise<Result<Draft | undefined>> => {
    const bytes = await readIfThere(disk, name);
    if (!bytes.ok) return bytes;
    return success(bytes.value === undefined ? undefined : parseDraft(bytes.value));
  };

  const names = async (): Promise<readonly string[]> => {
    const found = await disk.list(folder()).catch(() => []);
    return found
      .filter(({ name, kind }) => kind === "file" && /^[0-9a-f]{64}\.json$/.test(name))
      .map(({ name }) => name);
  };

  return {
    keep: async (path, stamp, report) => {
      const content = { path: resolve(path), savedAt: now().toISOString(), stamp, report: writeReport(report) };
      try {
        await disk.makeFolder(folder());
      } catch (error) {
        return fail(unwritable(folder(), error));
      }
      return placeOver(surroundings, file(path), new TextEncoder().encode(JSON.stringify(content)));
    },
    find: (path) => read(file(path)),
    drop: async (path) => {
      try {
        await disk.remove(file(path));
        return success(undefined);
      } catch (error) {
        return fail(unwritable(file(path), error));
      }
    },
    list: async () => {
      const all = await Promise.all((await names()).map((name) => read(join(folder(), name))));
      return all
        .flatMap((draft) => (draft.ok && draft.value !== undefined ? [draft.value] : []))
        .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    known: async () => {
      const kept = new Set(await names());
      return kept.size === 0 ? () => false : (path) => kept.has(draftName(path));
    },
  };
}

/** Undefined where the content is no draft, or not whole. */
function parseDraft(bytes: Uint8Array): Draft | undefined {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    if (!parsed.success) return undefined;
    const report = readReport(parsed.data.report, parsed.data.path);
    return report.ok ? { ...parsed.data, report: report.value } : undefined;
  } catch {
    return undefined;
  }
}

function draftName(path: string): string {
  return `${createHash("sha256").update(resolve(path)).digest("hex")}.json`;
}
