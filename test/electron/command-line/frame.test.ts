import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { wholeCover, wholeFrame } from "../../kit/whole-frame.ts";
import { steppedTo } from "../../shared/sign-off/kit.ts";
import { reportDesk, reportFile } from "./report-desk.ts";

const everything = Object.entries({
  head: "示例区人民政府文件",
  number: "示政发[2022]3",
  copy: "000012",
  secrecy: "秘密*1年",
  urgency: "特急",
  to: "示例市人民政府办公室：",
  attachments: "附表；说明",
  "copies-to": "区委办公室，区监委。",
  issuer: "示例区人民政府办公室",
  issued: "2022-01-26",
  "cover-to": "示例市人民政府办公室",
  "cover-number": "示政函〔2022〕5号",
  "cover-text": "现将报告送上。\n请审核。",
  "cover-date": "2022-01-27",
}).flatMap(([option, value]) => [`--${option}`, value]);

describe("gouji frame", () => {
  it("sets what stands around a signed report, whose fingerprint does not change, and takes it away again", async () => {
    const { run, report } = reportDesk(steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed"));
    const set = await run(["frame", reportFile, ...everything, "--sealed"]);
    expect([set.status, set.err]).toEqual([0, ""]);
    expect(set.out).toMatch(/^--head +发文机关标志（红头） +示例区人民政府文件$/mu);
    expect(set.out).toContain("附表；说明");
    expect(report().paper).toEqual({ frame: wholeFrame, cover: wholeCover, sealed: true });
    expect(fingerprint(report())).toBe(fingerprint(sampleReport));
    await run(["frame", reportFile, "--number", "示政发〔2022〕4号", "--without", "copy,secrecy", "--unsealed"]);
    const { copy: _copy, secrecy: _secrecy, ...rest } = wholeFrame;
    expect(report().paper).toEqual({ frame: { ...rest, number: "示政发〔2022〕4号" }, cover: wholeCover });
  });

  it.each<[string, readonly string[], string]>([
    [
      "a number that is none",
      ["--number", "三号"],
      "--number 的值“三号”不能用作发文字号，没有改动；请按“机关代字〔年份〕序号”填写",
    ],
    ["too long a secret", ["--secrecy", "秘密★20年"], "分别不超过 10 年、20 年、30 年"],
    ["a letter to nobody", ["--cover-date", "2022-01-27"], "--cover-to"],
    ["what is no element", ["--without", "page"], "“--without”"],
  ])("refuses %s in one line, and changes nothing", async (_, words, told) => {
    const { run, text } = reportDesk();
    const before = text();
    const { status, out, err } = await run(["frame", reportFile, ...words]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err.trim()).not.toContain("\n");
    expect(text()).toBe(before);
  });
});
