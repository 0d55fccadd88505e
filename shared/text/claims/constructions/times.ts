import { Big } from "big.js";
import { claimCodes } from "../claim.ts";
import type { Numeral } from "../../../numerals/numeral.ts";
import { type Construction, quantityTold } from "../reading.ts";
import { meanings, says } from "../terms.ts";
import { growth } from "./growth.ts";

/** Growth told as a multiple: 增长1.5倍, 是上年的1.26倍. It is read as growth in percent. */
export const times: Construction = {
  name: "times",
  examples: [
    {
      text: "收到申请151件，是上年120件的1.26倍。",
      claims: [
        "T1 151 t3.received.total",
        "T1 120 last:t3.received.total",
        "T12 26 t3.received.total : last:t3.received.total",
      ],
    },
    {
      text: "收到申请151件，同比增长0.26倍。",
      claims: ["T1 151 t3.received.total", "T12 26 t3.received.total : last:t3.received.total"],
    },
    { text: "收到申请151件，网站访问量是上年的1.5倍。", claims: ["T1 151 t3.received.total"] },
    { text: "收到申请151件，是2016年的3倍。", claims: ["T1 151 t3.received.total"] },
  ],
  needs: { units: ["times"] },
  read: (mention) => {
    const { number, left } = mention;
    if (number.unit !== "times" || number.numeral.approximate !== undefined || says(left, "down")) return undefined;
    const grows = says(left, "up");
    if (!grows && !isRatio(mention)) return undefined;
    const asPercent = growthSign(left, grows);
    const sketch = growth.read({
      ...mention,
      number: { ...number, unit: "percent" },
      left: asPercent,
      words: [...asPercent, ...mention.right],
    });
    if (sketch?.formula?.kind !== "growth") return undefined;
    // 增长2倍 is often said of what is twice as much.
    const { of, over } = sketch.formula;
    const numeral = inPercent(number.numeral, grows ? 0 : 1);
    return {
      ...sketch,
      code: claimCodes.growth,
      numeral,
      ...(grows && { also: [{ kind: "share", of, in: over } as const] }),
    };
  },
};

/** 是上年的1.26倍, 为2020年120件的1.26倍: the year before is what it is held against. */
function isRatio({ left, before, text, clause, number }: Parameters<Construction["read"]>[0]): boolean {
  const words = text.slice(clause, number.from);
  if (!/的[约近]?$/u.test(words)) return false;
  const last = before.at(-1);
  if (last !== undefined && /^(?:的)?$/u.test(words)) return quantityTold(last)?.from === "previous";
  return meanings(left, "period").includes("lastYear");
}

/** The words with one for growth among them. */
function growthSign(left: Parameters<Construction["read"]>[0]["left"], grows: boolean): typeof left {
  if (grows) return left;
  const place = left.at(-1)?.to ?? 0;
  return [...left, { kind: "term", from: place, to: place, term: { sort: "sign", is: "up" } }];
}

/** 1.26 times as much is 26 % more. */
function inPercent(numeral: Numeral, less: 0 | 1): Numeral {
  return {
    ...numeral,
    value: new Big(numeral.value).minus(less).times(100).toFixed(),
    step: new Big(numeral.step).times(100).toFixed(),
  };
}
