import { describe, expect, it } from "vitest";
import { statedUnit } from "../../../shared/recognition/stated-units.ts";
import type { SourceBlock, SourceTable } from "../../../shared/recognition/source-document.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { lines, plainTable, printedTable, readingOf, reportDocument } from "../../kit/source-documents.ts";

const amount = "t2.fees.amount";

/** Table two with an amount below a header in words of its own. */
function tableTwo(header: string, value: string): SourceTable {
  const cells: Cells = { "t2.regulation.issued": 1, [amount]: value };
  const { rows } = printedTable("2021", "t2", cells);
  return {
    kind: "table",
    rows: rows.map((row) => row.map((cell) => (cell.text.includes("收费金额") ? { ...cell, text: header } : cell))),
  };
}

function amountIn(...blocks: readonly SourceBlock[]): object {
  const { cells, doubts } = readingOf(
    reportDocument(
      ...lines("二、主动公开政府信息情况"),
      ...blocks,
      ...lines("三、收到和处理政府信息公开申请情况", "单位：件"),
    ),
  );
  const doubt = doubts.find(({ cell }) => cell === amount);
  return { value: cells[amount], ...(doubt && { reason: doubt.reason, reading: doubt.reading }) };
}

const bare = "本年收费金额";
const inTenThousands = "本年收费金额（单位：万元）";
const sum = "2997935";
const inYuan = { value: { raw: sum }, reason: "yuan", reading: "299.7935" };
const unclear = { value: { raw: sum }, reason: "moneyUnclear", reading: undefined };

describe("a unit of money beside table two", () => {
  it.each<[string, readonly SourceBlock[], object]>([
    ["above it", [...lines("单位：元"), tableTwo(bare, sum)], inYuan],
    ["above it, with others", [...lines("（单位：件、元）"), tableTwo(bare, sum)], inYuan],
    ["in its first row", [plainTable([["", "", "", "单位：元"]]), tableTwo(bare, sum)], inYuan],
    ["in a note below it", [tableTwo(bare, sum), ...lines("注：收费金额以元为单位。")], inYuan],
    ["in a line without 单位", [...lines("（金额：元）"), tableTwo(bare, sum)], inYuan],
    ["against its header", [...lines("单位：元"), tableTwo(inTenThousands, sum)], unclear],
    ["below it against its header", [tableTwo(inTenThousands, sum), ...lines("注：金额单位为元")], unclear],
    ["in 千元", [...lines("单位：千元"), tableTwo(bare, sum)], unclear],
    ["two of them", [...lines("单位：元", "单位：万元"), tableTwo(bare, sum)], unclear],
    ["in 万元, as the form has it", [...lines("单位：件、万元"), tableTwo(bare, "25.5")], { value: "25.5" }],
    ["the same as its header", [...lines("金额单位：万元"), tableTwo(inTenThousands, "25.5")], { value: "25.5" }],
    ["of another matter", [...lines("单位：件"), tableTwo(bare, "25.5")], { value: "25.5" }],
    ["none", [tableTwo(bare, "25.5")], { value: "25.5" }],
  ])("%s", (_, blocks, outcome) => {
    expect(amountIn(...blocks)).toEqual(outcome);
  });

  it("speaks for all parts where it stands above them", () => {
    const document = reportDocument(...lines("二、主动公开政府信息情况"), tableTwo(bare, sum));
    const [title, year, ...others] = document.blocks;
    const blocks = [title, year, ...lines("单位：元"), ...others].flatMap((block) => block ?? []);
    expect(readingOf({ ...document, blocks }).doubts.filter(({ cell }) => cell === amount)).toMatchObject([
      { reading: "299.7935", reason: "yuan" },
    ]);
  });
});

describe("a text", () => {
  it.each([
    ["单位：元", "yuan"],
    ["计量单位：人民币万元", "tenThousandYuan"],
    ["单位：件（金额为万元）", "tenThousandYuan"],
    ["金额单位：万美元", "otherMoney"],
    ["单位：元、万元", "otherMoney"],
    ["（万元）", "tenThousandYuan"],
    ["责任单位：政务公开科", undefined],
    ["单位地址：幸福小区二单元", undefined],
    ["全年收费120元", undefined],
    [inTenThousands, undefined],
  ])("%s states the unit %s for all amounts", (text, unit) => {
    expect(statedUnit(text)).toBe(unit);
  });
});
