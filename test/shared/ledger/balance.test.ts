import fc from "fast-check";
import { expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { againstReport } from "../../../shared/ledger/against-report.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import { blankReport, type Cells } from "../../../shared/report/report.ts";
import { countedFor2021, registerOf, usualHeads } from "../../kit/registers.ts";

const kinds = ["公民", "企业", "高校", "协会", "律所", "村委会", "法人", "不认识", ""];
const results = [
  "予以公开",
  "部分公开",
  "不予公开",
  "信息不存在",
  "信访",
  "撤回",
  "办理中",
  "逾期未补正",
  "说不清",
  "",
];
const grounds = ["", "第十五条", "第16条第1款", "第三十六条第六项", "第三十三条"];

const day = fc
  .tuple(fc.integer({ min: 2020, max: 2022 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => ({ year, month, date }));
const spelled = fc
  .tuple(day, fc.integer({ min: 0, max: 3 }))
  .map(([{ year, month, date }, way]) =>
    [
      `${year}-${month}-${date}`,
      `${year}.${month}.${date}`,
      `${year % 100}年${month}月${date}日`,
      `${year}/${String(month).padStart(2, "0")}/${String(date).padStart(2, "0")}`,
    ].at(way),
  )
  .map((text) => text ?? "");
const maybe = (one: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: fc.constant("") });

const row = fc.record({
  number: fc.integer({ min: 1, max: 60 }).map(String),
  kind: fc.constantFrom(...kinds),
  received: maybe(spelled),
  answered: maybe(spelled),
  result: fc.constantFrom(...results),
  ground: fc.constantFrom(...grounds),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const registers = fc.array(row, { maxLength: 40 });

function ledgerOf(rows: readonly Row[]): Ledger {
  return countedFor2021(
    registerOf(
      usualHeads,
      ...rows.map((one) => [one.number, "", one.kind, "", one.received, one.answered, one.result, one.ground]),
    ),
  );
}

it("of any register: every row ends once, and rows in = counted + tray + left out", () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const { settled } = ledgerOf(rows);
      const filled = rows.flatMap((_, place) => place + 2);
      expect(settled.map((one) => one.row)).toEqual(filled);
    }),
  );
});

it("of any register: table three balances and its sums are right (B1, S1, S2)", () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const { counted } = ledgerOf(rows);
      const start = blankReport({ id: "", edition: "2021", year: 2021, unit: { name: "某局", level: "" } });
      const { fills } = againstReport(start, counted);
      const declared: Cells = Object.fromEntries(
        formOf("2021").cells.flatMap(({ id, table, computed }) =>
          table === "t3" && computed ? [[id, counted[id]?.value ?? -1]] : [],
        ),
      );
      const { findings } = checkerFor("2021").check({ ...start, cells: fills, declared });
      expect(findings.filter(({ code }) => ["B1", "S1", "S2"].includes(code))).toEqual([]);
    }),
  );
});

/** What a row of this test's words means, written down a second time and in another way. */
const columnOf: Readonly<Record<string, string>> = {
  公民: "naturalPerson",
  企业: "business",
  高校: "research",
  协会: "nonprofit",
  律所: "legalService",
  村委会: "otherOrg",
};
const rowOf: Readonly<Record<string, string>> = {
  予以公开: "granted",
  部分公开: "partiallyGranted",
  信息不存在: "unavailable.notHeld",
  信访: "declined.petition",
  撤回: "other.other",
  逾期未补正: "other.noCorrection",
  "不予公开 第十五条": "refused.thirdParty",
  "不予公开 第16条第1款": "refused.internalAffairs",
};
/** Articles that contradict a certain result. */
const silent = new Set(["", "第三十三条"]);

function independentCount(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const numbers = new Set<string>();
  for (const one of rows) {
    if (numbers.has(one.number)) continue;
    numbers.add(one.number);
    const column = columnOf[one.kind];
    const [a, b] = [dayIn(one.received), dayIn(one.answered)];
    if (column === undefined || a === undefined || a === "bad" || b === "bad") continue;
    if (a >= 20220000 || a > 20220110) continue;
    let second: string;
    if (b === undefined) {
      // A ground without a result says that something was decided.
      const isOpen = one.result === "办理中" || (one.result === "" && silent.has(one.ground));
      if (!isOpen) continue;
      second = "carriedOut";
    } else {
      if (b < a || b < 20210000) continue;
      if (one.result === "办理中") continue;
      if (one.result === "" && silent.has(one.ground)) continue;
      if (b > 20220000) second = "carriedOut";
      else {
        const certain = rowOf[one.result];
        const agrees = silent.has(one.ground) || certain === "partiallyGranted" || certain?.startsWith("other.");
        const found =
          certain === undefined ? rowOf[`${one.result} ${one.ground}`] : agrees === true ? certain : undefined;
        if (found === undefined) continue;
        second = found;
      }
    }
    const first = a < 20210000 ? "carriedIn" : "received";
    for (const id of [`t3.${first}.${column}`, `t3.${second}.${column}`]) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

function dayIn(text: string): number | "bad" | undefined {
  if (text === "") return undefined;
  const [year = 0, month = 0, date = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const full = year < 100 ? 2000 + year : year;
  const days = [31, full % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date > (days[month - 1] ?? 0) ? "bad" : full * 10_000 + month * 100 + date;
}

it("of any register: the count equals an independent one", () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const { counted } = ledgerOf(rows);
      const expected = independentCount(rows);
      const found = Object.fromEntries(
        formOf("2021").cells.flatMap(({ id, table, computed }) => {
          const value = counted[id]?.value ?? 0;
          return table === "t3" && !computed && value > 0 ? [[id, value]] : [];
        }),
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
