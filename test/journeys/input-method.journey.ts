import type { CDPSession, Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";
import { plainText } from "./kit/plain-text.ts";

test("an input method loses no key, in a cell and in the text", async ({ computer, start }) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const devtools = await page.context().newCDPSession(page);
  await cellOn(page, "t2.penalty.decided").click();
  await compose(devtools, ["y", "yi", "yiq", "yiqi"], "一千");
  await compose(devtools, ["２", "２７", "２７０"], "２７０");
  await page.keyboard.press("F2");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await page.keyboard.press("End");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(cellOn(page, "t2.penalty.decided")).toHaveText("2705");

  const text = page.getByRole("textbox", { name: "存在的主要问题及改进情况" });
  await text.focus();
  await page.keyboard.press("Control+End");
  await compose(devtools, ["j", "ji", "jia", "jian", "jianq"], "健全制度");
  await page.keyboard.type("A1");
  await compose(devtools, ["l", "lu", "luo"], "落实");
  await expect(text).toContainText("健全制度A1落实");
  await expect.poll(async () => plainText((await computer.report())?.narratives.s5)).toMatch(/健全制度A1落实$/);
  expect((await computer.report())?.cells["t2.penalty.decided"]).toBe(2705);
  await takeBack(page);
  await expect(text).not.toContainText("落实");
});

/** Types through an input method: the keys it swallows, what it shows meanwhile, what is chosen at the end. */
async function compose(devtools: CDPSession, shown: readonly string[], chosen: string): Promise<void> {
  for (const text of shown) {
    await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process" });
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await devtools.send("Input.insertText", { text: chosen });
}

async function takeBack(page: Page): Promise<void> {
  await page.keyboard.press("Control+z");
}
