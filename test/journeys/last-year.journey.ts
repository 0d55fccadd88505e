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
  await tabTo(page, dialog.getByRole("combobox", { name: "起点" }));
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("textbox", { name: "报告年度" })).toHaveValue("2022");
  await expect(dialog.getByRole("textbox", { name: "单位名称" })).toHaveValue(sampleReport.unit.name);
  await tabTo(page, dialog.getByRole("button", { name: "新建", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "示例区人民政府2022年政府信息公开工作年度报告" })).toBeVisible();

  const made = (await computer.reports()).find((report) => report.year === 2022);
  const applicants = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"];
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
});
