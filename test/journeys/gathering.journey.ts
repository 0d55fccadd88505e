import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { readSlip } from "../../shared/gathering/slip.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { blankReport, type Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fillTemplate, python } from "../kit/fill-template.ts";
import { missing } from "../kit/programs.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { type Computer, expect, tabTo, test } from "./kit/journey.ts";
import { putDocument, putScan } from "./kit/put-document.ts";

const { year } = sampleReport;
const run = promisify(execFile);

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
  await expectNoViolation(page, "roster", { colours: "both" });
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
  await expectNoViolation(page, "units", { colours: "both" });

  await tabTo(page, units);
  await page.keyboard.press("ArrowDown");
  const panel = page.getByRole("region", { name: "示例区教育局" });
  await expect(panel.getByText("B1", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "重新报送截止" })).toBeFocused();
  await page.keyboard.type("2022-01-20");
  await page.keyboard.press("Enter");
  await expect(page.getByText("份退回修改单")).toBeVisible();
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

  await page.getByRole("tab", { name: "审核" }).click();
  await expect(page.getByText("还有 1 个单位没有可汇总的报告：示例区民政局。")).toBeVisible();
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
  await expectNoViolation(page, "sums", { colours: "both" });

  await page.getByRole("button", { name: "生成汇总报告" }).press("Enter");
  await expect(page.locator('td[data-cell="t3.received.naturalPerson"]')).toContainText(String(3 * one - 2));
  const merged = (await computer.reports()).find(({ unit }) => unit.name === "示例区");
  expect(merged?.sources.map(({ unit }) => unit.name)).toEqual([
    "示例区卫生健康委员会",
    "示例区城东街道办事处",
    "示例区教育局",
  ]);

  // A unit that was missing sends its report: the new sums go into the report that is there.
  const back = async (): Promise<void> => {
    await page.keyboard.press("Control+Shift+G");
    await page.getByRole("button", { name: "示例区", exact: true }).press("Enter");
    await expect(page.getByText(/^已收 \d\/4$/)).toBeVisible();
  };
  await back();
  await dropFiles(page, page.locator(".hall-main"), [await put(computer, "民政局.gouji", sentBy("示例区民政局"))]);
  await expect(page.getByText("已收 4/4")).toBeVisible();
  await page.getByRole("button", { name: "生成汇总报告" }).press("Enter");
  const asked = page.getByRole("dialog", { name: "报告库里已有这份汇总报告" });
  await expect(asked.getByRole("radio", { name: /^写入“示例区.*”（\d+ 格有变化）$/ })).toBeChecked();
  await expectNoViolation(page, "merge again", { only: '[role="dialog"]', colours: "both" });
  await asked.getByRole("button", { name: "生成汇总报告" }).press("Enter");
  await expect(page.locator('td[data-cell="t3.received.naturalPerson"]')).toContainText(String(4 * one - 2));
  const again = (await computer.reports()).filter(({ unit }) => unit.name === "示例区");
  expect(again.map(({ id, sources }) => [id, sources.length])).toEqual([[merged?.id, 4]]);

  await back();
  await page.getByRole("button", { name: "写出…" }).press("Enter");
  await page.getByRole("checkbox", { name: /\.csv/ }).check();
  await page.getByRole("dialog").getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(page.getByText("已写出")).toBeVisible();
  const out = await readdir(join(computer.library, "汇总"));
  expect(out).toEqual(expect.arrayContaining([expect.stringMatching(/\.xlsx$/), expect.stringMatching(/\.csv$/)]));
});

test("templates go out, come back filled in by other programs, one goes back and comes again, and all are merged and written", async ({
  computer,
  start,
}) => {
  const lacking = python === undefined ? "apt-get install -y python3-openpyxl" : missing("soffice");
  test.skip(lacking !== undefined, lacking);
  const { page } = await start();
  await beginGathering(page, "示例区教育局\n示例区民政局");
  await tabTo(page, page.getByRole("button", { name: "写出填报模板" }));
  await page.keyboard.press("Enter");
  const handing = page.getByRole("dialog");
  await handing.getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(page.getByText("写好 2 个单位的表")).toBeVisible();
  const templateOf = (unit: string): string =>
    join(computer.library, "汇总", `${unit}${year}年政府信息公开工作年度报告.xlsx`);
  const [right, wrong] = ["示例区教育局", "示例区民政局"].map(templateOf);
  fillTemplate(right ?? "");
  fillTemplate(wrong ?? "", 12);
  const came = join(computer.home, "收到");
  const saved = await savedByOffice(computer, wrong ?? "", join(came, "民政局报送"));

  await page.getByRole("tab", { name: "单位", exact: true }).click();
  await dropFiles(page, page.locator(".hall-main"), [right ?? "", saved]);
  await expect(page.getByText("已收 2/2")).toBeVisible();
  const units = page.getByRole("group", { name: "单位" });
  await tabTo(page, units);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const panel = page.getByRole("region", { name: "示例区民政局" });
  await expect(panel.getByText("B1", { exact: true })).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "重新报送截止" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("份退回修改单")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(units.getByRole("row", { name: /示例区民政局.*已退 1 次/ })).toBeVisible();

  fillTemplate(saved);
  const again = await savedByOffice(computer, saved, join(came, "民政局再报"));
  await dropFiles(page, page.locator(".hall-main"), [again]);
  const changes = panel.getByRole("table", { name: "这一稿改了什么" });
  await expect(changes.getByRole("row")).toHaveCount(2);
  await expect(changes).toContainText("1213");
  await expect(panel.getByText("B1", { exact: true })).toBeHidden();

  await page.getByRole("tab", { name: "汇总数" }).click();
  const cell = page.locator('[data-cell="t3.granted.naturalPerson"]');
  await expect(cell).toHaveText("26");
  await expect(page.locator('[data-cell="t2.fees.amount"]')).toHaveText("51");
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  const origins = page.getByRole("list", { name: "数从哪里来" }).getByRole("listitem");
  await expect(origins).toHaveText(["示例区教育局13", "示例区民政局13"]);
  await page.getByRole("button", { name: "写出…" }).press("Enter");
  for (const kind of [/\.csv/, /\.parquet/]) await page.getByRole("checkbox", { name: kind }).check();
  await page.getByRole("dialog").getByRole("button", { name: "导出", exact: true }).press("Enter");
  await expect(page.getByText("已写出")).toBeVisible();
  const out = await readdir(join(computer.library, "汇总"));
  const csv = out.find((name) => name.endsWith(".csv")) ?? "";
  expect(await readFile(join(computer.library, "汇总", csv), "utf8")).toMatch(
    /示例区民政局,.*,2,included,.*,t3\.granted\.naturalPerson,.*,13/,
  );
  expect(out).toEqual(
    expect.arrayContaining([expect.stringMatching(/示例区2021.*\.xlsx$/), expect.stringMatching(/\.parquet$/)]),
  );
  await page.getByRole("button", { name: "生成汇总报告" }).press("Enter");
  await expect(page.locator('td[data-cell="t3.granted.naturalPerson"]')).toContainText("26");
});

