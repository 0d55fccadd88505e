import { sampleReport } from "../../shared/sample/sample-report.ts";
import { sampleWith } from "../kit/findings.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";
import { putDocument, putScan } from "./kit/put-document.ts";

test("a Word document is looked through with the keyboard and opens with its findings", async ({ computer, start }) => {
  const sent = sampleWith({ "t2.licensing.decided": { raw: "约32,499件" }, "t3.granted.naturalPerson": 32 });
  const path = await putDocument(computer, "发来的报告.docx", sent, "docx");
  const { page } = await start();
  await expect(page.getByRole("heading", { name: "报告库" })).toBeVisible();
  await dropFiles(page, page.locator("main"), [path]);

  await expect(page.getByRole("heading", { name: "导入核对" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "单位名称" })).toHaveValue(sampleReport.unit.name);
  const accept = page.getByRole("button", { name: "接受 32499" });
  await tabTo(page, accept);
  await expect(page.locator("td[data-shown]")).toHaveText("约32,499件");
  await expectNoViolation(page, "import", { colours: "both" });
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 处都已确认")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "导入并打开" }), "Shift+Tab");
  await page.keyboard.press("Enter");

  await expect(cellOn(page, "t2.licensing.decided")).toHaveText("32499");
  await expect(page.getByRole("button", { name: /B1.*自然人/ })).toBeVisible();
  const made = await computer.report();
  expect(made?.cells).toEqual({ ...sent.cells, "t2.licensing.decided": 32499 });
  expect(made?.narratives.s1.filter((block) => block.kind === "heading")).toHaveLength(5);
  expect(made?.journal).toMatchObject([{ event: "imported", note: "发来的报告.docx" }]);
});

test("signs for nothing are accepted together, other doubts stay", async ({ computer, start }) => {
  const columns = ["business", "research", "nonprofit", "legalService", "otherOrg"];
  const signs = Object.fromEntries(columns.map((column) => [`t3.granted.${column}`, { raw: "—" }]));
  const sent = sampleWith({ ...signs, "t2.licensing.decided": { raw: "约32,499件" } });
  const path = await putDocument(computer, "发来的报告.docx", sent, "docx");
  const { page } = await start();
  await expect(page.getByRole("heading", { name: "报告库" })).toBeVisible();
  await dropFiles(page, page.locator("main"), [path]);

  await expect(page.getByText("还有 6 处，共 6 处")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "同类 5 处都接受" }).first());
  await expectNoViolation(page, "import", { colours: "both" });
  await page.keyboard.press("Enter");
  await expect(page.getByText("还有 1 处，共 6 处")).toBeVisible();
  await expect(page.getByRole("button", { name: "接受 32499" })).toBeFocused();
  await page.getByRole("button", { name: "导入并打开" }).press("Enter");
  await expect(cellOn(page, "t3.granted.business")).toHaveText("/");
  await expect(cellOn(page, "t2.licensing.decided")).toHaveText("约32,499件");
});

test("many documents: doubts are gone through across the files, and all clear ones come in at once", async ({
  computer,
  start,
}) => {
  const unit = (name: string) => ({ ...sampleReport, unit: { ...sampleReport.unit, name } });
  const odd = (name: string) => ({
    ...sampleWith({ "t2.licensing.decided": { raw: "约32,499件" } }),
    unit: unit(name).unit,
  });
  const paths = [
    await putDocument(computer, "甲.xlsx", unit("示例市甲局"), "xlsx"),
    await putDocument(computer, "乙.docx", odd("示例市乙局"), "docx"),
    await putDocument(computer, "丙.docx", odd("示例市丙局"), "docx"),
    await putScan(computer, "扫描件.docx"),
  ];
  const { page } = await start();
  await expect(page.getByRole("heading", { name: "报告库" })).toBeVisible();
  await dropFiles(page, page.locator("main"), paths);

  const list = page.getByRole("navigation", { name: "要导入的文件" });
  await expect(list.getByText("没有疑问 1，待确认 2，不能导入 1")).toBeVisible();
  await expect(list.getByText("不能导入", { exact: true })).toBeVisible();
  await expect(list.getByText("待确认 1 处")).toHaveCount(2);
  await tabTo(page, list.getByRole("button", { name: /乙/ }));
  await page.keyboard.press("Enter");
  const accept = page.getByRole("button", { name: "接受 32499" });
  await tabTo(page, accept);
  await expectNoViolation(page, "import of several", { colours: "both" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "单位名称" })).toHaveValue("示例市丙局");
  await expect(accept).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "导入全部无疑问的（3 份）" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("“扫描件.docx”已损坏或不是完整的 PDF");
  await page.getByRole("button", { name: "取消导入" }).press("Enter");
  await expect(page.getByText("共 3 份报告")).toBeVisible();
  const reports = await computer.reports();
  for (const { cells } of reports) expect(cells).toEqual(sampleReport.cells);
});

test("several documents come one after another, and none goes over what is there", async ({ computer, start }) => {
  await computer.put("原有.gouji", sampleReport);
  const sheet = await putDocument(computer, "报表.xlsx", sampleReport, "xlsx");
  const page2022 = await putDocument(computer, "网页.html", { ...sampleReport, year: 2022 }, "html");
  const locked = await putScan(computer, "扫描件.docx");
  const { page } = await start();
  await expect(page.getByText("共 1 份报告")).toBeVisible();
  await dropFiles(page, page.locator("main"), [sheet, locked, page2022]);

  await expect(page.getByText("第 1 份，共 3 份")).toBeVisible();
  await expect(page.getByText(/已在报告库中/)).toBeVisible();
  await page.getByRole("button", { name: "导入并查看下一份" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("“扫描件.docx”已损坏或不是完整的 PDF");
  await page.getByRole("button", { name: "跳过本份" }).press("Enter");
  await expect(page.getByText("第 3 份，共 3 份")).toBeVisible();
  await page.getByRole("button", { name: "导入", exact: true }).press("Enter");

  await expect(page.getByText("共 3 份报告")).toBeVisible();
  const reports = await computer.reports();
  expect(reports.filter(({ year }) => year === 2022)).toHaveLength(1);
  for (const { cells } of reports) expect(cells).toEqual(sampleReport.cells);
  expect(new Set(reports.map(({ id }) => id)).size).toBe(3);
});
