import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { localRule, type RowMeaning } from "../../../shared/handbook/meaning.ts";
import { meaningOf } from "../../../shared/handbook/rows.ts";

describe.each(editions)("the meanings of the rows of %s", (edition) => {
  const { cells } = formOf(edition);
  const meanings = new Set(cells.flatMap((cell) => [meaningOf(cell).row, meaningOf(cell).column]));
  const told = [...meanings].filter((meaning): meaning is RowMeaning => meaning !== undefined);

  it("says something of each row, in Chinese and in English", () => {
    for (const { counts, mistakes } of told) {
      for (const words of [counts, localRule, ...(mistakes === undefined ? [] : [mistakes])]) {
        expect(words.zh).toMatch(/^[^a-z]*\p{Script=Han}.*。$/su);
        expect(words.en).toMatch(/^[A-Z0-9].*\.$/su);
      }
    }
  });

  it("names a clause of the Regulation, or says that practice is decisive, at each result of table three", () => {
    const rows = cells.filter(({ table, computed }) => table === "t3" && !computed);
    for (const cell of rows) {
      const { clause, open } = meaningOf(cell).row;
      const moved = cell.row === "carriedIn" || cell.row === "carriedOut";
      expect([cell.id, clause !== undefined || open === true || moved]).toEqual([cell.id, true]);
    }
  });

  it("has no meaning twice: two rows that say the same would help nobody", () => {
    expect(new Set(told.map(({ counts }) => counts.zh)).size).toBe(told.length);
  });
});

describe("single rows", () => {
  const { cellById } = formOf("2021");
  const row = (id: string) => {
    const cell = cellById.get(id);
    if (cell === undefined) throw new RangeError(id);
    return meaningOf(cell);
  };
  it.each([
    ["t3.granted.business", "第三十六条第（一）、（二）项"],
    ["t3.partiallyGranted.business", "第三十七条"],
    ["t3.refused.administrativeQuery.research", "第三十六条第（七）项"],
    ["t3.unavailable.needsCreation.otherOrg", "第三十八条"],
    ["t3.declined.petition.naturalPerson", "第三十九条第一款"],
    ["t3.other.feeUnpaid.naturalPerson", "第四十二条"],
    ["t2.fees.amount", "第二十条第（八）项"],
    ["t4.review.upheld", "第五十条第（三）项"],
  ])("%s cites %s", (id, clause) => {
    expect(row(id).row.clause).toContain(clause);
  });

  it("tells local departments that they make no rules", () => {
    expect(row("t2.regulation.issued").row.counts.zh).toContain("地方各级政府部门一律填 0");
  });

  it.each([
    "t2.regulation.issued",
    "t2.licensing.decided",
    "t2.fees.amount",
    "t3.received.business",
    "t3.partiallyGranted.business",
    "t3.refused.stateSecret.business",
    "t3.refused.enforcementFile.business",
    "t3.unavailable.needsCreation.business",
    "t3.declined.confirmation.business",
    "t3.concluded.business",
    "t3.carriedOut.business",
    "t4.review.pending",
  ])("%s leaves to the office in charge what no rule was found for", (id) => {
    expect(row(id).row.open).toBe(true);
  });

  it("says nothing of a column of totals", () => {
    expect(row("t3.received.total").column).toBeUndefined();
  });
});
