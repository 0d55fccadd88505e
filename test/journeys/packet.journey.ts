import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { inSite } from "../kit/site.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

test("a report gets its number, its packet is made by keyboard, and the page is verified as a website shows it", async ({
  computer,
  start,
}) => {
  await computer.put("报告.gouji", sampleReport);
  const { page } = await start([join(computer.library, "报告.gouji")]);
  await expect(page.locator('[data-cell="t2.fees.amount"]')).toBeVisible();
  await page.keyboard.press("F7");
  await expect(page.getByRole("heading", { name: "审签", exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "公文格式…" }));
  await page.keyboard.press("Enter");
  const frame = page.getByRole("dialog", { name: "公文格式" });
  await tabTo(page, frame.getByRole("textbox", { name: "发文字号", exact: true }));
  await page.keyboard.type("示政发[2022]3");
  await expectNoViolation(page, "frame", { only: '[role="dialog"]', colours: "both" });
  await page.keyboard.press("Enter");
  await expect(frame).toHaveCount(0);
  await expect(page.frameLocator("iframe").getByText("示政发〔2022〕3号")).toBeVisible();

  await page.keyboard.press("Control+Shift+m");
  const dialog = page.getByRole("dialog", { name: "生成材料包" });
  await expect(dialog.getByRole("button", { name: "生成", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("材料包已写好，每个文件都与报告一致。")).toBeVisible({ timeout: 60_000 });
  await expectNoViolation(page, "packet", { only: '[role="dialog"]', colours: "both" });
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  const title = "示例区人民政府2021年政府信息公开工作年度报告";
  const folder = join(computer.library, `${title}（材料包）`);
  expect(await readdir(folder)).toHaveLength(11);
  const saved = join(computer.library, "网站.html");
  await writeFile(saved, inSite(await readFile(join(folder, `${title}（网站嵌入）.html`), "utf8"), title));
  await page.keyboard.press("Control+Shift+e");
  const verify = page.getByRole("dialog", { name: "核验导出文件" });
  await tabTo(page, verify.getByRole("textbox", { name: "导出的文件" }));
  await page.keyboard.type(saved);
  await page.keyboard.press("Enter");
  await expect(verify.getByText("文件与报告完全一致。")).toBeVisible();
});
