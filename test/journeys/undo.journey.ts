import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import type { Report } from "../../shared/report/report.ts";
import { cellOn, expect, readAt, test } from "./kit/journey.ts";
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

test("every kind of change is a step of one way back, and is saved within two seconds", async ({ computer, start }) => {
  await computer.put("去年.gouji", { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405061", year: 2020 });
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const saved = async (): Promise<Report | undefined> => readAt(path);
  /** Waits for one change on disk, and for no more than it may take. */
  const onDisk = async (change: (report: Report) => unknown): Promise<void> => {
    await expect.poll(async () => Boolean(change((await saved()) ?? sampleReport)), { timeout: 6000 }).toBe(true);
  };
  const text = page.getByRole("textbox", { name: "总体情况", exact: true });
  const outline = page.locator("#part-s1").getByRole("button", { name: "提纲和句式" });
  const written = ({ narratives }: Report): string => JSON.stringify(narratives.s1);

  await cellOn(page, "t2.regulation.issued").click();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await onDisk(({ cells }) => cells["t2.regulation.issued"] === 3);

  await text.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("全年新收政府信息公开申请151件。");
  await onDisk((report) => written(report).includes("151件"));

  await outline.press("Enter");
  await page.getByRole("menuitem", { name: /^绑定全文 1 个/ }).press("Enter");
  await onDisk((report) => !written(report).includes("151件"));

  await outline.press("Enter");
  await page.getByRole("menuitem", { name: "复议和诉讼" }).press("Enter");
  await onDisk((report) => written(report).includes('"pattern":true'));

  await text.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.locator("#part-s1").getByRole("button", { name: "插入表内数据（联动）" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "取自" })).toBeFocused();
  await page.keyboard.type("结转下年度 总计");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "插入", exact: true }).press("Enter");
  await onDisk(
    (report) =>
      written(report).split("carriedOut.total").length > written(sampleReport).split("carriedOut.total").length,
  );

  await page.keyboard.press("Control+l");
  await expect(dialog.getByRole("textbox", { name: "上年报告文件" })).toHaveValue(/去年\.gouji$/);
  await page.keyboard.press("Enter");
  await onDisk(({ previous }) => previous?.year === 2020);

  await page.getByRole("complementary").getByRole("button", { name: "说明理由" }).first().press("Enter");
  await page.keyboard.insertText("已经核实");
  await page.keyboard.press("Control+Enter");
  await onDisk(({ waivers }) => waivers.length === 1);
  const end = await saved();

  await pressUntilDisabled(page, "Control+z", "撤销");
  await expect.poll(saved).toEqual(sampleReport);
  await expect(page.getByText("没有发现问题")).toBeVisible();
  await pressUntilDisabled(page, "Control+y", "恢复");
  await expect.poll(saved).toEqual(end);
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