/** A workbook as LibreOffice saves it again. */
async function savedByOffice(computer: Computer, path: string, into: string): Promise<string> {
  const own = `-env:UserInstallation=file://${join(computer.home, "office")}`;
  await run("soffice", [own, "--headless", "--convert-to", "xlsx", "--outdir", into, path], { timeout: 90_000 });
  return join(into, basename(path));
}

test("three hundred files of all kinds come in at once; doubts are gone through with Enter, nothing is lost on closing", async ({
  computer,
  start,
}) => {
  const { page, kill } = await start();
  const names = Array.from({ length: 284 }, (_, at) => `示例区第${at + 1}中学`);
  await beginGathering(
    page,
    [...names, "示例区教育局", "示例区卫生健康委员会", "示例区民政局", "示例区财政局"].join("\n"),
  );
  const small = (name: string): Report =>
    blankReport({ id: randomUUID(), edition: "2021", year, unit: { name, level: "" } });
  const filled = (name: string): Report => ({ ...small(name), cells: { "t3.received.naturalPerson": 1 } });
  const paths: string[] = [];
  for (const name of names) paths.push(await put(computer, `${name}.gouji`, filled(name)));
  paths.push(
    await putDocument(computer, "区教育局.docx", sentBy("区教育局"), "docx"),
    await putDocument(computer, "卫健委.xlsx", sentBy("示例区卫健委"), "xlsx"),
    await putDocument(computer, "民政局.html", sentBy("示例区民政局"), "html"),
    await putScan(computer, "扫描件.docx"),
    await put(computer, "乙镇.gouji", filled("乙镇人民政府")),
    await put(computer, "去年.gouji", { ...filled("示例区财政局"), year: year - 1 }),
    ...(await Promise.all(
      Array.from({ length: 10 }, (_, at) => put(computer, `再发 ${at}.gouji`, filled(names[at] ?? ""))),
    )),
  );
  expect(paths).toHaveLength(300);
  await page.getByRole("tab", { name: "单位", exact: true }).click();
  await dropFiles(page, page.locator(".hall-main"), paths);

  await expect(page.getByText("已收 287/288")).toBeVisible({ timeout: 60_000 });
  // Only what is in sight is drawn.
  expect(await page.getByRole("group", { name: "单位" }).getByRole("row").count()).toBeLessThan(80);
  await page.getByRole("tab", { name: "待看" }).click();
  await expect(page.getByText("名册里没有这个单位")).toBeVisible();
  await expect(page.getByRole("heading", { name: "读不了的文件 1" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "未汇入的文件 11" })).toBeVisible();
  const unit = page.getByRole("combobox", { name: "单位" });
  await expect(unit).toBeFocused();
  await unit.selectOption({ label: "作为名册以外的单位汇入：乙镇人民政府" });
  await tabTo(page, page.getByRole("button", { name: "确认，看下一个" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有要看的文件")).toBeVisible();
  await expect(page.getByText("已收 288/289")).toBeVisible();
  // What is shown is kept.
  await kill();

  const again = await start();
  await expect(again.page.getByRole("heading", { name: "报告库" })).toBeVisible();
  await again.page.keyboard.press("Control+Shift+G");
  await again.page.getByRole("button", { name: "示例区", exact: true }).press("Enter");
  await expect(again.page.getByText("已收 288/289")).toBeVisible({ timeout: 60_000 });
  // Whoever scrolls at once finds rows as far as there are units.
  const listed = again.page.getByRole("group", { name: "单位" });
  await expect(listed.getByRole("row", { name: /示例区第1中学/ })).toBeVisible();
  await listed.evaluate((scrolled) => scrolled.scrollTo(0, scrolled.scrollHeight));
  await expect(listed.getByRole("row", { name: /乙镇人民政府/ })).toBeInViewport();
});
