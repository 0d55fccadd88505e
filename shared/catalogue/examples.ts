import type { CheckExample, CheckExamples } from "./example.ts";
import type { LedgerSource } from "../report/ledger-source.ts";
import type { FindingCode } from "./finding.ts";

/** A passage of part one about applications. */
function telling(...lines: readonly string[]): CheckExample {
  return { text: { s1: ["# 依申请公开", ...lines] } };
}

/** The same, with last year's report linked: 120 applications received. */
function comparing(...lines: readonly string[]): CheckExample {
  return { ...telling(...lines), last: { cells: { "t3.received.naturalPerson": 117 } } };
}

/** A register that was counted, with nothing in it that waits. */
function counted(cells: LedgerSource["counted"]): LedgerSource {
  return {
    at: "2022-01-10T08:00:00.000Z",
    year: 2021,
    rows: 160,
    offsets: [0],
    counted: cells,
    unclassified: "",
    otherYears: "",
  };
}

const headings: readonly string[] = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** Last year's figures where nothing has changed since. */
const unchanged = {
  "t3.carriedOut.naturalPerson": 2,
  "t3.carriedOut.business": 0,
  "t2.normative.inForce": 22,
} as const;

const reused = "各单位按季度梳理主动公开目录，补齐缺漏信息，修正错误链接，目录与实际公开内容保持一致，接受群众监督。";

