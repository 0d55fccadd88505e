import { describe, expect, it } from "vitest";
import { sampleWith } from "../../kit/findings.ts";
import { auditJson, desk, json, of, office } from "./gather-desk.ts";

describe("gouji audit", () => {
  it("crosses units and rules, with a roster and last year's folder", async () => {
    const { disk, gouji } = office();
    const last = sampleWith({ "t3.carriedOut.naturalPerson": 9 }, { year: 2020 });
    disk.put("/去年/民政.gouji", of("示例区 民政局", last));
    const words = ["audit", "/收", "--roster", "/名册.csv", "--previous", "/去年", "--xlsx", "/审.xlsx", "--json"];
    const { status, out } = await gouji(words);
    expect(status).toBe(1);
    const { units, rules, findings } = auditJson.parse(JSON.parse(out));
    expect(units.find(({ name, status: is }) => name === "区民政局" && is === "included")?.errors).toBeGreaterThan(1);
    expect(units.filter(({ status: is }) => is === "missing").map(({ name }) => name)).toEqual(["区水务局", "青山镇"]);
    expect(rules["B1"]).toEqual({ units: 1, findings: 1 });
    expect(findings.filter(({ code }) => code === "Y1").map(({ unit }) => unit)).toContain("区民政局");
    expect(findings.filter(({ code, unit }) => code === "Y1" && unit !== "区民政局")).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["M2", "M4"]));
    expect((await disk.read("/审.xlsx")).length).toBeGreaterThan(3000);
  });

  it("says in words what it found, and ends with 0 where nothing blocks", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区教育局"));
    const { status, out } = await gouji(["audit", "/收"]);
    expect(out).toContain("审核 1 份：错误 0 条");
    expect(status).toBe(0);
    expect((await gouji(["audit", "/收", "--lang", "en"])).out).toContain("1 audited: 0 errors");
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no place", ["audit"], /缺少“PATH”/u],
    ["a place that is not there", ["audit", "/没有"], /找不到文件/u],
    ["last year's folder that is not there", ["audit", "/收", "--previous", "/没有"], /找不到文件/u],
  ])("refuses %s", async (_, words, said) => {
    const { gouji } = office();
    const { status, err } = await gouji(words);
    expect(status).toBe(2);
    expect(err).toMatch(said);
  });
});

describe("an office's own checks", () => {
  const rule = {
    code: "P1",
    severity: "error",
    sentence: "许可不得超过一百件",
    left: "t2.licensing.decided",
    is: "<=",
    right: 100,
  };
  const rules = (one: object): string => JSON.stringify({ format: "gouji-rules", version: 1, rules: [one] });

  it("find in an audit and in a check, and block as others do", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区教育局"));
    disk.put("/规则.json", rules(rule));
    const audited = await gouji(["audit", "/收", "--rules", "/规则.json", "--json"]);
    expect(audited.status).toBe(1);
    const { units, rules: codes, findings } = auditJson.parse(JSON.parse(audited.out));
    expect(units.map(({ errors }) => errors)).toEqual([1]);
    expect(codes).toEqual({ P1: { units: 1, findings: 1 } });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^许可不得超过一百件。（左边 \d+，应 ≤ 右边 100）$/u),
    ]);
    const checked = await gouji(["check", "/收/甲.gouji", "--rules", "/规则.json"]);
    expect([checked.status, checked.out]).toEqual([1, expect.stringContaining("P1  许可不得超过一百件。")]);
  });

  it("judge in a merge each report and the sum, and send back the reports in which they find something", async () => {
    const { disk, gouji } = desk();
    const decided = (name: string, value: number) => of(name, sampleWith({ "t2.licensing.decided": value }));
    disk.put("/收/甲.gouji", decided("示例区教育局", 101));
    disk.put("/收/乙.gouji", decided("示例区民政局", 99));
    disk.put("/收/规则.json", rules(rule));
    const words = ["merge", "/收", "--rules", "/收/规则.json", "--slips", "/退回", "--force"];
    const merged = await gouji([...words, "--json"]);
    expect(merged.status).toBe(1);
    const { units, findings } = json(merged.out);
    expect(units.map(({ name, reasons }) => [name, ...reasons])).toEqual([["示例区教育局", "M5"], ["示例区民政局"]]);
    expect(findings.filter(({ code }) => code === "M5" || code === "P1").map(({ message }) => message)).toEqual([
      expect.stringContaining("P1"),
      "许可不得超过一百件。（左边 200，应 ≤ 右边 100）",
    ]);
    expect(disk.text("/退回/示例区教育局 第1稿.gouji-slip")).toContain("许可不得超过一百件");
    expect((await gouji(words)).out).toContain("P1  许可不得超过一百件。（左边 200");
    const unfit = await gouji(["merge", "/收", "--rules", "/没有.json"]);
    expect([unfit.status, unfit.err]).toEqual([1, expect.stringContaining("找不到文件")]);
  });

  it("that cannot be used are told in one sentence, and everything else goes on", async () => {
    const { disk, gouji } = desk();
    disk.put("/收/甲.gouji", of("示例区民政局", sampleWith({ "t3.received.naturalPerson": 149 })));
    disk.put("/规则.json", rules({ ...rule, left: "t9.x" }));
    const { status, err, out } = await gouji(["check", "/收/甲.gouji", "--rules", "/规则.json"]);
    expect(status).toBe(1);
    expect(err.trim()).toMatch(/规则“P1”写的“t9\.x”不是表中的格.*其余核对照常/u);
    expect(out).toContain("B1  表三“自然人”列不平");
    expect((await gouji(["audit", "/收", "--rules", "/没有.json"])).err).toContain("找不到文件");
  });
});

describe("a check", () => {
  it("names the cells that may be wrong where nothing proves one, with the reasons, as the window does", async () => {
    const { disk, gouji } = desk();
    disk.put("/报告.gouji", of("示例区民政局", sampleWith({ "t3.refused.enforcementFile.naturalPerson": 45 })));
    const { out } = await gouji(["check", "/报告.gouji"]);
    expect(out).toMatch(/B1 {2}表三“自然人”列不平.*\n {6}可能填错的是\n {8}表三.*自然人.*：45 与 54 仅两位数字颠倒/u);
    expect((await gouji(["check", "/报告.gouji", "--lang", "en"])).out).toContain("45 is 54 with two digits swapped");
  });
});
