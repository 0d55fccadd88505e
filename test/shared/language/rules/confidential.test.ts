import { describe, expect, it } from "vitest";
import { blocks } from "../../../../shared/checks/finding.ts";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { findingsOf, quotes, sampleSaying } from "../../../kit/texts.ts";

describe("L2", () => {
  it.each([
    ["申请人身份证号370305199001011231。", ["370305199001011231"]],
    ["（370305199001011231）", ["370305199001011231"]],
    ["号码370305 19900101 1231", ["370305 19900101 1231"]],
    ["号码３７０３０５１９９００１０１００１X。", ["３７０３０５１９９００１０１００１X"]],
    ["卡号6222021600000001236。", ["6222021600000001236"]],
    ["卡号4111 1111 1111 1111。", ["4111 1111 1111 1111"]],
  ])("personal: %s", (text, expected) => {
    expect(quotes("L2", sampleSaying("s6", [text]))).toEqual(expected);
  });

  it.each([
    ["a wrong check digit", "370305199001011230"],
    ["no date of birth", "370305199013011231"],
    ["a longer number", "1370305199001011231"],
    ["letters around it", "N370305199001011231"],
    ["a credit code", "11370305004226X18Y"],
    ["a card with a wrong check digit", "4111111111111112"],
    ["an order number that passes Luhn", "1234567890123452"],
    ["a document number", "国办公开办函〔2021〕30号"],
  ])("not personal: %s", (_, text) => {
    expect(quotes("L2", sampleSaying("s6", [text]))).toEqual([]);
  });

  it("shows the number in part only, and blocks until it is explained", () => {
    const report = sampleSaying("s6", ["申请人身份证号370305199001011231。"]);
    const [finding] = findingsOf("L2", report);
    if (finding?.code !== "L2") throw new Error("L2 was expected");
    expect(finding.params.masked).toBe("3703…31");
    expect(blocks(finding)).toBe(true);
    const waivers = [waiverFor(finding, report, { reason: "示例号码" })];
    const [explained] = findingsOf("L2", { ...report, waivers });
    expect(explained?.explained?.reason).toBe("示例号码");
    expect(explained && blocks(explained)).toBe(false);
  });
});

describe("L3", () => {
  it.each([
    ["联系电话：13812345678。", ["13812345678"]],
    ["手机138-1234-5678", ["138-1234-5678"]],
    ["手机 +86 13812345678", ["+86 13812345678"]],
    ["手机１３８１２３４５６７８", ["１３８１２３４５６７８"]],
    ["邮箱：zhengwu01@163.com。", ["zhengwu01@163.com"]],
    ["邮箱a.b@vip.qq.com，电话13912345678", ["13912345678", "a.b@vip.qq.com"]],
  ])("private: %s", (text, expected) => {
    expect(quotes("L3", sampleSaying("preamble", [text]))).toEqual(expected);
  });

  it.each([
    ["如有疑问，请与示例局办公室联系（邮箱：zhengwu01@163.com）。", ["hint"]],
    ["公开指南有更新。王某邮箱zhengwu01@163.com。", ["hint"]],
    ["名单：王某zhengwu01@163.com。", ["warning"]],
    ["联系电话：13812345678。", ["warning"]],
  ])("an office's address is asked about: %s", (text, expected) => {
    expect(findingsOf("L3", sampleSaying("s6", [text])).map(({ severity }) => severity)).toEqual(expected);
  });

  it.each([
    "联系电话：0533-7210345。",
    "电话12345、7210345。",
    "电话138****5678。",
    "编号2021138123456789。",
    "金额113812345678.5元。",
    "邮箱：zfxxgk@linjiang.gov.cn。",
    "邮箱：office@example.org.cn。",
    "座机12812345678。",
  ])("public: %s", (text) => {
    expect(quotes("L3", sampleSaying("preamble", [text]))).toEqual([]);
  });
});

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
