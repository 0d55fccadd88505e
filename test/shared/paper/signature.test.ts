import { describe, expect, it } from "vitest";
import { bodyCharacter, textWidth } from "../../../shared/paper/page.ts";
import { bodyWidth, signatureOf, signatureOn } from "../../../shared/paper/signature.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { steppedTo } from "../sign-off/kit.ts";

const date = "2022-12-15";
const dateWidth = bodyWidth("2022年12月15日");
const fortyFour = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县住房和城乡建设局城市管理综合行政执法大队";

function placed(name: string, paper?: { sealed: true }) {
  const signature = signatureOn({ unit: { name, level: "" }, ...(paper && { paper }) }, date);
  const [left = 0] = signature.lefts.lines;
  const rightOf = (from: number, width: number): number => (textWidth - from - width) / bodyCharacter;
  return {
    ...signature,
    nameToEdge: Math.min(
      ...signature.lines.map((line, place) => rightOf(signature.lefts.lines[place] ?? 0, bodyWidth(line))),
    ),
    dateToEdge: rightOf(signature.lefts.date, dateWidth),
    dateAfterName: (signature.lefts.date - left) / bodyCharacter,
  };
}

describe("the signature without a seal", () => {
  it.each([
    "示例区人民政府办公",
    "示例市发展和改革委员会",
    "中国（云南）自由贸易试验区昆明片区管委会",
    "某某省某某市某某区人民政府某某街道办事处",
  ])("of %s ends two characters before the edge, and the date begins two after it begins", (name) => {
    const { lines, nameToEdge, dateAfterName } = placed(name);
    expect(lines).toEqual([name]);
    expect(nameToEdge).toBeCloseTo(2, 1);
    expect(dateAfterName).toBe(2);
  });

  it.each(["东山县局", "安宁财政局", "示例区人民政"])("of %s moves left where the date is longer", (name) => {
    const { nameToEdge, dateToEdge, dateAfterName } = placed(name);
    expect(dateToEdge).toBeCloseTo(2, 1);
    expect(dateAfterName).toBe(2);
    expect(nameToEdge).toBeGreaterThan(2);
  });

  it("of a long name breaks where its meaning pauses", () => {
    const { lines, nameToEdge, dateAfterName } = placed(fortyFour);
    expect(lines).toEqual([
      "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县",
      "住房和城乡建设局城市管理综合行政执法大队",
    ]);
    expect(nameToEdge).toBeCloseTo(2, 1);
    expect(dateAfterName).toBe(2);
  });
});

describe("the signature under a seal", () => {
  it.each([
    ["东山县局", 1],
    ["示例区人民政府", 1],
    ["中国（云南）自由贸易试验区昆明片区管委会", 2],
  ])("of %s stands on %i lines over the middle of a date that ends four characters before the edge", (name, count) => {
    const { lines, lefts, dateToEdge } = placed(name, { sealed: true });
    expect(lines).toHaveLength(count);
    expect(dateToEdge).toBeCloseTo(4, 1);
    for (const [place, line] of lines.entries()) {
      expect((lefts.lines[place] ?? 0) + bodyWidth(line) / 2).toBeCloseTo(lefts.date + dateWidth / 2, -1);
    }
  });

  it("of a long name stays on the paper, the date under its middle", () => {
    const { lines, lefts, nameToEdge } = placed(fortyFour, { sealed: true });
    expect(lines).toHaveLength(2);
    expect(nameToEdge).toBeCloseTo(0, 1);
    expect((lefts.lines[0] ?? 0) + bodyWidth(lines[0] ?? "") / 2).toBeCloseTo(lefts.date + dateWidth / 2, -1);
  });
});

const signed = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed");

it.each([
  ["unsigned", sampleReport, undefined],
  ["signed by somebody without a date", { ...sampleReport, signOff: { signed: { name: "李四" } } }, undefined],
  ["signed", signed, "2022年1月13日"],
  [
    "signed, and what is bound to no content",
    { ...sampleReport, signOff: { signed: { name: "李四", date } } },
    "2022年12月15日",
  ],
  ["changed after it was signed", { ...signed, cells: { ...signed.cells, "t2.penalty.decided": 1 } }, undefined],
])("of a report that is %s", (_, report, expected) => {
  expect(signatureOf(report)?.date).toBe(expected);
});
