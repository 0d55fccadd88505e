import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { quantitiesIn, quantityOf } from "../../../shared/report/quantities.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { languages } from "../../../shared/words/language.ts";
import { quantityWords } from "../../../shared/words/quantities.ts";

describe.each(editions)("the quantities of edition %s", (edition) => {
  const form = formOf(edition);
  const quantities = quantitiesIn(form);

  it("include every cell by itself", () => {
    const single = quantities.filter(({ cells }) => cells.length === 1).flatMap(({ cells }) => cells);
    expect(single.toSorted()).toEqual(form.cells.map(({ id }) => id).toSorted());
  });

  it("add up cells of the form, each combination once", () => {
    expect(quantities.flatMap(({ cells }) => cells).filter((id) => !form.cellById.has(id))).toEqual([]);
    expect(new Set(quantities.map(({ cells }) => cells.join(" "))).size).toBe(quantities.length);
  });

  it.each(languages)("have names of their own in %s", (language) => {
    const labels = labelsFor(form, language);
    const names = quantities.map((quantity) => quantityWords(quantity, labels, language));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a named quantity", () => {
  const form = formOf("2021");

  it("is found by its cells, whatever their order", () => {
    const found = quantityOf(form, ["t3.carriedIn.total", "t3.received.total"]);
    expect(found && quantityWords(found, labelsFor(form, "zh"), "zh")).toBe(
      "表三本年新收加上年结转（收办合计）“总计”列",
    );
  });

  it("names the rows below a heading together", () => {
    const refused = form.cells.filter(({ row, column }) => row.startsWith("refused.") && column === "total");
    const found = quantityOf(
      form,
      refused.map(({ id }) => id),
    );
    expect(found?.name).toEqual({ kind: "group", heading: "（三）不予公开", column: "t3.received.total" });
  });

  it("is offered in the order in which a text is likely to want it: sums over all applicants first", () => {
    const firsts: string[] = [];
    for (const { name } of quantitiesIn(form)) {
      const cell = "cell" in name ? name.cell : "column" in name ? name.column : "row" in name ? name.row : "";
      const kind = `${name.kind} ${cell.startsWith("t3") ? (cell.split(".").at(-1) ?? "") : cell.slice(0, 2)}`;
      if (firsts.at(-1) !== kind) firsts.push(kind);
    }
    const applicants = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"];
    expect(firsts.slice(0, 9)).toEqual([
      "incoming total",
      "group total",
      "cell total",
      "cell t4",
      "lawsuits ",
      "cell t2",
      "cell t4",
      "organisations business",
      "incoming naturalPerson",
    ]);
    expect(firsts.slice(8, 20)).toEqual([
      ...applicants.map((column) => `incoming ${column}`),
      ...applicants.map((column) => `group ${column}`),
    ]);
    expect(firsts[20]).toBe("cell naturalPerson");
  });

  it("adds up what a row of table three has of organisations, and what came in of one applicant", () => {
    expect(
      quantityOf(form, [
        "t3.granted.business",
        "t3.granted.research",
        "t3.granted.nonprofit",
        "t3.granted.legalService",
        "t3.granted.otherOrg",
      ])?.name,
    ).toEqual({ kind: "organisations", row: "t3.granted.business" });
    expect(quantityOf(form, ["t3.received.business", "t3.carriedIn.business"])?.name).toEqual({
      kind: "incoming",
      column: "t3.received.business",
    });
    expect(quantityOf(form, ["t4.direct.total", "t4.afterReview.total"])?.name).toEqual({ kind: "lawsuits" });
  });

  it("is unknown for any other cells", () => {
    expect(quantityOf(form, ["t2.fees.amount", "t3.received.total"])).toBeUndefined();
  });
});
