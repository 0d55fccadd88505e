import { describe, expect, it } from "vitest";
import { foundIn, saidIn, type SentenceCase, type TextCase } from "../../../kit/text-findings.ts";

describe("T4, the four numbers of a passage", () => {
  it.each<TextCase>([
    ["balances", "新收申请151件，上年结转5件，办结154件，结转下年度2件。", []],
    [
      "does not",
      "新收申请151件，上年结转5件，办结153件，结转下年度2件。",
      ["warning 新收申请151件，上年结转5件，办结153件，结转下年度2件"],
    ],
    ["received told with what was carried in", "收到申请156件，含上年结转5件，办结154件，结转下年度2件。", []],
    ["spread over two passages", "新收申请151件，上年结转5件。\n办结153件，结转下年度2件。", []],
    ["one of the four is missing", "新收申请151件，办结153件，结转下年度2件。", []],
    [
      "one is told twice, the same",
      "新收申请151件，上年结转5件，上年结转5件，办结154件，结转下年度3件。",
      ["warning 新收申请151件，上年结转5件，上年结转5件，办结154件，结转下年度3件"],
    ],
    ["one is told twice, differently", "新收申请151件，上年结转5件，上年结转4件，办结154件，结转下年度3件。", []],
    ["one is told as about so many", "新收申请150余件，上年结转5件，办结154件，结转下年度3件。", []],
    ["one is last year's", "2020年新收申请151件，2021年上年结转5件，办结154件，结转下年度3件。", []],
    ["one may be about something else", "政府信息公开申请共151件，上年结转5件，办结154件，结转下年度3件。", []],
    ["all that was handled is told as new", "新收申请156件，上年结转5件，办结154件，结转下年度2件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T4", text, changes)).toEqual(found);
  });
});

describe("T13, parts", () => {
  it.each<TextCase>([
    ["make up the whole", "受理申请151件，其中网上申请101件、信函申请30件、当面申请20件。", []],
    [
      "exceed it",
      "受理申请151件，其中网上申请101件、信函申请31件、当面申请20件。",
      ["warning 受理申请151件，其中网上申请101件、信函申请31件、当面申请20件"],
    ],
    [
      "fall short of it",
      "受理申请151件，其中网上申请101件、信函申请30件。",
      ["hint 受理申请151件，其中网上申请101件、信函申请30件"],
    ],
    [
      "exceed it though each is what the tables show, so the whole is another one",
      "办结153件，其中予以公开22件，不予公开63件，无法提供69件。",
      ["hint 办结153件，其中予以公开22件，不予公开63件，无法提供69件"],
    ],
    [
      "fall short of it though in the tables they make it up",
      "办结155件，其中予以公开22件，不予公开63件，无法提供69件。",
      ["hint 办结155件，其中予以公开22件，不予公开63件，无法提供69件"],
    ],
    [
      "make up what came in, behind all that was handled",
      "共办理申请156件；其中网上申请101件、信函申请30件、当面申请20件。",
      [],
    ],
    ["may be more than is listed", "办结155件，其中予以公开22件，不予公开63件。", []],
    ["are about so many", "受理申请151件，其中网上申请100余件、信函申请31件、当面申请20件。", []],
    ["of about so many", "受理申请150余件，其中网上申请101件、信函申请31件、当面申请20件。", []],
    [
      "all results behind what came in and what was carried in",
      "收到申请151件，上年结转5件，均已按规定办理。其中予以公开22件，不予公开63件，无法提供69件，结转下年度2件。",
      [],
    ],
    ["are not all of them", "办结154件，其中予以公开22件，不予公开63件。", []],
    ["are told not to be all of them", "受理申请151件，其中网上申请101件、信函申请30件等。", []],
    ["of two kinds", "受理申请151件，其中自然人申请148件，网上申请101件。", []],
    [
      "lie inside each other",
      "办结154件，其中予以公开22件，不予公开63件（其中国家秘密1件、执法案卷54件），无法提供69件。",
      [],
    ],
    [
      "make up what came in, behind all that had to be handled",
      "收到申请156件（含上年结转5件），其中自然人148件，法人或其他组织3件。",
      [],
    ],
    [
      "exceed what came in though each is what the tables show",
      "受理申请150件，其中自然人148件，法人或其他组织3件。",
      ["hint 受理申请150件，其中自然人148件，法人或其他组织3件"],
    ],
    [
      "exceed it, and one of them is wrong",
      "受理申请150件，其中自然人149件，法人或其他组织3件。",
      ["warning 受理申请150件，其中自然人149件，法人或其他组织3件"],
    ],
    [
      "fall short of it, and one of them is wrong",
      "办结155件，其中予以公开22件，不予公开62件，无法提供69件。",
      ["hint 办结155件，其中予以公开22件，不予公开62件，无法提供69件"],
    ],
    ["of something else", "承办建议230件，其中人大建议99件，政协提案130件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T13", text, changes)).toEqual(found);
  });
});

