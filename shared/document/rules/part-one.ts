import { type Found, nothing, ruleTelling } from "../../checks/rule.ts";
import type { CellId } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import { levelOf } from "../../report/level.ts";
import { quantitiesOf } from "../../report/narrative.ts";
import { claimsOf, partsWithClaims, type ReadPassage } from "../../text/claims/claims-of.ts";
import { inEachPassage, inputsOfText, proseOf } from "../../text/passages.ts";

/** What a reader of the report expects the text to tell, the cells that count it, and the words that speak of it. */
const expected = [
  { topic: "received", cells: ["t3.received.total"], told: /申请/u },
  { topic: "carriedIn", cells: ["t3.carriedIn.total"], told: /结转|上年/u },
  { topic: "concluded", cells: ["t3.concluded.total"], told: /办结|答复|办理/u },
  { topic: "carriedOut", cells: ["t3.carriedOut.total"], told: /结转|正在办理|转/u },
  { topic: "review", cells: ["t4.review.total"], told: /复议/u },
  { topic: "lawsuits", cells: ["t4.direct.total", "t4.afterReview.total"], told: /诉/u },
] as const satisfies readonly { readonly topic: string; readonly cells: readonly CellId[]; readonly told: RegExp }[];

/** What the tables count and the text does not tell. */
export type UntoldTopic = (typeof expected)[number]["topic"];

interface UntoldFigures {
  readonly untold: readonly { readonly topic: UntoldTopic; readonly count: number }[];
}

/**
 * X14: what the tables count and readers look for is told in the text: applications received and concluded, carried in and on, reviews,
 * lawsuits. Silent while part one is not written. Source: practice.
 */
export const untoldFigures = ruleTelling<UntoldFigures>()({
  code: "X14",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: [...inputsOfText(form, partsWithClaims), "unit", ...expected.flatMap(({ cells }) => cells)],
      run: (view) => {
        const { report, figures } = view;
        if (proseOf(report, "s1").length === 0) return nothing;
        const read = claimsOf(report);
        const claimed = cellsClaimed(read);
        const untold = expected.flatMap(({ topic, cells, told }) => {
          const count = cells.reduce((sum, id) => sum + figures.numberOrZero(form.cellById.get(id)?.index ?? -1), 0);
          if (count === 0 || cells.some((id) => claimed.has(id))) return [];
          const number = new RegExp(`(?<![\\d.])${count}(?![\\d.%])`, "u");
          const said = read.some(({ passage: { words } }) => told.test(words.text) && number.test(words.text));
          return said ? [] : [{ topic, count }];
        });
        if (untold.length === 0) return nothing;
        const cells = expected
          .filter(({ topic }) => untold.some((one) => one.topic === topic))
          .flatMap((one) => one.cells);
        return [{ part: "s1", cells, params: { untold } }];
      },
    },
  ],
});

const cellsClaimed = remembered(
  (read: readonly ReadPassage[]): ReadonlySet<CellId> =>
    new Set(
      read.flatMap(({ claims }) =>
        claims.flatMap((claim) => {
          const quantities = claim.kind === "words" ? [claim.zero] : claim.formula ? quantitiesOf(claim.formula) : [];
          return quantities.flatMap(({ cells, from }) => (from === "report" ? cells : []));
        }),
      ),
    ),
);

/** The length of a part, or that it has no number at all. */
interface Length {
  readonly length: number;
  readonly most: number;
  readonly fault: "long" | "noFigure";
}

/** So many characters part one of a department's report has at most. */
const most = 1000;
/** A part that is shorter is not written yet. */
const least = 60;
const figure = /[\d０-９]|[一二三四五六七八九十百千万两]余?[件条次期篇份个场家人项]/u;

/**
 * X15: part one of a department's report is longer than 1,000 characters, or has no figure at all. Source: notices of provinces and cities
 * on the yearly report.
 */
export const partOneLength = ruleTelling<Length>()({
  code: "X15",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: [...inputsOfText(form, ["s1"]), "unit"],
      run: ({ report }) => {
        const prose = proseOf(report, "s1");
        const length = lengthsOf(prose).reduce((sum, one) => sum + one, 0);
        const found = (fault: Length["fault"]): readonly Found<Length>[] => [
          { part: "s1", cells: [], params: { length, most, fault } },
        ];
        if (length >= least && withFigures(prose).length === 0) return found("noFigure");
        const level = levelOf(report.unit.level);
        return level?.endsWith("-department") === true && length > most ? found("long") : nothing;
      },
    },
  ],
});

const lengthsOf = inEachPassage(({ words: { text } }) => [text.replaceAll(/\s/gu, "").length]);

const withFigures = inEachPassage((passage) => (figure.test(passage.words.text) ? [passage] : []));
