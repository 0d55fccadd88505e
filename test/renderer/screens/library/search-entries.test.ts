import { expect, it } from "vitest";
import { matchingEntries } from "../../../../renderer/screens/library/search-entries.ts";
import type { LibraryEntry } from "../../../../shared/ipc/library.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

it("finds reports by unit, year and file name, in any width of digits, newest first", () => {
  const { id, edition } = sampleReport;
  const found = { savedAt: "2022-01-12T02:42:00.000Z", filled: 1, errors: 0, warnings: 0, hints: 0, hasDraft: false };
  const entry = (unit: string, year: number): LibraryEntry => {
    const name = `${unit}${year}.gouji`;
    return {
      kind: "report",
      path: `/文档/${name}`,
      name,
      id,
      unit: { name: unit, level: "" },
      year,
      edition,
      ...found,
    };
  };
  const damaged = { path: "/文档/旧电脑拷贝.gouji", name: "旧电脑拷贝.gouji", savedAt: found.savedAt };
  const entries: readonly LibraryEntry[] = [
    entry("示例区人民政府", 2021),
    entry("示例区教育局", 2023),
    { ...damaged, kind: "unreadable", failure: { code: "notReport", path: damaged.path } },
  ];
  const names = (search: string) => matchingEntries(entries, search).map(({ name }) => name);
  expect(names("")).toEqual(["示例区教育局2023.gouji", "示例区人民政府2021.gouji", "旧电脑拷贝.gouji"]);
  expect(names("教育 ２０２３")).toEqual(["示例区教育局2023.gouji"]);
  expect(names("旧电脑")).toEqual(["旧电脑拷贝.gouji"]);
  expect(names("没有")).toEqual([]);
});
