import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

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
    ["agree", "予以公开22件、部分公开0件、不予公开63件、无法提供69件、不予处理0件、其他处理0件。", []],
    ["a group", "不予公开60件。", ["warning 60"]],
    ["a row", "不予公开63件，其中属于行政执法案卷55件。", ["warning 55"]],
    ["the number first", "68件因本机关不掌握相关政府信息无法提供。", ["warning 68"]],
    ["for one kind of applicant", "予以公开自然人申请21件。", ["warning 21"]],
    ["publishing", "主动公开政府信息900件，公开会议纪要12件。", []],
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
    ["perhaps all that there were", "收到行政复议案件320件，办理行政诉讼案件150件。", ["hint 320", "hint 150"]],
    ["outcomes", "行政复议4件，其中维持2件，纠正1件。", ["warning 2"]],
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
    ["proceedings", "未发生行政复议、行政诉讼。", ["warning 未发生行政复议", "warning 行政诉讼"]],
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
    ["in time", "申请均在法定期限内答复。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T10", text, changes)).toEqual(found);
  });
});
