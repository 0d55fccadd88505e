import { claimCodes } from "../claim.ts";
import type { Topic } from "../lexicon/term.ts";
import type { ApplicationRowId, CellId } from "../../../forms/form.ts";
import { applicationCells, rowsOfResult } from "../quantities.ts";
import type { TermToken } from "../token.ts";
import { hasSort, meanings, says } from "../terms.ts";
import type { Clause, StatedZero, Statement } from "./statement.ts";

/** That something did not happen: 未收到政府信息公开申请, 未发生行政复议、行政诉讼, 没有结转下年度的申请. */
export const nothingTold: Statement = {
  name: "nothing told",
  examples: [
    {
      text: "本年度未收到政府信息公开申请。",
      claims: ["T9 t3.received.total"],
    },
    {
      text: "未发生因政府信息公开引起的行政复议、行政诉讼。",
      claims: ["T9 t4.review.total", "T9 t4.direct.total+t4.afterReview.total"],
    },
    { text: "无行政复议案件被纠正。", claims: ["T9 t4.review.corrected"] },
    { text: "没有结转下年度办理的申请。", claims: ["T9 t3.carriedOut.total"] },
    {
      text: "全年未制发行政规范性文件，没有作出行政强制决定。",
      claims: ["T9 t2.normative.issued", "T9 t2.coercion.decided"],
    },
    { text: "没有行政处罚、行政强制。", claims: ["T9 t2.penalty.decided", "T9 t2.coercion.decided"] },
    { text: "没有行政事业性收费。", claims: ["T9 t2.fees.amount"] },
    { text: "未及时公开规范性文件，未按期答复被申请行政复议。", claims: [] },
    { text: "未收到申请人的投诉举报。", claims: [] },
    { text: "上半年未收到申请。", claims: [] },
    { text: "未发生因政府信息公开申请收取信息处理费的情况。", claims: [] },
    {
      text: "未发生政府信息公开申请处理不规范的问题，无依申请公开事项超期办理。",
      claims: [],
    },
    { text: "没有依申请公开收费情况，未因申请引起舆情。", claims: [] },
    { text: "未收到公民、法人或其他组织提出的申请。", claims: ["T9 t3.received.total"] },
    { text: "无上年和下年结转件。", claims: ["T9 t3.carriedIn.total", "T9 t3.carriedOut.total"] },
    { text: "无下年度结转。", claims: ["T9 t3.carriedOut.total"] },
    {
      text: "未制定规章和规范性文件。",
      under: "主动公开",
      claims: ["T9 t2.regulation.issued", "T9 t2.normative.issued"],
    },
    {
      text: "未发生因信息公开引发的举报、投诉和行政诉讼。",
      claims: ["T9 t4.direct.total+t4.afterReview.total"],
    },
    {
      text: "未因信息公开引起行政争议。",
      claims: ["T9 t4.review.total", "T9 t4.direct.total+t4.afterReview.total"],
    },
    {
      text: "因政府信息公开被提起行政诉讼4件，无败诉。",
      claims: ["T8 4 t4.direct.total+t4.afterReview.total", "T9 t4.direct.corrected+t4.afterReview.corrected"],
    },
    { text: "未出现应公开而不予公开的办件。", claims: [] },
    { text: "未发生泄密事件。", claims: [] },
  ],
  read: (clause) => {
    const { words, number, scene } = clause;
    if (number !== undefined || scene.period !== "thisYear" || scene.authority === "other") return [];
    const place = words.findIndex(({ term }) => term.sort === "sign" && (term.is === "none" || term.is === "not"));
    if (place < 0 || says(words, "all", "up", "down")) return [];
    return statedOf(clause, words.slice(place + 1), words[place]?.term.is === "not");
  },
};

function statedOf(clause: Clause, after: readonly TermToken[], not: boolean): readonly StatedZero[] {
  const { scene, form, words } = clause;
  // 未发生举报、投诉和行政诉讼: what is none of ours does not silence the rest of the list.
  const proceedings = not ? [] : proceedingsIn(clause);
  if (proceedings.length > 0) return proceedings;
  if (hasSort(words, "foreign")) return [];
  const published = publishedIn(after, clause);
  if (published.length > 0) return published;
  const noEvent = meanings(after, "event").length === 0;
  if (!not) return applicationsIn(after, clause);
  const stated = noEvent ? resultsIn(after, scene, form) : undefined;
  return stated === undefined ? [] : [stated];
}

/** Documents, decisions and fees that there were none of. */
function publishedIn(after: readonly TermToken[], { own, scene, form }: Clause): readonly StatedZero[] {
  const stated = (cell: CellId): readonly StatedZero[] =>
    form.cellById.has(cell)
      ? [{ code: claimCodes.nothing, zero: { cells: [cell], from: "report" }, certain: true }]
      : [];
  const verbs = meanings(after, "document");
  if (verbs.includes("published") || hasSort(after, "application", "event")) return [];
  // 没有行政处罚、行政强制: each is stated in its own place.
  const named = meanings(hasSort(own, "topic") ? after.filter((term) => own.includes(term)) : after, "topic");
  const [verb = "issued"] = verbs;
  const topics = named.length === 0 && verbs.includes("repealed") ? [scene.topic] : named;
  // 未制定规章和规范性文件: both.
  return topics.flatMap((topic) => {
    if (topic === "fees") return stated("t2.fees.amount");
    if (topic === "licensing" || topic === "penalty" || topic === "coercion") return stated(`t2.${topic}.decided`);
    if (topic !== "regulation" && topic !== "normative") return [];
    return verb === "lapsed" || verb === "published" ? [] : stated(`t2.${topic}.${verb}`);
  });
}

