import type { OwnCheckRules } from "../catalogue/checker-for.ts";
import { remembered } from "../remembered.ts";
import { fail, type Result, success } from "../result.ts";
import { ownCheckRules } from "./judge-own-rules.ts";
import { type OwnRules, readOwnRules } from "./own-rules.ts";

/** A file of own checks as the settings keep it: its text, whether it is used, and the codes of its checks that are switched off. */
export interface KeptRules {
  readonly file: string;
  readonly text: string;
  readonly on: boolean;
  readonly off: readonly string[];
}

/** So many files are kept; a province, a city and an office have one each. */
export const mostKeptRules = 10;
/** Characters: five hundred checks have some dozens of thousands. */
export const longestRules = 400_000;

/** The checks in a kept file. */
export const readKeptRules = remembered(({ file, text }: KeptRules): Result<OwnRules> => readOwnRules(text, file));

/**
 * The kept files with one more; one of the same name takes the place of the former, with the same checks switched off. Fails, and leaves all as they are, where
 * the file does not fit or another file has one of its codes.
 */
export function withRules(
  kept: readonly KeptRules[],
  { file, text }: Pick<KeptRules, "file" | "text">,
): Result<readonly KeptRules[]> {
  if (text.length > longestRules) return fail({ code: "notRules", path: file });
  const read = readOwnRules(text, file);
  if (!read.ok) return read;
  const others = kept.filter((one) => one.file !== file);
  const taken = new Set(others.flatMap((one) => codesIn(one)));
  const twice = read.value.rules.find(({ code }) => taken.has(code));
  if (twice !== undefined) return fail({ code: "ruleCodeTaken", path: file, rule: twice.code });
  if (others.length >= mostKeptRules) return fail({ code: "tooManyRuleFiles", path: file, limit: mostKeptRules });
  const before = kept.find((one) => one.file === file);
  return success([...others, { file, text, on: true, off: before?.off ?? [] }]);
}

function codesIn(kept: KeptRules): readonly string[] {
  const read = readKeptRules(kept);
  return read.ok ? read.value.rules.map(({ code }) => code) : [];
}

/** What is wrong where a kept check fails, by the code that people see. */
export const ruleSentences = remembered(
  (kept: readonly KeptRules[]): ReadonlyMap<string, string> =>
    new Map(
      kept.flatMap((one) => {
        const read = readKeptRules(one);
        return read.ok ? read.value.rules.map(({ code, sentence }): [string, string] => [code, sentence]) : [];
      }),
    ),
);

/** The checks that are switched on, as rules of the checker; a file that cannot be read gives none and hinders no other. */
export const rulesInUse = remembered((kept: readonly KeptRules[]): OwnCheckRules =>
  kept.flatMap((one) => {
    const read = one.on ? readKeptRules(one) : undefined;
    if (read?.ok !== true) return [];
    const off = new Set(one.off);
    return ownCheckRules({ ...read.value, rules: read.value.rules.filter(({ code }) => !off.has(code)) });
  }),
);
