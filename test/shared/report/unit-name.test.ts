import { expect, it } from "vitest";
import { isUnitName, longestUnitName } from "../../../shared/report/unit-name.ts";

it.each([
  ["示例区人民政府", true],
  ["中国（示例）自由贸易试验区示例片区管理委员会", true],
  [" 示例 ", true],
  ["镇".repeat(longestUnitName), true],
  ["镇".repeat(longestUnitName + 1), false],
  ["", false],
  ["　", false],
  ["一\n二", false],
  ["一\u2028二", false],
  ["一\u0007二", false],
] as const)("%j is a unit's name: %s", (text, is) => expect(isUnitName(text)).toBe(is));
