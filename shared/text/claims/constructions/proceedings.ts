import { claimCodes } from "../claim.ts";
import type { CellId, ProceedingGroup } from "../../../forms/form.ts";
import { type Construction, type Mention, type ReadNumber, sourceOf, valueOf } from "../reading.ts";
import { hasSort, isProceeding, meanings, says } from "../terms.ts";
import { isBareOther } from "../unknown-words.ts";

/** Review and lawsuits over disclosure: 行政复议4件，其中维持1件、纠正1件；行政诉讼4件. */
export const proceedings: Construction = {
  name: "proceedings",
  examples: [
    {
      text: "因政府信息公开引发行政复议4件，其中维持1件，纠正1件，尚未审结2件；行政诉讼4件。",
      claims: [
        "T8 4 t4.review.total",
        "T8 1 t4.review.upheld",
        "T8 1 t4.review.corrected",
        "T8 2 t4.review.pending",
        "T8 4 t4.direct.total+t4.afterReview.total",
      ],
    },
    {
      text: "因信息公开被提起行政诉讼4件，均为未经复议直接起诉，结果维持4件。",
      under: "监督保障",
      claims: ["T8 4 t4.direct.total+t4.afterReview.total", "T8 4 t4.direct.upheld"],
    },
    {
      text: "因信息公开被直接起诉3件，复议后起诉1件，合计4件，结果纠正1件。",
      claims: [
        "T8 3 t4.direct.total",
        "T8 1 t4.afterReview.total",
        "T8 1 t4.direct.corrected+t4.afterReview.corrected",
      ],
    },
    { text: "1件行政复议被纠正。", claims: ["T8 1 t4.review.corrected"] },
    {
      text: "收到行政复议申请4件，诉讼4件。",
      claims: ["T8? 4 t4.review.total", "T8? 4 t4.direct.total+t4.afterReview.total"],
    },
    {
      text: "因信息公开引发行政复议共4件：维持1、纠正1、其他0、未审结2。",
      claims: [
        "T8 4 t4.review.total",
        "T8 1 t4.review.upheld",
        "T8 1 t4.review.corrected",
        "T8 0 t4.review.other",
        "T8 2 t4.review.pending",
      ],
    },
    {
      text: "因信息公开引发行政复议4件，其中撤销并责令重新答复1件。",
      claims: ["T8 4 t4.review.total", "T8 1 t4.review.corrected"],
    },
    { text: "涉及行政处罚的行政复议21件、行政诉讼8件。", under: "监督保障", claims: [] },
    { text: "未引发1起行政诉讼案件。", claims: [] },
    { text: "全年办理行政复议案件120件。", under: "法治建设", claims: [] },
    { text: "作为复议机关审理行政复议案件30件。", claims: [] },
  ],
  needs: { units: ["case", ""] },
  read: (mention) => {
    const { number, left, words, scene } = mention;
    if (!isProceeding(scene.topic) && !isProceeding(scene.before)) return undefined;
    // 行政复议共4件：维持1、纠正1: only right behind the word for what is counted.
    if (number.unit !== "case" && !(number.unit === "" && isListedBare(mention))) return undefined;
    const from = sourceOf(scene);
    const rest = restOf(mention);
    // 申请人撤回1件 ends a case without a decision.
    const outcomes =
      rest.length > 0 || isWithdrawn(words)
        ? (["other"] as const)
        : meanings(words, "outcome").filter(isSettled(words));
    // An outcome by itself may still speak of the sentence before; 调解纠纷146起 does not.
    const topic = isProceeding(scene.topic)
      ? scene.topic
      : outcomes.some((one) => one !== "other")
        ? scene.before
        : undefined;
    if (from === undefined || !isProceeding(topic)) return undefined;
    const result = outcomes[0] === "unsettled" && annuls(mention) ? "corrected" : outcomes[0];
    if (outcomes.length > 1 || result === "unsettled" || says(left, "each", "up", "down")) return undefined;
    if (hasSort(left, "applicant", "document") || concludes(left)) return undefined;
    const linked = scene.disclosure || scene.base === "applications";
    const dealtWith = meanings(left, "event").length > 0;
    if (!linked && dealtWith) return undefined;
    // 受理复议案件12件 is what a body does that decides on them.
    if (
      !scene.named &&
      left.some((token) => token.term.sort === "event" && mention.text.slice(token.from, token.to).includes("受理"))
    ) {
      return undefined;
    }
    // 收到行政复议案件320件 may be all that there were, whatever they were over; so may what is told after it.
    const doubtful = !scene.named && scene.base === "applications" && (dealtWith || mention.before.some(isDoubtful));
    const groups = groupsOf(words, topic, mention);
    // 办理行政复议86件，其中信息公开类4件
    const named =
      rest.length > 0 ||
      isWithdrawn(words) ||
      hasSort(words, "topic", "route", "outcome") ||
      (says(left, "disclosure") && says(left, "ofWhich"));
    if (!named) return undefined;
    const both = result !== undefined && tellsBoth(mention);
    const columns = result !== undefined ? [result] : isClosed(mention) ? decided : (["total"] as const);
    return {
      code: claimCodes.proceedings,
      formula: valueOf(
        groups.flatMap((group) => columns.map((column) => `t4.${group}.${column}` as const)),
        from,
      ),
      // 其他4件 behind 维持1件 may be all the others.
      also: both
        ? outcomeOfEach(result ?? "other").map((cells) => valueOf(cells, from))
        : rest.length > 1
          ? [
              valueOf(
                groups.flatMap((group) => rest.map((outcome) => `t4.${group}.${outcome}` as const)),
                from,
              ),
            ]
          : [],
      certain: linked && !doubtful && !both && columns !== decided,
      part: result === undefined ? "route" : "outcome",
      groups,
    };
  },
};