function resultsIn(words: readonly TermToken[], scene: Clause["scene"], form: Clause["form"]): StatedZero | undefined {
  const [result, ...others] = meanings(words, "result");
  if (scene.topic !== "applications" || result === undefined) return undefined;
  // 未因国家秘密不予公开: the row, and its group behind it.
  if (others.some((other) => !result.startsWith(`${other}.`))) return undefined;
  const rows = rowsOfResult(form, result);
  return rows.length === 0
    ? undefined
    : {
        code: claimCodes.nothing,
        zero: { cells: applicationCells(rows), from: "report" },
        certain: false,
      };
}

/** Review and lawsuits that there were none of; each named in the clause itself is stated by itself. */
function proceedingsIn({ words, own, scene }: Clause): readonly StatedZero[] {
  const outcomes = meanings(words, "outcome");
  const [outcome] = outcomes;
  if (outcomes.length > 1 || outcome === "unsettled" || hasSort(own, "event")) return [];
  const linked = scene.disclosure || scene.base === "applications";
  const told = [...meanings(own, "topic").filter(isProceedingName), ...meanings(own, "route")];
  const named =
    told.length > 0 ? told : says(own, "disputes") ? disputes : outcome === undefined ? [] : spokenOf(scene);
  return named.map((name) => {
    const groups = name === "lawsuit" ? (["direct", "afterReview"] as const) : [name];
    const cells = groups.map((group) => `t4.${group}.${outcome ?? "total"}` as const);
    return {
      code: claimCodes.nothing,
      zero: { cells, from: "report" },
      certain: linked,
    };
  });
}

/** What 行政争议 may be. */
const disputes = ["review", "lawsuit"] as const;

/** The proceedings that were spoken of: 被提起诉讼1件，无败诉. */
function spokenOf({ topic, routes }: Clause["scene"]): readonly ("review" | "lawsuit" | "direct" | "afterReview")[] {
  if (routes.length > 0) return routes;
  return topic === "review" || topic === "lawsuit" ? [topic] : [];
}

function isProceedingName(topic: Topic): topic is "review" | "lawsuit" {
  return topic === "review" || topic === "lawsuit";
}

/** What may follow in 未收到申请的情况; 没有申请办理不规范的问题 speaks of something else. */
const longestTail = 4;

function applicationsIn(after: readonly TermToken[], { words, own, scene, form, to }: Clause): readonly StatedZero[] {
  if (hasSort(words, "channel")) return [];
  const zero = (...rows: readonly ApplicationRowId[]): readonly StatedZero[] => [
    { code: claimCodes.nothing, zero: { cells: applicationCells(rows), from: "report" }, certain: true },
  ];
  const carried = carriedIn(hasSort(own, "event", "period") ? own : after);
  if (carried.length > 0 && (scene.topic === "applications" || scene.base === "applications")) {
    return carried.flatMap((row) => zero(row));
  }
  if (scene.topic !== "applications") return [];
  // 未发生因申请收取费用的情况: what did not happen is what applications led to.
  if (says(words, "charge") || (says(after, "because") && !hasSort(after, "event"))) return [];
  const events = meanings(after, "event");
  if (hasSort(words, "result")) {
    const stated = resultsIn(words, scene, form);
    return stated === undefined ? [] : [stated];
  }
  if (events.includes("concluded") || events.includes("handled") || says(words, "disputes")) return [];
  const applied = after.findLast(({ term }) => term.sort === "application" || term.sort === "topic");
  // 无申请超期办理: what did not happen to them.
  const goesOn = applied !== undefined && after.some(({ term, from }) => term.sort === "neutral" && from >= applied.to);
  if (applied === undefined || goesOn || to - applied.to > longestTail || isOneKind(after)) return [];
  return zero("received");
}

/** What was carried, in or out, by its verb or by the years in front of it: 无上年和下年结转件. */
function carriedIn(words: readonly TermToken[]): readonly ("carriedIn" | "carriedOut")[] {
  const events = meanings(words, "event");
  const years = events.some((event) => event.startsWith("carried")) ? meanings(words, "period") : [];
  // 无结转: what is left for the next year, if anything.
  if (events.includes("carried") && years.every((year) => year === "thisYear")) return ["carriedOut"];
  return [
    ...(events.includes("carriedIn") || years.includes("lastYear") ? (["carriedIn"] as const) : []),
    ...(events.includes("carriedOut") || years.includes("nextYear") ? (["carriedOut"] as const) : []),
  ];
}

/** 未收到企业提出的申请 says nothing of the others; 公民、法人或其他组织 are all. */
function isOneKind(words: readonly TermToken[]): boolean {
  return meanings(words, "applicant").length === 1;
}
