import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyName, plainName, titleName } from "../../../electron/library/file-names.ts";

describe("file names", () => {
  it.each([
    ["示例区人民政府", "示例区人民政府"],
    ["A/B:C*?", "A／B：C＊？"],
    ["  .隐藏. ", "隐藏"],
    ["con", "_con"],
    ["\u202Egouji", "gouji"],
    ["...", "未命名"],
  ])("%j becomes %j", (text, name) => {
    expect(plainName(text)).toBe(name);
  });

  it("say unit and year, and mark copies", () => {
    expect(titleName({ unit: { name: "某局", level: "" }, year: 2023 })).toBe("某局2023年政府信息公开工作年度报告");
    expect(["/x/某局.gouji", "/x/某局.GOUJI"].map(copyName)).toEqual(["某局（副本）", "某局（副本）"]);
  });

  it("keep the year however long the unit's name is", () => {
    expect(titleName({ unit: { name: "长".repeat(200), level: "" }, year: 2023 })).toContain("长2023年");
  });

  it("whatever the text, are taken by every file system", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary", maxLength: 400 })), (text) => {
        for (const name of [
          plainName(text),
          copyName(text),
          titleName({ unit: { name: text, level: "" }, year: 2023 }),
        ]) {
          expect(name).not.toBe("");
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[\s.~]|[\s.]$/);
        }
      }),
    );
  });
});
