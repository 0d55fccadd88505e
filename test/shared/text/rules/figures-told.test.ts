import { describe, expect, it } from "vitest";
import { foundIn, saidIn, type SentenceCase, type TextCase } from "../../../kit/text-findings.ts";

const nobody = { "t3.received.naturalPerson": 0, "t3.received.business": 0, "t3.received.legalService": 0 };

describe("T1, what came in", () => {
  it.each<TextCase>([
    ["agrees", "全年新收申请151件。", []],
    ["differs", "全年新收申请150件。", ["warning 150"]],
    ["told with what was carried in", "全年受理申请156件。", ["hint 156"]],
    ["all that was handled", "全年收办申请151件。", ["hint 151"]],
    ["all that was handled, rightly", "全年收办申请156件，收到和处理申请156件。", []],
    ["about so many", "受理申请150余件，收到申请近160件。", []],
    ["not about so many", "受理申请160余件。", ["warning 160余"]],
    ["last year", "2020年受理申请121件，2021年受理申请151件。", ["warning 121"]],
    ["the whole of last year", "2020年全年受理申请121件，去年全年受理申请120件。", ["warning 121"]],
    ["the whole of another year", "2019年全年受理申请90件，2021年全年受理申请150件。", ["warning 150"]],
    ["Chinese and full-width digits", "受理申请一百五十二件，收到申请１５１件。", ["warning 一百五十二"]],
    ["without a verb", "政府信息公开申请共149件。", ["hint 149"]],
    ["another authority", "区政府办公室受理申请12件，东湖区收到申请95件。", []],
    ["another period", "上半年受理申请70件，自条例施行以来累计受理申请900件。", []],
    ["another matter", "承办人大代表建议99件，受理热线工单5000件。", []],
    ["one way of applying", "受理网上申请100件。", []],
    [
      "with what was carried in, as it says itself",
      "收到申请156件（其中上年结转5件），受理申请156件（含上年结转5件）。",
      [],
    ],
    ["without it, though it says so", "收到申请151件（含上年结转5件）。", ["hint 151"]],
    ["passed on or withdrawn", "转交其他机关办理6件，实际办理148件。", []],
    ["a part, by what makes it up with the next", "受理申请90件，委托下级的61件。", []],
    ["beside what makes it up to something else", "受理申请90件，委托下级的60件。", ["warning 90"]],
    ["beside what makes it up, but in another sentence", "受理申请90件。委托下级的61件。", ["warning 90"]],
    ["of a kind that nobody knows, far from it", "医药管理处收到申请21件。", []],
    ["of a kind that nobody knows, near it", "医药管理处收到申请115件。", ["hint 115"]],
    ["a month", "12月收到申请13件，截至12月收到申请150件。", ["warning 150"]],
    ["last year's, compared with", "申请总量比2020年的120件多。申请总量比2020年的119件多。", ["hint 119"]],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T1", text, changes)).toEqual(found);
  });
});

describe("T2, what was carried", () => {
  it.each<TextCase>([
    ["agrees", "上年结转5件，结转下年度继续办理2件。", []],
    ["carried in differs", "2020年度结转4件。", ["warning 4"]],
    ["carried on differs", "其余3件顺延至2022年办理。", ["warning 3"]],
    ["being handled", "尚有3件正在办理。", ["hint 3"]],
    ["no year is named", "本年结转3件。", []],
    ["money", "上年结转资金300万元。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T2", text, changes)).toEqual(found);
  });
});

describe("T3, what was concluded", () => {
  it.each<TextCase>([
    ["agrees", "办结申请154件。", []],
    ["differs", "已按时答复申请150件。", ["warning 150"]],
    ["chained", "受理申请151件，其中办结150件。", ["warning 150"]],
    ["without those handled otherwise", "答复申请154件。", ["hint 154"], { "t3.other.other.naturalPerson": 3 }],
    ["answers to letters", "回复网民留言300件。", []],
    ["a delay", "延期答复46件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T3", text, changes)).toEqual(found);
  });
});

