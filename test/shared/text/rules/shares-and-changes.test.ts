import { describe, expect, it } from "vitest";
import { foundIn, saidIn, type SentenceCase, type TextCase } from "../../../kit/text-findings.ts";

describe("T11, shares", () => {
  it.each<TextCase>([
    ["rounded", "受理申请151件，其中自然人148件，占98.01%。", []],
    ["cut off", "办结154件，其中予以公开22件，占14.2%。", ["hint 14.2"]],
    ["wrong", "办结154件，其中予以公开22件，占15.2%。", ["warning 15.2"]],
    ["of another whole", "予以公开22件，占14.10%。", ["hint 14.10"]],
    ["of the whole that the text names", "办结154件，其中予以公开20件，占12.99%。", []],
    ["ways of applying", "受理申请151件，其中网上申请100件，占60%。", ["warning 60"]],
    ["of what was to be handled", "办结率98.72%，办结率98%。", ["hint 98"]],
    ["at least so much", "办结154件，其中予以公开22件，占14%以上。", []],
    ["more than it is", "办结154件，其中予以公开22件，占比15%以上。", ["warning 15"]],
    ["of a named result", "属于行政执法案卷54件，占不予公开总数的85.7%，占办结总数的35.1%。", []],
    ["of a named result, wrongly", "属于行政执法案卷54件，占不予公开总数的87.5%。", ["warning 87.5"]],
    ["something else", "政务新媒体发布信息8106条，占47%；满意率98%。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T11", text, changes)).toEqual(found);
  });
});

describe("T12, growth", () => {
  it.each<TextCase>([
    ["right", "受理申请151件，同比增长25.83%。", []],
    ["wrong", "受理申请151件，同比增长30%。", ["warning 30"]],
    ["the other way", "受理申请151件，同比下降25.83%。", ["warning 25.83"]],
    ["cut off", "受理申请151件，同比增长25.8%，较上年增长25.83%，比去年增长25%。", ["hint 25"]],
    ["against this year", "受理申请151件，同比增长20.53%。", ["warning 20.53"]],
    ["the difference, about so many", "受理申请151件，比上年增加30余件。", []],
    ["the difference", "受理申请151件，比上年增加30件。", ["warning 30"]],
    ["against the text's own number", "受理申请151件，比上年的118件增长27.97%。", []],
    ["of a number that is wrong itself", "受理申请150件，同比增长99%。", ["warning 99"]],
    ["of a part, by what is listed beside it", "受理申请90件，同比增长50%；委托下级的61件。", []],
    ["of a part, but as a slip of all", "受理申请90件，同比增长28%；委托下级的61件。", ["hint 28"]],
    ["of a number that stands alone", "受理申请90件，同比增长50%；委托下级的60件。", ["warning 50"]],
    ["of some that nobody knows", "医药管理处收到申请21件，同比增长75%。", []],
    ["something else", "网站访问量同比增长30%，公开信息9000条，增长12%。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T12", text, changes)).toEqual(found);
  });
});

