import type { CellId } from "../../../../shared/forms/form.ts";
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
  proposalOf,
  takeBack,
  typeValue,
  undecided,
} from "../../../../renderer/screens/import/decisions.ts";
import type { Doubt, Reading } from "../../../../shared/recognition/reading.ts";

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

  it("can be taken back, one by one", () => {
    const decided = acceptAll(reading, undecided);
    const back = takeBack(beside, takeBack(odd, decided));
    expect(open(back)).toEqual([odd, lost, one, other, beside]);
    expect(decidedReading(reading, back)).toEqual(reading);
  });
});
