import type { ApplicationRowId } from "../../forms/cell-id.ts";
import { formOf } from "../../forms/registry.ts";
import type { FixedWording } from "../../words/language.ts";
import { localRule } from "../meaning.ts";
import { type HandbookPage, same, write } from "../page.ts";
import { rowLabel } from "../row-label.ts";

/** A row of table three by its statutory label. */
function row(id: ApplicationRowId): FixedWording {
  const cell = formOf("2021").cells.find((each) => each.table === "t3" && each.row === id);
  return same(cell === undefined ? id : rowLabel(cell));
}

/** What counts where: the rules over all rows, and the cases about which clerks ask. */
export const countingPages: readonly HandbookPage[] = [
  {
    id: "counting",
    chapter: "counting",
    title: { zh: "一件申请怎样计数", en: "How an application is counted" },
    blocks: [
      write.list(
        [
          "谁收到，谁计数，谁答复。一件申请只计一次：在“本年新收”或“上年结转”中计一次，在一种办理结果或“结转下年度”中计一次。",
          "Whoever received it counts and answers it. Each application stands once above (received or carried in) and once below (one result, or carried on).",
        ],
        [
          "每一列都应满足：本年新收 + 上年结转 = 办理结果总计 + 结转下年度。",
          "In each column: received + carried in = concluded + carried on.",
        ],
        [
          "“上年结转”应与上年报告的“结转下年度继续办理”逐列一致。",
          "What is carried in is what last year's report carried on, column by column.",
        ],
        [
          "“办结”看本年是否作出最终答复，不看是哪一年收到；补正告知、延期告知、收费告知都不是答复。",
          "Concluded means a final answer within the year, whenever it was received; notices of correction, extension or fees are no answer.",
        ],
        [
          "按申请人分列，不按代理人、律师分列；几个人在一份申请上共同申请的计 1 件，按第一申请人分列。",
          "Columns go by the applicant, not the agent; several applicants on one form are one application, by the first of them.",
        ],
      ),
      { kind: "caution", text: localRule },
      {
        kind: "pages",
        name: { zh: "各行的意思", en: "What the rows mean" },
        ids: ["t3.received", "t3.carriedIn", "t3.carriedOut"],
      },
    ],
  },
  {
    id: "counting-results",
    chapter: "counting",
    title: { zh: "结果该填哪一行", en: "Which row a result belongs to" },
    blocks: [
      {
        kind: "table",
        heads: [
          { zh: "情形", en: "Case" },
          { zh: "填在", en: "Row" },
          { zh: "依据", en: "Clause" },
        ],
        rows: [
          [
            { zh: "提供了信息；或已主动公开，告知了途径", en: "Given; or public already and told where" },
            row("granted"),
            same("条例第三十六条第（一）、（二）项"),
          ],
          [
            { zh: "一部分提供、一部分不公开", en: "A part given, a part withheld" },
            row("partiallyGranted"),
            same("条例第三十七条"),
          ],
          [
            {
              zh: "讨论记录、过程稿、磋商信函、请示报告",
              en: "Minutes, drafts, letters of consultation, requests for instructions",
            },
            row("refused.deliberative"),
            same("条例第十六条第二款"),
          ],
          [
            { zh: "人事管理、后勤管理、内部工作流程", en: "Personnel, logistics, internal procedure" },
            row("refused.internalAffairs"),
            same("条例第十六条第一款"),
          ],
          [
            {
              zh: "查过，没有；或不由本机关负责公开（告知由谁）",
              en: "Searched and not there; or another body's to publish",
            },
            row("unavailable.notHeld"),
            same("条例第三十六条第（四）、（五）项"),
          ],
          [
            { zh: "需要另行汇总、加工、分析", en: "It would have to be compiled or analysed" },
            row("unavailable.needsCreation"),
            same("条例第三十八条"),
          ],
          [
            { zh: "申请人补正了，内容仍不明确", en: "Corrected, and still unclear" },
            row("unavailable.unclear"),
            same("条例第三十条"),
          ],
          [
            { zh: "逾期不补正，没有正当理由", en: "Not corrected in time, without good reason" },
            row("other.noCorrection"),
            same("条例第三十条"),
          ],
          [
            { zh: "以申请形式信访、投诉、举报", en: "A petition or complaint in the form of an application" },
            row("declined.petition"),
            same("条例第三十九条第一款"),
          ],
          [
            {
              zh: "同一申请人就同一内容再次申请，此前已答复",
              en: "The same applicant asks for the same again after an answer",
            },
            row("declined.repeated"),
            same("条例第三十六条第（六）项"),
          ],
          [
            {
              zh: "数量、频次明显超过合理范围，要求说明理由后认为不合理",
              en: "Clearly too many, and the reasons asked for do not hold",
            },
            row("declined.excessive"),
            same("条例第三十五条"),
          ],
          [
            { zh: "收费通知后逾期未缴费", en: "The fee was not paid in time" },
            row("other.feeUnpaid"),
            same("条例第四十二条"),
          ],
          [
            { zh: "申请人撤回（仍计入收到和办结）", en: "Withdrawn; it stays received and concluded" },
            row("other.other"),
            same(""),
          ],
        ],
      },
      { kind: "caution", text: localRule },
    ],
  },
  {
    id: "counting-cases",
    chapter: "counting",
    title: { zh: "容易弄错的情形", en: "Cases that are easily got wrong" },
    blocks: [
      write.facts(
        [
          { zh: "补正", en: "Correction" },
          {
            zh: "补正前后是同一件申请，只计一次，按第一次收到之日计入年度；答复期限自收到补正后的申请起重新计算。",
            en: "One application, counted once, in the year of its first receipt; the time limit restarts with the corrected one.",
          },
        ],
        [
          { zh: "一函多事", en: "Several matters in one letter" },
          {
            zh: "几件不同的事可按“一事一申请”分开；按本单位登记的件数计，不按信封计。",
            en: "Several matters may be split, one application each. Count the entries of your register, not the letters.",
          },
        ],
        [
          { zh: "合并答复", en: "One answer to several" },
          {
            zh: "几件申请合并答复的，仍按几件计。",
            en: "Several applications answered together are still several.",
          },
        ],
        [
          { zh: "转办、协办", en: "Passed on inside the house" },
          {
            zh: "转给内设机构或请其他单位协办不是办理结果，收到的机关仍要答复。",
            en: "Passing on to an inner office, or asking others for help, is no result.",
          },
        ],
        [
          { zh: "网络、信函、当面", en: "By internet, letter, in person" },
          {
            zh: "申请渠道不影响件数；表三不分渠道，需要时写在第一部分。",
            en: "The channel does not matter for the count; tell it in part one if wanted.",
          },
        ],
        [
          { zh: "咨询电话", en: "Telephone enquiries" },
          {
            zh: "热线咨询不是申请，不计。",
            en: "Enquiries by telephone are no applications.",
          },
        ],
        [
          { zh: "信息处理费", en: "Fees for handling" },
          {
            zh: "按件或按量，两种标准只用一种。按件：同一申请人一个自然月内 10 件以内（含）不收，11 至 30 件每件 100 元，31 件以上每增加 10 件（不足 10 件按 10 件计）每件再加 100 元；按量：30 页以内（含）不收，31 至 100 页每页 10 元，101 至 200 页每页 20 元，201 页以上每页 40 元（国办函〔2020〕109号）。",
            en: "By applications or by pages, never both. Applications of one person in a month: up to 10 free, 11 to 30 cost 100 yuan each, from 31 on 100 yuan more each for every further ten. Pages: up to 30 free, 31 to 100 cost 10 yuan each, 101 to 200 20 yuan, more 40 yuan (国办函〔2020〕109号).",
          },
        ],
      ),
      { kind: "caution", text: localRule },
    ],
  },
  {
    id: "counting-terms",
    chapter: "counting",
    title: { zh: "办理时限", en: "Time limits" },
    blocks: [
      write.facts(
        [
          { zh: "要求补正", en: "Asking for a correction" },
          {
            zh: "申请内容不明确的，自收到申请之日起 7 个工作日内一次性告知补正事项和合理的补正期限；答复期限自收到补正的申请之日起计算（条例第三十条）。",
            en: "Within 7 working days of receipt, all at once and with a reasonable term; the time for the answer runs from the corrected application (R30).",
          },
        ],
        [
          { zh: "答复", en: "Answer" },
          {
            zh: "能当场答复的当场答复；否则自收到申请之日起 20 个工作日内答复。需要延长的，经政府信息公开工作机构负责人同意并告知申请人，延长最长不超过 20 个工作日（条例第三十三条）。",
            en: "At once where possible, else within 20 working days of receipt; up to 20 more with the consent of the head of the office in charge, and the applicant is told (R33).",
          },
        ],
        [
          { zh: "征求第三方意见", en: "Asking a third party" },
          {
            zh: "第三方自收到征求意见书之日起 15 个工作日内提出意见；逾期未提出的，由行政机关依照条例决定是否公开（条例第三十二条）。",
            en: "The third party has 15 working days; where it is silent the body decides (R32).",
          },
        ],
        [
          { zh: "几个机关共同制作", en: "Made by several bodies" },
          {
            zh: "牵头机关可以征求其他机关意见，其他机关 15 个工作日内提出；逾期未提出的视为同意公开（条例第三十四条）。",
            en: "The leading body may ask the others, which have 15 working days; silence is consent (R34).",
          },
        ],
        [
          { zh: "不计入期限的", en: "Time that is not counted" },
          {
            zh: "征求第三方和其他机关意见所需时间（条例第三十三条第三款）。",
            en: "The time for asking third parties and other bodies (R33, third paragraph).",
          },
        ],
        [
          { zh: "数量、频次过多", en: "Too many applications" },
          {
            zh: "要求申请人说明理由；理由合理但不能按期答复的，可以确定延迟答复的合理期限并告知申请人（条例第三十五条）。",
            en: "The applicant is asked for reasons; where they are good and the term is too short, a reasonable later term is set and told (R35).",
          },
        ],
        [
          { zh: "提供的形式", en: "Form of supply" },
          {
            zh: "按申请人的要求和信息保存的实际情况确定；可能危及载体安全或者成本过高的，可以提供电子数据或安排查阅、抄录（条例第四十条）。",
            en: "As the applicant asks and as the information is kept; copies in another form or inspection where the original may suffer or the cost is too high (R40).",
          },
        ],
        [
          { zh: "要求更正", en: "Asking to correct a record" },
          {
            zh: "申请人有证据证明与其自身相关的信息记录不准确的，可以要求更正（条例第四十一条）；是否计入表三，以本级主管部门口径为准。",
            en: "Who can prove that a record about himself is wrong may ask to have it corrected (R41); whether that counts in table three the office in charge says.",
          },
        ],
        [
          { zh: "起止", en: "First and last day" },
          {
            zh: "收到当日不计算在内；期限届满之日是休息日或节假日的，顺延至其后第一个工作日。",
            en: "The day of receipt is not counted; a last day on a holiday moves to the next working day.",
          },
        ],
      ),
      { kind: "caution", text: localRule },
    ],
  },
];
