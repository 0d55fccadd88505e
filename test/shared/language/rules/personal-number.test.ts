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
