import { expect, it } from "vitest";
import { pageMeta } from "../../../../electron/export/web/page-meta.ts";
import { figureSources } from "../../../../shared/report/narrative-text.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

function labels(site?: Parameters<typeof pageMeta>[2]): ReadonlyMap<string, string> {
  const text = pageMeta(sampleReport, figureSources(sampleReport), site)
    .map((markup) => markup.text)
    .join("");
  return new Map(
    Array.from(text.matchAll(/name="(\w+)" content="([^"]*)"/g), ([, name = "", value = ""]) => [name, value]),
  );
}

it("calls the website after the unit until somebody says its name, and leaves out what nobody knows", () => {
  expect(labels().get("SiteName")).toBe("示例区人民政府");
  expect(labels().has("SiteDomain")).toBe(false);
  const own = labels({ name: "示例区门户网站", domain: "www.example.gov.cn", code: "0000000001" });
  expect([own.get("SiteName"), own.get("SiteDomain"), own.get("SiteIDCode")]).toEqual([
    "示例区门户网站",
    "www.example.gov.cn",
    "0000000001",
  ]);
  expect(own.get("ArticleTitle")).toBe("示例区人民政府2021年政府信息公开工作年度报告");
});
