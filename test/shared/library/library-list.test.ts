import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import {
  filterReports,
  firstOrder,
  hasSounds,
  libraryColumns,
  type LibraryReport,
  noFilter,
  rankNames,
  searchEntries,
  sortReports,
  yearsOf,
} from "../../../shared/library/library-list.ts";

function report(name: string, year: number, more: Partial<LibraryReport> = {}): LibraryReport {
  const file = `${name}${year}.gouji`;
  return {
    kind: "report",
    path: `/文档/${file}`,
    name: file,
    id: file,
    unit: { name, level: "" },
    year,
    edition: "2021",
    errors: 0,
    warnings: 0,
    hints: 0,
    filled: 1,
    signed: false,
    savedAt: "2022-01-12T02:42:00.000Z",
    hasDraft: false,
    ...more,
  };
}

const names = (reports: readonly LibraryReport[]): readonly string[] => reports.map(({ unit }) => unit.name);
const never = (): undefined => undefined;

describe("the list of the library", () => {
  it("takes numbers in names as numbers, and begins with the newest year", () => {
    const reports = [report("第10区", 2021), report("第2区", 2021), report("第1区", 2020), report("第1区", 2021)];
    expect(
      sortReports(reports, firstOrder, rankNames(reports), never).map(({ unit, year }) => `${unit.name} ${year}`),
    ).toEqual(["第1区 2021", "第2区 2021", "第10区 2021", "第1区 2020"]);
    expect(names(sortReports(reports, { column: "unit", descending: true }, rankNames(reports), never))[0]).toBe(
      "第10区",
    );
  });

  it("is sorted by what is worst, what is due first, and what was saved last", () => {
    const reports = [
      report("甲", 2021, { warnings: 9, savedAt: "2022-01-03T00:00:00Z" }),
      report("乙", 2021, { errors: 1, filled: 0.5, savedAt: "2022-01-02T00:00:00Z" }),
      report("丙", 2021, { signed: true, savedAt: "2022-01-01T00:00:00Z" }),
    ];
    const sorted = (column: (typeof libraryColumns)[number], descending = false): readonly string[] =>
      names(
        sortReports(reports, { column, descending }, rankNames(reports), (one) =>
          one.signed ? undefined : one.errors === 1 ? -3 : 5,
        ),
      );
    expect(sorted("findings", true)).toEqual(["乙", "甲", "丙"]);
    expect(sorted("due")).toEqual(["乙", "甲", "丙"]);
    expect(sorted("state")).toEqual(["乙", "甲", "丙"]);
    expect(sorted("saved", true)).toEqual(["甲", "乙", "丙"]);
  });

  it("is narrowed by every condition at once", () => {
    const reports = [
      report("甲", 2021, { errors: 2, filled: 0.9 }),
      report("乙", 2020, { errors: 1 }),
      report("丙", 2021, { signed: true }),
    ];
    expect(filterReports(reports, noFilter)).toEqual(reports);
    expect(names(filterReports(reports, { ...noFilter, errors: true }))).toEqual(["甲", "乙"]);
    expect(names(filterReports(reports, { ...noFilter, errors: true, year: 2020 }))).toEqual(["乙"]);
    expect(names(filterReports(reports, { ...noFilter, unfinished: true }))).toEqual(["甲"]);
    expect(names(filterReports(reports, { ...noFilter, signed: true }))).toEqual(["丙"]);
    expect(yearsOf(reports)).toEqual([2021, 2020]);
  });

  it("is searched by unit, year and file name in any width, and by how names sound once that is known", () => {
    const damaged: LibraryEntry = {
      kind: "unreadable",
      path: "/文档/旧电脑拷贝.gouji",
      name: "旧电脑拷贝.gouji",
      savedAt: "",
      failure: { code: "notReport", path: "" },
    };
    const entries: readonly LibraryEntry[] = [report("示例区人民政府", 2021), report("示例区教育局", 2023), damaged];
    const found = (search: string, sounds?: (text: string, word: string) => boolean): readonly string[] =>
      searchEntries(entries, search, sounds).map(({ name }) => name);
    expect(found("")).toHaveLength(3);
    expect(found("教育 ２０２３")).toEqual(["示例区教育局2023.gouji"]);
    expect(found("旧电脑")).toEqual(["旧电脑拷贝.gouji"]);
    expect(found("没有")).toEqual([]);
    expect(found("jyj")).toEqual([]);
    const sounds = (text: string, word: string): boolean => text.includes("教育") && word === "jyj";
    expect(found("jyj 2023", sounds)).toEqual(["示例区教育局2023.gouji"]);
    expect(found("jyj 2021", sounds)).toEqual([]);
    expect([hasSounds("jyj"), hasSounds("教育 2021"), hasSounds("教育 zf")]).toEqual([true, false, true]);
  });

  it("loses and doubles nothing, and turned round it is the other way", () => {
    const some = fc.array(
      fc.record({
        name: fc.constantFrom("第1区", "第2区", "第10区", "乙局"),
        year: fc.integer({ min: 2019, max: 2022 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...libraryColumns), fc.boolean(), (given, column, descending) => {
        const reports = given.map(({ name, year }, place) =>
          report(name, year, { path: String(place), errors: place % 3 }),
        );
        const sorted = sortReports(reports, { column, descending }, rankNames(reports), ({ year }) => year);
        expect(new Set(sorted)).toEqual(new Set(reports));
        const key = ({ unit, year, errors }: LibraryReport): string | number =>
          column === "unit"
            ? unit.name
            : column === "findings"
              ? errors
              : column === "year" || column === "due"
                ? year
                : 0;
        const [first, last] = [sorted[0], sorted.at(-1)];
        if (first === undefined || last === undefined || typeof key(first) === "string") return;
        const [a, b] = [Number(key(first)), Number(key(last))];
        expect(descending ? a >= b : a <= b).toBe(true);
      }),
    );
  });
});
