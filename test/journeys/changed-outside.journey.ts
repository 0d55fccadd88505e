import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { writeFile } from "node:fs/promises";
import { sampleWith } from "../kit/findings.ts";
import { cellOn, expect, figuresOf, tabTo, test } from "./kit/journey.ts";
import { draftsIn } from "./kit/drafts-in.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const cell = "t2.penalty.decided";
const theirs = sampleWith({ [cell]: 3000 });

test("a draft of before a crash never goes over what a colleague has written since", async ({ computer, start }) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const first = await start([path]);
  await cellOn(first.page, cell).click();
  await first.page.clock.install();
  await first.page.clock.pauseAt(Date.now() + 60_000);
  await first.page.keyboard.type("2700");
  await first.page.clock.runFor(1000);
  await expect(first.page.getByText("有改动，即将保存")).toBeVisible();
  await expect.poll(() => draftsIn(computer.appData())).toContain("2700");
  await first.kill();
  await writeFile(path, writeReport(theirs));

  const { page } = await start([path]);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("报告.gouji");
  await expect(dialog).toContainText("在这之后文件又被别人改动过");
  await expect(dialog.locator("del")).toHaveText(["3000"]);
  await expect(dialog.locator("ins")).toHaveText(["2700"]);
  await expectNoViolation(page, "draft over a changed file");
  await page.keyboard.press("Enter");
  await expect(cellOn(page, cell)).toHaveText("2700");
  const banner = page.getByRole("alert").filter({ hasText: "该文件已被他人或其他程序修改" });
  await expect(banner).toBeVisible();
  await expectNoViolation(page, "changed outside");
  expect((await computer.report())?.cells[cell]).toBe(3000);

  await tabTo(page, banner.getByRole("button", { name: "另存为副本" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(/现在编辑的是副本/)).toBeVisible();
  await expect.poll(() => figuresOf(computer, cell)).toEqual(["2700", "3000"]);
});

test("a change by somebody else while the report is open is taken in, or kept as a version when it is overwritten", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, cell).waitFor();
  await writeFile(path, writeReport(theirs));
  const banner = page.getByRole("alert").filter({ hasText: "该文件已被他人或其他程序修改" });
  await expect(banner).toBeVisible();
  await banner.getByRole("button", { name: "重新载入文件" }).press("Enter");
  await expect(banner).toBeHidden();
  await expect(cellOn(page, cell)).toHaveText("3000");

  await writeFile(path, writeReport(sampleWith({ [cell]: 3100 })));
  await expect(banner).toBeVisible();
  await cellOn(page, cell).click();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await banner.getByRole("button", { name: "查看差异" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "文件与此处内容的差异" });
  await expect(dialog.locator("del")).toHaveText(["3100"]);
  await expect(dialog.locator("ins")).toHaveText(["2700"]);
  await expectNoViolation(page, "conflict");
  await dialog.getByRole("button", { name: "用我的内容覆盖" }).press("Enter");
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(2700);
  await page.keyboard.press("Control+Shift+h");
  await page.getByRole("dialog").getByRole("button", { name: "恢复到此版本" }).first().press("Enter");
  await expect(cellOn(page, cell)).toHaveText("3100");
});