describe("T5, results", () => {
  it.each<TextCase>([
    [
      "others told apart from the rest of them",
      "逾期未补正2件、其他处理5件。",
      [],
      { "t3.other.noCorrection.naturalPerson": 2, "t3.other.other.naturalPerson": 5 },
    ],
    [
      "others told apart from a rest that is none",
      "逾期未补正2件、其他处理6件。",
      ["warning 6"],
      { "t3.other.noCorrection.naturalPerson": 2, "t3.other.other.naturalPerson": 5 },
    ],
    ["some of those carried in", "予以公开22件，上年结转5件中予以公开4件。", []],
    ["told in two pieces that do not make them up", "予以公开17件，上年结转5件中予以公开4件。", ["warning 17"]],
    ["told in two pieces", "予以公开18件，上年结转5件中予以公开4件。", []],
    ["agree", "予以公开22件、部分公开0件、不予公开63件、无法提供69件、不予处理0件、其他处理0件。", []],
    ["a group", "不予公开60件。", ["warning 60"]],
    ["a row", "不予公开63件，其中属于行政执法案卷55件。", ["warning 55"]],
    ["the number first", "68件因本机关不掌握相关政府信息无法提供。", ["warning 68"]],
    ["for one kind of applicant", "予以公开自然人申请21件。", ["warning 21"]],
    ["publishing", "主动公开政府信息900件，公开会议纪要12件。", []],
    ["in parts", "予以公开18件，另予以公开4件。不予公开1件，不予公开54件，不予公开8件。", []],
    ["in parts that come to another number", "予以公开18件，另予以公开3件。", ["warning 18", "warning 3"]],
    ["in parts of which one is about so many", "予以公开18余件，另予以公开4件。", ["warning 18余", "warning 4"]],
    ["in parts that stand in two passages", "予以公开18件。\n另予以公开4件。", ["warning 18", "warning 4"]],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T5", text, changes)).toEqual(found);
  });
});

describe("T6, applicants", () => {
  it.each<TextCase>([
    ["agree", "受理申请151件，其中自然人148件，法人或其他组织3件。", []],
    ["differ", "受理申请151件，其中自然人147件，法人或其他组织5件。", ["warning 147", "warning 5"]],
    ["with those carried in", "新收申请151件，其中自然人152件。", ["hint 152"]],
    ["with those carried in, nothing else said", "自然人申请152件。", []],
    ["of what was concluded", "办结154件（自然人150件）。", []],
    ["enterprises may be all organisations", "企业申请3件，商业企业申请3件。", ["warning 3"]],
    ["all other organisations", "企业申请1件、其他组织申请2件，企业申请1件、其他组织申请3件。", ["warning 3"]],
    ["of one kind only", "均为自然人申请。", ["warning 均为自然人申请"]],
    ["of one kind only, rightly", "均为自然人申请。", [], { "t3.received.business": 0, "t3.received.legalService": 0 }],
    ["people", "服务个人200人次，走访企业30家。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T6", text, changes)).toEqual(found);
  });
});

describe("T7, documents, decisions and fees", () => {
  it.each<TextCase>([
    [
      "agree",
      "制发行政规范性文件8件，废止25件，现行有效22件。作出行政许可32499件，行政处罚2695件，行政强制265件。行政事业性收费299.7935万元。",
      [],
    ],
    ["documents", "制发行政规范性文件9件，废止24件，现行有效22件。", ["warning 9", "warning 24"]],
    ["published, not made", "公开规范性文件9件。", ["hint 9"]],
    ["decisions", "作出行政许可32490件。", ["warning 32490"]],
    ["rounded", "办理行政许可3.25万件。", []],
    ["rounded wrongly", "办理行政许可3.24万件。", ["warning 3.24万"]],
    ["fees in 元", "行政事业性收费2997935元。", []],
    ["fees rounded", "行政事业性收费299.79万元。", []],
    ["fees differ", "行政事业性收费300.1万元。", ["warning 300.1"]],
    [
      "other things with such names",
      "梳理行政许可事项300项，公示行政处罚信息500条，备案规范性文件8件，减免行政事业性收费20万元。",
      [],
    ],
    ["lapsed beside repealed", "废止规范性文件22件，宣布失效3件，累计公开规范性文件220件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T7", text, changes)).toEqual(found);
  });
});

describe("T8, review and lawsuits", () => {
  it.each<TextCase>([
    [
      "agree",
      "因政府信息公开引发行政复议4件，其中维持1件、纠正1件、尚未审结2件；行政诉讼4件，均为未经复议直接起诉，结果维持4件。",
      [],
    ],
    ["totals", "因信息公开收到行政复议申请3件，诉讼2件。", ["warning 3", "warning 2"]],
    ["perhaps all that there were", "收到行政复议案件8件，办理行政诉讼案件9件。", ["hint 8", "hint 9"]],
    ["surely all that there were", "收到行政复议案件320件，办理行政诉讼案件150件。", []],
    ["outcomes", "行政复议4件，其中维持2件，纠正1件。", ["warning 2"]],
    ["one outcome for all", "行政复议4件，均获维持。", ["warning 均获维持"]],
    ["one outcome for all, rightly", "行政诉讼4件，均获维持。", []],
    ["the way of a lawsuit", "复议后起诉4件。", ["warning 4"]],
    ["nothing links it to disclosure", "# 其他\n行政复议3件。", ["hint 3"]],
    ["the work of a review body", "# 其他\n区司法局受理行政复议案件86件，办结79件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T8", text, changes)).toEqual(found);
  });
});

