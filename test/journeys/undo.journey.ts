import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";
import { plainText } from "./kit/plain-text.ts";

test("everything is taken back to the start and done again to the end, over tables and text", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const work = async (cell: string, value: string, part: string, text: string): Promise<void> => {
    await cellOn(page, cell).click();
    await page.keyboard.type(value);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: part, exact: true }).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text);
  };
  await work("t2.penalty.decided", "2700", "总体情况", "第一处改动。");
  await work("t3.received.business", "3", "存在的主要问题及改进情况", "second change 2");
  await work("t2.normative.issued", "9", "总体情况", "第三处改动。");
  await cellOn(page, "t3.carriedIn.naturalPerson").click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Delete");

  const done = (cells: Record<string, unknown>): boolean =>
    cells["t2.normative.issued"] === 9 && cells["t3.carriedIn.business"] === undefined;
  await expect.poll(async () => done((await computer.report())?.cells ?? {})).toBe(true);
  const end = await computer.report();
  expect(plainText(end?.narratives.s1)).toMatch(/第一处改动。第三处改动。$/);
  expect(plainText(end?.narratives.s5)).toMatch(/second change 2$/);

  await pressUntilDisabled(page, "Control+z", "撤销");
  await expect
    .poll(async () => {
      const report = await computer.report();
      return { cells: report?.cells, narratives: report?.narratives };
    })
    .toEqual({ cells: sampleReport.cells, narratives: sampleReport.narratives });
  await expect(page.getByText("没有发现问题")).toBeVisible();

  await pressUntilDisabled(page, "Control+y", "恢复");
  await expect
    .poll(async () => {
      const report = await computer.report();
      return { cells: report?.cells, narratives: report?.narratives };
    })
    .toEqual({ cells: end?.cells, narratives: end?.narratives });
});

/** Presses keys until the button that does the same has nothing more to do. */
async function pressUntilDisabled(page: Page, keys: string, name: string): Promise<void> {
  const button = page.getByRole("button", { name: new RegExp(`^${name}`) }).first();
  for (let pressed = 0; pressed < 100; pressed += 1) {
    if (await button.isDisabled()) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`${keys} comes to no end`);
}
