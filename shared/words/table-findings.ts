import type { DeclaredTotal } from "../checks/rules/sums.ts";
import type { tableRules } from "../checks/registry.ts";
import { asYuan } from "../checks/rules/fees.ts";
import type { UnfilledRow } from "../checks/rules/values.ts";
import type { CellId, TableId } from "../forms/form.ts";
import { offeredFor } from "../recognition/read-value.ts";
import { formatCell } from "../report/cell-value.ts";
import { levelName } from "../report/level.ts";
import type { Labels } from "./labels.ts";
import { formatRows } from "./ledger-rows.ts";
import { capital, sentence, type SentencesOf } from "./sentence.ts";
import { workingFaults } from "./workings.ts";

/** The sentences of the checks of the tables: which table, row and column, the formula with its numbers, the difference. */
export const tableFindingWords: SentencesOf<(typeof tableRules)[number]> = {
  B1: sentence(
    (p, l) =>
      `表三“${l.columnLabel(`t3.received.${p.column}`)}”列不平：本年新收 ${p.received} + 上年结转 ${p.carriedIn} = ${p.received + p.carriedIn}，办理结果总计 ${p.concluded} + 结转下年度 ${p.carriedOut} = ${p.concluded + p.carriedOut}，${difference(p.received + p.carriedIn - p.concluded - p.carriedOut, "第一、二项之和", "第三、四项之和")}。`,
    (p, l) =>
      `Table 3, column "${l.columnLabel(`t3.received.${p.column}`)}" does not balance: received ${p.received} + carried in ${p.carriedIn} = ${p.received + p.carriedIn}, but concluded ${p.concluded} + carried on ${p.carriedOut} = ${p.concluded + p.carriedOut}; difference ${Math.abs(p.received + p.carriedIn - p.concluded - p.carriedOut)}.`,
  ),
  S1: sentence(
    (p, l) =>
      `表三“${l.columnLabel(p.total)}”列的“（七）总计”填报 ${p.declared}，但（一）至（六）各项相加为 ${addition(p.addends, p.computed)}${totalDifference(p)}。`,
    (p, l) =>
      `Table 3, column "${l.columnLabel(p.total)}": （七）总计 is stated as ${p.declared}, but the results add up to ${addition(p.addends, p.computed)}${typeof p.declared === "number" ? `; difference ${Math.abs(p.declared - p.computed)}` : ""}.`,
  ),
  S2: sentence(
    (p, l) =>
      `${l.row(p.total)}的“总计”填报 ${p.declared}，但六类申请人相加为 ${addition(p.addends, p.computed)}${totalDifference(p)}。`,
    (p, l) =>
      `${capital(l.row(p.total))}: 总计 is stated as ${p.declared}, but the six applicant columns add up to ${addition(p.addends, p.computed)}${typeof p.declared === "number" ? `; difference ${Math.abs(p.declared - p.computed)}` : ""}.`,
  ),
  S3: sentence(
    (p, l) =>
      `表四“${l.rowLabel(p.total)}”的“总计”填报 ${p.declared}，但结果维持、结果纠正、其他结果、尚未审结相加为 ${addition(p.addends, p.computed)}${totalDifference(p)}。`,
    (p, l) =>
      `Table 4, "${l.rowLabel(p.total)}": 总计 is stated as ${p.declared}, but the four outcomes add up to ${addition(p.addends, p.computed)}${typeof p.declared === "number" ? `; difference ${Math.abs(p.declared - p.computed)}` : ""}.`,
  ),
  M1: sentence(
    (p, l) =>
      `${l.cell(p.cell)}${p.stated === "" ? "没有填" : `填报 ${p.stated}`}，但${p.own ? "本级与 " : ""}${p.units} 个单位的数据${p.own ? "合计" : "相加"}为 ${p.sum === "" ? "空" : p.sum}；汇总数不能直接改，需要调整的请用“调整”并写明理由。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} holds ${p.stated === "" ? "nothing" : p.stated}, but ${p.own ? "own figures and " : ""}${p.units} units come to ${p.sum === "" ? "nothing" : p.sum}. Sums are not typed over; adjust them with a reason.`,
  ),
  M4: sentence(
    (p) => `汇总数缺 ${p.units.length} 个应报单位：${p.units.join("、")}。`,
    (p) =>
      `The sum lacks ${p.units.length === 1 ? "a unit" : `${p.units.length} units`} of the roster: ${p.units.join(", ")}.`,
  ),
  K1: sentence(
    (p, l) =>
      `${l.cell(p.cell)}填报 ${p.typed}，由台账数出 ${p.counted}${p.counted === 0 ? "" : `（台账${formatRows(p.rows, p.offsets, "zh")}）`}。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} holds ${p.typed}, but the register comes to ${p.counted}${p.counted === 0 ? "" : ` (${formatRows(p.rows, p.offsets, "en")})`}.`,
  ),
  K2: sentence(
    (p) =>
      `台账中${[
        ...(p.unclassified.length > 0
          ? [`有 ${p.unclassified.length} 件未归类（${formatRows(p.unclassified, p.offsets, "zh")}）`]
          : []),
        ...(p.otherYears.length > 0
          ? [`有 ${p.otherYears.length} 件不属于本年度报告（${formatRows(p.otherYears, p.offsets, "zh")}）`]
          : []),
      ].join("，")}，没有计入；请在“台账”中逐件处理。`,
    (p) =>
      `In the register ${[
        ...(p.unclassified.length > 0
          ? [`${p.unclassified.length} rows are not classified (${formatRows(p.unclassified, p.offsets, "en")})`]
          : []),
        ...(p.otherYears.length > 0
          ? [`${p.otherYears.length} are not of this year's report (${formatRows(p.otherYears, p.offsets, "en")})`]
          : []),
      ].join(", ")}; they were not counted.`,
  ),
  K3: sentence(
    (p) =>
      `上年结转与上年台账对不上：${[
        ...(p.missing.length > 0
          ? [`上年台账结转的 ${p.missing.length} 件在今年台账中没有（上年台账${formatRows(p.missing, [0], "zh")}）`]
          : []),
        ...(p.added.length > 0
          ? [`今年台账有 ${p.added.length} 件上年台账没有结转（${formatRows(p.added, p.offsets, "zh")}）`]
          : []),
      ].join("；")}。`,
    (p) =>
      `What is carried in does not match last year's register: ${[
        ...(p.missing.length > 0
          ? [`${p.missing.length} carried out last year are missing (last year's ${formatRows(p.missing, [0], "en")})`]
          : []),
        ...(p.added.length > 0
          ? [`${p.added.length} were not carried out last year (${formatRows(p.added, p.offsets, "en")})`]
          : []),
      ].join("; ")}.`,
  ),
  V1: sentence(
    (p, l) => `${l.cell(p.cell)}填写为“${p.raw}”，应填${p.signed ? "" : "非负"}整数（不超过 12 位）。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} holds "${p.raw}"; it needs a whole number${p.signed ? "" : " from 0"} of at most 12 digits.`,
  ),
  V2: sentence(
    (p, l) => `${l.cell(p.cell)}填写为“${p.text}”，${p.negative ? "金额不能小于 0" : "金额最多保留 6 位小数"}。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} holds "${p.text}"; an amount ${p.negative ? "cannot be below 0" : "has at most 6 decimals"}.`,
  ),
  V3: sentence(
    (p, l) =>
      `${p.begun ? unfilledRows.zh(p.rows, p.table, l) : `${l.table(p.table)}还没有填写（共 ${countOf(p.rows, "blank")} 格）`}；没有发生的请填 0。`,
    (p, l) =>
      `${capital(p.begun ? unfilledRows.en(p.rows, p.table, l) : `${l.table(p.table)} is not filled in yet (${countOf(p.rows, "blank")} cells)`)}; enter 0 where nothing happened.`,
  ),
  V4: sentence(
    (p, l) => {
      const offered = offeredFor(p.raw, p.kind);
      if (offered !== undefined) {
        return `${l.cell(p.cell)}填写为“${p.raw}”，可识别为 ${formatCell(offered)}，请确认是否改为该数。`;
      }
      return p.fault === undefined
        ? `${l.cell(p.cell)}的内容“${p.raw}”无法识别为数字，请改填。`
        : `${l.cell(p.cell)}的算式“${p.raw}”${workingFaults.zh(p.fault)}；请改正算式，或直接填数字。`;
    },
    (p, l) => {
      const offered = offeredFor(p.raw, p.kind);
      if (offered !== undefined) {
        return `${capital(l.cell(p.cell))} holds "${p.raw}", which reads as ${formatCell(offered)}; confirm that, or enter the number that is meant.`;
      }
      return p.fault === undefined
        ? `${capital(l.cell(p.cell))} holds "${p.raw}", which somebody has to settle; enter the number that is meant.`
        : `${capital(l.cell(p.cell))} holds "${p.raw}": ${workingFaults.en(p.fault)}. Correct it, or enter the number.`;
    },
  ),
  V5: sentence(
    (p, l) =>
      p.before === undefined
        ? `${l.cell(p.cell)}为 ${p.now} 万元，合 ${asYuan(p.now)} 亿元，可能把元当成了万元，请核对单位。`
        : `${l.cell(p.cell)}为 ${p.now}，上年为 ${p.before}，相差约一万倍，可能${p.larger ? "把元当成了万元" : "重复折算为万元"}，请核对单位。`,
    (p, l) =>
      p.before === undefined
        ? `${capital(l.cell(p.cell))} is ${p.now} 万元, which is a billion 元 or more. Check 元 against 万元.`
        : `${capital(l.cell(p.cell))} is ${p.now}, last year ${p.before}: about ten thousand times ${p.larger ? "more" : "less"}. Check 元 against 万元.`,
  ),
  V6: sentence(
    (p, l) => `${l.cell(p.cell)}为 ${p.value}，但${levelName(p.level)}没有规章制定权；应为 0，如确有原因请说明。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} is ${p.value}, but a unit of this level cannot make 规章; enter 0 or give the reason.`,
  ),
  V7: sentence(
    (p, l) =>
      `${l.row(p.row)}：现行有效 ${p.inForce} + 本年废止 ${p.repealed} = ${p.inForce + p.repealed}，少于本年制发 ${p.issued}，请核对。`,
    (p, l) =>
      `${capital(l.row(p.row))}: in force ${p.inForce} + repealed ${p.repealed} = ${p.inForce + p.repealed}, fewer than issued ${p.issued}.`,
  ),
  V8: sentence(
    (p) => `表三有 ${p.count} 件因逾期未缴费不再处理，但第六部分没有提到收取信息处理费的情况，可补充说明。`,
    (p) => `Table 3 counts ${p.count} applications ended for unpaid fees, but part six does not speak of fees.`,
  ),
  Y1: sentence(
    (p, l) =>
      `${l.cell(p.cell)}为 ${p.now}，上年报告的“结转下年度继续办理”为 ${p.last}，${difference(p.now - p.last, "今年", "上年")}。`,
    (p, l) =>
      `${capital(l.cell(p.cell))} is ${p.now}, but last year's report carried on ${p.last}; difference ${Math.abs(p.now - p.last)}.`,
  ),
  Y2: sentence(
    (p, l) =>
      `${l.row(p.row)}：上年现行有效 ${p.last} + 本年制发 ${p.issued} - 本年废止 ${p.repealed} = ${p.last + p.issued - p.repealed}，但现行有效填 ${p.now}，相差 ${Math.abs(p.now - p.last - p.issued + p.repealed)}。`,
    (p, l) =>
      `${capital(l.row(p.row))}: in force last year ${p.last} + issued ${p.issued} - repealed ${p.repealed} = ${p.last + p.issued - p.repealed}, but ${p.now} are stated.`,
  ),
  Y3: sentence(
    (p, l) => `表四“${l.rowLabel(p.cell)}”上年尚未审结 ${p.last} 件，而本年总计只有 ${p.now} 件，请核对是否漏计。`,
    (p, l) =>
      `Table 4, "${l.rowLabel(p.cell)}": ${p.last} cases were pending last year, but this year counts only ${p.now} in all.`,
  ),
  Y4: sentence(
    (p, l) => `${l.cell(p.cell)}由上年的 ${p.last} 变为 ${p.now}，变化较大，请核对。`,
    (p, l) => `${capital(l.cell(p.cell))} went from ${p.last} to ${p.now}: a large change.`,
  ),
  Y5: sentence(
    (p) => `表中全部 ${p.same} 个非零数字都与上年报告相同，可能沿用了上年的文件，请核对。`,
    (p) => `All ${p.same} figures other than 0 equal last year's; last year's file may have been re-used.`,
  ),
  Y7: sentence(
    (p) =>
      p.yearFits
        ? `作为上年报告的是“${p.previousUnit}”的报告，与本报告的单位“${p.unit}”不同，无法比较；请换成本单位 ${p.year - 1} 年的报告。`
        : `作为上年报告的是 ${p.previousYear} 年的报告，应为 ${p.year - 1} 年，无法比较；请换成 ${p.year - 1} 年的报告。`,
    (p) =>
      p.yearFits
        ? `The report given as last year's is by "${p.previousUnit}", not by "${p.unit}". Link this unit's report of ${p.year - 1}.`
        : `The report given as last year's is of ${p.previousYear}. Link the report of ${p.year - 1}.`,
  ),
};

