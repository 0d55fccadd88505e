import { claimCodes } from "../claim.ts";
import type { ApplicationRowId, Form } from "../../../forms/form.ts";
import { remembered } from "../../../remembered.ts";
import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { applicationCells, resultGroups, rowsOfResult } from "../quantities.ts";
import { type Construction, type Mention, type Sketch, sourceOf, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { applicationUnits, countsApplications } from "../token.ts";

/** What came in and what was done with it, all applicants together: 受理151件, 收到申请151件, 办结154件. */
export const handled: Construction = {
  name: "handled",
  examples: [
    {
      text: "全年共受理依申请公开信息151件。",
      claims: ["T1 151 t3.received.total"],
    },
    {
      text: "收到政府信息公开申请１５１件，办结一百五十四件。",
      claims: ["T1 151 t3.received.total", "T3 154 t3.concluded.total"],
    },
    {
      text: "2021年新收申请151件，已按时答复154件。",
      claims: ["T1 151 t3.received.total", "T3 154 t3.concluded.total"],
    },
    {
      text: "共收到和处理申请156件。",
      claims: ["T1 156 t3.received.total+t3.carriedIn.total"],
    },
    {
      text: "收到申请156件（含上年结转5件），办结154件。",
      claims: ["T1 156 t3.received.total+t3.carriedIn.total", "T2 5 t3.carriedIn.total", "T3 154 t3.concluded.total"],
    },
    {
      text: "2020年，受理申请120件。",
      claims: ["T1 120 last:t3.received.total"],
    },
    { text: "转交其他机关办理6件，本人撤回3件，实际办理148件。", claims: ["T5? 3 t3.other.other.total"] },
    { text: "政府信息公开申请受理量较去年有所上升，共151件。", claims: ["T1 151 t3.received.total"] },
    { text: "提供双语答复4份。", claims: ["T3? 4 t3.concluded.total"] },
    { text: "上半年受理申请70件。", claims: [] },
    { text: "承办人大代表建议99件，办结99件。", claims: [] },
    { text: "收到12345热线工单500件，办结498件。", claims: [] },
    {
      text: "区政府办公室受理申请12件，办结12件。",
      claims: ["T1? 12 t3.received.total", "T3? 12 t3.concluded.total"],
    },
    { text: "区教育局受理申请12件，办结12件。", claims: [] },
    { text: "村级服务站受理事项3620件，办结3615件。", claims: [] },
    { text: "收到2件征询单，办理车辆更新审批210件。", claims: [] },
    { text: "全区16个镇街共收到312件。", claims: [] },
    { text: "新增征收类申请5件，作加急处理的41件，同一人申请5件以上的有9人，人均办理28件。", claims: [] },
    {
      text: "申请量排在前三位的县市分别收到131件、96件、24件。全年答复154件。",
      claims: ["T3 154 t3.concluded.total"],
    },
    { text: "加强培训，提高办理水平。受理3件。", under: "培训", claims: [] },
  ],
  needs: { units: applicationUnits, sorts: ["event"] },
  read: (mention) => {
    const { number, left, right, scene } = mention;
    if (!countsApplications(number, left, right)) return undefined;
    if (scene.topic !== "applications") return undefined;
    const from = sourceOf(scene);
    if (from === undefined) return undefined;
    const fromLeft = hasSort(left, "event");
    const words = fromLeft ? left : right;
    // 依申请公开答复被纠正2件: what became of answers that were contested.
    if (oneWay(mention.words) || isOfAKind(mention) || hasSort(left, "outcome")) return undefined;
    const events = meanings(words, "event");
    const certain = !says(words, "manyWays") && !hasSort(left, "channel");
    return sketch(events, from, mention, { certain, fromLeft });
  },
};

/** Whether only the applications of one way of applying are counted. */
function oneWay(all: Mention["words"]): boolean {
  return hasSort(all, "channel") && !says(all, "manyWays", "others", "altogether", "cumulative");
}

/** 新增征收类申请5件: of one kind; but 政府信息公开类申请 are all. */
function isOfAKind({ left, text }: Mention): boolean {
  const noun = left.findLast(({ term }) => term.sort === "application");
  if (noun === undefined || text.charAt(noun.from - 1) !== "类") return false;
  return !text.slice(0, noun.from - 1).endsWith("公开");
}

/** 10个工作日内答复的44件: those that were answered so soon, not all. */
function isWithinDays({ left, text, number }: Mention): boolean {
  const verb = left.findLast(({ term }) => term.sort === "event");
  if (verb === undefined || text.slice(verb.to, number.from) !== "的") return false;
  return /(?:工作日|[日天])[以之]?内$/u.test(text.slice(Math.max(0, verb.from - 6), verb.from));
}

function sketch(
  events: readonly string[],
  from: Quantity["from"],
  mention: Mention,
  { certain, fromLeft }: { readonly certain: boolean; readonly fromLeft: boolean },
): Sketch | undefined {
  const { form, right } = mention;
  const value = (...rows: readonly ApplicationRowId[]): FigureFormula => valueOf(applicationCells(rows), from);
  const has = (event: string): boolean => events.includes(event);
  if (has("concluded")) {
    // 收到的286件中当年办结269件: those of them alone.
    const received = mention.before.at(-1)?.sketch?.rows?.join() === "received";
    if (isWithinDays(mention) || (received && /^[中里](?:当年|本年|年内)/u.test(mention.text.slice(mention.clause))))
      return undefined;
    // 对151件申请作出答复 may mean those that came in.
    const loose = (!fromLeft && hasSort(right, "application", "topic")) || has("received") || has("handled");
    return {
      code: claimCodes.concluded,
      formula: value("concluded"),
      also: loose ? [value("received"), value("received", "carriedIn")] : [],
      near: [value(...settledRows(form))],
      certain: certain && !loose,
      part: "other",
      rows: ["concluded"],
    };
  }
  if (has("handled") && fromLeft) {
    return {
      code: claimCodes.received,
      formula: value("received", "carriedIn"),
      also: [value("concluded")],
      near: [value("received")],
      certain,
      part: "other",
      rows: ["received", "carriedIn"],
    };
  }
  // 办结的133件中，当年受理的125件: a part of them.
  if (!has("received") || mention.scene.whole?.sketch?.rows?.[0] === "concluded") return undefined;
  return {
    code: claimCodes.received,
    formula: value("received"),
    near: [value("received", "carriedIn")],
    certain: certain && fromLeft,
    part: "source",
    rows: ["received"],
  };
}

/** The rows of all results but the others. */
const settledRows = remembered((form: Form) =>
  resultGroups.filter((group) => group !== "other").flatMap((group) => rowsOfResult(form, group)),
);
