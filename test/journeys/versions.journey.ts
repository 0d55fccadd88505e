import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, figuresOf, tabTo, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { plainText } from "./kit/plain-text.ts";

const cell = "t2.penalty.decided";

test("an earlier version comes back as one step that can be undone, or opens as a copy; nothing is lost", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const dialog = page.getByRole("dialog");
  await cellOn(page, cell).waitFor();
  await page.keyboard.press("Control+Shift+h");
  await expect(dialog).toContainText("还没有历史版本");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await cellOn(page, cell).click();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "总体情况", exact: true }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("后来写的一句。");
  await page.keyboard.press("Control+s");
  await expect.poll(async () => plainText((await computer.report())?.narratives.s1)).toContain("后来写的一句。");
  const written = await computer.report();

  await page.keyboard.press("Control+Shift+h");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("button", { name: "命名…" }).press("Enter");
  await expect(dialog.getByRole("textbox", { name: "版本名称" })).toBeFocused();
  await page.keyboard.insertText("送审稿");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem").getByText("送审稿")).toBeVisible();
  await dialog.getByRole("button", { name: "查看差异" }).press("Enter");
  await expect(dialog).toContainText("表格 1 格、文字 1 处不同");
  await expect(dialog.locator("del")).toHaveText(["2695"]);
  await expect(dialog.locator("ins")).toHaveText(["2700", "后来写的一句。"]);
  await expectNoViolation(page, "versions");
  await tabTo(page, dialog.getByRole("button", { name: "恢复到此版本" }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已恢复到所选版本，可用 Ctrl+Z 撤销。")).toBeVisible();
  await expect(cellOn(page, cell)).toHaveText("2695");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(sampleReport.cells);
  expect((await computer.report())?.narratives).toEqual(sampleReport.narratives);

  await page.keyboard.press("Control+z");
  await expect(cellOn(page, cell)).toHaveText("2700");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(written?.cells);
  expect((await computer.report())?.narratives).toEqual(written?.narratives);

  await page.keyboard.press("Control+Shift+h");
  await tabTo(page, dialog.getByRole("button", { name: "另存为副本打开" }).last());
  await page.keyboard.press("Enter");
  await expect(page.getByText(/现在编辑的是副本/)).toBeVisible();
  await expect(cellOn(page, cell)).toHaveText("2695");
  expect(await figuresOf(computer, cell)).toEqual(["2695", "2700"]);
});

test("unit, level and year change together as one step, and the file follows", async ({ computer, start }) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, cell).waitFor();
  const dialog = page.getByRole("dialog");
  const title = page.getByRole("button", { name: "修改单位和年度" });
  await title.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "单位名称" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(dialog).toContainText("请填写单位名称。");
  await expect(dialog.getByRole("button", { name: "确定" })).toBeDisabled();
  await page.keyboard.insertText("示例区教育局");
  await tabTo(page, dialog.getByRole("textbox", { name: "报告年度" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2023");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(title).toBeFocused();
  await expect(page.getByRole("heading", { name: "示例区教育局2023年政府信息公开工作年度报告" })).toBeVisible();
  await expect
    .poll(async () => [(await computer.report())?.unit.name, (await computer.report())?.year])
    .toEqual(["示例区教育局", 2023]);

  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "示例区人民政府2021年政府信息公开工作年度报告" })).toBeVisible();
  await expect.poll(async () => (await computer.report())?.unit).toEqual(sampleReport.unit);
  await expect(page.getByRole("button", { name: /^撤销/ })).toBeDisabled();
});
