import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import { isInside } from "../files/is-inside.ts";
import { placeOver } from "../files/write-whole.ts";
import { type Summary, summarySchema } from "./summary.ts";
import type { Surroundings } from "./surroundings.ts";

const rowSchema = z.object({ size: z.number(), changedAt: z.number(), words: z.string(), summary: summarySchema });
const indexSchema = z.object({ version: z.string(), files: z.record(z.string(), rowSchema) });

/** What is known of a file as long as its size and time, and the user's own words (as `wordsKey` says them), stay the same. */
export type IndexRow = z.output<typeof rowSchema>;

/** Remembers the summaries of report files, so that they need not be read and checked again. Losing it costs only time. */
export interface ReportIndex {
  readonly find: (path: string, size: number, changedAt: number) => Promise<Summary | undefined>;
  readonly remember: (path: string, row: Omit<IndexRow, "words">) => Promise<void>;
  /** Writes what has changed; forgets files under `folder` that are not among `paths`. */
  readonly keep: (folder: string, paths: ReadonlySet<string>) => Promise<void>;
}

/** The index in the app's folder. */
export function createReportIndex(surroundings: Surroundings): ReportIndex {
  const { disk, folders, version, vocabulary } = surroundings;
  const file = (): string => join(folders.appData(), "library-index.json");
  let loaded: Promise<Map<string, IndexRow>> | undefined;
  let changed = false;

  const rows = (): Promise<Map<string, IndexRow>> => (loaded ??= load());

  const load = async (): Promise<Map<string, IndexRow>> => {
    try {
      const parsed = indexSchema.safeParse(JSON.parse(Buffer.from(await disk.read(file())).toString("utf8")));
      return new Map(parsed.success && parsed.data.version === version ? Object.entries(parsed.data.files) : []);
    } catch {
      return new Map();
    }
  };

  return {
    find: async (path, size, changedAt) => {
      const row = (await rows()).get(path);
      return row?.size === size && row.changedAt === changedAt && row.words === wordsKey(vocabulary())
        ? row.summary
        : undefined;
    },
    remember: async (path, row) => {
      (await rows()).set(path, { ...row, words: wordsKey(vocabulary()) });
      changed = true;
    },
    keep: async (folder, paths) => {
      const all = await rows();
      for (const path of all.keys()) {
        if (!isInside(folder, path) || paths.has(path)) continue;
        all.delete(path);
        changed = true;
      }
      if (!changed) return;
      changed = false;
      const content = JSON.stringify({ version, files: Object.fromEntries(all) });
      await disk.makeFolder(folders.appData()).catch(() => undefined);
      await placeOver(surroundings, file(), new TextEncoder().encode(content));
    },
  };
}

/** The user's own words in short; empty without any. */
function wordsKey(vocabulary: Vocabulary): string {
  if (vocabulary.flagged.length === 0 && vocabulary.allowed.length === 0) return "";
  return createHash("sha256").update(JSON.stringify(vocabulary)).digest("hex");
}
