import { type OwnJudge, ownJudgeOf } from "../../shared/gathering/own-checks.ts";
import { ownCheckRules } from "../../shared/own-rules/judge-own-rules.ts";
import { type OwnRules, readOwnRules } from "../../shared/own-rules/own-rules.ts";
import { fail, type Result } from "../../shared/result.ts";
import { failureLine } from "../../shared/words/failures.ts";
import { readBytes } from "../files/read-bytes.ts";
import type { Arguments } from "./arguments.ts";
import type { Context } from "./command.ts";

/** In megabytes: five hundred rules have some dozens of kilobytes. */
const largest = 4;

/** The office's own checks that --rules names, and whether they can be used: a file that cannot is told in a sentence, and the others go on without it. */
export async function readRulesOption(
  given: Arguments,
  context: Context,
): Promise<{ readonly own: OwnRules; readonly fit: boolean }> {
  const path = given.value("rules");
  if (path === undefined) return { own: none, fit: true };
  const read = await readRules(path, context);
  if (read.ok) return { own: read.value, fit: true };
  context.err(`gouji: ${failureLine(read.failure, context.language)}\n`);
  return { own: none, fit: false };
}

const none: OwnRules = { name: "", rules: [] };

/** What judges the reports of a gathering by them; undefined where there are none. Of last year it knows nothing. */
export function ownJudge(own: OwnRules): OwnJudge | undefined {
  return own.rules.length === 0 ? undefined : ownJudgeOf(ownCheckRules(own), noYears);
}

const noYears = [] as const;

async function readRules(path: string, { disk }: Context): Promise<Result<OwnRules>> {
  const bytes = await readBytes(disk, path, largest);
  if (!bytes.ok) return bytes;
  try {
    return readOwnRules(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value), path);
  } catch {
    return fail({ code: "notRules", path });
  }
}
