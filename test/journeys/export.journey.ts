import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const files = ["docx", "xlsx"].map((extension) => `示例区人民政府2021年政府信息公开工作年度报告.${extension}`);

test("an export is cancelled in the middle without a trace, and asks before it replaces anything", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const out = join(computer.home, "out");
  await mkdir(out);
  const { page } = await start([path]);
  await cellOn(page, "t2.penalty.decided").waitFor();
  const dialog = page.getByRole("dialog");
  await openExport(page, out);
  // The PDF is made by another program, which does not answer.
  await computer.deafenPrinter(true);
  await dialog.getByRole("checkbox", { name: /PDF/ }).press("Space");
  await dialog.getByRole("checkbox", { name: /^网页/ }).press("Space");
  await dialog.getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(dialog.getByRole("status")).toContainText("已完成 3 / 4");
  await expect(dialog.getByRole("progressbar", { name: "导出进度" })).toHaveAttribute("aria-valuenow", "75");
  await expectNoViolation(page, "export running");
  await expect(dialog.getByRole("button", { name: "取消导出" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(/导出已取消（完成 \d \/ 4），没有留下任何文件。/);
  expect(await readdir(out)).toEqual([]);
  await computer.deafenPrinter(false);

  await dialog.getByRole("checkbox", { name: /PDF/ }).press("Space");
  await dialog.getByRole("checkbox", { name: /^网页/ }).press("Space");
  await writeFile(join(out, files[1] ?? ""), "mine");
  await dialog.getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(files[1] ?? "");
  await expectNoViolation(page, "export exists");
  expect(await readdir(out)).toEqual([files[1]]);
  await tabTo(page, dialog.getByRole("button", { name: "取消" }));
  await page.keyboard.press("Enter");
  expect(await readFile(join(out, files[1] ?? ""), "utf8")).toBe("mine");
  await dialog.getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(dialog.getByRole("button", { name: "替换" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("已导出：")).toBeVisible();
  await expect(dialog.getByText(`所在文件夹：${out}`)).toBeVisible();
  await dialog.getByRole("button", { name: `核验 ${files[0]}` }).press("Enter");
  await expect(dialog.getByText("与本报告一致").or(dialog.locator('.mark[data-tone="fine"]'))).toBeVisible();
  await expectNoViolation(page, "exported");
  expect((await readdir(out)).toSorted()).toEqual(files.toSorted());
  expect((await readFile(join(out, files[1] ?? ""))).subarray(0, 2).toString()).toBe("PK");
});

test("an export into a folder that is missing or refuses writes says so and leaves nothing", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, "t2.penalty.decided").waitFor();
  const dialog = page.getByRole("dialog");
  await openExport(page, join(computer.home, "没有这个文件夹"));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(/没有这个文件夹”不存在/);
  await expectNoViolation(page, "export failed");

  // A file in the place of the folder refuses everybody, root too.
  const file = join(computer.home, "文件");
  await writeFile(file, "mine");
  await chmod(file, 0o444);
  await tabTo(page, dialog.getByRole("textbox", { name: "保存到文件夹" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(file);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(/无法写入/);
  expect(await readFile(file, "utf8")).toBe("mine");
});

async function openExport(page: Page, folder: string): Promise<void> {
  await page.keyboard.press("Control+e");
  await tabTo(page, page.getByRole("dialog").getByRole("textbox", { name: "保存到文件夹" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(folder);
}
