import type { AnyFinding } from "../../../shared/checks/finding.ts";
import { createChecker } from "../../../shared/checks/checker.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import type { Block, Narrative } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { claimsOf } from "../../../shared/text/claims/claims-of.ts";
import { textRules } from "../../../shared/text/registry.ts";
import { passagesWithClaims, passagesWithoutClaims } from "../../fixtures/claims/index.ts";
import { reportsByFigures } from "../../fixtures/claims/figures.ts";
import { type Measurement, pick, repeated } from "../measurement.ts";
import { form } from "../reports.ts";

const length = 10_000;
const numbers = /\d+(?:\.\d+)?[%万]?[件条元]?/g;

/** Paragraphs of labelled passages that tell what their report shows, 10,000 characters together. */
function longText(): readonly string[] {
  const texts = [...passagesWithClaims, ...passagesWithoutClaims]
    .filter(({ figures, claims }) => figures === "busy" && claims.every(({ right }) => right))
    .map(({ text }) => text);
  const taken: string[] = [];
  for (let turn = 0, size = 0; size < length; turn += 1) {
    const text = pick(texts, turn * 7);
    taken.push(text);
    size += text.length;
  }
  return taken;
}

/** New blocks each time, so that nothing is known of them. */
function reportWith(paragraphs: readonly string[]): Report {
  const heading: Block = { kind: "heading", level: 1, content: [{ text: "依申请公开" }] };
  const s1: Narrative = [heading, ...paragraphs.map(paragraph)];
  const { busy } = reportsByFigures;
  return { ...busy, narratives: { ...busy.narratives, s1 } };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", content: [{ text }] };
}

/** All checks of the text against the tables in a text nobody has read yet, and after a key press in one of its paragraphs. */
export const textChecks: readonly Measurement[] = [
  {
    name: "all text checks, 10,000 characters",
    peer: "a pattern finds the numbers",
    aim: { ratio: 100 },
    prepare: () => {
      const checker = createChecker<AnyFinding>(form, textRules, noVocabulary);
      const paragraphs = longText();
      const claims = claimsOf(reportWith(paragraphs)).flatMap((read) => read.claims).length;
      if (claims < 100) throw new Error(`${claims} claims`);
      return Promise.resolve({
        ours: repeated(() => checker.check(reportWith(paragraphs))),
        peer: repeated(() => paragraphs.map((text) => text.match(numbers))),
      });
    },
  },
  {
    name: "text checks after a key press in a paragraph",
    peer: "a pattern finds the numbers",
    aim: { ratio: 6 },
    prepare: () => {
      const checker = createChecker<AnyFinding>(form, textRules, noVocabulary);
      const paragraphs = longText();
      const report = reportWith(paragraphs);
      let before = checker.check(report);
      return Promise.resolve({
        ours: repeated((turn) => {
          const last = paragraph(`全年新收申请${turn}件，上年结转5件，办结154件。`);
          const s1 = [...report.narratives.s1.slice(0, -1), last];
          before = checker.recheck(before, { ...report, narratives: { ...report.narratives, s1 } }, ["s1"]);
          return before;
        }),
        peer: repeated(() => paragraphs.map((text) => text.match(numbers))),
      });
    },
  },
];
