import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrameField } from "../../../shared/failure.ts";
import { frameFields, readFrame, typedFrame, type TypedFrame } from "../../../shared/paper/typed-frame.ts";
import { frameFieldWords } from "../../../shared/words/frame.ts";

const nothing = typedFrame({});

function typed(field: FrameField, text: string): TypedFrame {
  return { ...nothing, [field]: text };
}

describe("what is typed around a report", () => {
  it.each<[FrameField, string, unknown]>([
    ["number", "示政发[2022]03号", "示政发〔2022〕3号"],
    ["number", "示政发（２０２２）第3号", "示政发〔2022〕3号"],
    ["number", "示政发〔2022〕120", "示政发〔2022〕120号"],
    ["copy", "000012", "12"],
    ["secrecy", "秘密", { grade: "秘密" }],
    ["secrecy", "机密*10年", { grade: "机密", term: "10年" }],
    ["secrecy", "绝密★6个月", { grade: "绝密", term: "6个月" }],
    ["urgency", "特急", "特急"],
    ["addressee", "示例市人民政府办公室：", "示例市人民政府办公室"],
    ["attachments", "附件：1. 附表。\n2、说明；", ["附表", "说明"]],
    ["copiesTo", "抄送：区委办公室。", "区委办公室"],
    ["issued", "2022年1月5日", "2022-01-05"],
    ["issued", "2022.1.5", "2022-01-05"],
  ])("is read: %s “%s”", (field, text, value) => {
    expect(readFrame(typed(field, text))).toEqual({ setup: { frame: { [field]: value } }, unfit: [] });
  });

  it.each<[FrameField, string]>([
    ["number", "示政发2022年3号"],
    ["number", "〔2022〕3号"],
    ["copy", "0"],
    ["copy", "1000000"],
    ["secrecy", "内部"],
    ["secrecy", "秘密★11年"],
    ["secrecy", "机密★长期"],
    ["urgency", "急"],
    ["head", "文件\n文件"],
    ["issuer", "办".repeat(201)],
    ["issued", "2022-02-30"],
    ["addressee", "："],
  ])("is refused: %s “%s”", (field, text) => {
    expect(readFrame(typed(field, text)).unfit).toEqual([field]);
  });

  it("is a letter only where it goes to somebody", () => {
    expect(readFrame(typed("coverText", "请查收。")).unfit).toEqual(["coverTo"]);
    const letter = { ...typed("coverTo", "市府办："), coverText: "请查收。" };
    expect(readFrame(letter).setup).toEqual({ cover: { addressee: "市府办", text: "请查收。" } });
  });

  it("has an example for each element that fits it", () => {
    for (const field of frameFields) {
      const words = frameFieldWords[field];
      const example = "example" in words ? words.example : "";
      const to = field.startsWith("cover") ? { coverTo: "市府办" } : {};
      expect([field, readFrame({ ...typed(field, example), ...to }).unfit]).toEqual([field, []]);
    }
  });

  it("never makes it fail, and what was read is read again as the same", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...Array.from("示政发〔[（2022）]〕3号第秘机密★*5年个月特加急：。\n;1-")),
        maxLength: 20,
      }),
    );
    const record = Object.fromEntries(frameFields.map((field) => [field, text]));
    fc.assert(
      fc.property(fc.record(record), (words) => {
        const { setup } = readFrame({ ...nothing, ...words });
        expect(readFrame(typedFrame(setup))).toEqual({ setup, unfit: [] });
      }),
    );
  });
});
