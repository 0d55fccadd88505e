import { describe, expect, it } from "vitest";
import { unitFees } from "../../../shared/drafting/unit-fees.ts";
import type { Source } from "../../../shared/report/report.ts";

const of = (name: string, fees?: string): Source => ({
  unit: { name, level: "" },
  file: "",
  cells: {},
  ...(fees !== undefined && { fees }),
});
const said = (sources: readonly Source[], part: "s1" | "s6" = "s6") =>
  unitFees({ sources }, part).map(({ block }) => block.content);

describe("what the units say about fees", () => {
  it.each<[string, readonly Source[], string]>([
    [
      "each that charged in its own words, the others counted",
      [
        of("甲局", "收取信息处理费2件、300元。"),
        of("乙局", "未收取信息处理费。"),
        of("丙局", "本年度收费0元。"),
        of("丁局"),
      ],
      "各单位收取政府信息公开信息处理费情况：甲局：收取信息处理费2件、300元。另有2个单位报告没有收取。",
    ],
    [
      "all charged",
      [of("甲局", "收取30元；"), of("乙局", "收取100元")],
      "各单位收取政府信息公开信息处理费情况：甲局：收取30元；乙局：收取100元。",
    ],
    ["none charged", [of("甲局", "没有收取政府信息公开信息处理费。")], "1个单位报告没有收取政府信息公开信息处理费。"],
  ])("%s", (_, sources, text) => {
    expect(said(sources)).toEqual([[{ text }]]);
  });

  it("are offered for part six alone, and where some unit says anything", () => {
    expect(said([of("甲局", "收取30元")], "s1")).toEqual([]);
    expect(said([of("甲局"), { ...of("本级", "收取30元"), own: true }])).toEqual([]);
  });
});
