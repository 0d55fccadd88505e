import type { ApplicationRowId } from "../forms/cell-id.ts";
import type { RowMeaning } from "./meaning.ts";

/** What the rows of table three mean: one application stands once above (received, carried in) and once below (a result, carried on). */
export const applicationRows: Readonly<Record<ApplicationRowId, RowMeaning>> = {
  received: {
    counts: {
      zh: "本年内收到的政府信息公开申请，按收到之日计：当面提交的为提交当日，挂号、EMS 为签收之日，平信、互联网、传真为与申请人确认之日。由收到的机关计数并答复。",
      en: "Applications received within the year, by the day of receipt: handed in, that day; registered mail, the day it was signed for; ordinary letter, internet or fax, the day confirmed with the applicant.",
    },
    clause: "条例第二十九条、第三十一条",
    mistakes: {
      zh: "按受理或答复日期计；只计已受理的；漏计重复申请、信访类申请和已撤回的申请，漏计寄到其他科室或信访渠道的申请；把热线咨询计入。",
      en: "Counted by the day of acceptance or answer; only accepted ones; repeated, petition-like and withdrawn ones left out, or those that reached another office; enquiries by telephone counted.",
    },
    open: true,
  },
  carriedIn: {
    counts: {
      zh: "上年 12 月 31 日前收到、到该日仍未办结的申请；各列应与上年报告“四、结转下年度继续办理”一致。",
      en: "Received before the year and unfinished on 31 December of last year: in each column the same as last year's 四、结转下年度继续办理.",
    },
    mistakes: {
      zh: "把已答复但正在复议、诉讼的计入；凭记忆填写；与上年填在不同的列。",
      en: "Answered ones under review are counted; entered from memory; another column than last year.",
    },
  },
  granted: {
    counts: {
      zh: "向申请人提供了所申请的信息，或者信息已经主动公开、告知了获取方式和途径。",
      en: "The information was given, or it is public already and the applicant was told where.",
    },
    clause: "条例第三十六条第（一）、（二）项",
    mistakes: {
      zh: "把告知“已主动公开”的填到“其他处理”或“不予处理”。",
      en: "Those told that it is public already are put under 其他处理 or 不予处理.",
    },
  },
  partiallyGranted: {
    counts: {
      zh: "同一申请中部分内容公开、部分内容不公开，作区分处理的；只计这一行，不再计入其他行。",
      en: "A part is given and the rest withheld; counted here only.",
    },
    clause: "条例第三十七条",
    mistakes: {
      zh: "同时又计入“不予公开”。一件申请有几项内容，有的提供、有的不掌握的，归类各地不一。",
      en: "Counted under a refusal as well. Where of several items some were given and some are not held, practice differs.",
    },
    open: true,
  },
  "refused.stateSecret": {
    counts: { zh: "依法确定为国家秘密的信息。", en: "Information lawfully classified as a state secret." },
    clause: "条例第十四条",
    mistakes: {
      zh: "把工作秘密、内部资料当作国家秘密。",
      en: "Work secrets and internal papers are taken for state secrets.",
    },
    open: true,
  },
  "refused.prohibitedByLaw": {
    counts: { zh: "法律、行政法规明确禁止公开的信息。", en: "A law or administrative regulation forbids publication." },
    clause: "条例第十四条",
    mistakes: {
      zh: "引用规章或其他文件作为禁止公开的依据。",
      en: "A ministerial rule or another document is cited as the ground.",
    },
  },
  "refused.safetyStability": {
    counts: {
      zh: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息。",
      en: "Publication may endanger national, public or economic security or social stability.",
    },
    clause: "条例第十四条",
  },
  "refused.thirdParty": {
    counts: {
      zh: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益，第三方不同意且不存在公共利益重大影响的信息。",
      en: "Business secrets, privacy and the like: publication would harm a third party who does not agree, and no public interest outweighs it.",
    },
    clause: "条例第十五条、第三十二条",
    mistakes: {
      zh: "未征求第三方意见就不予公开；把第三方逾期未答复当作不同意（应由行政机关决定）。",
      en: "Refused without asking the third party; silence is taken for a refusal (the body has to decide).",
    },
  },
  "refused.internalAffairs": {
    counts: {
      zh: "人事管理、后勤管理、内部工作流程三类内部事务信息。",
      en: "Internal affairs of three kinds: personnel, logistics, internal procedure.",
    },
    clause: "条例第十六条第一款",
    mistakes: {
      zh: "把会议讨论记录填在这里（应填“四类过程性信息”）。",
      en: "Minutes of discussions stand here (they belong in the next row).",
    },
  },
  "refused.deliberative": {
    counts: {
      zh: "讨论记录、过程稿、磋商信函、请示报告四类过程性信息，法律、法规、规章规定应当公开的除外。",
      en: "Deliberative papers of four kinds: minutes, drafts, letters of consultation, requests for instruction, unless a law says that they are public.",
    },
    clause: "条例第十六条第二款",
  },
  "refused.enforcementFile": {
    counts: {
      zh: "行政执法案卷信息，法律、法规、规章规定应当公开的除外。",
      en: "Files of law enforcement, unless a law says that they are public.",
    },
    clause: "条例第十六条第二款",
    mistakes: {
      zh: "当事人查阅本人案卷的，应按案卷查阅办理。",
      en: "Parties who want to see their own file: that is an inspection of files.",
    },
    open: true,
  },
  "refused.administrativeQuery": {
    counts: {
      zh: "工商登记、不动产登记等，法律、行政法规对查询另有专门规定，告知申请人按该规定查询的。",
      en: "Registers of companies, land and the like whose inspection is ruled by a law of its own; the applicant was told so.",
    },
    clause: "条例第三十六条第（七）项",
    mistakes: {
      zh: "填到“本机关不掌握”或“其他处理”。",
      en: "Entered under 本机关不掌握 or 其他处理.",
    },
  },
  "unavailable.notHeld": {
    counts: {
      zh: "经检索没有该信息，或者不由本机关负责公开的；能确定负责机关的，应告知其名称和联系方式。",
      en: "Searched for and not there, or not for this body to publish; where the right body is known it is named.",
    },
    clause: "条例第三十六条第（四）、（五）项",
    mistakes: {
      zh: "把内部转办、移送当作办理结果。",
      en: "Passing it on inside the house is taken for a result.",
    },
  },
  "unavailable.needsCreation": {
    counts: {
      zh: "没有现成信息，需要另行制作、加工、分析的。",
      en: "The information would have to be made, processed or analysed.",
    },
    clause: "条例第三十八条",
    mistakes: {
      zh: "把咨询类来信一概填在这里（归类各地不一）。",
      en: "Enquiries are all put here (practice differs).",
    },
    open: true,
  },
  "unavailable.unclear": {
    counts: {
      zh: "申请人已经补正，内容仍不明确的。",
      en: "The applicant did correct the application, and it is still unclear.",
    },
    clause: "条例第三十条",
    mistakes: {
      zh: "与“逾期不补正”混淆：没有补正的填在“（六）其他处理”第 1 项。",
      en: "Mixed up with those never corrected, which belong in （六） 1.",
    },
  },
  "declined.petition": {
    counts: {
      zh: "以申请公开的形式进行信访、投诉、举报的，告知通过相应渠道提出。",
      en: "Petitions and complaints in the form of an application; the applicant is told the right way.",
    },
    clause: "条例第三十九条第一款",
    mistakes: {
      zh: "把 12345 热线工单计入；或者完全不计。",
      en: "Cases of the hotline are counted; or these are not counted at all.",
    },
  },
  "declined.repeated": {
    counts: {
      zh: "同一申请人就相同信息再次申请，而此前已经答复的。",
      en: "The same applicant asks for the same information, which was answered before.",
    },
    clause: "条例第三十六条第（六）项",
    mistakes: {
      zh: "把不同申请人的相同申请计入。首次申请尚未答复时再次申请的，归类各地不一。",
      en: "Different applicants are counted. A second letter while the first is pending: practice differs.",
    },
    open: true,
  },
  "declined.publication": {
    counts: {
      zh: "要求提供政府公报、报刊、书籍等公开出版物的，告知获取途径。",
      en: "Gazettes, papers, books and other publications; the applicant is told where to get them.",
    },
    clause: "条例第三十九条第二款",
    mistakes: {
      zh: "网站已公开的信息填在这里（应填“予以公开”）。",
      en: "Material of the website stands here (it belongs in 予以公开).",
    },
  },
  "declined.excessive": {
    counts: {
      zh: "申请数量、频次明显超过合理范围，经要求说明理由而理由不合理的。",
      en: "Number or frequency is clearly unreasonable, reasons were asked for and found wanting.",
    },
    clause: "条例第三十五条",
    mistakes: {
      zh: "没有要求说明理由；理由合理、延期答复的也填在这里。",
      en: "No reasons were asked for; those with good reasons, answered later, are put here.",
    },
  },
  "declined.confirmation": {
    counts: {
      zh: "要求对已获取的信息予以确认或重新出具的。",
      en: "The applicant asks to confirm or to issue again what he has already.",
    },
    open: true,
  },
  "other.noCorrection": {
    counts: {
      zh: "收到补正通知后，无正当理由逾期不补正，视为放弃申请的。",
      en: "Not corrected in time without good reason: taken as given up.",
    },
    clause: "条例第三十条",
    mistakes: {
      zh: "填到“补正后内容仍不明确”；当作撤回申请。",
      en: "Entered as still unclear; taken for a withdrawal.",
    },
  },
  "other.feeUnpaid": {
    counts: {
      zh: "收到收费通知后逾期不缴纳信息处理费，视为放弃申请的。",
      en: "The fee notice was not paid in time: taken as given up.",
    },
    clause: "条例第四十二条",
    mistakes: {
      zh: "与表二“行政事业性收费”混淆。",
      en: "Mixed up with the charges of table two.",
    },
  },
  "other.other": {
    counts: {
      zh: "以上各项都不能归入的，如申请人主动撤回、程序终止、所申请的不是政府信息。",
      en: "What belongs nowhere above: withdrawn, ended otherwise, no government information.",
    },
    mistakes: {
      zh: "凡拿不准的都填在这里。",
      en: "Everything doubtful is put here.",
    },
    open: true,
  },
  other: {
    counts: {
      zh: "以上各项都不能归入的，包括逾期不补正、逾期不缴费、主动撤回等（2019 年版报告格式不再细分）。",
      en: "What belongs nowhere above: not corrected or not paid in time, withdrawn (the 2019 edition does not divide it).",
    },
    open: true,
  },
  concluded: {
    counts: {
      zh: "本年内作出最终答复的全部申请，不论哪一年收到；由各办理结果自动合计。",
      en: "All with a final answer within the year, whenever received; added up from the results.",
    },
    mistakes: {
      zh: "把补正、延期、收费通知当作答复。",
      en: "Notices of correction, extension or fees are taken for answers.",
    },
    open: true,
  },
  carriedOut: {
    counts: {
      zh: "本年 12 月 31 日前收到、到该日尚未作出最终答复的，包括正在补正、延期、征求第三方意见和等待缴费的。",
      en: "Received by 31 December and without a final answer then: those being corrected, extended, at a third party or with an open fee notice included.",
    },
    mistakes: {
      zh: "只计超期未办结的；习惯性填 0。",
      en: "Only overdue ones; 0 by habit.",
    },
    open: true,
  },
};
