import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, findingsIn, sampleWith } from "../../../kit/findings.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";

describe("V1", () => {
  it.each<[string, Changes, boolean]>([
    ["a whole number", { "t3.granted.business": 7 }, false],
    ["below zero", { "t3.granted.business": { raw: "-3" } }, true],
    ["below zero in full width", { "t3.granted.business": { raw: "－３" } }, true],
    ["a fraction", { "t3.granted.business": { raw: "2.5" } }, true],
    ["too long to be a count", { "t3.granted.business": { raw: "1234567890123" } }, true],
    ["the longest that fits is V4", { "t3.granted.business": { raw: "123456789012" } }, false],
    ["too long with a sign", { "t3.granted.business": { raw: "+1234567890123" } }, true],
    ["a sign does not make it too long", { "t3.granted.business": { raw: "+123456789012" } }, false],
    ["two decimals", { "t3.granted.business": { raw: "2.55" } }, true],
    ["words behind a number are not its business", { "t3.granted.business": { raw: "-3件" } }, false],
    ["nor words before it", { "t3.granted.business": { raw: "约-3" } }, false],
    ["text is not its business", { "t3.granted.business": { raw: "减4" } }, false],
    ["nor is a sign for nothing", { "t3.granted.business": { raw: "—" } }, false],
    ["nor an amount", { "t2.fees.amount": { raw: "-3" } }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V1", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});

describe("V2", () => {
  it.each<[string, Changes, boolean]>([
    ["six decimals", { "t2.fees.amount": "190.457379" }, false],
    ["seven decimals", { "t2.fees.amount": "190.4573791" }, true],
    ["below zero", { "t2.fees.amount": "-1.5" }, true],
    ["below zero, kept as text", { "t2.fees.amount": { raw: "-1.5" } }, true],
    ["zero", { "t2.fees.amount": "0" }, false],
    ["a whole amount", { "t2.fees.amount": "1234567" }, false],
    ["seven decimals, kept as text", { "t2.fees.amount": { raw: "1.2345678" } }, true],
    ["six decimals that nobody confirmed are V4", { "t2.fees.amount": { raw: "1.234567" } }, false],
    ["full width, below zero", { "t2.fees.amount": { raw: "－1.5" } }, true],
    ["a unit behind it is V4", { "t2.fees.amount": { raw: "251000元" } }, false],
    ["blank is V3", { "t2.fees.amount": null }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V2", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});

describe("V4", () => {
  it.each<[string, Changes, boolean]>([
    ["减", { "t3.granted.business": { raw: "减4" } }, true],
    ["a unit", { "t2.fees.amount": { raw: "251000元" } }, true],
    ["thousands separators", { "t2.licensing.decided": { raw: "32,499" } }, true],
    ["full-width digits that nobody confirmed", { "t2.licensing.decided": { raw: "３２" } }, true],
    ["a number out of range is V1", { "t3.granted.business": { raw: "-3" } }, false],
    ["a sign for nothing is V3", { "t3.granted.business": { raw: "无" } }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V4", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});

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
