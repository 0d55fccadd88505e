import { expect, it } from "vitest";
import { matchingEntries } from "../../../../renderer/screens/library/search-entries.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { createFakeBridge } from "../../../kit/fake-bridge.ts";

it("finds reports by unit, year and file name, in any width of digits, newest first", async () => {
  const { bridge } = createFakeBridge({
    reports: [sampleReport, { ...sampleReport, year: 2023, unit: { name: "示例区教育局", level: "" } }],
    damaged: true,
  });
  const listed = await bridge.call("library.list", {});
  const entries = listed.ok ? listed.value : [];
  const names = (search: string) => matchingEntries(entries, search).map(({ name }) => name);
  expect(names("")).toEqual(["示例区教育局2023.gouji", "示例区人民政府2021.gouji", "旧电脑拷贝.gouji"]);
  expect(names("教育 ２０２３")).toEqual(["示例区教育局2023.gouji"]);
  expect(names("旧电脑")).toEqual(["旧电脑拷贝.gouji"]);
  expect(names("没有")).toEqual([]);
});
