import { describe, expect, it } from "vitest";
import { fillDown, fillSelection } from "../../../shared/table-editing/fill.ts";
import { selectCell } from "../../../shared/table-editing/selection.ts";
import { gridOf } from "./grids.ts";

const t2 = gridOf("t2");
const t3 = gridOf("t3");

describe("filling a selection", () => {
  it("puts what the active cell holds into all others, and leaves totals alone", () => {
    const selection = { active: "t3.granted.legalService", corner: "t3.granted.total" } as const;
    expect(fillSelection(t3, selection, { "t3.granted.legalService": 3, "t3.granted.otherOrg": 1 })).toEqual({
      "t3.granted.legalService": 3,
      "t3.granted.otherOrg": 3,
    });
    expect(fillSelection(t3, { ...selection, active: "t3.granted.total" }, {})).toEqual({});
  });

  it("carries a text as it stands, and a blank", () => {
    const selection = { active: "t3.granted.business", corner: "t3.granted.research" } as const;
    expect(fillSelection(t3, selection, { "t3.granted.business": { raw: "减4" } })).toEqual({
      "t3.granted.business": { raw: "减4" },
      "t3.granted.research": { raw: "减4" },
    });
    expect(fillSelection(t3, selection, { "t3.granted.research": 2 })).toEqual({
      "t3.granted.business": null,
      "t3.granted.research": null,
    });
  });
});

describe("filling down", () => {
  it("carries the top row of a selection into the rows below", () => {
    const selection = { active: "t3.partiallyGranted.research", corner: "t3.granted.business" } as const;
    const cells = { "t3.granted.business": 1, "t3.granted.research": "/", "t3.partiallyGranted.business": 9 };
    expect(fillDown(t3, selection, cells)).toEqual({
      "t3.partiallyGranted.business": 1,
      "t3.partiallyGranted.research": "/",
    });
  });

  it("carries the cell above into a single one; in the first row there is none", () => {
    expect(fillDown(t3, selectCell("t3.carriedIn.business"), { "t3.received.business": 4 })).toEqual({
      "t3.carriedIn.business": 4,
    });
    expect(fillDown(t3, selectCell("t3.received.business"), {})).toEqual({});
  });

  it("carries nothing into or out of totals, and no count into an amount", () => {
    expect(fillDown(t3, selectCell("t3.carriedIn.total"), { "t3.received.business": 4 })).toEqual({});
    expect(fillDown(t2, selectCell("t2.fees.amount"), { "t2.coercion.decided": 4 })).toEqual({});
  });
});