describe("T9, what did not happen", () => {
  it.each<TextCase>([
    ["nothing was there", "未收到政府信息公开申请。", [], nobody],
    ["something was", "未收到政府信息公开申请。", ["warning 未收到政府信息公开申请"]],
    ["of what is not known yet", "未收到政府信息公开申请。", [], { "t3.received.naturalPerson": { raw: "减4" } }],
    ["proceedings", "未发生行政复议、行政诉讼。", ["warning 未发生行政复议", "warning 未发生行政复议、行政诉讼"]],
    ["one outcome", "没有行政复议案件被纠正。", ["warning 没有行政复议案件被纠正"]],
    ["documents", "全年未制发行政规范性文件。", ["warning 全年未制发行政规范性文件"]],
    ["something else", "未收到举报投诉，未发生泄密事件，无超期答复。", []],
    ["what applications led to", "未发生因政府信息公开申请收取信息处理费的情况，无依申请公开收费。", []],
    ["how applications were dealt with", "未发现依申请公开办理不规范的问题。", []],
    ["part of the year", "上半年未收到申请。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T9", text, changes)).toEqual(found);
  });
});

describe("T10, all concluded", () => {
  it.each<TextCase>([
    ["nothing is left", "受理申请151件，全部办结。", [], { "t3.carriedOut.naturalPerson": 0 }],
    ["something is", "受理申请151件，均已按时答复。", ["hint 均已按时答复"]],
    ["as a rate", "依申请公开办结率100%。", ["hint 100%"]],
    ["said once", "全部按时办结，答复率100%。", ["hint 全部按时办结"]],
    ["what is left is told", "结转下年度2件，其余均已答复。", []],
    ["another matter", "办理建议99件，全部办结，办结率100%。", []],
    ["in time", "申请均在法定期限内答复。", ["hint 申请均在法定期限内答复"]],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T10", text, changes)).toEqual(found);
  });
});

