import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, type Mention, sourceOf, valueOf } from "../reading.ts";
import type { Term } from "../lexicon/term.ts";
import { isDivided } from "../segments.ts";
import { hasSort, says } from "../terms.ts";
import { contentOf, unknownBetween } from "../unknown-words.ts";

/** Applications counted without a verb: 依申请公开151件. They may be those that came in, all that were handled, or those concluded. */
export const bare: Construction = {
  name: "bare",
  examples: [
    {
      text: "2021年政府信息公开申请151件。",
      claims: ["T1? 151 t3.received.total"],
    },
    { text: "申请量为151件。", claims: ["T1? 151 t3.received.total"] },
    {
      text: "政府信息公开申请数量为151，结转数量为5。",
      claims: ["T1? 151 t3.received.total", "T2? 5 t3.carriedIn.total"],
    },
    { text: "全部156件申请中办结154件。", claims: ["T1? 156 t3.received.total", "T3 154 t3.concluded.total"] },
    { text: "退回材料不齐的申请24件。", claims: [] },
    { text: "依申请公开办理流程共6项。", claims: [] },
    {
      text: "主动公开620件，依申请公开310件。",
      under: "政府信息管理",
      claims: [],
    },
  ],
  needs: { units: ["case", "entry", ""] },
  read: (mention) => {
    const { number, left, right, scene, trail } = mention;
    const counted =
      number.unit === "case" ||
      (number.unit === "entry" && isCalled(left)) ||
      (number.unit === "" && says(left, "count"));
    if (!counted || scene.topic !== "applications" || scene.whole !== undefined) return undefined;
    const from = sourceOf(scene);
    const named =
      (says(left, "all") && (isDivided(trail) || hasSort(right, "application", "topic"))) ||
      hasSort(left, "application") ||
      left.some(({ term }) => isNamed(term, scene.headed));
    const other =
      hasSort(left, "event", "result", "applicant", "outcome", "channel", "document") || isOfSomeKind(mention);
    if (
      from === undefined ||
      !named ||
      other ||
      says(left, "kindOf") ||
      says(left, "up", "down", "none", "rest", "respectively", "than")
    )
      return undefined;
    return {
      code: claimCodes.received,
      formula: valueOf(applicationCells(["received"]), from),
      also: [
        valueOf(applicationCells(["received", "carriedIn"]), from),
        valueOf(applicationCells(["concluded"]), from),
      ],
      certain: false,
      part: "other",
      rows: ["received"],
    };
  },
};

/** 材料不齐的申请24件: which ones, in words that are not known. */
function isOfSomeKind({ left, text, clause }: Mention): boolean {
  const noun = left.findLast(({ term }) => term.sort === "application");
  if (noun === undefined || text.charAt(noun.from - 1) !== "的") return false;
  return contentOf(unknownBetween(text, clause, noun.from, left)).length >= 2;
}

/** 依申请信息56条: that is how a count of them in 条 is told. */
function isCalled(left: Mention["left"]): boolean {
  return left.at(-1)?.term.sort === "topic" && !hasSort(left, "event", "document");
}

/** 政府信息公开申请; 依申请公开 only under a heading about applications, where it does not class documents. */
function isNamed(term: Term, headed: boolean): boolean {
  return term.sort === "topic" && term.is === "applications" && (term.loose !== true || headed);
}
