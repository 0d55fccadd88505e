import { claimCodes } from "../claim.ts";
import type { ApplicantColumn, ApplicationRowId } from "../../../forms/form.ts";
import { organisationColumns } from "../../../report/quantities.ts";
import { applicationCells, groupOfRow, resultGroups, rowsOfResult, totalColumn } from "../quantities.ts";
import { type Construction, isRow, type Mention, sourceOf, valueOf } from "../reading.ts";
import { applicationUnits, countsApplications, type TermToken } from "../token.ts";
import { hasSort, isProceeding, meanings, says } from "../terms.ts";
import { isBareOther } from "../unknown-words.ts";

/** How applications were decided: 予以公开22件, 属于行政执法案卷54件, 69件无法提供. */
export const results: Construction = {
  name: "results",
  examples: [
    {
      text: "办结154件，其中予以公开22件，部分公开0件，不予公开63件，无法提供69件。",
      claims: [
        "T3 154 t3.concluded.total",
        "T5 22 t3.granted.total",
        "T5 0 t3.partiallyGranted.total",
        "T5 63 t3.refused.stateSecret.total+7",
        "T5 69 t3.unavailable.notHeld.total+2",
      ],
    },
    {
      text: "不予公开63件（属于国家秘密1件、保护第三方合法权益3件）。",
      claims: [
        "T5 63 t3.refused.stateSecret.total+7",
        "T5 1 t3.refused.stateSecret.total",
        "T5 3 t3.refused.thirdParty.total",
      ],
    },
    { text: "69件因本机关不掌握相关政府信息无法提供。", claims: ["T5 69 t3.unavailable.notHeld.total"] },
    {
      text: "予以公开22件，不予公开63件，无法提供69件，其他0件。",
      claims: [
        "T5 22 t3.granted.total",
        "T5 63 t3.refused.stateSecret.total+7",
        "T5 69 t3.unavailable.notHeld.total+2",
        "T5? 0 t3.other.noCorrection.total+2",
      ],
    },
    {
      text: "办结154件，其中逾期未补正0件、其他处理0件；上年结转5件中予以公开4件。",
      claims: [
        "T3 154 t3.concluded.total",
        "T5 0 t3.other.noCorrection.total",
        "T5 0 t3.other.noCorrection.total+2",
        "T2 5 t3.carriedIn.total",
        "T5? 4 t3.granted.total",
      ],
    },
    {
      text: "办理结果：公开22件、不予公开63件（均为执法案卷）、无法提供69件。",
      claims: [
        "T5? 22 t3.granted.total",
        "T5 63 t3.refused.stateSecret.total+7",
        "T5 69 t3.unavailable.notHeld.total+2",
      ],
    },
    { text: "予以公开自然人申请22件。", claims: ["T5 22 t3.granted.naturalPerson"] },
    { text: "制发文件351件，主动公开120件，不予公开175件。", under: "政府信息管理", claims: [] },
    { text: "主动公开政府信息9157条。", under: "主动公开", claims: [] },
  ],
  needs: { units: applicationUnits },
  read: (mention) => {
    const { number, left, right, words, scene, form } = mention;
    if (!countsApplications(number, left, right)) return undefined;
    if (scene.topic !== "applications" && scene.topic !== undefined) return undefined;
    if (isProceeding(scene.before) && scene.topic === undefined) return undefined;
    if (scene.classing && !scene.headed) return undefined;
    const from = sourceOf(scene);
    const told = toldResults(left, right, mention);
    if (from === undefined || told === undefined) return undefined;
    // 其余2件为信访事项、撤回申请: they are both together.
    if (says(left, "rest") && (mention.continued || isOfSeveral(mention))) return undefined;
    // Those withdrawn are not told apart in the tables; of the year before nobody can say.
    if (!told.certain && from === "previous") return undefined;
    const rows = told.results.flatMap((result) => rowsOfResult(form, result));
    if (rows.length === 0) return undefined;
    const groups = told.groups.flatMap((group) => rowsOfResult(form, group));
    const columns = columnsOf(words);
    return {
      code: claimCodes.results,
      formula: valueOf(applicationCells(rows, columns), from),
      also: [
        ...(groups.length > 0 ? [valueOf(applicationCells(groups, columns), from)] : []),
        ...(told.wider === undefined
          ? []
          : [
              valueOf(
                applicationCells(
                  told.wider.flatMap((result) => rowsOfResult(form, result)),
                  columns,
                ),
                from,
              ),
            ]),
        ...restOfOthers(told.results, mention, columns).map((rest) => valueOf(applicationCells(rest, columns), from)),
        // 撤回2件 may be told of all that ended otherwise.
        ...(rows.join() === "other.other"
          ? [valueOf(applicationCells(rowsOfResult(form, "other"), columns), from)]
          : []),
      ],
      certain: told.certain,
      // 上年结转5件中同意公开4件: only some of all those that were granted.
      ...(isRow(scene.whole?.sketch, "carriedIn") && { partial: true as const }),
      part: told.results.every((result) => result.includes(".")) ? "row" : "result",
      rows,
    };
  },
};

/** 逾期未补正2件、其他处理5件: what is told apart from them is the rest. */
function restOfOthers(
  told: readonly string[],
  { before, form }: Mention,
  columns: readonly ApplicantColumn[],
): readonly (readonly ApplicationRowId[])[] {
  if (told.join() !== "other" || columns !== totalColumn) return [];
  const apart = new Set(
    before.flatMap(({ part, sketch }) => (part === "row" && sketch?.rows?.length === 1 ? sketch.rows : [])),
  );
  const rest = rowsOfResult(form, "other").filter((row) => !apart.has(row));
  return rest.length > 0 && rest.length < rowsOfResult(form, "other").length ? [rest] : [];
}

