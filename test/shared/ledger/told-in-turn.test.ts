import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ApplicantKind, applicantKinds, type ApplicantSense } from "../../../shared/ledger/applicants.ts";
import { countLedger, type LedgerReading } from "../../../shared/ledger/read-ledger.ts";
import { readRows } from "../../../shared/ledger/read-rows.ts";
import type { ResultSense } from "../../../shared/ledger/results.ts";
import { nothingTold, type RowDecision, type Told } from "../../../shared/ledger/told.ts";
import { type Heard, wordReaders } from "../../../shared/ledger/word-table.ts";
import { usualRegister } from "../../kit/registers.ts";

const kindWords = ["公民", "市民", "网友", "市民代表", "法人", "1.市民", ""];
const resultWords = ["予以公开", "查询结束", "已查询", "不予公开（查询结束）", "办理中", ""];

const kind = fc.constantFrom<ApplicantKind>(...applicantKinds);
const result = fc.constantFrom<ResultSense>({ row: "granted" }, { row: "unavailable.notHeld" }, { open: true });
const decision = fc.oneof(
  fc.constant(undefined),
  fc.constant<RowDecision>({ leftOut: true }),
  fc.constant<RowDecision>({ accepted: true }),
  kind.map((one): RowDecision => ({ kind: one })),
);

/** Something that somebody tells: a decision on a row or that it is taken back, a word that is taught or forgotten. */
const step = fc.oneof(
  fc.record({ row: fc.integer({ min: 2, max: 12 }), decision }),
  fc.record({ kindWord: fc.constantFrom("市民", "网友", "代表"), kind: fc.option(kind, { nil: undefined }) }),
  fc.record({ resultWord: fc.constantFrom("查询结束", "查询"), result: fc.option(result, { nil: undefined }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function changed<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  const all = new Map(map);
  if (value === undefined) all.delete(key);
  else all.set(key, value);
  return all;
}

function tell(told: Told, one: Step): Told {
  if ("row" in one) return { ...told, rows: changed(told.rows, one.row, one.decision) };
  if ("kindWord" in one) {
    const sense = one.kind && { kind: one.kind };
    return { ...told, kinds: changed<string, ApplicantSense>(told.kinds, one.kindWord, sense) };
  }
  return { ...told, results: changed(told.results, one.resultWord, one.result) };
}

const line = fc.record({
  number: fc.integer({ min: 1, max: 9 }).map(String),
  kind: fc.constantFrom(...kindWords),
  received: fc.constantFrom("2021-03-05", "2020-12-01", "三月", "2021-11-30"),
  answered: fc.constantFrom("", "2021-12-20", "2022-01-05"),
  result: fc.constantFrom(...resultWords),
});

describe("what is told in turn, while the rows stay as they were read", () => {
  it("is counted as if it had all been told at once", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), fc.array(step, { maxLength: 12 }), (lines, steps) => {
        const rows = readRows(usualRegister(...lines), nothingTold);
        let told = nothingTold;
        for (const one of steps) {
          told = tell(told, one);
          const reading: LedgerReading = { year: 2021, told, today: "2022-01-10" };
          expect(countLedger(rows, reading)).toEqual(countLedger(readRows(usualRegister(...lines), told), reading));
        }
      }),
    );
  });

  it("leaves how every row ends as it was, but for those that it concerns", () => {
    const lines = kindWords.map((word) => ({ kind: word, received: "2021-03-05" }));
    const rows = readRows(usualRegister(...lines), nothingTold);
    const count = (told: Told) => countLedger(rows, { year: 2021, told, today: "2022-01-10" }).settled;
    const start = { ...nothingTold, kinds: new Map() };
    const before = count(start);
    const same = (after: typeof before) => kindWords.filter((_, place) => after[place] === before[place]);
    const others = kindWords.filter((word) => word !== "网友");
    expect(same(count({ ...start, rows: new Map([[4, { leftOut: true as const }]]) }))).toEqual(others);
    count(start);
    expect(same(count({ ...start, kinds: new Map([["网友", { kind: "naturalPerson" as const }]]) }))).toEqual(others);
  });
});

describe("words that are taught and forgotten", () => {
  it("a reader that takes over what another has heard hears what a new one does", () => {
    const table = [
      { means: "a", words: "公民 市民代表" },
      { means: "b", words: "企业 三安全一稳定" },
    ] as const;
    const word = fc.constantFrom("市民", "代表", "公民", "网友", "（网友）", "3.市民");
    const text = fc.constantFrom(
      "市民",
      "市民代表",
      "公民（网友）",
      "1、网友",
      "企业、市民",
      "3.市民",
      "网友市民",
      "—",
      "",
    );
    const lists = fc.array(fc.dictionary(word, fc.constantFrom("a", "b", "c")), { maxLength: 6 });
    const plain = (heard: Heard<string>) => (heard.kind === "unknown" ? { ...heard, like: heard.like() } : heard);
    fc.assert(
      fc.property(lists, fc.array(text, { minLength: 1, maxLength: 8 }), (taught, texts) => {
        const readers = wordReaders<string>(table, "申请人");
        for (const one of taught) {
          const words = new Map(Object.entries(one));
          const reader = readers(words);
          const fresh = wordReaders<string>(table, "申请人")(words);
          for (const each of texts) expect(plain(reader(each))).toEqual(plain(fresh(each)));
        }
      }),
    );
  });
});
