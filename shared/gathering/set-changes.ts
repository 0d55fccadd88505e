import { z } from "zod";
import { fail, type Result, success } from "../result.ts";
import { type GatheringChange, gatheringChangeSchema, withChange } from "./change.ts";
import type { Gathering } from "./gathering.ts";
import { setExtension } from "./set-file.ts";

/** How the files end that hold the latest changes of a gathering beside it. */
export const changesExtension = `${setExtension}-changes`;

/**
 * What was changed in a gathering since its own file was written: that file may be large, and no decision waits for it. `after` changes were made before the first of
 * these; how many its file has taken in already, the gathering says.
 */
export interface SetChanges {
  readonly id: string;
  readonly after: number;
  readonly changes: readonly GatheringChange[];
}

const format = "gouji-set-changes";
const version = 1;

const schema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  id: z.uuid(),
  after: z.int().min(0),
  changes: z.array(gatheringChangeSchema),
});

/** Reads the text of such a file strictly. */
export function readSetChanges(text: string, path: string): Result<SetChanges> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ code: "changesUnreadable", path });
  }
  const { data } = schema.safeParse(json);
  if (data === undefined) return fail({ code: "changesUnreadable", path });
  const { id, after, changes } = data;
  return success({ id, after, changes });
}

/** Writes them as the text of that file. */
export function writeSetChanges({ id, after, changes }: SetChanges): string {
  return `${JSON.stringify({ format, version, id, after, changes })}\n`;
}

/** A gathering after those changes that it has not taken in yet; none of those of another gathering, which had the same name. */
export function withChangesBehind(gathering: Gathering, { id, after, changes }: SetChanges): Gathering {
  if (id !== gathering.id) return gathering;
  return changes.slice(Math.max(0, (gathering.changes ?? 0) - after)).reduce(withChange, gathering);
}
