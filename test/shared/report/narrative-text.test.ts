import { describe, expect, it } from "vitest";
import { unknownFigure } from "../../../shared/report/bound-figure.ts";
import type { FigureFormula, Narrative } from "../../../shared/report/narrative.ts";
import { figureSources, narrativeText, unknownFigures } from "../../../shared/report/narrative-text.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatUnknownFigure } from "../../../shared/words/unknown-figures.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

const licensing = { cells: ["t2.licensing.decided"], from: "report" } as const;
const before = { cells: ["t2.licensing.decided"], from: "previous" } as const;
const growth = { kind: "growth", of: licensing, over: before } as const;

const saying = (formula: FigureFormula, more: Partial<Report> = {}): Report => {
  const s5: Narrative = [{ kind: "point", content: [{ text: "约" }, { figure: { formula } }, { text: "件" }] }];
  return sampleWith({}, { narratives: { ...sampleReport.narratives, s5 }, ...more });
};

describe("the numbers in the text that cannot be computed", () => {
  it("are none in the sample", () => {
    expect(unknownFigures(sampleReport)).toEqual([]);
  });

  it.each<[string, Report, string, string]>([
    [
      "without last year's report",
      saying(growth),
      "“五、存在的主要问题及改进情况”中有一个数据无法取得，印作“——”：没有关联上年报告。",
      '五、存在的主要问题及改进情况: a figure cannot be computed and is printed as "——": no report is linked as last year\'s.',
    ],
    [
      "where last year's cell is blank",
      saying(growth, { previous: lastYearWith({ "t2.licensing.decided": null }) }),
      "上年表二“行政许可”行“本年处理决定数量”列没有数字。",
      'no number in last year\'s table 2, row "行政许可", column "本年处理决定数量".',
    ],
    [
      "where the divisor is 0",
      saying(growth, { previous: lastYearWith({ "t2.licensing.decided": 0 }) }),
      "上年表二“行政许可”行“本年处理决定数量”列为 0，不能作除数。",
      "is 0 and nothing can be divided by it.",
    ],
  ])("are told %s", (_, report, zh, en) => {
    const found = unknownFigures(report);
    expect(found.map(({ part }) => part)).toEqual(["s5"]);
    const said = found.map((unknown) => [formatUnknownFigure(unknown, "zh"), formatUnknownFigure(unknown, "en")]);
    expect(said[0]?.[0]).toContain(zh);
    expect(said[0]?.[1]).toContain(en);
    expect(said[0]?.[0]).toContain(unknownFigure);
    expect(narrativeText(report.narratives.s5, figureSources(report))).toContain(unknownFigure);
  });
});
