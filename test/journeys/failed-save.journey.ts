import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, readAt, tabTo, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const cell = "t2.penalty.decided";

test("the folder goes away while somebody types: the reason is said, trying goes on, and it is saved when the folder is back", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const away = join(dirname(computer.library), "拔掉的盘");
  const { page } = await start([path]);
  await cellOn(page, cell).click();
  await rename(computer.library, away);
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/未保存：|该文件已被他人或其他程序修改/).first()).toBeVisible();
  await expectNoViolation(page, "not saved");
  expect((await readAt(join(away, "报告.gouji")))?.cells[cell]).toBe(2695);

  // Leaving asks, and the work goes on.
  await page.keyboard.press("Control+w");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "继续编辑" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await rename(away, computer.library);
  const again = page.getByRole("button", { name: /立即重试|用我的内容覆盖/ }).first();
  // Out of the tables, whose cells Tab goes through.
  await page.keyboard.press("Escape");
  await tabTo(page, again, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/已保存/)).toBeVisible();
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(2700);
});