describe("T13, parts of whatever is counted", () => {
  it.each<TextCase>([
    [
      "fall short of it though they are said to be all",
      "收到来信来访380件，分别为来信120件、来访90件。",
      ["hint 收到来信来访380件，分别为来信120件、来访90件"],
    ],
    ["make it up, told to be all", "收到来信来访210件，分别为来信120件、来访90件。", []],
    ["fall short of it as the largest ones", "收到来信来访380件，前两位分别为来信120件、来访90件。", []],
    ["end where a new clause begins", "补正告知206件，其中补正后受理190件；延期办理88件。", []],
    [
      "go on behind semicolons of a list with a colon",
      "补正告知206件，其中：补正后受理190件；放弃88件。",
      ["warning 补正告知206件，其中：补正后受理190件；放弃88件"],
    ],
    [
      "added up behind how many there are",
      "发布解读12篇、动态30篇，两项合计52篇。",
      ["hint 发布解读12篇、动态30篇，两项合计52篇"],
    ],
    [
      "exceed it",
      "网站发布信息1468条，其中动态702条、目录946条。",
      ["warning 网站发布信息1468条，其中动态702条、目录946条"],
    ],
    ["make it up", "网站发布信息1648条，其中动态702条、目录946条。", []],
    ["may leave some out", "网站发布信息1700条，其中动态702条、目录946条。", []],
    [
      "behind a full stop",
      "推送信息60条。其中，原创41条、转载20条。",
      ["warning 推送信息60条。其中，原创41条、转载20条"],
    ],
    ["behind a bracket", "召开会议8次（线上5次、线下4次）。", ["warning 召开会议8次（线上5次、线下4次"]],
    [
      "named beside their numbers",
      "举办活动9场，分别为宣讲5场、开放日5场。",
      ["warning 举办活动9场，分别为宣讲5场、开放日5场"],
    ],
    ["exceed it when rounded", "发布信息15.6万条，其中市级4.8万条、县级10.9万条。", []],
    [
      "exceed it by more than rounding",
      "发布信息15.6万条，其中市级4.8万条、县级11.8万条。",
      ["warning 发布信息15.6万条，其中市级4.8万条、县级11.8万条"],
    ],
    [
      "are added up behind them",
      "优秀16家、良好28家、一般9家，合计52家。",
      ["warning 优秀16家、良好28家、一般9家，合计52家"],
    ],
    ["are added up rightly", "优秀16家、良好28家、一般9家，合计53家。", []],
    ["overlap", "发布信息300条，其中政策文件200条、政策解读180条。", []],
    ["are followed by something else", "发布信息300条，其中动态200条、目录100条，回复留言90条。", []],
    ["are of another unit", "举办培训5场，其中线上3场、参训120人。", []],
    ["break down the part before them", "发布信息9条，其中图文6条（原创4条、转载2条）、视频3条。", []],
    ["begin anew", "发布信息30条，其中图文20条、其中原创18条、转载2条。", []],
    ["in 元 beside 万元 make it up", "收取信息处理费0.17万元，其中印刷费0.12万元、邮寄费500元。", []],
    [
      "in 元 beside 万元 exceed it",
      "收取信息处理费0.17万元，其中印刷费0.12万元、邮寄费750元。",
      ["warning 收取信息处理费0.17万元，其中印刷费0.12万元、邮寄费750元"],
    ],
    [
      "in 元 beside 万元 exceed a whole in 元",
      "收取信息处理费1700元，其中印刷费0.12万元、邮寄费600元。",
      ["warning 收取信息处理费1700元，其中印刷费0.12万元、邮寄费600元"],
    ],
    ["in 元 are those of a rounded whole in 万元", "收取信息处理费0.17万元，其中印刷费1163元、邮寄费523元。", []],
    ["in 亿元 beside 万元 make it up", "收费1.02亿元，其中行政性收费1亿元、事业性收费200万元。", []],
  ])("%s: %s", (_, text, found) => {
    expect(foundIn("T13", `# 平台建设\n${text}`)).toEqual(found);
  });
});