describe("what is said of a wrong number", () => {
  it.each<SentenceCase>([
    [
      "T1",
      "全年新收申请150件。",
      "“总体情况”部分写“全年新收申请150件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151。",
      "t3.received.total 151, told 150",
    ],
    [
      "T1",
      "受理申请156件。",
      "“总体情况”部分写“受理申请156件”，与表三本年新收加上年结转（收办合计）“总计”列相同，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151，请核对数字或用词。",
      "t3.received.total 151, told 156",
    ],
    [
      "T1",
      "2020年受理申请121件。",
      "“总体情况”部分写“2020年受理申请121件”，但上年报告表三“一、本年新收政府信息公开申请数量”行“总计”列为 120。",
      "上年 t3.received.total 120, told 121",
    ],
    [
      "T7",
      "行政事业性收费2997934元。",
      "“总体情况”部分写“行政事业性收费2997934元”，但表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 2997935 元。",
      "t2.fees.amount 2997935, told 2997934",
    ],
    [
      "T8",
      "行政诉讼3件。",
      "“总体情况”部分写“行政诉讼3件”，但表四行政诉讼两类总计（未经复议直接起诉加复议后起诉）为 4。",
      "t4.direct.total+t4.afterReview.total 4, told 3",
    ],
    [
      "T6",
      "受理申请151件，其中法人或其他组织1件。",
      "“总体情况”部分写“其中法人或其他组织1件”，但表三“一、本年新收政府信息公开申请数量”行“法人或其他组织”五列合计为 3。",
      "t3.received.business+4 3, told 1",
    ],
    [
      "T1",
      "2021年，本机关按照《中华人民共和国政府信息公开条例》规定的程序和时限要求共受理公民、法人和其他组织提出的政府信息公开申请150件。",
      "“总体情况”部分写“…》规定的程序和时限要求共受理公民、法人和其他组织提出的政府信息公开申请150件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151。",
      "t3.received.total 151, told 150",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("a number that was taken from the cell beside it, or from last year", () => {
  it.each<SentenceCase>([
    [
      "T1",
      "受理申请148件。",
      "“总体情况”部分写“受理申请148件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151；148 与表三“一、本年新收政府信息公开申请数量”行“自然人”列相同，可能只取了这一个数。",
      "t3.received.total 151, told 148",
    ],
    [
      "T5",
      "不予公开60件。",
      "“总体情况”部分写“不予公开60件”，但表三“（三）不予公开”共 8 行合计“总计”列为 63；60 与表三“（三）不予公开”共 8 行合计“自然人”列相同，可能只取了这一个数。",
      "t3.refused.stateSecret.total+7 63, told 60",
    ],
    [
      "T5",
      "不予公开54件。",
      "“总体情况”部分写“不予公开54件”，但表三“（三）不予公开”共 8 行合计“总计”列为 63；54 与表三“7.属于行政执法案卷”行“总计”列相同，可能只取了这一个数。",
      "t3.refused.stateSecret.total+7 63, told 54",
    ],
    [
      "T7",
      "废止规范性文件8件。",
      "“总体情况”部分写“废止规范性文件8件”，但表二“行政规范性文件”行“本年废止件数”列为 25；8 与表二“行政规范性文件”行“本年制发件数”列相同，可能只取了这一个数。",
      "t2.normative.repealed 25, told 8",
    ],
    [
      "T7",
      "废止规范性文件22件。",
      "“总体情况”部分写“废止规范性文件22件”，但表二“行政规范性文件”行“本年废止件数”列为 25；22 与表二“行政规范性文件”行“现行有效件数”列相同，可能只取了这一个数。",
      "t2.normative.repealed 25, told 22",
    ],
    [
      "T8",
      "行政复议维持4件。",
      "“总体情况”部分写“行政复议维持4件”，但表四“行政复议”行“结果维持”列为 1；4 与表四“行政复议”行“总计”列相同，可能只取了这一个数。",
      "t4.review.upheld 1, told 4",
    ],
    [
      "T7",
      "作出行政许可31000件。",
      "“总体情况”部分写“作出行政许可31000件”，但表二“行政许可”行“本年处理决定数量”列为 32499；31000 是上年的数。",
      "t2.licensing.decided 32499, told 31000",
    ],
    [
      "T1",
      "受理申请120件。",
      "“总体情况”部分写“受理申请120件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151；120 是上年的数。",
      "t3.received.total 151, told 120",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("a number that equals another one by chance, or more than one", () => {
  it.each<SentenceCase>([
    [
      "T1",
      "受理申请148余件。",
      "“总体情况”部分写“受理申请148余件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151。",
      "t3.received.total 151, told 148",
    ],
    [
      "T1",
      "受理申请0件。",
      "“总体情况”部分写“受理申请0件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151。",
      "t3.received.total 151, told 0",
    ],
    [
      "T5",
      "不予公开2件。",
      "“总体情况”部分写“不予公开2件”，但表三“（三）不予公开”共 8 行合计“总计”列为 63。",
      "t3.refused.stateSecret.total+7 63, told 2",
    ],
    [
      "T1",
      "2020年受理申请148件。",
      "“总体情况”部分写“2020年受理申请148件”，但上年报告表三“一、本年新收政府信息公开申请数量”行“总计”列为 120。",
      "上年 t3.received.total 120, told 148",
    ],
    [
      "T8",
      "行政复议4件，其中尚未审结0件。",
      "“总体情况”部分写“其中尚未审结0件”，但表四“行政复议”行“尚未审结”列为 2。",
      "t4.review.pending 2, told 0",
    ],
    [
      "T7",
      "行政事业性收费299.7935元。",
      "“总体情况”部分写“行政事业性收费299.7935元”，但表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 3000000 元。",
      "t2.fees.amount 3000000, told 299.7935",
      { "t2.fees.amount": "300" },
    ],
    [
      "T1",
      "受理申请148件。",
      "“总体情况”部分写“受理申请148件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 299。",
      "t3.received.total 299, told 148",
      { "t3.received.research": 148 },
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("what is said of words that the tables contradict", () => {
  it.each<SentenceCase>([
    [
      "T9",
      "未收到政府信息公开申请。",
      "“总体情况”部分写“未收到政府信息公开申请”，但表三“一、本年新收政府信息公开申请数量”行“总计”列为 151。",
      "t3.received.total 151, told 0",
    ],
    [
      "T9",
      "未发生行政诉讼。",
      "“总体情况”部分写“未发生行政诉讼”，但表四行政诉讼两类总计（未经复议直接起诉加复议后起诉）为 4。",
      "t4.direct.total+t4.afterReview.total 4, told 0",
    ],
    [
      "T9",
      "未收取行政事业性收费。",
      "“总体情况”部分写“未收取行政事业性收费”，但表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 299.7935。",
      "t2.fees.amount 299.7935, told 0",
    ],
    [
      "T10",
      "受理申请151件，均已按时答复。",
      "“总体情况”部分写“均已按时答复”，但表三“四、结转下年度继续办理”行“总计”列为 2，还有未办结的申请，请核对用词。",
      "t3.carriedOut.total 2, told 0",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});