/** 审结的23件复议: all but those that are still open. */
function isClosed({ text, number, clause }: Mention): boolean {
  return /(?:审结|已判决?|已裁决)[^，。；、]{0,2}$/u.test(text.slice(Math.max(clause, number.from - 6), number.from));
}

const decided = ["upheld", "corrected", "other"] as const;

/** Whether a number without a unit stands right behind an outcome or a route, in a list that breaks cases down. */
function isListedBare({ left, number, scene, text }: Mention): boolean {
  const last = left.at(-1);
  if (!isProceeding(scene.topic)) return false;
  if (isBareOther(text, number.from)) return true;
  return last?.to === number.from && (last.term.sort === "outcome" || last.term.sort === "route");
}

/** 其他1件 behind outcomes: that column, and with it those not told yet; none where it stands for nothing of the kind. */
function restOf({ before, text, number, scene }: Mention): readonly ("other" | "corrected" | "upheld" | "pending")[] {
  if (
    !isProceeding(scene.topic) ||
    before.findLast(({ unit }) => unit !== "percent")?.part !== "outcome" ||
    !isBareOther(text, number.from)
  )
    return [];
  const told = before.flatMap(({ sketch }) =>
    sketch?.formula?.kind === "value" && sketch.groups !== undefined ? sketch.formula.of.cells : [],
  );
  return [
    "other",
    ...(["upheld", "corrected", "pending"] as const).filter((one) => !told.some((id) => id.endsWith(`.${one}`))),
  ];
}

/** 被复议15件、被起诉13件，已结案的26件中被纠正3件: of reviews, of lawsuits, or of both. */
function tellsBoth({ words, before, scene: { whole } }: Mention): boolean {
  if (hasSort(words, "topic", "route") || whole === undefined || whole.sketch !== undefined) return false;
  const told = new Set(before.flatMap(({ part, sketch }) => (part === "route" ? (sketch?.groups ?? []) : [])));
  return told.has("review") && (told.has("direct") || told.has("afterReview"));
}

function outcomeOfEach(outcome: "upheld" | "corrected" | "other" | "pending"): readonly (readonly CellId[])[] {
  const groups: readonly (readonly ProceedingGroup[])[] = [
    ["review"],
    ["direct", "afterReview"],
    ["review", "direct", "afterReview"],
  ];
  return groups.map((each) => each.map((group): CellId => `t4.${group}.${outcome}`));
}

function isWithdrawn(words: Mention["words"]): boolean {
  return !hasSort(words, "outcome") && meanings(words, "result").join() === "other.other";
}

/** 维持3件，撤销1件: beside what was upheld it is the decision that was annulled; alone it may be the application that was withdrawn. */
function annuls({ words, before, text }: Mention): boolean {
  const upheld = before.some(({ sketch }) =>
    sketch?.formula?.kind === "value" && sketch.groups !== undefined
      ? sketch.formula.of.cells.some((id) => id.endsWith(".upheld"))
      : false,
  );
  const word = words.find(({ term }) => term.sort === "outcome");
  return upheld && word !== undefined && text.slice(word.from, word.to) === "撤销";
}

/** 撤销或责令重新答复 is one outcome: the word that leaves it open says no more than the other. */
function isSettled(words: Mention["words"]): (outcome: string) => boolean {
  const corrected = meanings(words, "outcome").includes("corrected");
  return (outcome) => !corrected || outcome !== "unsettled";
}

function isDoubtful({ sketch }: ReadNumber): boolean {
  return sketch?.groups !== undefined && !sketch.certain;
}

/** Cases that were decided or dealt with as a whole have no cell. */
function concludes(left: Mention["left"]): boolean {
  const events = meanings(left, "event");
  return (
    (events.includes("concluded") && !says(left, "arose", "kindOf")) ||
    events.includes("carriedOut") ||
    events.includes("carriedIn")
  );
}

function groupsOf(
  words: Mention["left"],
  topic: string | undefined,
  { before, scene }: Mention,
): readonly ProceedingGroup[] {
  const routes = meanings(words, "route");
  if (routes.length > 0) return routes;
  const topics = meanings(words, "topic").filter(isProceedingName);
  if (topics.length > 0) return topics.flatMap(groupsOfTopic);
  const own = groupsOfTopic(topic);
  // 直接起诉23件，复议后起诉14件，合计37件，结果纠正3件: of both.
  const routesTold = new Set(before.flatMap(({ part, sketch }) => (part === "route" ? (sketch?.groups ?? []) : [])));
  if (routesTold.size > 1 && (before.at(-1)?.sketch === undefined || says(words, "ofWhich"))) return own;
  const last = before.findLast(({ sketch }) => sketch?.groups !== undefined);
  const goesOn = last?.part === "outcome" && last.sketch?.groups?.every((group) => own.includes(group)) === true;
  if (goesOn) return last.sketch?.groups ?? own;
  if (topic === "lawsuit" && scene.routes.length > 0) return scene.routes;
  const known = before.findLast(({ sketch }) => sketch?.groups !== undefined)?.sketch?.groups;
  return known?.every((group) => own.includes(group)) === true ? known : own;
}

function isProceedingName(topic: string): boolean {
  return topic === "review" || topic === "lawsuit";
}

function groupsOfTopic(topic: string | undefined): readonly ProceedingGroup[] {
  return topic === "review" ? ["review"] : ["direct", "afterReview"];
}
