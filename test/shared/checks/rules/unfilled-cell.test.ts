import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";
import { cellsFound, type Changes, findingsIn, sampleWith } from "../../../kit/findings.ts";

const tableFour = formOf("2021")
  .cells.filter((cell) => cell.table === "t4" && !cell.computed)
  .map((cell) => cell.id);

describe("V3", () => {
  it.each<[string, Changes, readonly (readonly string[])[]]>([
    ["everything filled in", {}, []],
    ["a blank cell", { "t3.granted.business": null }, [["t3.granted.business"]]],
    ['"/"', { "t3.granted.business": "/" }, [["t3.granted.business"]]],
    ["—", { "t3.granted.business": { raw: "—" } }, [["t3.granted.business"]]],
    ["other text is V4", { "t3.granted.business": { raw: "减4" } }, []],
    [
      "one finding a row",
      { "t3.granted.business": null, "t3.granted.research": "/", "t3.carriedIn.business": null },
      [["t3.carriedIn.business"], ["t3.granted.business", "t3.granted.research"]],
    ],
    ["one finding for a table nobody has begun", Object.fromEntries(tableFour.map((id) => [id, null])), [tableFour]],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V3", sampleWith(changes))).toEqual(found);
  });

  it("says what is missing and what to do", () => {
    const [finding] = findingsIn(sampleWith({ "t3.granted.business": null, "t3.granted.research": "/" }));
    expect(finding && formatFinding(finding, formOf("2021"), "zh")).toBe(
      "表三“（一）予以公开”行有 1 格未填（商业企业），有 1 格填的不是数字（科研机构）；没有发生的请填 0。",
    );
  });
});
