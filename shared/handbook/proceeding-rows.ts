import type { ProceedingColumn, ProceedingGroup } from "../forms/cell-id.ts";
import type { RowMeaning } from "./meaning.ts";

/** What the groups of cases in table four mean. */
export const proceedingRows: Readonly<Record<ProceedingGroup, RowMeaning>> = {
  review: {
    counts: {
      zh: "因本机关政府信息公开工作引起、以本机关为被申请人的行政复议，本年审结的和年末尚未审结的都计入。",
      en: "Administrative reviews because of this body's information work in which it is the respondent: closed this year, and pending at its end.",
    },
    clause: "条例第五十条第（三）项",
    open: true,
  },
  direct: {
    counts: {
      zh: "未经复议、直接起诉本机关的行政诉讼。2024 年起，因不予公开引起的争议须先申请复议；无法提供、不予处理、未答复等仍可直接起诉。",
      en: "Lawsuits against this body without a review before. Since 2024 refusals must go to review first; other answers, and silence, can still be sued over directly.",
    },
    clause: "条例第五十条第（三）项；行政复议法第二十三条第一款第（四）项",
    open: true,
  },
  afterReview: {
    counts: {
      zh: "经复议后再起诉的行政诉讼。复议维持、复议机关为共同被告的，只由原行政行为机关填报。",
      en: "Lawsuits after a review. Where the reviewing body is sued too because it upheld the decision, only the body that acted first reports the case.",
    },
    clause: "条例第五十条第（三）项；国办公开办函〔2016〕201号",
    mistakes: {
      zh: "政府或复议机关作为共同被告也填报，汇总时重复。",
      en: "The reviewing body reports it too, and it is counted twice in the sum.",
    },
  },
};

/** What the outcomes in table four mean. */
export const proceedingColumns: Readonly<Partial<Record<ProceedingColumn, RowMeaning>>> = {
  upheld: {
    counts: {
      zh: "复议决定维持；诉讼判决驳回原告诉讼请求。",
      en: "Upheld in the review; the claim was dismissed by judgment.",
    },
    clause: "行政复议法第六十八条；行政诉讼法第六十九条",
    open: true,
  },
  corrected: {
    counts: {
      zh: "变更、撤销、确认违法或无效、责令履行（判决履行）的。",
      en: "Changed, quashed, found unlawful or void, or ordered to act.",
    },
    clause: "行政复议法第六十三条至第六十七条；行政诉讼法第七十条、第七十二条、第七十四条、第七十五条、第七十七条",
    open: true,
  },
  other: {
    counts: {
      zh: "申请人撤回、撤诉、终止、调解、和解、驳回起诉等。驳回复议请求、不予受理如何归类，各地不一。",
      en: "Withdrawn, ended, settled, conciliated, action rejected. Where a request for review is rejected or not accepted, practice differs.",
    },
    open: true,
  },
  pending: {
    counts: {
      zh: "本年 12 月 31 日尚未审结的；一审后上诉的按未审结计，两审计 1 件。",
      en: "Not closed on 31 December; appealed cases are pending, and both instances are one case.",
    },
    open: true,
  },
};
