import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framedText, frameLines, imprintTexts, isPlain, redHead } from "../../../shared/paper/document-frame.ts";
import { textWidth } from "../../../shared/paper/page.ts";
import { type DocumentFrame, secrecyGrades, urgencies } from "../../../shared/report/paper-setup.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { wholeFrame } from "../../kit/whole-frame.ts";

const framed = { ...sampleReport, paper: { frame: wholeFrame } };

describe("what stands around a report", () => {
  it("is nothing where nobody wants it", () => {
    for (const audience of ["internal", "public", "website"] as const) {
      expect(isPlain(frameLines(sampleReport, audience))).toBe(true);
      expect(Object.values(framedText(sampleReport, audience)).flat()).toEqual([]);
    }
  });

  it("stands in the order of the standard in the copy that is handed in", () => {
    expect(framedText(framed, "internal")).toEqual({
      beforeTitle: ["000012", "秘密★1年", "特急", "示例区人民政府文件", "示政发〔2022〕3号"],
      afterTitle: ["示例市人民政府办公室："],
      beforeSignature: ["附件：1. 附表", "2. 说明"],
      afterSignature: [],
      foot: ["抄送：区委办公室，区监委。", "示例区人民政府办公室", "2022年1月26日印发"],
    });
  });

  it("shows the public red head, number, 主送 and attachments, and a website the number below its title", () => {
    expect(framedText(framed, "public")).toMatchObject({
      beforeTitle: ["示例区人民政府文件", "示政发〔2022〕3号"],
      foot: [],
    });
    expect(framedText(framed, "website")).toMatchObject({
      beforeTitle: [],
      afterTitle: ["示政发〔2022〕3号", "示例市人民政府办公室："],
    });
  });

  it("numbers attachments only where there are several", () => {
    const one = { ...sampleReport, paper: { frame: { attachments: ["附表"] } } };
    expect(framedText(one, "public").beforeSignature).toEqual(["附件：附表"]);
  });

  it("never shows in public what is for those who handle the document", () => {
    const inner: fc.Arbitrary<DocumentFrame> = fc.record({
      copy: fc.constant("987654"),
      secrecy: fc.record({ grade: fc.constantFrom(...secrecyGrades), term: fc.constantFrom("1年", "6个月") }),
      urgency: fc.constantFrom(...urgencies),
      copiesTo: fc.constant("抄送机关甲"),
      issuer: fc.constant("印发机关乙"),
      issued: fc.constant("2022-12-31"),
    });
    const outer = fc.record({ head: fc.constant("某文件"), addressee: fc.constant("某办") }, { requiredKeys: [] });
    fc.assert(
      fc.property(inner, outer, fc.constantFrom("public" as const, "website" as const), (secret, open, audience) => {
        const report = { ...sampleReport, paper: { frame: { ...secret, ...open } } };
        const told = JSON.stringify([frameLines(report, audience), framedText(report, audience)]);
        for (const word of ["987654", "密", "急", "机关甲", "机关乙", "印发"]) expect(told).not.toContain(word);
      }),
    );
  });

  it("has a red head that fits the width of the text, broken where a long name pauses", () => {
    const names = fc.string({
      unit: fc.constantFrom(...Array.from("示例市区县人民政府办公室文件")),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(names, (name) => {
        const { lines, size } = redHead(name);
        expect(lines.join("")).toBe(name);
        for (const line of lines) expect(line.length * size * 10).toBeLessThanOrEqual(textWidth);
      }),
    );
    expect(redHead("新疆维吾尔自治区克孜勒苏柯尔克孜自治州人民政府办公室文件").lines).toEqual([
      "新疆维吾尔自治区",
      "克孜勒苏柯尔克孜自治州",
      "人民政府办公室文件",
    ]);
  });

  it("leaves out what an imprint does not have", () => {
    expect(imprintTexts({ issuer: "", issued: "2022年1月26日印发" })).toEqual(["2022年1月26日印发"]);
  });
});
