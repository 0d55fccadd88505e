import type { Finding, FindingCode, FindingParams, OwnFinding } from "../catalogue/finding.ts";
import { carriedIn } from "../checks/rules/carried.ts";
import type { Form } from "../forms/form.ts";
import { documentFindingWords } from "./document-findings.ts";
import { type Labels, labelsFor } from "./labels.ts";
import type { Language } from "./language.ts";
import { languageFindingWords } from "./language-findings.ts";
import { formatOwnFinding } from "./own-rules.ts";
import type { Sentence } from "./sentence.ts";
import { tableFindingWords } from "./table-findings.ts";
import { textFindingWords } from "./text-findings.ts";

/** The sentence of every check, by its code. */
export const findingWords: { readonly [C in FindingCode]: Sentence<FindingParams[C]> } = {
  ...tableFindingWords,
  ...textFindingWords,
  ...documentFindingWords,
  ...languageFindingWords,
};

/** The sentence of a finding, with the suspect cell and the reason given where there are any. */
export function formatFinding(finding: Finding, form: Form, language: Language): string {
  if (isOwn(finding)) return formatOwnFinding(finding, language);
  const labels = labelsFor(form, language);
  const said =
    say(finding, labels, language) + (isSum(finding) && finding.explains !== undefined ? alsoTold[language] : "");
  if (finding.suspect === undefined) return said;
  // A wrong total has just been named by the sentence itself.
  if (finding.suspect === finding.cells[0] && finding.code !== carriedIn.code) return said + wrongTotalWords[language];
  return said + suspectWords[language](labels.cell(finding.suspect));
}

function say<C extends FindingCode>(
  finding: { readonly code: C; readonly params: FindingParams[C] },
  labels: Labels,
  language: Language,
): string {
  return findingWords[finding.code][language](finding.params, labels);
}

function isOwn(finding: Finding): finding is OwnFinding {
  return finding.code.startsWith("own:");
}

function isSum({ code }: Finding): boolean {
  return code === "S1" || code === "S2" || code === "S3";
}

const alsoTold = {
  zh: "正文写的是填报的总计，请一并核对。",
  en: " The text tells the declared total.",
} as const;

const suspectWords = {
  zh: (cell: string) => `最可能填错的是${cell}。`,
  en: (cell: string) => ` Most likely wrong: ${cell}.`,
} as const;

const wrongTotalWords = {
  zh: "其余各格相符，应是这个总计填错了。",
  en: " Everything else agrees, so this total is wrong.",
} as const;
