import { describe, expect, it } from "vitest";
import type { RosterUnit } from "../../../shared/gathering/roster.ts";
import { isSameUnitName, matchUnit } from "../../../shared/gathering/unit-names.ts";

function unit(name: string, more: Partial<RosterUnit> = {}): RosterUnit {
  return { name, aliases: [], level: "", ...more };
}

const roster = {
  units: [
    unit("示例区教育局"),
    unit("示例区卫生健康委员会"),
    unit("示例区人民政府办公室"),
    unit("示例区人力资源和社会保障局"),
    unit("示例区市场监督管理局"),
    unit("示例区城市管理局"),
    unit("示例区民政局", { aliases: ["示例区民政与老龄局"] }),
    unit("青山镇人民政府"),
    unit("河东街道办事处"),
    unit("东湖镇（工业片区）"),
    unit("示例高新区管理委员会"),
  ],
};

function named(name: string, among: { readonly units: readonly RosterUnit[] } = roster): string | readonly string[] {
  const match = matchUnit(name, among);
  const nameOf = (at: number): string => among.units[at]?.name ?? "";
  if (match.kind === "unit") return nameOf(match.unit);
  return match.kind === "doubt" ? match.candidates.map(nameOf) : [];
}

describe("a name that is certain", () => {
  it.each([
    ["示例区教育局", "示例区教育局"],
    ["示例区 教育局", "示例区教育局"],
    ["示例区教育局（本级）", "示例区教育局"],
    ["区教育局", "示例区教育局"],
    ["教育局", "示例区教育局"],
    ["示例市示例区教育局", "示例区教育局"],
    ["示例省示例市示例区教育局", "示例区教育局"],
    ["示例区卫健委", "示例区卫生健康委员会"],
    ["区卫生健康局", "示例区卫生健康委员会"],
    ["示例区政府办", "示例区人民政府办公室"],
    ["区政府办公室", "示例区人民政府办公室"],
    ["区人社局", "示例区人力资源和社会保障局"],
    ["示例区人力资源社会保障局", "示例区人力资源和社会保障局"],
    ["区市场监管局", "示例区市场监督管理局"],
    ["市场监督管理局", "示例区市场监督管理局"],
    ["城管局", "示例区城市管理局"],
    ["民政与老龄局", "示例区民政局"],
    ["示例区青山镇", "青山镇人民政府"],
    ["青山镇政府", "青山镇人民政府"],
    ["示例区河东街道", "河东街道办事处"],
    ["河东街道办", "河东街道办事处"],
    ["东湖镇(工业片区)", "东湖镇（工业片区）"],
    ["高新区管委会", "示例高新区管理委员会"],
  ])("%s is %s", (name, unitName) => {
    expect(named(name)).toBe(unitName);
  });
});

describe("a name that nobody may guess", () => {
  it.each<[string, readonly string[]]>([
    ["示例区人资局", ["示例区人力资源和社会保障局"]],
    ["另县教育局", []],
    ["示例市教育局", []],
    ["示例区人民政府", []],
    ["河西街道办事处", []],
    ["青山乡人民政府", []],
    ["示例区水利局", []],
  ])("%s", (name, candidates) => {
    expect(named(name)).toEqual(candidates);
  });
});

describe("the same name in two districts", () => {
  const two = {
    units: [
      unit("教育局", { parent: "甲区人民政府" }),
      unit("教育局", { parent: "乙区人民政府" }),
      unit("甲区民政局"),
      unit("乙区民政局"),
    ],
  };
  it("is told apart by the place in front, of the unit or of the body above it", () => {
    expect(matchUnit("乙区教育局", two)).toEqual({ kind: "unit", unit: 1 });
    expect(matchUnit("甲区民政局", two)).toEqual({ kind: "unit", unit: 2 });
    expect(matchUnit("示例市乙区民政局", two)).toEqual({ kind: "unit", unit: 3 });
  });
  it("is asked about where no place is said", () => {
    expect(matchUnit("教育局", two)).toEqual({ kind: "doubt", candidates: [0, 1] });
    expect(matchUnit("区民政局", two)).toEqual({ kind: "doubt", candidates: [2, 3] });
  });
  it("is none of them where the place is another", () => {
    expect(matchUnit("丙区教育局", two)).toEqual({ kind: "unknown" });
  });
});

it("tells a city's bureau from a district's, and a county-level city's under its longer name", () => {
  expect(isSameUnitName("甲市教育局", "甲市乙区教育局")).toBe(false);
  expect(isSameUnitName("丙市教育局", "甲市丙市教育局")).toBe(true);
  expect(isSameUnitName("示例市民政局", "民政局")).toBe(true);
});
