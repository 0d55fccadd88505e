import { draftsIn } from "./kit/drafts-in.ts";
import { plainText } from "./kit/plain-text.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const typed = "打到一半突然断电";

test("after kill -9 in the middle of typing the next start offers what was typed", async ({ computer, start }) => {
  await computer.put("报告.gouji", sampleReport);
  const first = await start();
  const { page } = first;
  await tabTo(page, page.getByRole("button", { name: "示例区人民政府", exact: true }).first());
  await page.keyboard.press("Enter");
  await expect(cellOn(page, "t2.penalty.decided")).toBeVisible();

  // The window's clock stands still, so that the draft comes when we say so and the file never does.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await cellOn(page, "t2.penalty.decided").click();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "存在的主要问题及改进情况" }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(typed);
  await page.clock.runFor(1000);
  await expect.poll(() => draftsIn(computer.appData())).toContain(typed);
  await page.keyboard.insertText("，后来的字");
  await first.kill();
  expect((await computer.report())?.cells["t2.penalty.decided"]).toBe(2695);

  const second = await start();
  await expect(second.page.getByText("有 1 份报告留有草稿")).toBeVisible();
  await tabTo(second.page, second.page.getByRole("button", { name: "示例区人民政府", exact: true }).first());
  await second.page.keyboard.press("Enter");
  await expect(second.page.getByRole("button", { name: "恢复草稿" })).toBeFocused();
  await expectNoViolation(second.page, "draft");
  await second.page.keyboard.press("Enter");
  await expect(cellOn(second.page, "t2.penalty.decided")).toHaveText("2700");
  await expect(second.page.getByRole("textbox", { name: "存在的主要问题及改进情况" })).toContainText(typed);
  await expect.poll(async () => (await computer.report())?.cells["t2.penalty.decided"]).toBe(2700);
  expect(plainText((await computer.report())?.narratives.s5)).toContain(typed);
  await expect.poll(() => draftsIn(computer.appData())).toBe("");
  await second.page.getByRole("button", { name: "报告库", exact: true }).press("Enter");
  await expect(second.page.getByText("共 1 份报告")).toBeVisible();
  await expect(second.page.getByText("留有草稿")).toHaveCount(0);
});

test("after the window alone breaks down it comes back with the report that was open and what was typed", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const program = await start([path]);
  const { page } = program;
  await expect(cellOn(page, "t2.penalty.decided")).toBeVisible();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await cellOn(page, "t2.penalty.decided").click();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await page.clock.runFor(1000);
  await expect.poll(() => draftsIn(computer.appData())).toContain("2700");
  const devtools = await page.context().newCDPSession(page);
  const coming = program.nextPage();
  // Nobody is left to answer.
  void devtools.send("Page.crash").catch(() => undefined);

  const again = await coming;
  await expect(again.getByRole("button", { name: "恢复草稿" })).toBeFocused();
  await expect(again.getByText("窗口刚才意外中止")).toBeVisible();
  await again.keyboard.press("Enter");
  await expect(cellOn(again, "t2.penalty.decided")).toHaveText("2700");
  await expect.poll(async () => (await computer.report())?.cells["t2.penalty.decided"]).toBe(2700);
  // It is the same seat: nobody else has the report open.
  await expect(again.getByText("正由")).toHaveCount(0);
  await cellOn(again, "t2.penalty.decided").click();
  await again.keyboard.type("2701");
  await again.keyboard.press("Enter");
  await expect.poll(async () => (await computer.report())?.cells["t2.penalty.decided"]).toBe(2701);
  expect(await program.close()).toBe(0);
});
