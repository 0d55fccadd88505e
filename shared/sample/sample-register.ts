import { dayNumber, dayOfNumber } from "../calendar.ts";
import { entriesByCell, formOf } from "../forms/registry.ts";
import type { Report } from "../report/report.ts";
import { sampleReport } from "./sample-report.ts";

/** The words that the sample register has for kinds of applicants and for results, as offices write them. */
const kindWords: Readonly<Record<string, string>> = {
  naturalPerson: "公民",
  business: "企业",
  research: "高校",
  nonprofit: "社会组织",
  legalService: "律师事务所",
  otherOrg: "其他",
};
const resultWords: Readonly<Record<string, string>> = {
  granted: "予以公开",
  partiallyGranted: "部分公开",
  "refused.stateSecret": "不予公开（国家秘密）",
  "refused.prohibitedByLaw": "不予公开（法律行政法规禁止公开）",
  "refused.safetyStability": "不予公开（三安全一稳定）",
  "refused.thirdParty": "不予公开（第三方合法权益）",
  "refused.internalAffairs": "不予公开（内部事务信息）",
  "refused.deliberative": "不予公开（过程性信息）",
  "refused.enforcementFile": "不予公开（行政执法案卷）",
  "refused.administrativeQuery": "不予公开（行政查询事项）",
  "unavailable.notHeld": "信息不存在",
  "unavailable.needsCreation": "没有现成信息需要另行制作",
  "unavailable.unclear": "补正后仍不明确",
  "declined.petition": "信访举报投诉",
  "declined.repeated": "重复申请",
  "declined.publication": "公开出版物",
  "declined.excessive": "大量反复申请",
  "declined.confirmation": "确认或重新出具",
  "other.noCorrection": "逾期未补正",
  "other.feeUnpaid": "逾期未缴费",
  "other.other": "撤回",
};
const ways = ["网上", "信函", "当面", "电子邮件"];
const heads = ["登记编号", "申请人", "申请人类别", "申请方式", "收到日期", "答复日期", "答复类型"];

/**
 * An invented register of applications that comes to table three of the sample report, as rows of texts, heads first: some of its words have to be taught, as
 * in any register. All names are made up of letters.
 */
export function sampleRegister({ cells, edition, year }: Report = sampleReport): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const [column, kind] of Object.entries(kindWords)) {
    const opened: string[] = [];
    const closed: string[] = [];
    for (const [id, value] of entriesByCell(cells)) {
      const cell = formOf(edition).cellById.get(id);
      if (cell?.table !== "t3" || cell.column !== column || typeof value !== "number") continue;
      const list = cell.row === "received" || cell.row === "carriedIn" ? opened : closed;
      for (let count = 0; count < value; count += 1) list.push(cell.row);
    }
    // What came in before the year is answered first.
    const first = [...opened.filter((row) => row === "carriedIn"), ...opened.filter((row) => row === "received")];
    for (const [place, opening] of first.entries()) {
      const result = closed[place] ?? "carriedOut";
      const received = receivedOn(opening, result, place, year);
      const open = result === "carriedOut";
      rows.push([
        `依申请〔${received.slice(0, 4)}〕${rows.length + 1}号`,
        `申请人${letters(rows.length)}`,
        kind === "公民" && place % 60 === 7 ? "市民" : kind,
        ways[(place * 7) % ways.length] ?? "",
        place % 3 === 0 ? received.replaceAll("-", ".") : received,
        open ? "" : dayOfNumber(Math.max(dayNumber(received) + 15, dayNumber(`${year}-01-08`))),
        open ? "办理中" : (resultWords[result] ?? ""),
      ]);
    }
  }
  return [[`示例区人民政府${year}年依申请公开台账`], heads, ...rows, ["合计", "", "", "", "", "", `${rows.length}件`]];
}

/** The sample register as a CSV file. */
export function sampleRegisterFile(): string {
  return `\uFEFF${sampleRegister()
    .map((row) => row.join(","))
    .join("\r\n")}\r\n`;
}

function receivedOn(opening: string, result: string, place: number, year: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  if (opening === "carriedIn") return `${year - 1}-12-${two(10 + (place % 20))}`;
  return result === "carriedOut"
    ? `${year}-12-${two(12 + (place % 18))}`
    : `${year}-${two(1 + (place % 11))}-${two(1 + (place % 27))}`;
}

function letters(place: number): string {
  return String.fromCharCode(65 + (Math.floor(place / 26) % 26), 65 + (place % 26));
}
