import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { View } from "../../../shared/checks/rule.ts";
import { bindableClaims } from "../../../shared/text/claims/bindable-claims.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { formatFigure } from "../../../shared/report/bound-figure.ts";
import { figureSources, narrativeText } from "../../../shared/report/narrative-text.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { bind, bindingsThatAgree, settlementsAt } from "../../../shared/text/settle-claims.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

function telling(...texts: readonly string[]): Report {
  const s1 = texts.map((text) => ({ kind: "paragraph" as const, content: [{ text }] }));
  return sampleWith({}, { narratives: { ...sampleReport.narratives, s1 }, previous: lastYearWith({}) });
}

function viewOf(report: Report): View {
  return checkerFor(report.edition).check(report).view;
}

function partOne(report: Report): string {
  return narrativeText(report.narratives.s1, figureSources(report));
}

function shownAt(report: Report): readonly string[] {
  const sources = figureSources(report);
  return bindingsThatAgree(viewOf(report)).map(({ figure }) => formatFigure(figure, sources));
}

const right = "2021年，共受理政府信息公开申请151件，上年结转5件。办结154件，结转下年度2件。";

describe("binding all numbers that agree", () => {
  it("leaves every word as it reads, and what was bound follows the tables", () => {
    const report = telling(right);
    const bindings = bindingsThatAgree(viewOf(report));
    expect(shownAt(report)).toEqual(["151", "5", "154", "2"]);
    const edit = bind(bindings, report);
    const bound = edit && applyEdit(report, edit);
    if (bound?.ok !== true) throw new Error("not bound");
    expect(partOne(bound.value.report)).toBe(right);
    const changed = applyEdit(bound.value.report, { kind: "cells", changes: { "t3.received.naturalPerson": 150 } });
    expect(changed.ok && partOne(changed.value.report)).toContain("申请153件");
    expect(bindingsThatAgree(viewOf(bound.value.report))).toEqual([]);
    const back = applyEdit(bound.value.report, bound.value.inverse);
    expect(back.ok && back.value.report.narratives).toEqual(report.narratives);
  });

  it("takes paragraphs and parts together", () => {
    expect(shownAt(telling(right, "因政府信息公开引发行政复议4件。")).length).toBe(5);
  });

  it("does it in one step, whichever parts they stand in", () => {
    const s5 = [{ kind: "paragraph" as const, content: [{ text: "全年受理申请151件，结转下年度2件。" }] }];
    const one = telling(right);
    const report = { ...one, narratives: { ...one.narratives, s5 } };
    const edit = bind(bindingsThatAgree(viewOf(report)), report);
    const bound = edit && applyEdit(report, edit);
    if (bound?.ok !== true) throw new Error("not bound");
    expect(bindableClaims(viewOf(bound.value.report))).toEqual([]);
    expect(narrativeText(bound.value.report.narratives.s5, figureSources(bound.value.report))).toBe(
      s5[0]?.content[0]?.text,
    );
    const back = applyEdit(bound.value.report, bound.value.inverse);
    expect(back.ok && back.value.report.narratives).toEqual(report.narratives);
  });

  it("does nothing where there is nothing to bind, or the text has changed since", () => {
    const report = telling(right);
    expect(bind([], report)).toBeUndefined();
    expect(bind(bindingsThatAgree(viewOf(report)), telling())).toBeUndefined();
  });

  it.each([
    ["a wrong number", "共受理政府信息公开申请150件。"],
    ["a number in Chinese, which would read differently", "共受理政府信息公开申请一百五十一件。"],
    ["about so many", "共受理政府信息公开申请150余件。"],
    ["an amount in 元", "行政事业性收费2997935元。"],
    ["numbers of other matters", "办理人大代表建议151件，开展培训5次。"],
  ])("leaves alone %s", (_, text) => {
    expect(shownAt(telling(text))).toEqual([]);
  });

  it("keeps the decimals of a share as they are told", () => {
    expect(shownAt(telling("共受理政府信息公开申请151件，其中自然人申请148件，占98.01%。"))).toContain("98.01");
  });
});

describe("a number that contradicts the tables", () => {
  const report = telling("2021年，共受理政府信息公开申请150件，上年结转5件。");

  function settlements() {
    const wrong = checkerFor("2021")
      .check(report)
      .findings.find(({ code }) => code === "T1");
    if (wrong?.place === undefined) throw new Error("not found");
    return settlementsAt(wrong.place, viewOf(report));
  }

  it("can be bound to the one figure that is meant", () => {
    const { bound } = settlements();
    expect(bound?.shown).toBe("151");
    const next = bound && applyEdit(report, bound.edit);
    expect(next?.ok === true && partOne(next.value.report)).toContain("申请151件");
    const changed =
      next?.ok === true &&
      applyEdit(next.value.report, { kind: "cells", changes: { "t3.received.naturalPerson": 150 } });
    expect(changed && changed.ok && partOne(changed.value.report)).toContain("申请153件");
  });

  it("can just be written anew", () => {
    const { written } = settlements();
    expect(written?.shown).toBe("151");
    const next = written && applyEdit(report, written.edit);
    expect(next?.ok === true && next.value.report.narratives.s1[0]).toEqual({
      kind: "paragraph",
      content: [{ text: "2021年，共受理政府信息公开申请151件，上年结转5件。" }],
    });
  });

  it.each([
    ["a share", "办结154件，其中予以公开22件，占15.2%。", "14.3", "14.3"],
    ["rounded to tens of thousands", "办理行政许可3.3万件。", undefined, "3.2万"],
    ["growth where nothing grew", "受理申请151件，同比增长30%。", "0", "0"],
    ["a decrease, told without a sign", "受理申请151件，同比下降9%。", undefined, "0"],
    ["about so many", "受理申请160余件。", undefined, undefined],
  ])("%s: %s", (_, text, bound, written) => {
    const view = viewOf(telling(text));
    const wrong = bindableClaims(view).find(({ agrees }) => !agrees);
    const found = wrong && settlementsAt(wrong.place, view);
    expect([found?.bound?.shown, found?.written?.shown]).toEqual([bound, written]);
  });

  it("is written in the unit of the text", () => {
    const inYuan = telling("全年行政事业性收费2997936元。");
    const [claim] = bindableClaims(viewOf(inYuan));
    const settled = claim && settlementsAt(claim.place, viewOf(inYuan));
    expect(settled?.bound).toBeUndefined();
    expect(settled?.written?.shown).toBe("2997935");
  });

  it("offers nothing at a place without a claim, or where the number agrees", () => {
    const [wrong] = bindableClaims(viewOf(report));
    if (wrong === undefined) throw new Error("not found");
    const at = wrong.place;
    for (const other of [
      { ...at, part: "s5" as const },
      { ...at, block: 1 },
      { ...at, from: at.from - 1 },
      { ...at, to: at.to + 1 },
    ])
      expect(settlementsAt(other, viewOf(report))).toEqual({});
    const agreeing = telling(right);
    for (const { place } of bindableClaims(viewOf(agreeing)))
      expect(settlementsAt(place, viewOf(agreeing))).toEqual({});
  });
});
