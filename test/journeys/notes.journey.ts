import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

test("a note with its evidence is written at a cell by keyboard, marked there, listed, saved, and taken back", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const cell = cellOn(page, "t3.granted.naturalPerson");
  await cell.click();
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.press("Shift+F2");
  const panel = page.getByRole("complementary", { name: "核对结果" });
  await expect(panel.getByRole("textbox", { name: "备注" })).toBeFocused();
  await page.keyboard.type("已与信访科核对");
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("textbox", { name: "依据文号" })).toBeFocused();
  await page.keyboard.type("示例发〔2022〕3号");
  await page.keyboard.press("Control+Enter");
  await expect(cell).toHaveAttribute("data-noted", "true");
  await expect(panel.getByRole("list", { name: "全部备注" })).toContainText("已与信访科核对");
  await expect
    .poll(async () => (await computer.report())?.notes)
    .toMatchObject([{ cell: "t3.granted.naturalPerson", text: "已与信访科核对", document: "示例发〔2022〕3号" }]);
  await cell.click();
  await expect(cell.locator("input")).toBeFocused();
  await expect(page.getByRole("region", { name: "当前单元格" })).toContainText(
    "备注：已与信访科核对（示例发〔2022〕3号）",
  );
  await page.keyboard.press("Control+z");
  await expect(cell).not.toHaveAttribute("data-noted");
  await expect.poll(async () => (await computer.report())?.notes).toBeUndefined();
});