/** 其余4件为不予处理及其他: of several together. */
function isOfSeveral({ text, number, right }: Mention): boolean {
  const end = right.at(-1)?.to ?? number.end;
  return (
    /[及和或、]|以及|等|其他/u.test(text.slice(number.end, end)) || /^[及和或、等]/u.test(text.slice(end, end + 1))
  );
}

interface ToldResults {
  readonly results: readonly string[];
  /** Groups that are named beside one of their own rows. */
  readonly groups: readonly string[];
  readonly certain: boolean;
  /** What the words may stand for as well: 公开 for what was granted in part, 其他 for all that the list leaves out. */
  readonly wider?: readonly string[];
}

function toldResults(
  left: readonly TermToken[],
  right: readonly TermToken[],
  mention: Mention,
): ToldResults | undefined {
  const words = hasSort(left, "result") ? left : right;
  const reasoned = hasSort(left, "result") ? undefined : groupBehindReasons(mention);
  if (reasoned !== undefined) return { results: [reasoned], groups: [], certain: true };
  // 公开（含部分公开） names two results at once.
  const found = meanings(words, "result").flatMap((result) => result.split("|"));
  if (found.length === 0) {
    const rest = otherResult(mention);
    if (rest !== undefined) return rest;
    // 其中公开22件，不予公开63件
    const bare =
      left.some(isBarePublishing) && (mention.scene.whole?.sketch?.rows !== undefined || isFollowedByResults(mention));
    return bare && !hasSort(left, "applicant", "topic", "event")
      ? {
          results: ["granted"],
          groups: [],
          certain: false,
          ...(!tellsPartly(mention) && { wider: ["granted", "partiallyGranted"] }),
        }
      : undefined;
  }
  const rows = found.filter((result) => result.includes("."));
  const groups = found.filter((result) => rows.some((row) => groupOfRow(row) === result));
  // 因不掌握等原因无法提供21件: all that could not be provided, for this reason or another.
  if (groups.length > 0 && says(words, "others") && groups.includes(found.at(-1) ?? ""))
    return { results: groups, groups: [], certain: true };
  return {
    results: found.filter((result) => !groups.includes(result)),
    groups,
    certain: !found.includes("other.other"),
  };
}

/** 对13件申请因本机关不掌握、需另行加工等原因无法提供: the result behind its reasons. */
function groupBehindReasons({ continued, text, number, right }: Mention): string | undefined {
  if (!continued || !hasSort(right, "result")) return undefined;
  const [, group] =
    /^[^，。；\d]{0,60}?等[^，。；、\d]{0,8}(无法提供|不予公开|未予公开|不予处理)(?:[，。；]|$)/u.exec(
      text.slice(number.end, number.end + 80),
    ) ?? [];
  if (group === undefined) return undefined;
  return group === "无法提供" ? "unavailable" : group === "不予处理" ? "declined" : "refused";
}

/** Words for applications that ended without an answer. */
const ended: readonly string[] = ["撤回", "撤销", "终止", "撤回终止"];

/** What the outcome of an application can be called without a word that only results have: 撤回1件, 其他3件. */
function otherResult({ words, before, text, number, scene }: Mention): ToldResults | undefined {
  const outcomes = meanings(words, "outcome");
  const named = words.some(({ term, from, to }) => term.sort === "outcome" && ended.includes(text.slice(from, to)));
  // 撤回1件后重新提交1件
  if (outcomes.length > 0)
    return named && text.charAt(number.end) !== "后"
      ? { results: ["other.other"], groups: [], certain: false }
      : undefined;
  if ((scene.whole === undefined && !scene.headed) || !isBareOther(text, number.from)) return undefined;
  const siblings = new Set(
    before.flatMap(({ part, sketch }) => (part === "result" ? (sketch?.rows ?? []) : [])).map(groupOfRow),
  );
  const wider = resultGroups.filter((group) => group !== "partiallyGranted" && !siblings.has(group));
  return siblings.size >= 3 ? { results: ["other"], groups: [], certain: false, wider } : undefined;
}

/** Whether what was granted in part is told apart behind a number. */
function tellsPartly({ text, number }: Mention): boolean {
  return text.slice(number.end, number.end + 60).includes("部分");
}

/** 公开6件、部分公开2件: the first of several results. */
function isFollowedByResults({ text, number, scene }: Mention): boolean {
  if (!scene.headed && scene.topic !== "applications") return false;
  return /^[，、；,;](?:(?:占|[较比]|同比)[^，；。]{1,16}[，、；,;])?(?:部分公开|部分予以公开|不予公开|不公开|不掌握|无法提供)/u.test(
    text.slice(number.end, number.end + 34),
  );
}

/** 公开 by itself; 主动公开 is no result. */
function isBarePublishing({ term, from, to }: TermToken): boolean {
  return term.sort === "document" && term.is === "published" && to - from === "公开".length;
}

function columnsOf(words: readonly TermToken[]): readonly ApplicantColumn[] {
  const [applicant, ...others] = meanings(words, "applicant");
  if (applicant === undefined || others.length > 0 || applicant === "enterprise") return totalColumn;
  return applicant === "organisation" ? organisationColumns : [applicant];
}
