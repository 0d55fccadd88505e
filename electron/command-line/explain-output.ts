import { type Edition, formOf } from "../../shared/forms/registry.ts";
import type {
  ExplainedClaim,
  ExplainedSegment,
  ExplainedToken,
  Explanation,
} from "../../shared/text/claims/explain.ts";
import {
  explainSentences,
  explainWords,
  groundsWords,
  sceneAuthorityWords,
  scenePeriodWords,
  termSortWords,
  topicWords,
  unreadWords,
} from "../../shared/words/explain.ts";
import { type Labels, labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { textTable } from "./text-table.ts";

/** The report that a sentence is read as a part of. */
export interface Surrounding {
  readonly unit: string;
  readonly year: number;
  readonly edition: Edition;
  /** The heading above it. */
  readonly under: string | undefined;
}

/** An explanation as the object that `gouji explain --json` prints. Places count characters (UTF-16) from 0. */
export function explanationResult(
  sentence: string,
  { unit, year, edition, under }: Surrounding,
  { plain, tokens, segments, claims, unread }: Explanation,
  language: Language,
) {
  return {
    report: { unit, year, edition },
    ...(under !== undefined && { under }),
    sentence,
    plain,
    tokens,
    segments,
    claims,
    unread: unread.map((stretch) => ({ ...stretch, reason: unreadWords[stretch.why][language] })),
  };
}

/** An explanation for people: each stage under its heading. */
export function explanationText(around: Surrounding, explanation: Explanation, language: Language): string {
  const { plain, tokens, segments, claims, unread } = explanation;
  const labels = labelsFor(formOf(around.edition), language);
  const parts: readonly (readonly [keyof typeof explainWords, readonly (readonly string[])[]])[] = [
    ["plain", [[plain]]],
    ["tokens", tokens.map((token) => tokenRow(token, language))],
    ["segments", segments.map((segment) => segmentRow(segment, language))],
    [
      "claims",
      claims.length === 0
        ? [[explainWords.noClaims[language]]]
        : claims.flatMap((claim) => claimRows(claim, labels, language)),
    ],
    [
      "unread",
      unread.length === 0
        ? [[explainWords.noUnread[language]]]
        : unread.map(({ text, why }) => [text, unreadWords[why][language]]),
    ],
  ];
  const sections = parts.map(
    ([heading, rows]) => `\n${explainWords[heading][language]}\n${indented(textTable(rows, []))}`,
  );
  return `${explainSentences.readAs[language](around)}\n${sections.join("")}`;
}

function indented(lines: string): string {
  return lines.replaceAll(/^(?=.)/gmu, "  ");
}

function tokenRow(token: ExplainedToken, language: Language): readonly string[] {
  switch (token.kind) {
    case "term":
      return [token.text, termSortWords[token.sort][language], token.meaning];
    case "number":
      return [token.text, explainWords.number[language], [token.approximate, token.value, token.unit].join(" ").trim()];
    case "mark":
      return [token.text, explainWords.mark[language], token.mark];
    case "uncounted":
      return [token.text, explainWords.uncounted[language], unreadWords[token.why][language]];
    case "unknown":
      return [token.text, explainWords.unknown[language]];
  }
}

function segmentRow(
  { text, topic, period, authority, partOf }: ExplainedSegment,
  language: Language,
): readonly string[] {
  const scene = {
    topic: topic && topicWords[topic][language],
    period: scenePeriodWords[period][language],
    authority: sceneAuthorityWords[authority][language],
    partOf,
  };
  return [text, explainSentences.scene[language](scene)];
}

/** What a certain claim is certain by; of another one only what is open. */
function groundsOf({ certain, grounds }: ExplainedClaim, language: Language): readonly string[] {
  const names = ["subject", "unit", "scope", "period", "clause"] as const;
  return names
    .filter((name) => certain || !grounds[name])
    .map((name) => groundsWords[name][grounds[name] ? "holds" : "open"][language]);
}

/** A claim, and below it the cells that it is about. */
function claimRows(claim: ExplainedClaim, labels: Labels, language: Language): readonly (readonly string[])[] {
  const { number, says, by, cells, previousCells } = claim;
  const certain = explainWords[claim.certain ? "certain" : "uncertain"][language];
  const named = [
    ...cells.map((id) => [id, labels.cell(id)]),
    ...previousCells.map((id) => [id, `${explainWords.lastYear[language]}${labels.cell(id)}`]),
  ];
  return [
    [number.text, says, explainSentences.claimedBy[language]({ by, certain, grounds: groundsOf(claim, language) })],
    ...(named.length === 0
      ? [["", explainWords.textOnly[language]]]
      : named.map(([id = "", label = ""]) => ["", id, label])),
  ];
}
