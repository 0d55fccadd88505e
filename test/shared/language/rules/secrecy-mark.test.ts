import { describe, expect, it } from "vitest";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

describe("L4", () => {
  it.each([
    ["机密★1年", ["机密"]],
    ["秘密★", ["秘密"]],
    ["【秘密】", ["秘密"]],
    ["绝密", ["绝密"]],
    ["内部资料，注意保存", ["内部资料", "注意保存"]],
    ["内部文件", ["内部文件"]],
    ["本材料仅供内部参阅，不得外传。", ["仅供内部参阅", "不得外传"]],
    ["会后收回", ["会后收回"]],
  ])("marked: %s", (text, expected) => {
    expect(quotes("L4", sampleSaying("s1", [text]))).toEqual(expected);
  });

  it.each([
    "属于国家秘密的1件，涉及商业秘密的2件。",
    "严格落实保密审查制度，防止泄露工作秘密。",
    "不得以内部资料为由拒绝公开。",
    "加强内部文件管理，属于内部事务信息的3件。",
    "保护商业机密和个人隐私。",
    "签订保密协议。",
  ])("not marked: %s", (text) => {
    expect(quotes("L4", sampleSaying("s1", [text]))).toEqual([]);
  });
});
