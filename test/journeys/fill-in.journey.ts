import type { CellId } from "../../shared/forms/form.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

test("a report is filled in row by row with the keyboard alone, beside last year's, and the page shows the same cell", async ({
  computer,
  start,
}) => {
  const previous = {
    id: sampleReport.id,
    edition: sampleReport.edition,
    year: sampleReport.year,
    unit: sampleReport.unit,
    cells: sampleReport.cells,
  };
  await computer.put("上年.gouji", sampleReport);
  const path = await computer.put("报告.gouji", {
    ...sampleReport,
    id: "5b0a2c6e-6b0c-4c58-9d6b-3f6a6f8f0001",
    year: sampleReport.year + 1,
    cells: {},
    previous,
  });
  const { page } = await start([path]);
  // Whoever begins a report stands at its first cell.
  await expect(cellOn(page, "t2.regulation.issued").locator("input")).toBeFocused();
  await page.keyboard.press("Control+g");
  const view = page.getByRole("main", { name: "逐项填报" });
  await expect(view.getByRole("heading", { level: 2 })).toHaveText("规章");
  await expect(view.getByRole("textbox", { name: "本年制发件数" })).toBeFocused();
  await expect(view.getByText("地方各级政府部门一律填 0")).toBeVisible();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(view.getByRole("textbox", { name: "本年废止件数" })).toBeFocused();

  const parts = page.getByRole("navigation", { name: "报告各部分" });
  await parts.getByRole("button", { name: /三、收到和处理/ }).click();
  await expect(view.getByRole("heading", { level: 2 })).toHaveText("一、本年新收政府信息公开申请数量");
  const person = view.getByRole("textbox", { name: "自然人" });
  await expect(person).toBeFocused();
  await expect(view.locator("[data-cell='t3.received.naturalPerson']")).toContainText("上年 148");
  await page.keyboard.type("=12+7");
  await expect(view.locator("[data-cell='t3.received.naturalPerson']")).toContainText("算式 12+7");
  await expect(view.getByText("还差 19 件未归入结果")).toBeVisible();
  await expect(view.getByRole("table", { name: "历年数据" })).toContainText(String(sampleReport.year));
  await page.keyboard.press("PageDown");
  await expect(view.getByRole("heading", { level: 2 })).toHaveText("二、上年结转政府信息公开申请数量");
  await expect(person).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(view.getByRole("heading", { level: 2 })).toHaveText("三、本年度办理结果（一）予以公开");
  await expect(person).toBeFocused();
  await page.keyboard.type("20");
  await expect(view.getByText("办理结果多出 1 件")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(person).toHaveValue("");
  await page.keyboard.type("19");
  await expect(view.getByText("已全部归入结果")).toBeVisible();

  const at: CellId = "t3.granted.naturalPerson";
  await page.keyboard.press("Control+g");
  await expect(cellOn(page, at).locator("input")).toBeFocused();
  await expect(cellOn(page, at)).toHaveText("19");
  await expect(cellOn(page, at)).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+g");
  await expect(view.getByRole("heading", { level: 2 })).toContainText("（二）部分公开");
  await expect(person).toBeFocused();
});

test("panels fold and stay folded; no column of table three is lost in a small window; last year stands beside every cell", async ({
  computer,
  start,
}) => {
  const previous = {
    id: sampleReport.id,
    edition: sampleReport.edition,
    year: sampleReport.year - 1,
    unit: sampleReport.unit,
    cells: { ...sampleReport.cells, "t3.granted.naturalPerson": 17 },
  };
  const path = await computer.put("报告.gouji", { ...sampleReport, previous });
  const { page } = await start([path]);
  const total = cellOn(page, "t3.granted.total");
  for (const [width, zoom] of [
    [1024, 0],
    [1093, 0],
    [1366, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 768 });
    for (let more = 0; more < zoom; more += 1) await page.keyboard.press("Control+=");
    await cellOn(page, "t3.granted.naturalPerson").scrollIntoViewIfNeeded();
    await expect(total).toBeInViewport({ ratio: 1 });
    const [box, findings] = [await total.boundingBox(), await page.getByRole("complementary").boundingBox()];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(findings?.x ?? 0);
  }
  await page.keyboard.press("Control+0");
  await page.keyboard.press("Control+Shift+f");
  await expect(page.getByRole("complementary", { name: "核对结果" })).toHaveAttribute("data-folded", "true");
  await cellOn(page, "t3.granted.naturalPerson").click();
  await expect(cellOn(page, "t3.granted.naturalPerson").locator("input")).toBeFocused();
  await page.keyboard.press("Control+Shift+y");
  await expect(page.locator("[data-cell='t3.granted.naturalPerson'] [data-last-year]")).toHaveAttribute(
    "data-last-year",
    "17",
  );
  await page.reload();
  await expect(page.getByRole("complementary", { name: "核对结果" })).toHaveAttribute("data-folded", "true");
  await page.keyboard.press("Control+Shift+t");
  await expect(page.getByRole("navigation", { name: "报告各部分" })).toHaveCount(0);
  await expect(cellOn(page, "t3.received.naturalPerson")).toBeInViewport({ ratio: 1 });
  await expect(cellOn(page, "t3.carriedOut.total")).toBeInViewport({ ratio: 1 });
});
