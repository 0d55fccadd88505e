import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as xlsx from "xlsx";
import { previousOf } from "../../shared/report/new-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { sampleWith } from "../kit/findings.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

const lastYear = sampleWith({ "t3.received.naturalPerson": 40, "t2.penalty.decided": 800 }, { year: 2020 });

test("this year beside last year's figures and beside another report, searched, saved, and back to a cell", async ({
  computer,
  start,
}) => {
  await computer.put("今年.gouji", { ...sampleReport, previous: previousOf(lastYear, "去年.gouji") });
  const town = { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", unit: { name: "示例镇", level: "town" } };
  await computer.put("示例镇.gouji", town);
  const { page } = await start([join(computer.library, "今年.gouji")]);
  await expect(page.locator('[data-cell="t3.received.naturalPerson"]')).toBeVisible();

  // Last year's figures stand in the report itself; its file is not needed.
  await page.keyboard.press("Control+k");
  const rows = page.getByRole("region", { name: "比较表" }).getByRole("row");
  await expect(rows.nth(1)).toHaveText(/行政处罚.*800.*2695.*\+1895.*\+236\.88.*变化较大/);
  await expect(page.getByRole("complementary", { name: "图表" }).locator("svg").first()).toBeVisible();
  await expect(page.getByRole("table", { name: "收到和结转的申请" })).toContainText("本年新收43151");
  await expect(page.getByRole("table", { name: "比率" }).getByRole("row", { name: "不予公开率" })).toContainText("%");

  // Why it changed is written where it is seen, and stands at the cell from then on.
  await page.getByRole("button", { name: "行政处罚的说明" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "行政处罚的说明" })).toBeFocused();
  await page.keyboard.insertText("执法权下放");
  await page.keyboard.press("Enter");
  await expect(rows.nth(1)).toHaveText(/变化较大.*执法权下放/);
  await expect
    .poll(async () =>
      (await computer.reports()).flatMap(({ notes = [] }) => notes.map(({ cell, text }) => [cell, text])),
    )
    .toEqual([["t2.penalty.decided", "执法权下放"]]);
  await expectNoViolation(page, "comparison");

  await tabTo(page, page.getByRole("textbox", { name: "搜索行、列" }));
  await page.keyboard.type("自然人");
  await expect(rows).toHaveCount(2);
  await tabTo(page, page.getByRole("button", { name: "保存为文件" }));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "导出" }).press("Enter");
  await expect(page.getByText(/比较表已保存到/)).toBeVisible();
  const saved = await readFile(join(computer.library, "示例区人民政府2021年与2020年比较.xlsx"));
  const { Sheets, SheetNames } = xlsx.read(saved);
  expect(xlsx.utils.sheet_to_json(Sheets[SheetNames[0] ?? ""] ?? {}, { header: 1 })[1]).toEqual([
    "表三",
    "一、本年新收政府信息公开申请数量",
    "自然人",
    40,
    148,
    108,
    270,
    "变化较大",
  ]);

  await page.getByRole("combobox", { name: "比较对象" }).selectOption({ label: "示例镇2021年" });
  await expect(page.getByText("两份报告的表格数据完全相同。")).toBeVisible();
  await page.getByRole("combobox", { name: "比较对象" }).selectOption({ index: 0 });
  await page
    .getByRole("row", { name: /自然人/ })
    .getByRole("button")
    .first()
    .press("Enter");
  await expect(page.locator('[data-cell="t3.received.naturalPerson"]:focus-within')).toBeVisible();
});
