import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

const wrong = { ...sampleReport, cells: { ...sampleReport.cells, "t3.received.naturalPerson": 149 } };

/** Chooses a line of the open menu by keys, from the first one on. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  const lines = page.getByRole("menuitem");
  await expect(lines.first()).toBeFocused();
  const line = page.getByRole("menuitem", { name });
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await line.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(line).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("at a cell the menu key shows what can be done there: copying, taking back, the meaning, a note, the finding", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", wrong);
  const { page } = await start([path]);
  const cell = cellOn(page, "t3.received.naturalPerson");
  const below = cellOn(page, "t3.carriedIn.naturalPerson");
  const figure = below.locator(".ft-text");
  await cell.click();
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await expectNoViolation(page, "menu of a cell", { only: ".mantine-Menu-dropdown", colours: "both" });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(cell.locator("input")).toBeFocused();

  await page.keyboard.press("ContextMenu");
  await choose(page, /^复制/);
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(below.locator("input")).toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(figure).toHaveText("149");
  await page.keyboard.press("Shift+F10");
  await choose(page, /^撤销/);
  await expect(figure).not.toHaveText("149");
  await expect(below.locator("input")).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await choose(page, /^粘贴/);
  await expect(figure).toHaveText("149");
  await expect(below.locator("input")).toBeFocused();

  // The right button takes the cell under it, and a total cannot be cut.
  await cellOn(page, "t3.received.total").click({ button: "right" });
  await expect(page.getByRole("menuitem").first()).toHaveText(/^复制/);
  await expect(page.getByRole("menuitem", { name: /^剪切/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(cellOn(page, "t3.received.total").locator("input")).toBeFocused();

  await cell.click({ button: "right" });
  await choose(page, "查看当前单元格的含义、算式和历年数据");
  const panel = page.getByRole("complementary", { name: "核对结果" });
  await expect(panel.getByRole("heading", { name: "历年" })).toBeVisible();
  await page.keyboard.press("Shift+F10");
  await choose(page, "查看当前单元格的问题");
  await expect(panel.getByRole("button", { name: /^错误 B1.*自然人/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-cell] input:focus")).toHaveCount(1);
  await page.keyboard.press("Shift+F10");
  await choose(page, /^给当前单元格写备注/);
  await expect(panel.getByRole("textbox", { name: "备注" })).toBeFocused();
});

test("in a text the menu cuts what is selected, finds words, binds a figure and offers outlines", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const text = page.locator("#part-s5 .narrative-text");
  const before = await text.textContent();
  const figures = await text.locator(".bound-figure").count();
  await text.click();
  await expect(text).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem").first()).toHaveText(/^粘贴/);
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+F10");
  await choose(page, /^剪切/);
  await expect(text).not.toHaveText(before ?? "");
  await expect(text).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await choose(page, /^粘贴/);
  await expect(text).toHaveText(before ?? "");
  await expect(text.locator(".bound-figure")).toHaveCount(figures);

  await page.keyboard.press("Shift+F10");
  await choose(page, /^插入表内数据/);
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.getByRole("menuitem", { name: "提纲和句式" }).press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /^剪切/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await text.click();
  await expect(text).toBeFocused();
  await page.keyboard.press("ContextMenu");
  await choose(page, /^查找/);
  await expect(page.getByRole("search").getByRole("textbox", { name: "查找文字" })).toBeFocused();
});