/** 22 + 1 = 23, without the zeros; the sum alone where there is nothing to add up. */
function addition(addends: readonly number[], sum: number): string {
  const shown = addends.filter((addend) => addend !== 0);
  return shown.length < 2 ? String(sum) : `${shown.join(" + ")} = ${sum}`;
}

function difference(by: number, first: string, second: string): string {
  return `${first}比${second}${by > 0 ? "多" : "少"} ${Math.abs(by)}`;
}

function totalDifference({ declared, computed }: DeclaredTotal): string {
  return typeof declared === "number" ? `，${difference(declared - computed, "填报数", "合计数")}` : "";
}

/** More rows than these are counted and no longer named. */
const mostRowsNamed = 3;

const unfilledRows = {
  zh: (rows: readonly UnfilledRow[], table: TableId, l: Labels): string => {
    if (rows.length <= mostRowsNamed) {
      const named = rows.map(({ row, blank, dashed }) => {
        const told = [
          blank.length > 0 ? `有 ${blank.length} 格未填（${columns(blank, l, "、")}）` : "",
          dashed.length > 0 ? `有 ${dashed.length} 格填的不是数字（${columns(dashed, l, "、")}）` : "",
        ];
        return `${l.row(row)}${told.filter((words) => words !== "").join("，")}`;
      });
      return named.join("；");
    }
    const [blank, dashed] = [countOf(rows, "blank"), countOf(rows, "dashed")];
    const told = [blank > 0 ? `还有 ${blank} 格未填` : "", dashed > 0 ? `有 ${dashed} 格填的不是数字` : ""];
    return `${l.table(table)}${told.filter((words) => words !== "").join("，")}（涉及 ${rows.length} 行）`;
  },
  en: (rows: readonly UnfilledRow[], table: TableId, l: Labels): string => {
    if (rows.length <= mostRowsNamed) {
      const named = rows.map(({ row, blank, dashed }) => {
        const told = [
          blank.length > 0 ? `${blank.length} blank (${columns(blank, l, ", ")})` : "",
          dashed.length > 0 ? `${dashed.length} without a number (${columns(dashed, l, ", ")})` : "",
        ];
        return `${l.row(row)}: ${told.filter((words) => words !== "").join("; ")}`;
      });
      return named.join("; ");
    }
    const [blank, dashed] = [countOf(rows, "blank"), countOf(rows, "dashed")];
    const told = [blank > 0 ? `${blank} cells blank` : "", dashed > 0 ? `${dashed} without a number` : ""];
    return `${l.table(table)}: ${told.filter((words) => words !== "").join(", ")} (in ${rows.length} rows)`;
  },
};

function countOf(rows: readonly UnfilledRow[], which: "blank" | "dashed"): number {
  return rows.reduce((sum, row) => sum + row[which].length, 0);
}

function columns(cells: readonly CellId[], labels: Labels, separator: string): string {
  return cells.map((id) => labels.columnLabel(id)).join(separator);
}
