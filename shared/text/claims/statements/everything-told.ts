import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import type { TermToken } from "../token.ts";
import { hasSort, meanings, says } from "../terms.ts";
import type { Statement } from "./statement.ts";

/** That every application was concluded: 均已按时答复, 全部办结, 答复率100%. */
export const everythingTold: Statement = {
  name: "everything told",
  examples: [
    {
      text: "共受理申请151件，均已按时答复。",
      claims: ["T1 151 t3.received.total", "T10 t3.carriedOut.total"],
    },
    { text: "依申请公开办结率100%。", claims: ["T10 t3.carriedOut.total"] },
    {
      text: "结转下年度2件，其余均已答复。",
      claims: ["T2 2 t3.carriedOut.total"],
    },
    {
      text: "结转下年度办理2件，按期答复率100%。",
      claims: ["T2 2 t3.carriedOut.total"],
    },
    { text: "按时答复率100%，法定时限内答复率100%。", claims: [] },
    { text: "办理建议99件，全部办结。", claims: [] },
    {
      text: "受理申请151件，均在规定时限内答复。",
      claims: ["T1 151 t3.received.total", "T10 t3.carriedOut.total"],
    },
    { text: "均严格按照条例办理和答复。", claims: [] },
    { text: "均依法依规予以答复。", claims: [] },
    { text: "均已依法依规按时办结。", claims: ["T10 t3.carriedOut.total"] },
    { text: "对全部156件申请的答复均附了救济途径。", claims: ["T3? 156 t3.concluded.total"] },
  ],
  read: ({ words, own, right, number, scene, carriedOutTold }) => {
    if (scene.topic !== "applications" || scene.period !== "thisYear" || scene.authority === "other") return [];
    // Who tells how many go on into next year means by "all" those that were due.
    if (says(words, "rest", "none", "up", "down") || carriedOutTold) return [];
    const all = allConcluded(own, number?.from) && !meanings(words, "event").includes("carriedIn");
    // 时限内答复率100%, 按时办结率100%: what is not due yet is no contradiction.
    const rate = says(words, "concludedRate", "answeredRate") && !says(words, "deadline");
    const { numeral } = number ?? {};
    const whole = number?.unit === "percent" && Number(numeral?.value) === 100 && numeral?.approximate === undefined;
    if (!(all && (number === undefined || hasSort(right, "event"))) && !(rate && whole)) return [];
    return [
      {
        code: claimCodes.everything,
        zero: { cells: applicationCells(["carriedOut"]), from: "report" },
        certain: false,
      },
    ];
  },
};

/** 全部办结的申请里, 全部答复申请: what all are. */
function counts([, noun]: readonly TermToken[]): boolean {
  return noun?.term.sort === "application";
}

/** 全部 in front of 办结: 均已答复, but not 答复均附说明; 均严格按照条例答复 says how. */
function allConcluded(words: readonly TermToken[], number: number | undefined): boolean {
  const all = words.findIndex((token) => says([token], "all") && token.to !== number);
  const concluded = words.findIndex(
    ({ term }, place) => place > all && term.sort === "event" && term.is === "concluded",
  );
  const between = words.slice(all, concluded);
  // 均在期限内答复或告知延期
  if (says(words.slice(concluded + 1, concluded + 2), "list")) return false;
  return (
    all >= 0 &&
    concluded > all &&
    !counts(words.slice(concluded, concluded + 2)) &&
    (!says(between, "strictly") || says(between, "deadline"))
  );
}
