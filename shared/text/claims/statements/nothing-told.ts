import { applicationCells, rowsOfResult } from "../quantities.ts";
import { isOwn } from "../reading.ts";
import type { TermToken } from "../token.ts";
import { hasSort, meanings, says } from "../terms.ts";
import type { Clause, Stated, Statement } from "./statement.ts";

/** That something did not happen: 未收到政府信息公开申请, 未发生行政复议、行政诉讼, 没有结转下年度的申请. */
export const nothingTold: Statement = {
  name: "nothing told",
  examples: [
    { text: "本年度未收到政府信息公开申请。", claims: ["T9 t3.received.total"] },
    {
      text: "未发生因政府信息公开引起的行政复议、行政诉讼。",
      claims: ["T9 t4.review.total", "T9 t4.direct.total+t4.afterReview.total"],
    },
    { text: "无行政复议案件被纠正。", claims: ["T9 t4.review.corrected"] },
    { text: "没有结转下年度办理的申请。", claims: ["T9 t3.carriedOut.total"] },
    { text: "未收到申请人的投诉举报。", claims: [] },
    { text: "上半年未收到申请。", claims: [] },
    { text: "未发生泄密事件。", claims: [] },
  ],
  read: ({ words, number, scene, form }) => {
    if (number !== undefined || scene.period !== "thisYear" || scene.authority === "other") return undefined;
    const place = words.findIndex(({ term }) => term.sort === "sign" && term.is === "none");
    if (place < 0 || hasSort(words, "foreign") || says(words, "all", "up", "down")) return undefined;
    const after = words.slice(place + 1);
    return proceedingsIn(words, scene) ?? applicationsIn(after, words, scene, form);
  },
};

function proceedingsIn(words: readonly TermToken[], scene: Clause["scene"]): Stated | undefined {
  const named = words.findLast(
    ({ term }) => term.sort === "route" || (term.sort === "topic" && isProceedingName(term.is)),
  );
  if (named === undefined) return undefined;
  const outcomes = meanings(words, "outcome");
  if (outcomes.length > 1 || outcomes.includes("unsettled")) return undefined;
  const [outcome] = outcomes;
  const groups =
    named.term.is === "review" ? ["review"] : named.term.is === "lawsuit" ? ["direct", "afterReview"] : [named.term.is];
  const cells = groups.map((group) => `t4.${group}.${outcome ?? "total"}`);
  const linked = scene.disclosure || scene.base === "applications";
  return { code: "T9", zero: { cells, from: "report" }, certain: linked && isOwn(scene) };
}

function isProceedingName(topic: string): boolean {
  return topic === "review" || topic === "lawsuit";
}

function applicationsIn(
  after: readonly TermToken[],
  words: readonly TermToken[],
  scene: Clause["scene"],
  form: Clause["form"],
): Stated | undefined {
  if (scene.topic !== "applications" || hasSort(words, "channel", "applicant")) return undefined;
  const zero = (rows: readonly string[]): Stated => ({
    code: "T9",
    zero: { cells: applicationCells(rows), from: "report" },
    certain: isOwn(scene),
  });
  const events = meanings(after, "event");
  if (events.includes("carriedOut")) return zero(["carriedOut"]);
  if (events.includes("carriedIn")) return zero(["carriedIn"]);
  const results = meanings(words, "result");
  if (results.length > 0) {
    const rows = results.flatMap((result) => rowsOfResult(form, result));
    return rows.length === 0 || results.length > 1 ? undefined : { ...zero(rows), certain: false };
  }
  if (events.includes("concluded") || events.includes("handled")) return undefined;
  return hasSort(after, "application", "topic") ? zero(["received"]) : undefined;
}
