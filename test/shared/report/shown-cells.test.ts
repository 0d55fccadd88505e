import { describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { shownCells, type CellSource } from "../../../shared/report/shown-cells.ts";

const shown = (id: CellId, source: Omit<CellSource, "edition">) => shownCells({ edition: "2021", ...source }).get(id);

describe("what is shown of a cell", () => {
  it("is every cell of the form, in form order", () => {
    expect([...shownCells({ edition: "2021", cells: {} }).keys()]).toEqual(formOf("2021").cells.map(({ id }) => id));
  });

  it("is what was typed, or nothing", () => {
    expect(shown("t4.review.upheld", { cells: { "t4.review.upheld": 3 } })).toEqual({ value: 3, origin: "typed" });
    expect(shown("t4.review.upheld", { cells: {} })).toEqual({ value: null, origin: "typed" });
    const workings = { "t4.review.upheld": "1+2" };
    expect(shown("t4.review.upheld", { cells: { "t4.review.upheld": 3 }, workings })?.working).toBe("1+2");
  });

  it("is the total that follows from the cells, beside the one that a file declared", () => {
    const cells = { "t4.review.upheld": 3, "t4.review.pending": 1 };
    expect(shown("t4.review.total", { cells })).toEqual({ value: 4, origin: "computed" });
    expect(shown("t4.review.total", { cells, declared: { "t4.review.total": 5 } })).toEqual({
      value: 4,
      origin: "computed",
      declared: 5,
    });
    expect(shown("t4.review.total", { cells: {} })).toEqual({ value: null, origin: "computed" });
  });

  it.each<[string, CellSource["cells"]]>([
    ["over nothing but blank cells", {}],
    ["over text", { "t4.review.upheld": { raw: "约3" } }],
  ])("is the declared total where none can be computed: %s", (_, cells) => {
    expect(shown("t4.review.total", { cells, declared: { "t4.review.total": 5 } })).toEqual({
      value: 5,
      origin: "declared",
      declared: 5,
    });
  });
});
