import { outlineOf } from "../../shared/report/outline.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

test("a report from last year's begins with what was carried on, and with no old prose", async ({
  computer,
  start,
}) => {
  await computer.put("去年.gouji", sampleReport);
  const { page } = await start();
  await expect(page.getByText("共 1 份报告")).toBeVisible();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("combobox", { name: "新建方式" }));
  await page.keyboard.type("沿用");
  await expect(page.getByRole("option", { name: /^沿用 2021 年度报告/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "报告年度" })).toHaveValue("2022");
  await expect(dialog.getByRole("textbox", { name: "单位名称" })).toHaveValue(sampleReport.unit.name);
  await tabTo(page, dialog.getByRole("button", { name: "新建", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "示例区人民政府2022年政府信息公开工作年度报告" })).toBeVisible();

  const made = (await computer.reports()).find((report) => report.year === 2022);
  const applicants = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"] as const;
  expect(made?.cells).toEqual(
    Object.fromEntries(
      applicants.map((column) => [`t3.carriedIn.${column}`, sampleReport.cells[`t3.carriedOut.${column}`]]),
    ),
  );
  expect(made?.unit).toEqual(sampleReport.unit);
  expect(made?.previous).toMatchObject({
    id: sampleReport.id,
    year: 2021,
    cells: sampleReport.cells,
    file: "去年.gouji",
  });
  expect(JSON.stringify(made?.narratives.preamble)).toContain("2022");
  const { s1, s5, s6 } = made?.narratives ?? {};
  expect({ s1, s5, s6 }).toEqual(outlineOf(sampleReport, 2022));
  await expect(page.locator('[data-cell="t3.carriedIn.naturalPerson"]')).toHaveText("2");
  await expect(page.locator('[data-cell="t3.carriedIn.total"]')).toHaveText("2");

  // The outline stands there to be written in; last year's documents in force stand beside this year's.
  await expect(page.getByText("主动公开", { exact: true })).toBeVisible();
  await expect(page.getByText("坚持以公开为常态")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /一、总体情况.*未填/ })).toBeVisible();
  const inForce = page.getByRole("gridcell", { name: "行政规范性文件，现行有效件数，空白，上年 22" });
  await inForce.click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("tooltip")).toHaveText(/^上年现行有效 22；/);
  await page.keyboard.press("Home");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("tooltip")).toHaveText(/^上年现行有效 22 \+ 本年制发 3 - 本年废止 1 = 24。/);
  await page.keyboard.type("23");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Y2.*行政规范性文件/ })).toBeVisible();

  // The link can be taken away and set again.
  await page.keyboard.press("Control+l");
  const link = page.getByRole("dialog", { name: "上年报告" });
  await tabTo(page, link.getByRole("button", { name: "取消关联" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Y2/ })).toHaveCount(0);
  await page.keyboard.press("Control+l");
  await expect(link.getByRole("textbox", { name: "上年报告文件" })).toHaveValue(/去年\.gouji$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Y2.*行政规范性文件/ })).toBeVisible();
  await expect
    .poll(async () => (await computer.reports()).find((report) => report.year === 2022)?.previous?.file)
    .toBe("去年.gouji");
});