describe("T16, shares of one whole", () => {
  it.each<TextCase>([
    ["make it up", "网站占45%、公众号占38%、公告栏占12%、其他占5%。", []],
    ["exceed it", "网站占45%、公众号占38%、公告栏占22%。", ["warning 网站占45%、公众号占38%、公告栏占22%"]],
    [
      "fall short with nothing left over",
      "网站占45%、公众号占38%、其他占7%。",
      ["warning 网站占45%、公众号占38%、其他占7%"],
    ],
    ["may leave some out", "网站占45%、公众号占38%。", []],
    ["are rounded", "网站占33.3%、公众号占33.3%、其他占33.3%。", []],
    ["follow on each other", "网站占60%、信函占40%，城市占70%、乡村占30%。", []],
    [
      "follow on each other, and the last exceed it",
      "网站占60%、信函占40%，城市占70%、乡村占40%。",
      ["warning 城市占70%、乡村占40%"],
    ],
    [
      "follow on each other, and the third exceed it",
      "网站占50%、信函占50%，城市占70%、乡村占30%，区级占60%、街道占60%。",
      ["warning 区级占60%、街道占60%"],
    ],
    ["are rates of different things", "网站占60%，满意率98%，知晓率97%。", []],
    ["are about so much", "网站占约60%、公众号占50%。", []],
  ])("%s: %s", (_, text, found) => {
    expect(foundIn("T16", `# 平台建设\n${text}`)).toEqual(found);
  });
});

describe("T14, the same figure twice", () => {
  it.each<TextCase>([
    ["once", "受理申请151件。", []],
    ["the same", "受理申请151件。\n新收申请151件。", []],
    ["two values", "受理申请151件。\n新收申请150件。", ["warning 150"]],
    ["both wrong", "受理申请152件。\n新收申请150件。", ["warning 150"]],
    ["two figures", "新收申请151件，上年结转5件，合计156件。\n受理申请156件。", []],
    ["about so many", "受理申请151件。\n受理申请150余件。", []],
    ["a wrong one before a right one", "受理申请152件。\n新收申请151件。", ["warning 152"]],
    ["one right and two wrong", "受理申请151件。\n新收申请152件。\n受理申请153件。", ["warning 152"]],
    ["parts that come to it", "予以公开18件，另予以公开4件。", []],
    ["parts that do not", "予以公开18件，另予以公开3件。", ["warning 3"]],
    ["万元 and 元", "行政事业性收费300万元。\n行政事业性收费3010000元。", []],
    ["in tens of thousands and exactly", "办理行政许可3.3万件。\n作出行政许可32499件。", []],
    ["all that was handled and what was new", "受理申请156件。\n新收申请151件。", []],
    [
      "perhaps something else, between two values",
      "受理申请151件。\n政府信息公开申请共149件。\n受理申请152件。",
      ["warning 152"],
    ],
    ["this year's and last year's", "2020年受理申请120件。\n2021年受理申请151件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T14", text, changes)).toEqual(found);
  });
});

