import { applicationCells } from "../quantities.ts";
import { type Construction, isOwn, sourceOf } from "../reading.ts";
import { says } from "../terms.ts";

/** The share of applications that were concluded: 办结率98.72%. (100 % is read as a claim in words.) */
export const rates: Construction = {
  name: "rates",
  examples: [
    { text: "办结率98.72%。", claims: ["T11 98.72 t3.concluded.total / t3.received.total+t3.carriedIn.total"] },
    { text: "建议提案办结率98%。", claims: [] },
    { text: "按时答复率99%。", claims: [] },
  ],
  read: ({ number, left, scene }) => {
    if (number.unit !== "percent" || scene.topic !== "applications" || Number(number.numeral.value) === 100)
      return undefined;
    const from = sourceOf(scene);
    if (from === undefined || !says(left, "concludedRate") || says(left, "up", "down")) return undefined;
    const of = { cells: applicationCells(["concluded"]), from };
    return {
      code: "T11",
      formula: { kind: "share", of, in: { cells: applicationCells(["received", "carriedIn"]), from } },
      also: [{ kind: "share", of, in: { cells: applicationCells(["received"]), from } }],
      certain: isOwn(scene),
      part: "other",
    };
  },
};
