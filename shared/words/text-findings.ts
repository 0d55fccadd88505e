import type { ToldFigure } from "../text/rules/make-finding.ts";
import type { textRules } from "../text/registry.ts";
import type { NarrativeId } from "../forms/form.ts";
import type { Language } from "./language.ts";
import type { Labels } from "./labels.ts";
import { narrativeNames } from "./narrative.ts";
import { sentence, type SentencesOf } from "./sentence.ts";
import { toldFigureWords } from "./told-figure.ts";

/** A number of the text, or a word that stands for one, that is not what the tables show. */
const value: SentencesOf<(typeof textRules)[number]>["T1"] = sentence(
  (p, l) => {
    const figure = toldFigureWords(p.figure, l, "zh");
    const says = `${where(p, "zh")}写“${p.quote}”`;
    if ("count" in p) return `${says}，但${figure}为 ${p.count}。`;
    if (p.near !== undefined) {
      return `${says}，与${toldFigureWords(p.near, l, "zh")}相同，但${figure}为 ${p.exact}，请核对数字或用词。`;
    }
    const same =
      p.same === undefined ? "" : `；${p.told} 与${toldFigureWords(p.same, l, "zh")}相同，可能只取了这一个数`;
    return `${says}，但${figure}为 ${p.exact}${p.same?.lastYear === true ? `；${p.told} 是上年的数` : same}。`;
  },
  (p, l) => {
    const figure = toldFigureWords(p.figure, l, "en");
    const says = `${where(p, "en")}: "${p.quote}"`;
    if ("count" in p) return `${says}, but ${figure} is ${p.count}.`;
    if (p.near !== undefined) {
      return `${says} equals ${toldFigureWords(p.near, l, "en")}, but ${figure} is ${p.exact}; check the number or the wording.`;
    }
    const same = p.same === undefined ? "" : `; ${p.told} equals ${toldFigureWords(p.same, l, "en")}`;
    return `${says}, but ${figure} is ${p.exact}${same}.`;
  },
);

