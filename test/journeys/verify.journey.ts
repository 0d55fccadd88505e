import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

test("an exported document is verified, edited elsewhere, and verified again", async ({ computer, start }) => {
  await computer.put("报告.gouji", sampleReport);
  const { page } = await start([join(computer.library, "报告.gouji")]);
  await expect(page.locator('[data-cell="t2.fees.amount"]')).toBeVisible();
  await page.keyboard.press("Control+e");
  await page.getByRole("dialog").getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(page.getByText("已导出：")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const path = join(computer.library, "示例区人民政府2021年政府信息公开工作年度报告.docx");
  await page.keyboard.press("Control+Shift+e");
  const dialog = page.getByRole("dialog", { name: "核验导出文件" });
  await tabTo(page, dialog.getByRole("textbox", { name: "导出的文件" }));
  await page.keyboard.type(path);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("文件与报告完全一致。")).toBeVisible();

  const parts = unzipSync(await readFile(path));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  parts["word/document.xml"] = strToU8(xml.replace(">299.7935<", ">299.7953<").replace("9157条", "9158条"));
  await writeFile(path, zipSync(parts));
  await tabTo(page, dialog.getByRole("button", { name: "再核验一次" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("有 2 处不一致")).toBeVisible();
  await expect(dialog.getByText("9158条")).toBeVisible();
  await expectNoViolation(page, "differences", { only: '[role="dialog"]', colours: "both" });
  await tabTo(page, dialog.getByRole("button", { name: /行政事业性收费/ }));
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-cell="t2.fees.amount"]:focus-within')).toBeVisible();
  expect((await computer.report())?.cells).toEqual(sampleReport.cells);
});
