import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

test("a sum typed into a cell is computed, saved with how it was added up, and is there to be edited when the report is opened again", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const id = "t2.penalty.decided";
  const first = await start([path]);
  await cellOn(first.page, id).click();
  await first.page.keyboard.type("=2695+12");
  await first.page.keyboard.press("Enter");
  await expect(cellOn(first.page, id)).toHaveText("2707");
  await expect.poll(async () => (await computer.report())?.workings).toEqual({ [id]: "2695+12" });
  expect((await computer.report())?.cells[id]).toBe(2707);
  await first.close();

  const { page } = await start([path]);
  await cellOn(page, id).click();
  await expect(page.getByRole("region", { name: "当前单元格" })).toContainText("由算式得出：2695+12 = 2707");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("tooltip")).toContainText("由算式得出：2695+12 = 2707");
  await page.keyboard.press("F2");
  await expect(cellOn(page, id).getByRole("textbox")).toHaveValue("=2695+12");
  await page.keyboard.press("End");
  await page.keyboard.type("+");
  await page.keyboard.press("Enter");
  await expect(cellOn(page, id)).toHaveText("=2695+12+");
  await expect(page.getByRole("complementary")).toContainText("写得不完整，缺少数字、运算符或括号");
  await page.keyboard.press("Control+z");
  await expect(cellOn(page, id)).toHaveText("2707");
  await expect.poll(async () => (await computer.report())?.workings).toEqual({ [id]: "2695+12" });
});
