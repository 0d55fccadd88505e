import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { cellOn, expect, figuresOf, test } from "./kit/journey.ts";

const other = { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", year: 2022 };
const third = { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405061", year: 2023 };

test("report files dropped on the library come into it; what is no report is refused and changes nothing", async ({
  computer,
  start,
}) => {
  const desktop = join(computer.home, "Desktop");
  await mkdir(desktop);
  const put = async (name: string, text: string): Promise<string> => {
    await writeFile(join(desktop, name), text);
    return join(desktop, name);
  };
  const good = await put("发来的报告.gouji", writeReport(other));
  const second = await put("另一份.GOUJI", writeReport(third));
  const damaged = await put("传坏的.gouji", writeReport(other).slice(0, 5000));
  const foreign = await put("年度总结.docx", "PK not a report");
  const inLibrary = await computer.put("已有.gouji", sampleReport);
  const names = async (): Promise<readonly string[]> =>
    (await readdir(computer.library)).filter((name) => !name.startsWith(".")).toSorted();
  const { page } = await start();
  const library = page.locator("main");
  const notices = page.getByRole("region", { name: "通知" });
  await expect(page.getByText("共 1 份报告")).toBeVisible();

  await dropFiles(page, library, [foreign]);
  await expect(page.getByRole("alert")).toContainText("“年度总结.docx”里没有找到年度报告的表格");
  await page.getByRole("button", { name: "取消导入" }).click();
  await dropFiles(page, library, [damaged]);
  await expect(notices).toContainText(/“传坏的\.gouji”不完整/);
  await mkdir(join(desktop, "文件夹.gouji"));
  await dropFiles(page, library, [join(desktop, "文件夹.gouji")]);
  await expect(notices).toContainText(/“文件夹\.gouji”/);
  expect(await names()).toEqual(["已有.gouji"]);
  await expect(page.getByText("共 1 份报告")).toBeVisible();

  await dropFiles(page, library, [good, foreign, damaged, second]);
  await expect(notices).toContainText("2 份报告已加入报告库。");
  await expect(notices).toContainText("“传坏的.gouji”");
  await expect(page.getByRole("alert")).toContainText("“年度总结.docx”");
  await page.getByRole("button", { name: "取消导入" }).click();
  await expect(page.getByText("共 3 份报告")).toBeVisible();
  expect(await names()).toEqual(["另一份.gouji", "发来的报告.gouji", "已有.gouji"].toSorted());

  // A single one is opened; the file that is in the library already is that file and no copy of it.
  await dropFiles(page, library, [inLibrary]);
  await expect(page.getByRole("heading", { name: "示例区人民政府2021年政府信息公开工作年度报告" })).toBeVisible();
  expect(await names()).toHaveLength(3);
});

test("a report dropped on the editor is opened in its place once everything is saved; a picture that nobody takes leads nowhere", async ({
  computer,
  start,
}) => {
  const desktop = join(computer.home, "Desktop");
  await mkdir(desktop);
  await writeFile(join(desktop, "发来的.gouji"), writeReport(other));
  await writeFile(join(desktop, "照片.bmp"), "BM");
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const cell = cellOn(page, "t2.penalty.decided");
  await cell.click();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await dropFiles(page, cell, [join(desktop, "照片.bmp")]);
  await expect(page.getByRole("region", { name: "通知" })).toContainText("“照片.bmp”是图片");
  await expect(cell).toHaveText("2700");

  await dropFiles(page, page.getByRole("textbox", { name: "引言", exact: true }), [join(desktop, "发来的.gouji")]);
  await expect(page.getByRole("heading", { name: "示例区人民政府2022年政府信息公开工作年度报告" })).toBeVisible();
  await expect.poll(() => figuresOf(computer, "t2.penalty.decided")).toEqual(["2695", "2700"]);
});
