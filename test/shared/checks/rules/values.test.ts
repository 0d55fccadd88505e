import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, findingsIn, sampleWith } from "../../../kit/findings.ts";
import type { CellId, TableId } from "../../../../shared/forms/form.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { CellValue } from "../../../../shared/report/cell-value.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";

function unfound(): never {
  throw new Error("nothing was found");
}

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
    ["a sum that comes to nothing", { "t3.granted.business": { raw: "=12+" } }, true],
    ["a sum that nobody confirmed", { "t3.granted.business": { raw: "=12+7" } }, true],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V4", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });

  it.each<[string, CellId, string]>([
    ["=12+", "t3.granted.business", "写得不完整，缺少数字、运算符或括号；请改正算式，或直接填数字。"],
    ["=A1", "t3.granted.business", "里有不能计算的内容，只能用数字、+ - × ÷ 和括号；请改正算式，或直接填数字。"],
    ["=7/0", "t3.granted.business", "里有除以 0；请改正算式，或直接填数字。"],
    ["=10/3", "t2.fees.amount", "除不尽，得不出准确的数；请改正算式，或直接填数字。"],
    ["=5/2", "t3.granted.business", "得 2.5，这一格应为不小于 0 的整数，最多 12 位；请改正算式，或直接填数字。"],
    ["=1-2", "t2.fees.amount", "得 -1，这一格应为不小于 0 的金额，最多 6 位小数；请改正算式，或直接填数字。"],
    ["=12+7", "t3.granted.business", "，可识别为 19，请确认是否改为该数。"],
    ["1,234", "t3.granted.business", "，可识别为 1234，请确认是否改为该数。"],
    ["251000元", "t2.fees.amount", "，可识别为 25.1，请确认是否改为该数。"],
    ["减4", "t3.granted.business", "无法识别为数字，请改填。"],
  ])("says of %s what it reads as, or why it comes to nothing", (raw, cell, words) => {
    const found = findingsIn(sampleWith({ [cell]: { raw } })).filter(({ code }) => code === "V4");
    const said = found.map((finding) => formatFinding(finding, formOf("2021"), "zh"));
    expect(said).toEqual([expect.stringContaining(`“${raw}”${words}`)]);
    expect(formatFinding(found[0] ?? unfound(), formOf("2021"), "en")).toContain(`"${raw}"`);
  });
});

const typedOf = (table: TableId): readonly CellId[] =>
  formOf("2021")
    .cells.filter((cell) => cell.table === table && !cell.computed)
    .map((cell) => cell.id);
const tableThree = typedOf("t3");
const tableFour = typedOf("t4");

describe("V3", () => {
  it.each<[string, Changes, readonly (readonly string[])[]]>([
    ["everything filled in", {}, []],
    ["a blank cell", { "t3.granted.business": null }, [["t3.granted.business"]]],
    ['"/"', { "t3.granted.business": "/" }, [["t3.granted.business"]]],
    ["—", { "t3.granted.business": { raw: "—" } }, [["t3.granted.business"]]],
    ["other text is V4", { "t3.granted.business": { raw: "减4" } }, []],
    [
      "one finding a table",
      {
        "t3.granted.business": null,
        "t3.granted.research": "/",
        "t3.carriedIn.business": null,
        "t4.review.other": null,
      },
      [["t3.carriedIn.business", "t3.granted.business", "t3.granted.research"], ["t4.review.other"]],
    ],
    ["one finding for a table nobody has begun", Object.fromEntries(tableFour.map((id) => [id, null])), [tableFour]],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V3", sampleWith(changes))).toEqual(found);
  });

  const inRow = (row: string, value: CellValue | null): Changes =>
    Object.fromEntries(tableThree.filter((id) => id.startsWith(`t3.${row}.`)).map((id) => [id, value]));

  it.each<[string, Changes, string, string]>([
    [
      "the cells of a row",
      { "t3.granted.business": null, "t3.granted.research": "/" },
      "表三“（一）予以公开”行有 1 格未填（商业企业），有 1 格填的不是数字（科研机构）；没有发生的请填 0。",
      "1 blank (商业企业); 1 without a number (科研机构); enter 0 where nothing happened.",
    ],
    [
      "few rows by name",
      { "t3.granted.business": null, "t3.carriedIn.otherOrg": null },
      "表三“二、上年结转政府信息公开申请数量”行有 1 格未填（其他）；表三“（一）予以公开”行有 1 格未填（商业企业）；没有发生的请填 0。",
      "1 blank (商业企业); enter 0 where nothing happened.",
    ],
    [
      "many rows by their number",
      {
        ...inRow("granted", null),
        ...inRow("carriedIn", null),
        ...inRow("carriedOut", null),
        ...inRow("partiallyGranted", "/"),
      },
      "表三还有 18 格未填，有 6 格填的不是数字（涉及 4 行）；没有发生的请填 0。",
      "Table 3: 18 cells blank, 6 without a number (in 4 rows); enter 0 where nothing happened.",
    ],
    [
      "a table nobody has begun",
      Object.fromEntries(tableThree.map((id) => [id, null])),
      "表三还没有填写（共 144 格）；没有发生的请填 0。",
      "Table 3 is not filled in yet (144 cells); enter 0 where nothing happened.",
    ],
  ])("says what is missing and what to do: %s", (_, changes, zh, en) => {
    const finding = findingsIn(sampleWith(changes)).find(({ code }) => code === "V3") ?? unfound();
    expect(formatFinding(finding, formOf("2021"), "zh")).toBe(zh);
    expect(formatFinding(finding, formOf("2021"), "en")).toContain(en);
  });
});
