import type { CellId } from "../../../../shared/forms/form.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accept,
  acceptableByKind,
  acceptAll,
  acceptEach,
  decidedReading,
  type Decisions,
  isOpen,
  kindOf,
  meantBy,
  proposalOf,
  takeBack,
  typeValue,
  undecided,
} from "../../../../renderer/screens/import/decisions.ts";
import type { Doubt, Reading } from "../../../../shared/recognition/reading.ts";
import { reportOf } from "../../../../shared/recognition/report-of.ts";
import type { CellValue } from "../../../../shared/report/cell-value.ts";

const odd: Doubt = { cell: "t2.licensing.decided", raw: "约12", reading: 12, reason: "interpreted" };
const lost: Doubt = { cell: "t2.penalty.decided", raw: "若干", reason: "unreadable" };
const placed: Doubt = { cell: "t2.coercion.decided", raw: "7", reason: "labelUnclear" };
const one: Doubt = { cell: "t3.received.naturalPerson", raw: "5", reading: 5, reason: "conflict" };
const other: Doubt = { cell: "t3.received.naturalPerson", raw: "6", reading: 6, reason: "conflict" };
const beside: Doubt = { raw: "注：单位为件", reason: "textBesideTable" };

const reading: Reading = {
  edition: "2021",
  cells: {
    "t2.licensing.decided": { raw: "约12" },
    "t2.penalty.decided": { raw: "若干" },
    "t2.coercion.decided": 7,
    "t3.received.naturalPerson": 5,
  },
  places: {},
  doubts: [odd, lost, placed, one, other, beside],
  missing: [],
  headings: [],
  narratives: { preamble: [], s1: [], s5: [], s6: [] },
  pictures: [],
};
const open = (decisions: Decisions) => reading.doubts.filter((doubt) => isOpen(doubt, decisions));

