import type { Finding } from "../../checks/finding.ts";
import { type Rule } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { narrativeIds } from "../../report/report.ts";
import { inputsOfText, passagesIn, quoted } from "../../text/quoted.ts";

/** Headings that only the outline in use before 2019 had. */
const old =
  /^(?:工作)?概述$|收费(?:情况)?[及和与]减免|^(?:因)?政府信息公开(?:工作)?(?:被)?申请(?:行政)?复议|^行政复议[、和及]?(?:提起)?行政诉讼(?:和|及|、)?申诉|^(?:政府信息公开)?(?:机构|人员)(?:建设)?(?:及|和|与)(?:收支|经费)|^政府信息公开(?:的)?支出与收费|^附(?:表|件)?[:：]?.{0,12}(?:统计表|说明)$|^咨询(?:处理|接待)?情况$/u;

/**
 * X6: a heading of the outline in use before 2019, among the headings of an imported document or in a narrative. Source: practice; the
 * outlines that the 2019 notice replaced.
 */
export const oldOutline: Rule = {
  code: "X6",
  severity: "warning",
  basis: "practice",
  checks: (form) => [
    {
      reads: ["stated"],
      run: ({ report: { stated } }) =>
        (stated?.headings ?? []).filter(isOld).map((heading): Finding => ({
          code: "X6",
          severity: oldOutline.severity,
          part: "report",
          cells: [],
          quote: heading,
          params: { heading },
        })),
    },
    ...narrativeIds.map((part) => ({
      reads: inputsOfText(form, [part]),
      run: ({ report }: Parameters<ReturnType<Rule["checks"]>[number]["run"]>[0]) =>
        passagesIn(report, part)
          .filter(({ kind, words }) => kind === "heading" && isOld(words.text))
          .map((passage): Finding => {
            const own = quoted(passage, { from: 0, to: passage.words.text.length });
            return { code: "X6", severity: oldOutline.severity, ...own, params: { heading: own.quote } };
          }),
    })),
  ],
};

function isOld(heading: string): boolean {
  const words = foldWidth(heading)
    .replaceAll(/\s/gu, "")
    .replace(/^[(]?(?:第?[一二三四五六七八九十\d]{1,3}(?:部分)?)[)]?[、.,:]*/u, "");
  return words.length <= 40 && old.test(words);
}
