import { claimCodes } from "../claim.ts";
import { type Construction, type Mention, sourceOf, valueOf } from "../reading.ts";
import { meanings } from "../terms.ts";

const cell = "t2.fees.amount";

/** What administrative fees brought in: 行政事业性收费299.7935万元. */
export const fees: Construction = {
  name: "fees",
  examples: [
    { text: "行政事业性收费299.7935万元。", claims: ["T7 299.7935 t2.fees.amount"] },
    { text: "行政事业性收费共2997935元。", claims: ["T7 2997935 t2.fees.amount"] },
    { text: "行政事业性收费项目12项，减免300万元。", claims: [] },
    {
      text: "行政强制265件；收费299.7935万元。",
      claims: ["T7 265 t2.coercion.decided", "T7? 299.7935 t2.fees.amount"],
    },
    { text: "停车收费120万元，罚没收入12万元。", claims: [] },
  ],
  needs: { units: ["yuan", "tenThousandYuan"], sorts: ["topic", "sign"] },
  read: (mention) => {
    const { number, words, scene, form } = mention;
    if (number.unit !== "yuan" && number.unit !== "tenThousandYuan") return undefined;
    const from = sourceOf(scene);
    const named = meanings(words, "topic").includes("fees");
    if (from === undefined || !form.cellById.has(cell) || !(named || isAmongDecisions(mention))) return undefined;
    return { code: claimCodes.published, formula: valueOf([cell], from), certain: named, part: "other" };
  },
};

/** 行政强制5件；收费36.5万元: what follows decisions of all kinds. */
function isAmongDecisions({ number, text, scene }: Mention): boolean {
  const decided = [scene.topic, scene.before].some(
    (topic) => topic === "coercion" || topic === "penalty" || topic === "licensing",
  );
  return (
    decided &&
    number.unit === "tenThousandYuan" &&
    /[，、；。,;]收费$/u.test(text.slice(Math.max(0, number.from - 3), number.from))
  );
}