describe("what is said where four numbers do not balance", () => {
  it.each<SentenceCase>([
    [
      "T4",
      "新收申请151件，上年结转5件，办结153件，结转下年度2件。",
      "“总体情况”部分的数字不平：新收 151 + 上年结转 5 = 156，办结 153 + 结转下年度 2 = 155，相差 1。",
      "t3.received.total+t3.carriedIn.total+t3.concluded.total+t3.carriedOut.total 156, told 155",
    ],
    [
      "T4",
      "办结154件，结转下年度3件，新收申请151件，上年结转5件。",
      "“总体情况”部分的数字不平：新收 151 + 上年结转 5 = 156，办结 154 + 结转下年度 3 = 157，相差 1。",
      "t3.received.total+t3.carriedIn.total+t3.concluded.total+t3.carriedOut.total 156, told 157",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("what is said where parts do not make up their whole", () => {
  it.each<SentenceCase>([
    [
      "T13",
      "受理申请151件，其中网上申请101件、信函申请31件、当面申请20件。",
      "“总体情况”部分写“受理申请151件”，但其中各项 101 + 31 + 20 = 152，多 1。",
      "152, told 151",
    ],
    [
      "T13",
      "收取信息处理费1700元，其中印刷费0.12万元、邮寄费600元。",
      "“总体情况”部分写“收取信息处理费1700元”，但其中各项折合为元 1200 + 600 = 1800，多 100。",
      "1800, told 1700",
    ],
    [
      "T13",
      "受理申请151件，其中网上申请101件、信函申请30件。",
      "“总体情况”部分写“受理申请151件”，但其中各项 101 + 30 = 131，少 20。",
      "131, told 151",
    ],
    [
      "T13",
      "办结154件，其中予以公开23件，不予公开63件，无法提供69件。",
      "“总体情况”部分写“办结154件”，但其中各项 23 + 63 + 69 = 155，多 1。",
      "155, told 154",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("what is said where shares do not make up their whole", () => {
  it.each<SentenceCase>([
    [
      "T16",
      "网站占45%、公众号占38%、公告栏占22%。",
      "“总体情况”部分所列各项占比 45% + 38% + 22% = 105%，应为 100%，请核对各项占比。",
      "100, told 105",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});

describe("what is said where a figure has two values", () => {
  it.each<SentenceCase>([
    [
      "T14",
      "受理申请151件。\n新收申请150件。",
      "同一个数（表三“一、本年新收政府信息公开申请数量”行“总计”列）前后不一：“总体情况”部分写“新收申请150件”，“总体情况”部分写“受理申请151件”。",
      "t3.received.total 151, told 150",
    ],
    [
      "T14",
      "受理申请152件。\n新收申请151件。",
      "同一个数（表三“一、本年新收政府信息公开申请数量”行“总计”列）前后不一：“总体情况”部分写“受理申请152件”，“总体情况”部分写“新收申请151件”。",
      "t3.received.total 151, told 152",
    ],
    [
      "T14",
      "行政事业性收费300万元。\n行政事业性收费301万元。",
      "同一个数（表二“行政事业性收费”行“本年收费金额（单位：万元）”列）前后不一：“总体情况”部分写“行政事业性收费301万元”，“总体情况”部分写“行政事业性收费300万元”。",
      "t2.fees.amount 300, told 301",
    ],
    [
      "T14",
      "2020年受理申请120件。\n2020年受理申请121件。",
      "同一个数（上年报告表三“一、本年新收政府信息公开申请数量”行“总计”列）前后不一：“总体情况”部分写“2020年受理申请121件”，“总体情况”部分写“2020年受理申请120件”。",
      "120, told 121",
    ],
  ])("%s: %s", (code, text, sentence, compared, changes) => {
    expect(saidIn(code, text, changes)).toEqual([sentence, compared]);
  });
});