describe("what is said of a wrong share", () => {
  it.each<SentenceCase>([
    [
      "T11",
      "办结154件，其中予以公开22件，占15.2%。",
      "“总体情况”部分写“占15.2%”，表三“（一）予以公开”行“总计”列占表三“（七）总计”行“总计”列的比例应为 14.3%。",
      "t3.granted.total+t3.concluded.total 14.3, told 15.2",
    ],
    [
      "T11",
      "办结154件，其中予以公开22件，占14.2%。",
      "“总体情况”部分写“占14.2%”，表三“（一）予以公开”行“总计”列占表三“（七）总计”行“总计”列的比例应为 14.3%，多出的小数要四舍五入，不能直接舍去。",
      "t3.granted.total+t3.concluded.total 14.3, told 14.2",
    ],
    [
      "T11",
      "予以公开22件，占14.10%。",
      "“总体情况”部分写“占14.10%”，表三“（一）予以公开”行“总计”列占表三“（七）总计”行“总计”列的比例应为 14.29%；正文的数是按表三本年新收加上年结转（收办合计）“总计”列算的。",
      "t3.granted.total+t3.concluded.total 14.29, told 14.10",
    ],
    [
      "T11",
      "受理申请151件，其中网上申请100件，占60%。",
      "“总体情况”部分写“占60%”，按正文的数计算应为 66%。",
      "66, told 60",
    ],
    [
      "T11",
      "受理申请151件，其中网上申请101件，占66.8%。",
      "“总体情况”部分写“占66.8%”，按正文的数计算应为 66.9%，多出的小数要四舍五入，不能直接舍去。",
      "66.9, told 66.8",
    ],
    [
      "T11",
      "2020年办结申请154件，其中予以公开22件，占15.2%。",
      "“总体情况”部分写“占15.2%”，上年报告表三“（一）予以公开”行“总计”列占上年报告表三“（七）总计”行“总计”列的比例应为 14.3%。",
      "14.3, told 15.2",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("what is said of wrong growth", () => {
  it.each<SentenceCase>([
    [
      "T12",
      "受理申请151件，同比增长30%。",
      "“总体情况”部分写“同比增长30%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增长 26%。",
      "t3.received.total, 上年 t3.received.total 26, told 30",
    ],
    [
      "T12",
      "受理申请151件，同比下降25.83%。",
      "“总体情况”部分写“同比下降25.83%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增长 25.83%。",
      "t3.received.total, 上年 t3.received.total -25.83, told 25.83",
    ],
    [
      "T12",
      "受理申请151件，比去年增长25%。",
      "“总体情况”部分写“比去年增长25%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增长 26%；正文的数是按表三本年新收加上年结转（收办合计）“总计”列算的；多出的小数要四舍五入，不能直接舍去。",
      "t3.received.total, 上年 t3.received.total 26, told 25",
    ],
    [
      "T12",
      "受理申请151件，比上年增加30件。",
      "“总体情况”部分写“比上年增加30件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增加 31。",
      "t3.received.total, 上年 t3.received.total 31, told 30",
    ],
    [
      "T12",
      "受理申请151件，同比减少30件。",
      "“总体情况”部分写“同比减少30件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 83、上年 120，减少 37。",
      "t3.received.total, 上年 t3.received.total 37, told 30",
      { "t3.received.naturalPerson": 80 },
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("growth that was computed from another figure, or from this year's", () => {
  it.each<SentenceCase>([
    [
      "T12",
      "受理申请151件，同比增长20.53%。",
      "“总体情况”部分写“同比增长20.53%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增长 25.83%；正文的数是以本年为基数算的，应以上年为基数。",
      "t3.received.total, 上年 t3.received.total 25.83, told 20.53",
    ],
    [
      "T12",
      "受理申请80件，同比下降50.00%。",
      "“总体情况”部分写“同比下降50.00%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 80、上年 120，下降 33.33%；正文的数是以本年为基数算的，应以上年为基数。",
      "t3.received.total, 上年 t3.received.total 33.33, told 50.00",
      { "t3.received.naturalPerson": 77 },
    ],
    [
      "T12",
      "受理申请151件，同比增长24.80%。",
      "“总体情况”部分写“同比增长24.80%”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增长 25.83%；正文的数是按表三本年新收加上年结转（收办合计）“总计”列算的。",
      "t3.received.total, 上年 t3.received.total 25.83, told 24.80",
    ],
    [
      "T12",
      "办结154件，同比增长25.83%。",
      "“总体情况”部分写“同比增长25.83%”，但表三“（七）总计”行“总计”列本年 154、上年 154，增长 0.00%；正文的数是按表三“一、本年新收政府信息公开申请数量”行“总计”列算的。",
      "t3.concluded.total, 上年 t3.concluded.total 0.00, told 25.83",
    ],
    [
      "T12",
      "受理申请151件，比上年增加0件。",
      "“总体情况”部分写“比上年增加0件”，但表三“一、本年新收政府信息公开申请数量”行“总计”列本年 151、上年 120，增加 31；正文的数是按表三“（七）总计”行“总计”列算的。",
      "t3.received.total, 上年 t3.received.total 31, told 0",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});