describe("deciding about doubts", () => {
  it("proposes what was read, or what stands there; never text", () => {
    expect([odd, lost, placed, beside].map((doubt) => proposalOf(reading, doubt))).toEqual([
      12,
      undefined,
      7,
      undefined,
    ]);
  });

  it("changes nothing until something is decided", () => {
    expect(open(undecided)).toEqual(reading.doubts);
    expect(decidedReading(reading, undecided)).toEqual(reading);
  });

  it("accepts a value, and the other doubts about its cell with it", () => {
    const decided = accept(reading, other, undecided);
    expect(open(decided)).toEqual([odd, lost, placed, beside]);
    expect(decidedReading(reading, decided).cells["t3.received.naturalPerson"]).toBe(6);
  });

  it("accepts everything that proposes exactly one value, and leaves the rest to somebody", () => {
    const decided = acceptAll(reading, undecided);
    expect(open(decided)).toEqual([lost, one, other]);
    expect(decidedReading(reading, decided).cells).toEqual({
      ...reading.cells,
      "t2.licensing.decided": 12,
    });
  });

  it("never takes the other value of a conflict with the rest, though it is the only one that is proposed", () => {
    const stated: Reading = { ...reading, doubts: [odd, other] };
    expect(decidedReading(stated, acceptAll(stated, undecided)).cells["t3.received.naturalPerson"]).toBe(5);
    expect([...acceptableByKind(stated, undecided).values()]).toEqual([[odd]]);
    expect(accept(stated, other, undecided).cells).toEqual({ "t3.received.naturalPerson": 6 });
  });

  it("accepts what is alike together: signs by their text, labels by their reason", () => {
    const sign = (cell: CellId, raw: string): Doubt => ({ cell, raw, reading: "/", reason: "nothingSign" });
    const dashes = [sign("t2.regulation.issued", "—"), sign("t2.regulation.repealed", "—")];
    const none = sign("t2.regulation.inForce", "无");
    const label: Doubt = { cell: "t2.normative.issued", raw: "3", reading: 3, reason: "labelUnclear" };
    const all: Reading = { ...reading, doubts: [none, ...dashes, placed, label, lost, one, other] };
    const kinds = acceptableByKind(all, undecided);
    expect([...kinds.values()]).toEqual([[none], dashes, [placed, label]]);
    const decided = acceptEach(all, kinds.get(kindOf(sign("t2.regulation.issued", "—"))) ?? [], undecided);
    expect(decided.cells).toEqual({ "t2.regulation.issued": "/", "t2.regulation.repealed": "/" });
    expect([...acceptableByKind(all, decided).values()]).toEqual([[none], [placed, label]]);
  });

  it("keeps what was typed before when the others are accepted", () => {
    const typed = typeValue(reading, "t2.licensing.decided", "13", undecided) ?? undecided;
    expect(decidedReading(reading, acceptAll(reading, typed)).cells["t2.licensing.decided"]).toBe(13);
  });

  it.each([
    ["１２", 12],
    ["/", "/"],
    ["", undefined],
  ])("takes %j as typed", (text, value) => {
    const decided = typeValue(reading, "t2.penalty.decided", text, undecided) ?? undecided;
    expect(isOpen(lost, decided)).toBe(false);
    expect(decidedReading(reading, decided).cells["t2.penalty.decided"]).toBe(value);
  });

  it.each([["若干"], ["1.5"], ["-1"]])("does not take %j for a count", (text) => {
    expect(typeValue(reading, "t2.penalty.decided", text, undecided)).toBe(undefined);
  });

  it("takes a sum along with how it was added up, accepted or typed, until it is taken back", () => {
    const id = "t2.penalty.decided";
    const sum: Doubt = { cell: id, raw: "=12+7", reading: 19, reason: "interpreted" };
    const summed: Reading = { ...reading, cells: { ...reading.cells, [id]: { raw: "=12+7" } }, doubts: [sum] };
    const start = { id: "", at: "", file: "" };
    for (const decided of [accept(summed, sum, undecided), typeValue(summed, id, "＝12＋7", undecided) ?? undecided]) {
      const report = reportOf(decidedReading(summed, decided), start);
      expect(report.cells[id]).toBe(19);
      expect(report.workings).toEqual({ [id]: "12+7" });
      expect(decidedReading(summed, takeBack(sum, decided))).toEqual(summed);
    }
    const replaced = typeValue(summed, id, "20", accept(summed, sum, undecided)) ?? undecided;
    expect(reportOf(decidedReading(summed, replaced), start).workings).toBeUndefined();
    expect(typeValue(summed, id, "=12+", undecided)).toBeUndefined();
  });

  it("keeps no working of a total: the document states it, however it came by it", () => {
    const total: Doubt = { cell: "t3.granted.total", raw: "=20+2", reading: 22, reason: "interpreted" };
    const decided = accept(reading, total, undecided);
    expect(decided).toEqual({ ...undecided, cells: { "t3.granted.total": 22 } });
  });

  it.each([
    ["1,234", 1234],
    ["3件", 3],
    ["十二", 12],
    ["不适用", "/"],
    ["若干", undefined],
  ])("tells what %j means, which was typed", (text, value) => {
    expect(meantBy(reading, "t2.penalty.decided", text)).toBe(value);
  });

  it("accepts together only what is certain: never a conflict, and where a cell is asked about twice one value", () => {
    const cells = ["t2.licensing.decided", "t2.penalty.decided", "t2.coercion.decided"] as const;
    const doubt: fc.Arbitrary<Doubt> = fc.record(
      {
        cell: fc.constantFrom(...cells),
        raw: fc.constantFrom("约12", "十二", "—"),
        reading: fc.constantFrom<CellValue>(11, 12, "/"),
        reason: fc.constantFrom<Doubt["reason"]>("interpreted", "conflict", "byPosition", "nothingSign"),
      },
      { requiredKeys: ["cell", "raw", "reason"] },
    );
    fc.assert(
      fc.property(fc.array(doubt, { maxLength: 6 }), (doubts) => {
        const doubted: Reading = { ...reading, doubts };
        const decided = acceptAll(doubted, undecided).cells;
        for (const cell of cells) {
          const found = doubts.filter((about) => about.cell === cell);
          const proposals = found.map((about) => proposalOf(doubted, about));
          const certain =
            found.length > 0 &&
            found.every(({ reason }) => reason !== "conflict") &&
            proposals.every((proposal) => proposal !== undefined && proposal === proposals[0]);
          expect(decided[cell]).toBe(certain ? proposals[0] : undefined);
        }
      }),
    );
  });

  it("can be taken back, one by one", () => {
    const decided = acceptAll(reading, undecided);
    const back = takeBack(beside, takeBack(odd, decided));
    expect(open(back)).toEqual([odd, lost, one, other, beside]);
    expect(decidedReading(reading, back)).toEqual(reading);
  });
});
