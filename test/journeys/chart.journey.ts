import { sampleReport } from "../../shared/sample/sample-report.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

test("a chart of the tables is put into the text by keys, follows a cell and its undo, and is kept with its caption", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const text = page.locator("#part-s5 .narrative-text");
  await text.click();
  await expect(text).toBeFocused();
  const menu = page.locator("#part-s5").getByRole("button", { name: "插入表内数据图（联动）" });
  await menu.press("Enter");
  await expect(page.getByRole("menuitem", { name: "申请数量与上年比较" })).toBeDisabled();
  await page.getByRole("menuitem", { name: "申请办理结果" }).press("Enter");
  const chart = text.locator("img");
  await expect(chart).toHaveAttribute("alt", /^予以公开22件，部分公开0件，不予公开63件，无法提供69件/u);
  const drawn = () => chart.getAttribute("src");
  await expect.poll(drawn).toMatch(/^data:image\/png;base64,/u);
  const before = await drawn();

  const panel = page.getByRole("group", { name: "数据图" });
  await expect(panel).toContainText("予以公开22件");
  await page.keyboard.press("Enter");
  const caption = panel.getByRole("textbox", { name: "图注" });
  await expect(caption).toBeFocused();
  await caption.fill("2021年办理结果");
  await expectNoViolation(page, "chart", { only: "#part-s5", colours: "both" });
  await page.keyboard.press("Enter");

  const cell = cellOn(page, "t3.granted.naturalPerson");
  await cell.click();
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(chart).toHaveAttribute("alt", /^予以公开\d+件/u);
  await expect(chart).not.toHaveAttribute("alt", /^予以公开22件/u);
  await expect.poll(drawn).not.toBe(before);
  await page.keyboard.press("Control+z");
  await expect(chart).toHaveAttribute("alt", /^予以公开22件/u);
  await expect.poll(drawn).toBe(before);
  await expect
    .poll(async () => (await computer.report())?.narratives.s5.find(({ kind }) => kind === "chart"))
    .toEqual({ kind: "chart", chart: "results", width: 80, caption: "2021年办理结果" });
});
