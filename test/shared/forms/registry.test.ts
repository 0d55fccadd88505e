import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blankReport } from "../../../shared/report/report.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import {
  cellIdOf,
  editionForYear,
  editions,
  entriesByCell,
  firstYear,
  formOf,
  latestYear,
} from "../../../shared/forms/registry.ts";

/** A report file that states a year. */
function fileOf(year: number): string {
  const unit = { name: "某局", level: "" };
  const report = blankReport({ id: "11111111-2222-4333-8444-555555555555", edition: "2021", year: 2022, unit });
  return writeReport(report).replace('"year": 2022', `"year": ${year}`);
}

describe.each(editions)("the form of %s", (edition) => {
  const facts: unknown = JSON.parse(
    readFileSync(new URL(`../../fixtures/forms/${edition}.json`, import.meta.url), "utf8"),
  );
  const form = formOf(edition);

  it("has the cells, labels, kinds and totals of the notice", () => {
    expect({
      edition: form.edition,
      basis: form.basis,
      parts: form.parts.map((part) => part.heading),
      cells: Object.fromEntries(
        form.cells.map(({ id, rowLabels, columnLabels, kind, computed }) => [
          id,
          { rows: rowLabels, column: columnLabels.at(-1), kind, computed },
        ]),
      ),
    }).toEqual(facts);
  });

  it("numbers its cells densely in form order", () => {
    expect(form.cells.map((cell) => cell.index)).toEqual(form.cells.map((_, place) => place));
    expect(form.cellById.size).toBe(form.cells.length);
  });

  it("computes the totals of the printed form", () => {
    expect(form.cells.filter((cell) => cell.computed)).toHaveLength(edition === "2021" ? 34 : 32);
    expect(new Set(form.sums.map((sum) => sum.total))).toEqual(
      new Set(form.cells.filter((cell) => cell.computed).map((cell) => cell.id)),
    );
  });
});

describe("the cells of all editions", () => {
  it("are found by their text, and nothing else is", () => {
    for (const edition of editions) for (const { id } of formOf(edition).cells) expect(cellIdOf(id)).toBe(id);
    for (const text of ["", "t2", "t3.received", "t3.received.total ", "t2.fees.issued", "constructor", "__proto__"]) {
      expect(cellIdOf(text)).toBeUndefined();
    }
  });

  it("are told apart from other names when what is kept for them is listed", () => {
    expect(entriesByCell({ "t3.received.total": 1, "t9.no.such": 2, toString: 3 })).toEqual([["t3.received.total", 1]]);
  });
});

describe("editionForYear", () => {
  it.each([
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2030, "2021"],
    [latestYear, "2021"],
    [latestYear + 1, undefined],
  ])("%i -> %s", (year, edition) => {
    expect(editionForYear(year)).toBe(edition);
  });

  it("has one for just the years that a report file may state, and sentences about years name the same bounds", () => {
    for (const year of [firstYear - 1, firstYear, 2021, latestYear, latestYear + 1]) {
      const stated = readReport(fileOf(year), "甲.gouji");
      const unfit = stated.ok ? undefined : formatFailure(stated.failure, "zh");
      expect(unfit === undefined).toBe(editionForYear(year) !== undefined);
      if (unfit !== undefined) expect(unfit).toContain(`${firstYear} 至 ${latestYear}`);
    }
    const refused = formatFailure({ code: "yearNotCovered", year: "1999" }, "zh");
    expect(refused).toContain(`${firstYear} 至 ${latestYear}`);
  });
});
