import { type Construction, type ReadNumber, valueOf } from "../reading.ts";
import { says } from "../terms.ts";
import { tells } from "../segments.ts";

/** A number told about, and then exactly: 首次突破150件，达151件. */
export const restated: Construction = {
  name: "restated",
  examples: [
    {
      text: "收到申请首次突破150件，达151件，同比增长25.8%。",
      claims: [
        "T1 150 t3.received.total",
        "T1 151 t3.received.total",
        "T12 25.8 t3.received.total : last:t3.received.total",
      ],
    },
    { text: "收到申请超过100件，网站达15个，其中专栏3个。", claims: ["T1 100 t3.received.total"] },
  ],
  needs: {},
  read: ({ number, left, words, before, text, clause }) => {
    const about = before.at(-1);
    if (about === undefined || tells(words) || says(left, "up", "down", "share", "rest")) return undefined;
    if (!/^(?:达到?|为|实际为?|总数为?|共计?|准确数为)$/u.test(text.slice(clause, number.from))) return undefined;
    return isAbout(about, number.unit) && about.sketch?.formula?.kind === "value"
      ? { ...about.sketch, formula: valueOf(about.sketch.formula.of.cells, about.sketch.formula.of.from) }
      : undefined;
  },
};

function isAbout({ told, unit }: ReadNumber, other: ReadNumber["unit"]): boolean {
  return told.numeral.approximate !== undefined && unit === other;
}
