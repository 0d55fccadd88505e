import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import type { Page } from "playwright-core";
import { expect, figuresOf, tabTo, test } from "./kit/journey.ts";

const cell = "t3.received.naturalPerson";

/** Does what is called so, found by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+p");
  await expect(page.getByRole("combobox", { name: "查找命令" })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

test("the library goes into one file and comes back from it by keyboard, and nothing that is there is changed", async ({
  computer,
  start,
}) => {
  const unit = (name: string, received: number) => ({
    ...sampleReport,
    id: crypto.randomUUID(),
    unit: { ...sampleReport.unit, name },
    cells: { ...sampleReport.cells, [cell]: received },
  });
  const lost = await computer.put("甲局.gouji", unit("甲局", 61));
  const changed = await computer.put("乙局.gouji", unit("乙局", 62));
  const { page } = await start();
  await expect(page.getByText("乙局", { exact: true })).toBeVisible();

  const open = async () => {
    await command(page, "备份");
    const dialog = page.getByRole("dialog", { name: "备份与恢复" });
    await expect(dialog.getByRole("textbox", { name: "保存到" })).toBeFocused();
    return dialog;
  };
  const making = await open();
  await page.keyboard.type(computer.home);
  await page.keyboard.press("Enter");
  await expect(making.getByRole("status")).toContainText("已备份 2 份报告");
  await page.keyboard.press("Escape");
  await expect(making).toHaveCount(0);
  const name = (await readdir(computer.home)).find((one) => one.endsWith(".zip")) ?? "";
  const backup = join(computer.home, name);

  await rm(lost);
  await computer.put("乙局.gouji", unit("乙局", 63));
  const kept = await readFile(changed);
  const restoring = await open();
  const restore = async (path: string) => {
    await tabTo(page, restoring.getByRole("textbox", { name: "备份文件" }));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(path);
    await page.keyboard.press("Enter");
  };
  const cut = join(computer.home, "截断.zip");
  await writeFile(cut, (await readFile(backup)).subarray(0, -40));
  await restore(cut);
  await expect(restoring.getByRole("alert")).toContainText("没有恢复任何内容");
  expect(await figuresOf(computer, cell)).toEqual(["63"]);

  await restore(backup);
  await expect(restoring.getByRole("status")).toContainText("其中 1 份与现有报告同名，已另存为新文件");
  expect(await figuresOf(computer, cell)).toEqual(["61", "62", "63"]);
  expect(await readFile(changed)).toEqual(kept);
  await restore(backup);
  await expect(restoring.getByRole("status")).toContainText("没有需要恢复的内容");
  expect(await figuresOf(computer, cell)).toEqual(["61", "62", "63"]);
  await page.keyboard.press("Escape");
  await expect(page.getByText("甲局", { exact: true })).toBeVisible();
});

test("what helps a helper is read before it is copied, and says nothing of any report", async ({ computer, start }) => {
  const path = await computer.put("机密.gouji", { ...sampleReport, unit: { ...sampleReport.unit, name: "隐名局" } });
  const { page } = await start([path]);
  await expect(page.locator(`[data-cell="${cell}"]`)).toBeVisible();
  await command(page, "关于");
  const dialog = page.getByRole("dialog", { name: "关于勾稽" });
  const text = dialog.getByRole("textbox");
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/Chrom/u);
  const shown = await text.inputValue();
  for (const word of ["隐名局", "机密", computer.home]) expect(shown).not.toContain(word);
  await tabTo(page, dialog.getByRole("button", { name: "复制诊断信息" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("已复制。");
});
