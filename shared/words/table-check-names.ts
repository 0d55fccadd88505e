import type { tableRules } from "../checks/registry.ts";
import { check, type WordsOf } from "./check-words.ts";

/** The checks of the tables as a clerk calls them; Y6, which looks at the text, is among those of the document. */
export const tableCheckWords: WordsOf<typeof tableRules> = {
  B1: check(
    "收办平衡",
    "The balance",
    "表三每一列：新收＋上年结转＝办理结果总计＋结转下年度。一边全空时不比。",
    "Table 3, each column: received + carried in = concluded + carried on. Not compared while one side is wholly blank.",
  ),
  S1: check(
    "办理结果总计",
    "The sum of results",
    "来文所写的“（七）总计”与其上各行之和。",
    "The total （七）总计 that the document states, and the sum of the rows above it.",
  ),
  S2: check(
    "申请人总计",
    "The sum of applicants",
    "来文所写的“总计”列与六类申请人之和。",
    "The total column that the document states, and the sum of the six kinds of applicants.",
  ),
  S3: check(
    "复议诉讼总计",
    "The sum of outcomes",
    "表四每一组来文所写的总计与四种结果之和。",
    "Table 4, each group: the total that the document states, and the sum of the four outcomes.",
  ),
  M1: check(
    "汇总数",
    "The sum of units",
    "汇总报告的每个填报格：本级＋各单位＋调整数。",
    "Each typed cell of a merged report: own figures + units + adjustments.",
  ),
  M4: check(
    "未报单位",
    "Missing units",
    "汇总报告：名册里的单位都有可汇总的报告。",
    "A merged report: every unit of the roster has a report that counts.",
  ),
  V1: check(
    "件数",
    "Counts",
    "件数应为不小于 0 的整数（2019 年格式的增减列可为负）。",
    "Counts are whole numbers from 0 (the 增/减 columns of 2019 may be negative).",
  ),
  V2: check("金额", "Amounts", "金额不小于 0，小数不超过六位。", "Amounts are from 0, with at most six decimals."),
  V3: check(
    "未填",
    "Not filled in",
    "空格、“/”、“—”、“无”；每行只提示一次，全表未填只提示一次。",
    "Blank cells, “/”, “—”, 无; once a row, or once for a table in which nothing is filled in.",
  ),
  V4: check(
    "待确认的文字",
    "Text to interpret",
    "格中是需要解释的文字（如带单位、“减4”、千分位），或者是算不出结果的算式（如“=12+”），确认前保留原样。",
    "A cell holds text that has to be interpreted (a unit, 减4, thousands separators), or a sum that comes to nothing (=12+); it stays until somebody decides.",
  ),
  V5: check(
    "元与万元",
    "元 for 万元",
    "收费金额约为上年的一万倍或万分之一；没有上年数据时，整数且达到十亿元。",
    "The amount is about ten thousand times last year's, or a ten-thousandth of it; without last year's, fees of a billion 元 or more, whole in 万元.",
  ),
  V6: check(
    "规章制定权",
    "Power to make 规章",
    "县级政府及其部门、乡镇街道的规章各栏应为 0。",
    "The row 规章 is 0 for counties, their departments, towns and street offices.",
  ),
  V7: check(
    "现行有效件数",
    "In force against issued",
    "规章、行政规范性文件：现行有效＋废止不少于制发。",
    "规章 and 行政规范性文件: in force + repealed are at least what was issued.",
  ),
  V8: check(
    "未缴费与第六部分",
    "Unpaid fees and part six",
    "有因未缴费不再处理的申请时，第六部分应写到收费。",
    "Where applications ended for an unpaid fee, part six speaks of fees.",
  ),
  Y1: check(
    "上年结转衔接",
    "Carried in against carried on",
    "本年“上年结转”与上年报告“结转下年度”，逐列相比。",
    "What was carried in this year and what last year's report carried on, column by column.",
  ),
  Y2: check(
    "现行有效衔接",
    "In force from year to year",
    "本年现行有效＝上年现行有效＋本年制发－本年废止。",
    "In force this year = in force last year + issued − repealed.",
  ),
  Y3: check(
    "未结案件衔接",
    "Pending cases",
    "上年“尚未审结”不应多于本年同组总计。",
    "Last year's pending cases of a group are not more than all of this year's.",
  ),
  Y4: check(
    "大幅增减",
    "Large changes",
    "与上年相比超过三倍且相差超过 20；合计只在分项都不大变时提示。",
    "A change of more than threefold and of more than 20; a total only where none of its own cells changed so much.",
  ),
  Y5: check(
    "与上年全同",
    "The same as last year",
    "各表非零数字全部与上年相同。",
    "Every table figure that is not 0 equals last year's.",
  ),
  K1: check(
    "与台账不符",
    "Differs from the register",
    "表三、表四填报的每个数与由依申请公开台账数出的件数（读取过台账时）。",
    "Each figure typed in tables 3 and 4, and the one counted from the register of applications, where it was read.",
  ),
  K2: check(
    "台账未归类",
    "Not classified",
    "台账中还没有归类的行，以及不属于本年度报告的行。",
    "Rows of the register that are not classified yet, or not of this year's report.",
  ),
  K3: check(
    "结转逐件核对",
    "Carried in by name",
    "台账中上年结转的申请与上年台账结转下年度的申请逐件相同（两年台账都读取过时）。",
    "The applications carried in are those that last year's register carried out, one by one, where both were read.",
  ),
  Y7: check(
    "所选上年报告",
    "The linked report",
    "所选上年报告应是同一单位的上一年度报告。",
    "The report linked as last year's is of the same unit and the year before.",
  ),
};
