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
            zh: "按本单位登记的件数计，不按信封计。",
            en: "Count the entries of your register, not the letters.",
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
      ),
      { kind: "caution", text: localRule },
    ],
  },
];
