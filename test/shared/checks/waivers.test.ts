import { describe, expect, it } from "vitest";
import { blocks, summarize } from "../../../shared/checks/finding.ts";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";
import { sampleSaying } from "../../kit/texts.ts";

const changes = { "t2.regulation.inForce": 1 };

function waived(more: Parameters<typeof sampleWith>[0] = {}) {
  const report = sampleWith(changes);
  const [finding] = findingsIn(report);
  if (finding === undefined) throw new Error("V6 was expected");
  const waiver = waiverFor(finding, report, { reason: "代管上级规章一件", by: "甲", at: "2022-01-05" });
  return findingsIn(sampleWith({ ...changes, ...more }, { waivers: [waiver] }));
}

describe("waivers", () => {
  it("explain a finding away, which stays visible and no longer blocks", () => {
    expect(findingsIn(sampleWith(changes)).some(blocks)).toBe(true);
    const findings = waived();
    expect(findings.map((finding) => finding.code)).toEqual(["V6"]);
    expect(findings[0]?.explained?.reason).toBe("代管上级规章一件");
    expect(findings.some(blocks)).toBe(false);
    expect(summarize(findings)).toEqual({ errors: 0, warnings: 0, hints: 0, explained: 1 });
  });

  it("survive changes elsewhere", () => {
    expect(waived({ "t2.penalty.decided": 3 })[0]?.explained).toBeDefined();
  });

  it("die when the values they were given for change", () => {
    const findings = waived({ "t2.regulation.inForce": 2 });
    expect(findings[0]?.explained).toBeUndefined();
    expect(findings.some(blocks)).toBe(true);
  });

  it("are bound to last year's values too", () => {
    const last = lastYearWith({ "t3.carriedOut.naturalPerson": 5 });
    const report = { ...sampleWith({}), previous: last };
    const finding = findingsIn(report).find(({ code, cells }) => code === "Y1" && cells[0] === "t3.carriedIn.total");
    if (finding === undefined) throw new Error("Y1 was expected");
    const waivers = [waiverFor(finding, report, { reason: "上年漏报一件" })];
    const explained = (previous: typeof last) =>
      findingsIn({ ...report, waivers, previous }).filter((each) => each.explained !== undefined).length;
    expect(explained(last)).toBe(1);
    expect(explained(lastYearWith({ "t3.carriedOut.naturalPerson": 6 }))).toBe(0);
  });

  it("need a reason", () => {
    const report = sampleWith(changes);
    const [finding] = findingsIn(report);
    if (finding === undefined) throw new Error("V6 was expected");
    const waivers = [waiverFor(finding, report, { reason: "  " })];
    expect(findingsIn({ ...report, waivers }).some(blocks)).toBe(true);
  });

  it("are bound to the words they were given for, and may explain any finding in words alone", () => {
    const said = (text: string) => sampleSaying("s6", [`${text}单位未收取信息处理费。`]);
    const [finding] = findingsIn(said("XX"));
    if (finding?.code !== "L1") throw new Error("L1 was expected");
    expect(blocks(finding)).toBe(true);
    const waivers = [waiverFor(finding, said("XX"), { reason: "代号如此" })];
    const explained = (text: string) =>
      findingsIn({ ...said(text), waivers }).map((each) => [each.quote, blocks(each)]);
    expect(explained("XX")).toEqual([["XX", false]]);
    expect(explained("XXX")).toEqual([["XXX", true]]);
  });

  it("cannot explain an error away", () => {
    const report = sampleWith({ "t3.carriedOut.business": 1 });
    const [finding] = findingsIn(report);
    if (finding === undefined) throw new Error("B1 was expected");
    const waivers = [waiverFor(finding, report, { reason: "就是这样" })];
    expect(findingsIn({ ...report, waivers })[0]?.explained).toBeUndefined();
  });
});
