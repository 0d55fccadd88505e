import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { moveFrom } from "../../../shared/table-editing/move.ts";
import { valueGrids } from "../../../shared/table-editing/value-grid.ts";
import { form, grids } from "./grids.ts";

const anyCell = fc.constantFrom(...form.cells.map(({ id }) => id));

describe("the cursor", () => {
  it.each([
    ["right", "t3.received.naturalPerson", "t3.received.business"],
    ["down", "t3.carriedIn.total", "t3.granted.total"],
    ["down", "t2.normative.inForce", "t2.licensing.decided"],
    ["up", "t2.licensing.decided", "t2.normative.issued"],
    ["down", "t2.fees.amount", "t3.received.naturalPerson"],
    ["up", "t4.review.corrected", "t3.carriedOut.business"],
    ["up", "t2.regulation.issued", "t2.regulation.issued"],
    ["left", "t3.received.naturalPerson", "t3.received.naturalPerson"],
    ["rowEnd", "t3.received.naturalPerson", "t3.received.total"],
    ["columnEnd", "t3.received.business", "t3.carriedOut.business"],
    ["tableStart", "t3.granted.total", "t3.received.naturalPerson"],
    ["tableEnd", "t3.granted.total", "t3.carriedOut.total"],
    ["next", "t3.received.otherOrg", "t3.carriedIn.naturalPerson"],
    ["next", "t2.fees.amount", "t3.received.naturalPerson"],
    ["previous", "t4.review.upheld", "t3.carriedOut.otherOrg"],
    ["below", "t3.other.other.naturalPerson", "t3.carriedOut.naturalPerson"],
    ["below", "t3.carriedOut.naturalPerson", "t3.received.business"],
    ["below", "t2.fees.amount", "t2.regulation.repealed"],
    ["next", "t4.afterReview.pending", "t4.afterReview.pending"],
  ] as const)("%s from %s leads to %s", (move, from, to) => {
    expect(moveFrom(grids, from, move)).toBe(to);
  });

  it.each(editions)("Tab and Enter visit every cell that can be typed once, edition %s", (edition) => {
    const all = valueGrids(formOf(edition));
    const typeable = formOf(edition).cells.filter(({ computed }) => !computed);
    for (const move of ["next", "below"] as const) {
      const [first] = typeable;
      if (first === undefined) throw new Error("a form has cells to type into");
      const seen = [first.id];
      for (let at = first.id; ;) {
        const to = moveFrom(all, at, move);
        if (to === at) break;
        seen.push(to);
        at = to;
        expect(seen.length).toBeLessThanOrEqual(typeable.length);
      }
      expect(new Set(seen)).toEqual(new Set(typeable.map(({ id }) => id)));
    }
  });

  it("goes back where it came from with the opposite of Tab, Enter and the arrows along a row", () => {
    const opposites = [
      ["next", "previous"],
      ["below", "above"],
      ["right", "left"],
    ] as const;
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...opposites), (from, [there, back]) => {
        fc.pre(form.cellById.get(from)?.computed === false);
        const to = moveFrom(grids, from, there);
        fc.pre(to !== from);
        expect(moveFrom(grids, to, back)).toBe(from);
      }),
    );
  });
});
