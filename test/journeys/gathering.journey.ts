import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readSlip } from "../../shared/gathering/slip.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import type { CellId } from "../../shared/forms/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { type Computer, expect, tabTo, test } from "./kit/journey.ts";
import { putDocument } from "./kit/put-document.ts";

/** The sample as a unit has sent it, with a few other figures. */
function sentBy(name: string, cells: Partial<Record<CellId, CellValue>> = {}): Report {
  return { ...sampleReport, unit: { name, level: "" }, cells: { ...sampleReport.cells, ...cells } };
}

/** Begins a gathering with the keyboard alone, and fills in who has to report. */
async function beginGathering(page: Page, roster: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "报告库" })).toBeVisible();
  await page.keyboard.press("Control+Shift+G");
  await tabTo(page, page.getByRole("button", { name: "新建汇总" }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "单位名称" })).toBeFocused();
  await page.keyboard.type("示例区");
  await page.getByRole("textbox", { name: "年度" }).fill(String(sampleReport.year));
  await page.keyboard.press("Enter");
  const tab = page.getByRole("tab", { name: "名册" });
  await tabTo(page, page.getByRole("tab", { name: "单位", exact: true }));
  await page.keyboard.press("ArrowLeft");
  await expect(tab).toHaveAttribute("aria-selected", "true");
  await tabTo(page, page.getByRole("button", { name: "编辑名册…" }));
  await page.keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: "应报单位", exact: true });
  await expect(text).toBeFocused();
  await text.fill(roster);
  await tabTo(page, page.getByRole("button", { name: "保存" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("名册已保存")).toBeVisible();
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env["SHOTS"] === undefined) return;
  const size = page.viewportSize();
  for (const [width, height] of [
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `/tmp/hall-shots/${name}-${width}.png` });
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: `/tmp/hall-shots/${name}-dark.png` });
  await page.emulateMedia({ colorScheme: "light" });
  if (size !== null) await page.setViewportSize(size);
}

async function put(computer: Computer, name: string, report: Report): Promise<string> {
  const folder = join(computer.home, "收到");
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, writeReport(report));
  return path;
}

test("units are gathered, one goes back and sends again, the sum leads to its units and into the library", async ({
  computer,
  start,
}) => {
  const { page } = await start();
  await beginGathering(page, "示例区教育局\n示例区卫生健康委员会\n示例区民政局\n示例区城东街道办事处");
  await shot(page, "roster");
  await expectNoViolation(page, "roster", { bothColours: true });
  const wrong = sentBy("示例区教育局", { "t3.granted.naturalPerson": 99 });
  const paths = [
    await put(computer, "教育局.gouji", wrong),
    await putDocument(computer, "卫健委.docx", sentBy("区卫健委"), "docx"),
    await putDocument(computer, "城东.xlsx", sentBy("城东街道办"), "xlsx"),
  ];
  await page.getByRole("tab", { name: "单位", exact: true }).click();
  await dropFiles(page, page.locator(".hall-main"), paths);

  await expect(page.getByText("已收 3/4")).toBeVisible();
  const units = page.getByRole("group", { name: "单位" });
  await expect(units.getByRole("row", { name: /示例区民政局.*未收/ })).toBeVisible();
  await expect(units.getByRole("row", { name: /示例区卫生健康委员会/ })).toContainText("卫健委.docx");
  await expect(units.getByRole("row", { name: /示例区教育局.*有错/ })).toBeVisible();
  await shot(page, "units");
  await expectNoViolation(page, "units", { bothColours: true });

  await tabTo(page, units);
  await page.keyboard.press("ArrowDown");
  const panel = page.getByRole("complementary", { name: "示例区教育局" });
  await expect(panel.getByText("B1", { exact: true }).first()).toBeVisible();
  await shot(page, "panel");
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "重新报送截止" })).toBeFocused();
  await page.keyboard.type("2022-01-20");
  await page.keyboard.press("Enter");
  await expect(page.getByText("份退回修改单")).toBeVisible();
  await shot(page, "slip");
  await expectNoViolation(page, "slip", { only: '[role="dialog"]' });
  await page.keyboard.press("Escape");
  await expect(units.getByRole("row", { name: /示例区教育局.*已退 1 次/ })).toBeVisible();
  const written = await readdir(join(computer.library, "汇总"));
  const slipName = written.find((name) => name.endsWith(".gouji-slip")) ?? "";
  expect(written).toContain(slipName.replace(/\.gouji-slip$/u, ".docx"));
  const slip = readSlip(await readFile(join(computer.library, "汇总", slipName), "utf8"), slipName);
  expect(slip).toMatchObject({ ok: true, value: { unit: "示例区教育局", deadline: "2022-01-20", round: 1 } });

  await dropFiles(page, page.locator(".hall-main"), [
    await put(computer, "教育局 第2稿.gouji", sentBy("示例区教育局")),
  ]);
  await expect(units.getByRole("row", { name: /示例区教育局.*已通过.*2/ })).toBeVisible();
  await expect(panel.getByRole("table", { name: "这一稿改了什么" }).getByRole("row")).toHaveCount(2);

  await shot(page, "round");
  await page.getByRole("tab", { name: "审核" }).click();
  await shot(page, "checks");
  await page.getByRole("tab", { name: "待看" }).click();
  await shot(page, "doubts");
  await page.getByRole("tab", { name: "汇总数" }).click();
  const cell = page.locator('[data-cell="t3.received.naturalPerson"]');
  const one = Number(sampleReport.cells["t3.received.naturalPerson"]);
  await expect(cell).toHaveText(String(3 * one));
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  const origins = page.getByRole("list", { name: "数从哪里来" });
  await expect(origins.getByRole("listitem")).toHaveCount(4);
  await expect(origins.getByRole("listitem").last()).toContainText("示例区民政局");
  await page.getByRole("textbox", { name: "增减" }).fill("-2");
  await page.getByRole("textbox", { name: "调整理由" }).fill("两家重复受理");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText(`${3 * one - 2}*`);
  await shot(page, "sums");
  await expectNoViolation(page, "sums", { bothColours: true });

  await page.getByRole("button", { name: "生成汇总报告" }).press("Enter");
  await expect(page.locator('td[data-cell="t3.received.naturalPerson"]')).toHaveText(String(3 * one - 2));
  const merged = (await computer.reports()).find(({ unit }) => unit.name === "示例区");
  expect(merged?.sources.map(({ unit }) => unit.name)).toEqual([
    "示例区卫生健康委员会",
    "示例区城东街道办事处",
    "示例区教育局",
  ]);
});
