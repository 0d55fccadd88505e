import { describe, expect, it } from "vitest";
import { applyEdit } from "../../../../shared/report/edit.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { claimsOf } from "../../../../shared/text/claims/claims-of.ts";
import { reportTelling } from "../../../kit/text-findings.ts";

const before = reportTelling("受理申请151件。\n办结154件。\n结转下年度2件。");

function withLast(report: Report, text: string): Report {
  const narrative = [...report.narratives.s1.slice(0, -1), { kind: "paragraph" as const, content: [{ text }] }];
  const edited = applyEdit(report, { kind: "narrative", part: "s1", narrative });
  if (!edited.ok) throw new Error(edited.failure.code);
  return edited.value.report;
}

describe("the claims of a report", () => {
  it("are read again only where the words have changed", () => {
    const first = claimsOf(before);
    const second = claimsOf(withLast(before, "结转下年度3件。"));
    expect(second.map(({ claims }, place) => claims === first[place]?.claims)).toEqual([true, true, true, false]);
  });

  it("move with their passages, which are not read again", () => {
    const report = reportTelling("受理申请151件。\n办结154件。\n结转下年度2件。");
    const [heading, ...rest] = report.narratives.s1;
    const added = { kind: "paragraph" as const, content: [{ text: "办结154件。" }] };
    const narrative = [...(heading ? [heading] : []), added, ...rest];
    const first = claimsOf(report);
    const edited = applyEdit(report, { kind: "narrative", part: "s1", narrative });
    if (!edited.ok) throw new Error(edited.failure.code);
    const second = claimsOf(edited.value.report);
    expect(second.map(({ passage }) => passage.block)).toEqual([0, 1, 2, 3, 4]);
    expect(second.slice(2).map(({ claims }, place) => claims === first[place + 1]?.claims)).toEqual([true, true, true]);
  });

  it("stay while only cells change", () => {
    const edited = applyEdit(before, { kind: "cells", changes: { "t3.received.business": 9 } });
    if (!edited.ok) throw new Error(edited.failure.code);
    expect(claimsOf(edited.value.report)).toBe(claimsOf(before));
  });

  it("are read again under another heading", () => {
    const narrative = [
      { kind: "heading" as const, level: 1 as const, content: [{ text: "建议提案" }] },
      ...before.narratives.s1.slice(1),
    ];
    const edited = applyEdit(before, { kind: "narrative", part: "s1", narrative });
    if (!edited.ok) throw new Error(edited.failure.code);
    expect(claimsOf(before).flatMap(({ claims }) => claims)).toHaveLength(3);
    expect(claimsOf(edited.value.report).flatMap(({ claims }) => claims)).toHaveLength(1);
  });

  it("are told with the passage that they stand in", () => {
    const read = claimsOf(before).find(({ claims }) => claims.length > 0);
    expect(read?.passage).toMatchObject({ part: "s1", block: 1, under: ["依申请公开"] });
  });
});
