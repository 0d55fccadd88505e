import { claimCodes } from "../claim.ts";
import { type Construction, sourceOf, valueOf } from "../reading.ts";
import { meanings } from "../terms.ts";

const cell = "t2.fees.amount";

/** What administrative fees brought in: 行政事业性收费299.7935万元. */
export const fees: Construction = {
  name: "fees",
  examples: [
    { text: "行政事业性收费299.7935万元。", claims: ["T7 299.7935 t2.fees.amount"] },
    { text: "行政事业性收费共2997935元。", claims: ["T7 2997935 t2.fees.amount"] },
    { text: "行政事业性收费项目12项，减免300万元。", claims: [] },
    { text: "罚没收入12万元。", claims: [] },
  ],
  needs: { units: ["yuan", "tenThousandYuan"], sorts: ["topic"] },
  read: ({ number, words, scene, form }) => {
    if (number.unit !== "yuan" && number.unit !== "tenThousandYuan") return undefined;
    const from = sourceOf(scene);
    if (from === undefined || !form.cellById.has(cell) || !meanings(words, "topic").includes("fees")) return undefined;
    return { code: claimCodes.published, formula: valueOf([cell], from), certain: true, part: "other" };
  },
};