/** For every check a report in which it finds something, and one in which it does not: what the catalogue shows, and what tests run. */
export const examples: { readonly [C in FindingCode]: CheckExamples } = {
  B1: {
    found: { cells: { "t3.received.business": 2, "t3.carriedIn.business": 1 } },
    right: { cells: { "t3.received.business": 1, "t3.carriedIn.business": 1 } },
  },
  S1: {
    found: { declared: { "t3.concluded.business": 3 } },
    right: { declared: { "t3.concluded.business": 2 } },
  },
  S2: {
    found: { declared: { "t3.granted.total": 23 } },
    right: { declared: { "t3.granted.total": 22 } },
  },
  S3: {
    found: { declared: { "t4.review.total": 5 } },
    right: { declared: { "t4.review.total": 4 } },
  },
  M1: {
    found: { cells: { "t4.review.upheld": 2 }, merged: true },
    right: { merged: true },
  },
  M4: {
    found: { merged: true, missingUnits: ["示例区水务局", "示例镇人民政府"] },
    right: { merged: true },
  },
  K1: {
    found: { ledger: counted({ "t3.granted.naturalPerson": { value: 23, rows: "2-24" } }) },
    right: { ledger: counted({ "t3.granted.naturalPerson": { value: 22, rows: "2-23" } }) },
  },
  K2: {
    found: { ledger: { ...counted({}), unclassified: "7 9", otherYears: "30" } },
    right: { ledger: counted({}) },
  },
  K3: {
    found: { ledger: { ...counted({}), carried: { missing: "12", added: "" } } },
    right: { ledger: { ...counted({}), carried: { missing: "", added: "" } } },
  },
  V1: {
    found: { cells: { "t3.granted.business": { raw: "-3" } } },
    right: { cells: { "t3.granted.business": 0 } },
  },
  V2: {
    found: { cells: { "t2.fees.amount": "190.4573791" } },
    right: { cells: { "t2.fees.amount": "190.457379" } },
  },
  V3: {
    found: { cells: { "t4.review.upheld": null, "t4.review.other": { raw: "—" } } },
    right: { cells: { "t4.review.upheld": 1, "t4.review.other": 0 } },
  },
  V4: {
    found: { cells: { "t2.fees.amount": { raw: "251000元" } } },
    right: { cells: { "t2.fees.amount": "25.1" } },
  },
  V5: {
    found: { cells: { "t2.fees.amount": "2997935" }, last: { cells: { "t2.fees.amount": "283.5" } } },
    right: { cells: { "t2.fees.amount": "299.7935" }, last: { cells: { "t2.fees.amount": "283.5" } } },
  },
  V6: {
    found: { cells: { "t2.regulation.inForce": 2 }, unit: { name: "示例区人民政府", level: "county" } },
    right: { cells: { "t2.regulation.inForce": 2 }, unit: { name: "示例市人民政府", level: "city" } },
  },
  V7: {
    found: { cells: { "t2.normative.issued": 48, "t2.normative.repealed": 25, "t2.normative.inForce": 22 } },
    right: { cells: { "t2.normative.issued": 47, "t2.normative.repealed": 25, "t2.normative.inForce": 22 } },
  },
  V8: {
    found: { cells: { "t3.other.feeUnpaid.naturalPerson": 1 }, text: { s6: ["没有其他需要报告的事项。"] } },
    right: { cells: { "t3.other.feeUnpaid.naturalPerson": 1 }, text: { s6: ["1件申请因逾期未缴费不再处理。"] } },
  },
  Y1: {
    found: { cells: { "t3.carriedIn.business": 1 }, last: { cells: { "t3.carriedOut.business": 2 } } },
    right: { cells: { "t3.carriedIn.business": 1 }, last: { cells: { "t3.carriedOut.business": 1 } } },
  },
  Y2: {
    found: { last: { cells: { "t2.normative.inForce": 40 } } },
    right: { last: { cells: { "t2.normative.inForce": 39 } } },
  },
  Y3: {
    found: { last: { cells: { "t4.review.pending": 5 } } },
    right: { last: { cells: { "t4.review.pending": 4 } } },
  },
  Y4: {
    found: { cells: { "t2.penalty.decided": 2695 }, last: { cells: { "t2.penalty.decided": 898 } } },
    right: { cells: { "t2.penalty.decided": 2695 }, last: { cells: { "t2.penalty.decided": 899 } } },
  },
  Y5: {
    found: { last: { cells: unchanged } },
    right: { last: { cells: { ...unchanged, "t2.penalty.decided": 2600 } } },
  },
  Y6: {
    found: { text: { s1: [reused] }, last: { cells: {}, paragraphs: [reused.replace("按季度", "每月")] } },
    right: {
      text: { s1: [`${reused}全年抽查网站12次，查出的问题都已整改，结果向社会公布，并报上级主管部门备案。`] },
      last: { cells: {}, paragraphs: [reused] },
    },
  },
  Y7: {
    found: { last: { cells: {}, year: 2019 } },
    right: { last: { cells: {}, year: 2020 } },
  },
  T1: { found: telling("全年新收申请150件。"), right: telling("全年新收申请151件。") },
  T2: { found: telling("上年结转4件。"), right: telling("上年结转5件。") },
  T3: { found: telling("已按时答复申请150件。"), right: telling("已按时答复申请154件。") },
  T4: {
    found: telling("新收申请151件，上年结转5件，办结153件，结转下年度2件。"),
    right: telling("新收申请151件，上年结转5件，办结154件，结转下年度2件。"),
  },
  T5: { found: telling("予以公开20件。"), right: telling("予以公开22件。") },
  T6: { found: telling("自然人申请147件。"), right: telling("自然人申请148件。") },
  T7: {
    found: { text: { s1: ["# 主动公开", "制发行政规范性文件9件。"] } },
    right: { text: { s1: ["# 主动公开", "制发行政规范性文件8件。"] } },
  },
  T8: { found: telling("因政府信息公开被申请行政复议5件。"), right: telling("因政府信息公开被申请行政复议4件。") },
  T9: { found: telling("未发生政府信息公开行政复议。"), right: telling("发生政府信息公开行政复议4件。") },
  T10: { found: telling("收到的申请全部办结。"), right: telling("收到的申请均按规定办理。") },
  T11: {
    found: telling("办结154件，其中予以公开22件，占15.2%。"),
    right: telling("办结154件，其中予以公开22件，占14.29%。"),
  },
  T12: { found: comparing("受理申请151件，同比增长30%。"), right: comparing("受理申请151件，同比增长25.83%。") },
  T13: {
    found: telling("受理申请151件，其中网上申请101件、信函申请31件、当面申请20件。"),
    right: telling("受理申请151件，其中网上申请101件、信函申请30件、当面申请20件。"),
  },
  T14: {
    found: telling("受理申请151件。", "全年新收申请150件，均已登记。"),
    right: telling("受理申请151件。", "全年新收申请151件，均已登记。"),
  },
  T15: { found: telling("行政事业性收费2997935万元。"), right: telling("行政事业性收费299.7935万元。") },
  T16: {
    found: telling("了解渠道中，网站占45%、公众号占38%、公告栏占12%、其他占8%。"),
    right: telling("了解渠道中，网站占45%、公众号占38%、公告栏占12%、其他占5%。"),
  },
  K4: {
    found: {
      ...telling("全年收到政府信息公开申请151件，其中网上申请110件，信函申请41件。"),
      ledger: { ...counted({}), channels: { online: 105, mail: 46 } },
    },
    right: {
      ...telling("全年收到政府信息公开申请151件，其中网上申请105件，信函申请46件。"),
      ledger: { ...counted({}), channels: { online: 105, mail: 46 } },
    },
  },
  X1: {
    found: { stated: { title: "示例区人民政府2020年政府信息公开工作年度报告", headings } },
    right: { stated: { title: "示例区人民政府2021年政府信息公开工作年度报告", headings } },
  },
  X2: {
    found: { text: { preamble: ["本报告数据统计期限为2020年1月1日至2020年12月31日。"] } },
    right: { text: { preamble: ["本报告数据统计期限为2021年1月1日至2021年12月31日。"] } },
  },
  X3: {
    found: { text: { s1: ["截至2020年12月31日，公开信息12条。"] } },
    right: { text: { s1: ["截至2021年12月31日，公开信息12条。"] } },
  },
  X4: {
    found: { text: { preamble: ["本报告按照国办公开办函〔2019〕60号规定的格式编制。"] } },
    right: { text: { preamble: ["本报告按照国办公开办函〔2021〕30号规定的格式编制。"] } },
  },
  X5: {
    found: { stated: { headings: headings.with(4, "五、存在问题及改进措施") } },
    right: { stated: { headings } },
  },
  X6: {
    found: { text: { s1: ["# 收费及减免情况", "没有收取费用。"] } },
    right: { text: { s1: ["# 信息处理费", "没有收取费用。"] } },
  },
  X7: {
    found: {
      text: { preamble: ["全文包括总体情况、主动公开、收到和处理申请、复议诉讼、存在问题、其他事项，共五个部分。"] },
    },
    right: {
      text: { preamble: ["全文包括总体情况、主动公开、收到和处理申请、复议诉讼、存在问题、其他事项，共六个部分。"] },
    },
  },
  X8: { found: { edition: "2019", year: 2021 }, right: { edition: "2019", year: 2020 } },
  X9: {
    found: { text: { s1: ["公开信息300条。"], s5: ["公开不够及时。"], s6: ["没有收取信息处理费。"] } },
    right: {
      text: { s1: ["公开信息300条，公开工作纳入绩效考核，开展了社会评议。"], s5: ["没有发生责任追究的情形。"] },
    },
  },
  X10: {
    found: { text: { s5: ["无。"] } },
    right: { text: { s5: ["公开内容更新不够及时，下一步将按月核对目录、按季通报，并把结果列入各单位的年度考核。"] } },
  },
  X11: {
    found: { text: { s1: ["主动公开信息300条；受理信息公开申请2件；落实保密审查；网站改版。"] } },
    right: { text: { s1: ["主动公开信息300条；受理信息公开申请2件；落实保密审查；网站改版；纳入考核。"] } },
  },
  X12: {
    found: { text: { s6: ["没有其他需要报告的事项。"] } },
    right: { text: { s6: ["本年度没有收取信息处理费，没有其他需要报告的事项。"] } },
  },
  X13: {
    found: { text: { preamble: ["根据《中华人民共和国政府信息公开条例》（国务院令第771号）第五十条编制本报告。"] } },
    right: { text: { preamble: ["根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条编制本报告。"] } },
  },
  X14: {
    found: { text: { s1: ["# 依申请公开", "新收申请151件，上年结转5件，办结154件，结转下年度2件。"], s5: [], s6: [] } },
    right: {
      text: {
        s1: [
          "# 依申请公开",
          "新收申请151件，上年结转5件，办结154件，结转下年度2件。",
          "因政府信息公开被申请行政复议4件、提起行政诉讼4件。",
        ],
      },
    },
  },
  X15: {
    found: { text: { s1: ["公开工作有序开展，公开内容不断丰富，公开渠道更加畅通，公开机制逐步健全。".repeat(2)] } },
    right: { text: { s1: ["公开工作有序开展，全年公开信息300条，公开渠道更加畅通，公开机制逐步健全。".repeat(2)] } },
  },
  X16: { found: telling("我县公开信息300条。"), right: telling("我区公开信息300条。") },
  L1: { found: telling("公开信息  条，解读3篇。"), right: telling("公开信息 120 条，解读3篇。") },
  L2: { found: telling("申请人身份证号370305199001011231。"), right: telling("登记号370305199001011230。") },
  L3: { found: telling("联系人手机13800138000。"), right: telling("办公电话010-66050000。") },
  L4: { found: telling("【内部资料】公开工作要点。"), right: telling("涉及国家秘密的信息不予公开。") },
  L5: { found: telling("公开信息12条，，解读3篇。"), right: telling("公开信息12条，解读3篇。") },
};
