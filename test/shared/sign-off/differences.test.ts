import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../../shared/report/content.ts";
import { fingerprintOf } from "../../../shared/report/fingerprint.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { differencesBetween } from "../../../shared/sign-off/differences.ts";
import { narratives, reports } from "../../kit/random-reports.ts";
import { enough } from "../../kit/long-run.ts";

function between(a: Report, b: Report) {
  return differencesBetween(contentOf(a), contentOf(b));
}

describe("differences between two contents", () => {
  it("are none exactly where both have the same fingerprint", () => {
    const pairs = reports({ complete: false }).chain((a) =>
      fc.tuple(narratives, fc.boolean(), fc.boolean()).map(([s5, text, year]) => ({
        a,
        b: { ...a, ...(text && { narratives: { ...a.narratives, s5 } }), ...(year && { year: a.year + 1 }) },
      })),
    );
    fc.assert(
      fc.property(pairs, ({ a, b }) => {
        const same = fingerprintOf(contentOf(a)) === fingerprintOf(contentOf(b));
        expect(between(a, b).length === 0).toBe(same);
      }),
      { numRuns: enough(60) },
    );
  });

  it("tell what a paragraph is otherwise by its sentence alone", () => {
    const text = (words: string): Report => ({
      ...sampleReport,
      narratives: { ...sampleReport.narratives, s5: [{ kind: "paragraph", content: [{ text: words }] }] },
    });
    expect(between(text("一是更新不及时。二是人手不足。"), text("一是更新不及时。二是人手紧张。三是培训少。"))).toEqual(
      [
        { part: "s5", before: "二是人手不足。", after: "二是人手紧张。" },
        { part: "s5", before: "", after: "三是培训少。" },
      ],
    );
    expect(between(text("甲。乙。"), text("甲。乙。"))).toEqual([]);
  });

  it("a heading put in before others is one difference", () => {
    const heading = (text: string) => ({ kind: "heading" as const, level: 1 as const, content: [{ text }] });
    const headings = (...texts: readonly string[]): Report => ({
      ...sampleReport,
      narratives: { ...sampleReport.narratives, s1: texts.map(heading) },
    });
    expect(between(headings("主动公开", "平台建设"), headings("概述", "主动公开", "平台建设"))).toEqual([
      { part: "s1", before: "", after: "概述" },
    ]);
  });
});
