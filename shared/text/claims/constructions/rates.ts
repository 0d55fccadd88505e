import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import type { ApplicationRowId } from "../../../forms/form.ts";
import type { FigureFormula } from "../../../report/narrative.ts";
import { type Construction, type Mention, type Sketch, sourceOf } from "../reading.ts";
import type { TermToken } from "../token.ts";
import { joined, says } from "../terms.ts";
import { shares } from "./shares.ts";

/** The share of applications that were concluded: 办结率98.72%. (100 % is read as a claim in words.) */
export const rates: Construction = {
  name: "rates",
  examples: [
    { text: "办结率98.72%。", claims: ["T11 98.72 t3.concluded.total / t3.received.total+t3.carriedIn.total"] },
    { text: "不予公开率40.9%。", claims: ["T11 40.9 t3.refused.stateSecret.total+7 / t3.concluded.total"] },
    { text: "公开率14.3%。", claims: ["T11 14.3 t3.granted.total+t3.partiallyGranted.total / t3.concluded.total"] },
    { text: "建议提案办结率98%。", claims: [] },
    { text: "按时答复率99%。", claims: [] },
    // Of all applications, or of those that came in this year.
    { text: "答复率98.72%。", claims: ["T11? 98.72 t3.concluded.total / t3.received.total+t3.carriedIn.total"] },
  ],
  needs: { units: ["percent"], sorts: ["sign"] },
  read: (mention) => {
    const { number, left, scene } = mention;
    if (number.unit !== "percent" || says(left, "up", "down")) return undefined;
    if (says(left, "grantedRate")) return grantedRate(mention);
    if (isRateOf(left)) {
      const words = asShare(left);
      return shares.read({ ...mention, left: words, words: joined(words, mention.right) });
    }
    if (scene.topic !== "applications" || Number(number.numeral.value) === 100) return undefined;
    const from = sourceOf(scene);
    const answered = says(left, "answeredRate");
    if (from === undefined || !(says(left, "concludedRate") || (answered && !says(left, "deadline")))) return undefined;
    const of = { cells: applicationCells(["concluded"]), from };
    return {
      code: claimCodes.share,
      formula: { kind: "share", of, in: { cells: applicationCells(["received", "carriedIn"]), from } },
      also: [{ kind: "share", of, in: { cells: applicationCells(["received"]), from } }],
      certain: !answered,
      part: "other",
    };
  },
};

/** 公开率: what was granted, wholly or in part, of all that was concluded; other bases occur. */
function grantedRate({ scene }: Mention): Sketch | undefined {
  const from = sourceOf(scene);
  if (scene.topic !== "applications" || from === undefined) return undefined;
  const share = (of: readonly ApplicationRowId[], base: readonly ApplicationRowId[]): FigureFormula => ({
    kind: "share",
    of: { cells: applicationCells(of), from },
    in: { cells: applicationCells(base), from },
  });
  const granted = ["granted", "partiallyGranted"] as const;
  const bases = [["concluded"], ["received", "carriedIn"], ["received"]] as const;
  return {
    code: claimCodes.share,
    formula: share(granted, ["concluded"]),
    also: [granted, ["granted"] as const].flatMap((of) => bases.map((base) => share(of, base))),
    certain: true,
    part: "other",
  };
}

/** Whether 率 stands right behind a result or an outcome: 不予公开率, 纠错率. */
function isRateOf(left: readonly TermToken[]): boolean {
  const rate = left.at(-1);
  const named = left.at(-2);
  return (
    rate?.term.sort === "sign" &&
    rate.term.is === "rate" &&
    (named?.term.sort === "result" || named?.term.sort === "outcome") &&
    named.to === rate.from
  );
}

/** The same words with 率 read as 占比. */
function asShare(left: readonly TermToken[]): readonly TermToken[] {
  return left.map((token, place) =>
    place === left.length - 1 ? { ...token, term: { sort: "sign", is: "share" } } : token,
  );
}
