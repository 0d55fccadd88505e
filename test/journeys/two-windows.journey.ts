import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, figuresOf, tabTo, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const cell = "t2.penalty.decided";

test("a second window learns who has the report, and reads it or works on a copy", async ({ computer, start }) => {
  const figures = (): Promise<readonly string[]> => figuresOf(computer, cell);
  const path = await computer.put("报告.gouji", sampleReport);
  const first = await start([path]);
  await cellOn(first.page, cell).click();
  await first.page.keyboard.type("2700");
  await first.page.keyboard.press("Enter");
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(2700);

  const { page } = await start([path], { seat: 2 });
  await expect(page.getByText(/编辑，当前为只读/)).toBeVisible();
  await expect(page.getByText("只读", { exact: true }).first()).toBeVisible();
  await expectNoViolation(page, "held by somebody else");
  await expect(cellOn(page, cell)).toHaveText("2700");
  await cellOn(page, cell).click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(cellOn(page, cell)).toHaveText("2700");

  await page.keyboard.press("Escape");
  await tabTo(page, page.getByRole("button", { name: "另存为副本" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/现在编辑的是副本/)).toBeVisible();
  await cellOn(page, cell).click();
  await page.keyboard.type("2800");
  await page.keyboard.press("Enter");
  await expect.poll(figures).toEqual(["2700", "2800"]);

  await cellOn(first.page, cell).click();
  await first.page.keyboard.type("2750");
  await first.page.keyboard.press("Enter");
  await expect.poll(figures).toEqual(["2750", "2800"]);
  await expect(first.page.getByText(/已保存/)).toBeVisible();
});
