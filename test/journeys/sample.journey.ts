import { mkdir, readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { schemaErrors } from "../kit/schema-check.ts";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";

const cell = "t3.received.naturalPerson";

test("from the first start through the sample, a wrong number and its finding to valid files", async ({
  computer,
  start,
}) => {
  const { page, close } = await start();
  await tabTo(page, page.getByRole("button", { name: "打开示例报告" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有发现问题")).toBeVisible();

  await cellOn(page, cell).click();
  await page.keyboard.type("150");
  await page.keyboard.press("Enter");
  const finding = page.getByRole("button", { name: /^错误 B1.*自然人/ });
  await expect(finding).toContainText(
    "表三“自然人”列不平：本年新收 150 + 上年结转 4 = 154，办理结果总计 150 + 结转下年度 2 = 152，第一、二项之和比第三、四项之和多 2。",
  );
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(150);

  await page.keyboard.press("Control+Home");
  await finding.press("Enter");
  await expect(page.locator("[data-cell]:focus-within")).toHaveAttribute("data-cell", cell);
  await page.keyboard.type("148");
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有发现问题")).toBeVisible();
  await expect(finding).toBeHidden();

  const out = join(computer.home, "out");
  await mkdir(out);
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("textbox", { name: "保存到文件夹" }));
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(out);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("已导出：")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  const names = (await readdir(out)).toSorted();
  expect(names.map((name) => extname(name))).toEqual([".docx", ".xlsx"]);
  for (const name of names) {
    const bytes = await readFile(join(out, name));
    expect(await schemaErrors(bytes, name.endsWith(".docx") ? "docx" : "xlsx")).toEqual([]);
  }
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(148);
  expect(await close()).toBe(0);
  expect((await readdir(computer.library)).map((name) => extname(name))).toEqual([".gouji"]);
});