/** The sentences of the checks of the text against the tables (T). */
export const textFindingWords: SentencesOf<(typeof textRules)[number]> = {
  T1: value,
  T2: value,
  T3: value,
  T4: sentence(
    (p) =>
      `${where(p, "zh")}的数字不平：新收 ${p.received} + 上年结转 ${p.carriedIn} = ${p.received + p.carriedIn}，办结 ${p.concluded} + 结转下年度 ${p.carriedOut} = ${p.concluded + p.carriedOut}，相差 ${Math.abs(p.received + p.carriedIn - p.concluded - p.carriedOut)}。`,
    (p) =>
      `${where(p, "en")}: the numbers do not balance: received ${p.received} + carried in ${p.carriedIn} = ${p.received + p.carriedIn}, concluded ${p.concluded} + carried on ${p.carriedOut} = ${p.concluded + p.carriedOut}.`,
  ),
  T5: value,
  T6: value,
  T7: value,
  T8: value,
  T9: sentence(
    (p, l) => `${where(p, "zh")}写“${p.quote}”，但${toldFigureWords(p.figure, l, "zh")}为 ${p.count}。`,
    (p, l) => `${where(p, "en")}: "${p.quote}", but ${toldFigureWords(p.figure, l, "en")} is ${p.count}.`,
  ),
  T10: sentence(
    (p, l) =>
      `${where(p, "zh")}写“${p.quote}”，但${toldFigureWords(p.figure, l, "zh")}为 ${p.count}，还有未办结的申请，请核对用词。`,
    (p, l) =>
      `${where(p, "en")}: "${p.quote}", but ${toldFigureWords(p.figure, l, "en")} is ${p.count}: some are not concluded yet; check the wording.`,
  ),
  T11: sentence(
    (p, l) =>
      `${where(p, "zh")}写“${p.quote}”，${basis(p, l, "zh")}应为 ${p.computed}%${p.fits === undefined ? "" : `；正文的数是按${toldFigureWords(p.fits, l, "zh")}算的`}${p.truncated ? "，多出的小数要四舍五入，不能直接舍去" : ""}。`,
    (p, l) =>
      `${where(p, "en")}: "${p.quote}", but ${basis(p, l, "en")} it is ${p.computed}%${p.fits === undefined ? "" : `; the text's share is that of ${toldFigureWords(p.fits, l, "en")}`}${p.truncated ? "; decimals are rounded, not cut off" : ""}.`,
  ),
  T12: sentence(
    (p, l) => {
      const years = p.now !== undefined && p.last !== undefined ? `本年 ${p.now}、上年 ${p.last}，` : "";
      const fits = p.fits !== undefined ? `；正文的数是按${toldFigureWords(p.fits, l, "zh")}算的` : "";
      const base = p.overThisYear ? "；正文的数是以本年为基数算的，应以上年为基数" : "";
      return `${where(p, "zh")}写“${p.quote}”，但${toldFigureWords(p.figure, l, "zh")}${years}${change(p, "zh")}${fits || base}${p.truncated ? "；多出的小数要四舍五入，不能直接舍去" : ""}。`;
    },
    (p, l) => {
      const years = p.now !== undefined && p.last !== undefined ? ` (${p.now}, last year ${p.last})` : "";
      const fits = p.fits !== undefined ? `; the text's number fits ${toldFigureWords(p.fits, l, "en")}` : "";
      const base = p.overThisYear ? "; the text's number takes this year as the base" : "";
      return `${where(p, "en")}: "${p.quote}", but ${toldFigureWords(p.figure, l, "en")}${years} ${change(p, "en")}${fits || base}${p.truncated ? "; decimals are rounded, not cut off" : ""}.`;
    },
  ),
  T13: sentence(
    (p) =>
      `${where(p, "zh")}写“${p.whole}”，但其中各项${p.inYuan ? "折合为元" : ""} ${p.addends.join(" + ")} = ${p.sum}，${p.sum > p.told ? "多" : "少"} ${Math.abs(p.sum - p.told)}。`,
    (p) =>
      `${where(p, "en")}: "${p.whole}", but its parts${p.inYuan ? ", in yuan," : ""} add up to ${p.addends.join(" + ")} = ${p.sum}, ${Math.abs(p.sum - p.told)} ${p.sum > p.told ? "more" : "less"}.`,
  ),
  T14: sentence(
    (p, l) =>
      `同一个数（${toldFigureWords(p.figure, l, "zh")}）前后不一：${where(p, "zh")}写“${p.quote}”，${where({ part: p.otherPart }, "zh")}写“${p.otherQuote}”。`,
    (p, l) =>
      `The same figure (${toldFigureWords(p.figure, l, "en")}) has two values: "${p.quote}" in ${where(p, "en")}, "${p.otherQuote}" in ${where({ part: p.otherPart }, "en")}.`,
  ),
  T15: sentence(
    (p, l) =>
      `${where(p, "zh")}写“${p.quote}”，${p.figure === undefined ? "数很大" : `但${toldFigureWords(p.figure, l, "zh")}为 ${p.exact ?? ""}`}，可能多写了“万”，请核对单位。`,
    (p, l) =>
      `${where(p, "en")}: "${p.quote}"${p.figure === undefined ? " is very many" : `, but ${toldFigureWords(p.figure, l, "en")} is ${p.exact ?? ""}`}; the 万 may be one too many. Check the unit.`,
  ),
  K4: sentence(
    (p) => `${where(p, "zh")}写“${p.quote}”，由台账数出 ${p.counted} 件，请核对。`,
    (p) => `${where(p, "en")}: "${p.quote}", but the register comes to ${p.counted}; check it.`,
  ),
  T16: sentence(
    (p) => `${where(p, "zh")}所列各项占比 ${p.shares.join(" + ")} = ${p.sum}%，应为 100%，请核对各项占比。`,
    (p) => `${where(p, "en")}: the shares ${p.shares.join(" + ")} add up to ${p.sum}%, not 100%; check them.`,
  ),
};

function where({ part }: { readonly part: NarrativeId }, language: Language): string {
  const name = narrativeNames[part][language];
  return language === "zh" ? `“${name}”部分` : name;
}

/** What a share was computed from. */
function basis(
  { of, whole }: { readonly of: ToldFigure | undefined; readonly whole: ToldFigure | undefined },
  labels: Labels,
  language: Language,
): string {
  if (of === undefined || whole === undefined)
    return language === "zh" ? "按正文的数计算" : "by the text's own numbers";
  const [part, all] = [toldFigureWords(of, labels, language), toldFigureWords(whole, labels, language)];
  return language === "zh" ? `${part}占${all}的比例` : `for ${part} out of ${all}`;
}

/** By how much a figure grew or fell. */
function change(
  { computed, percent }: { readonly computed: string; readonly percent: boolean },
  language: Language,
): string {
  const fell = computed.startsWith("-");
  const by = `${computed.replace("-", "")}${percent ? "%" : ""}`;
  if (language === "zh") return `${fell ? (percent ? "下降" : "减少") : percent ? "增长" : "增加"} ${by}`;
  return `${fell ? "fell" : "grew"} by ${by}`;
}
