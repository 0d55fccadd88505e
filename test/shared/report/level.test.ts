import { describe, expect, it } from "vitest";
import { cannotMakeRules, isGovernment, levelName, levelOf, levels } from "../../../shared/report/level.ts";

describe("levelOf", () => {
  it.each([
    ["county", "county"],
    ["County", "county"],
    ["县级", "county"],
    ["区县级", "county"],
    ["镇", "town"],
    ["街道", "town"],
    [" 县级 ", "county"],
    ["市级部门", "city-department"],
    ["", undefined],
    ["别的", undefined],
  ])("%j -> %s", (text, level) => expect(levelOf(text)).toBe(level));

  it.each(levels)("knows the name of %s", (level) => expect(levelOf(levelName(level))).toBe(level));

  it("knows who cannot make 规章", () => {
    expect(levels.filter(cannotMakeRules)).toEqual(["county", "county-department", "town"]);
  });

  it("knows which are governments that report on assessment and accountability below them", () => {
    expect(levels.filter(isGovernment)).toEqual(["province", "city", "county"]);
  });
});
