import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, type Computer, expect, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { putOnClipboard } from "./kit/put-on-clipboard.ts";

/** A block as Excel puts it on the clipboard. */
const fromExcel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>.xl65 {mso-number-format:General;}</style></head>
<body><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'>
<col width=64 span=3 style='width:48pt'>
<!--StartFragment-->
<tr height=19><td height=19 class=xl65 align=right width=64>1,160</td><td class=xl65>８</td><td class=xl65>7</td></tr>
<tr height=19><td height=19 class=xl65 align=right>6</td><td class=xl65>若干件</td><td class=xl65>5</td></tr>
<!--EndFragment-->
</table></body></html>`;
const written = {
  "t3.received.naturalPerson": { raw: "1,160" },
  "t3.received.business": 8,
  "t3.received.research": 7,
  "t3.carriedIn.naturalPerson": 6,
  "t3.carriedIn.business": { raw: "若干件" },
  "t3.carriedIn.research": 5,
};

test("a block from Excel is pasted after a look at what could not be read, and taken back at once", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, "t3.received.naturalPerson").click();
  await putOnClipboard(page, "text/html", fromExcel);
  await page.keyboard.press("Control+v");

  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row").filter({ hasText: "若干件" })).toContainText(/商业企业.*不能读作数值/);
  await expect(dialog.getByRole("row").filter({ hasText: "1,160" })).toContainText("可能是 1160");
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
  await expectNoViolation(page, "paste");
  expect((await computer.report())?.cells).toEqual(sampleReport.cells);
  await expect(dialog.getByRole("button", { name: "保留原文", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cellOn(page, "t3.carriedIn.business")).toHaveText("若干件");
  await expect.poll(async () => (await computer.report())?.cells).toEqual({ ...sampleReport.cells, ...written });

  await page.keyboard.press("Control+z");
  await expect(cellOn(page, "t3.received.naturalPerson")).toHaveText("148");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(sampleReport.cells);

  await page.keyboard.press("Control+v");
  await expect(dialog.getByRole("button", { name: "保留原文", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const confirmed = { ...sampleReport.cells, ...written, "t3.received.naturalPerson": 1160 };
  await expect.poll(async () => (await computer.report())?.cells).toEqual(confirmed);
});

const received = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"] as const;
const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** A table as Word puts it on the clipboard. */
function fromWord(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td width=66 style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center><span lang=EN-US>${text}<o:p></o:p></span></p></td>`;
  const lines = rows.map((row) => `<tr style='mso-yfti-irow:0'>${row.map(cell).join("")}</tr>`);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
    <body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1>${lines.join("")}</table><!--EndFragment--></body></html>`;
}

/** The figures of a row of table three as they are on the disk. */
async function rowOf(computer: Computer, row: string): Promise<readonly unknown[]> {
  const report = await computer.report();
  return received.map((column) => cellsOf(report)[`t3.${row}.${column}`]);
}

function cellsOf(report: Awaited<ReturnType<Computer["report"]>>): Readonly<Record<string, unknown>> {
  return report?.cells ?? {};
}

test("a table with its headings and labels lands in its own rows, wherever the cursor stands, and is taken back at once", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, "t4.review.upheld").click();
  await putOnClipboard(
    page,
    "text/html",
    fromWord([
      ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", ...columns],
      ["一、本年新收政府信息公开申请数量", "31", "1", "0", "0", "2", "0", "34"],
      ["（一）予以公开", "<del>22</del><ins>12</ins>", "0", "0", "0", "0", "0", "12"],
    ]),
  );
  await page.keyboard.press("Control+v");
  await expect.poll(() => rowOf(computer, "received")).toEqual([31, 1, 0, 0, 2, 0]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => rowOf(computer, "granted")).toEqual([12, 0, 0, 0, 0, 0]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(sampleReport.cells);
});

test("rows with their labels are looked at first where they do not add up; the nearest key writes no figure and no label", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, "t3.received.naturalPerson").click();
  await putOnClipboard(
    page,
    "text/html",
    fromWord([
      ["（一）予以公开", "1", "2", "3", "4", "5", "6", "99"],
      ["另有信访转办", "7", "0", "0", "0", "0", "0", "7"],
    ]),
  );
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row").filter({ hasText: "自然人" })).toContainText("可能是 1（");
  await expect(dialog.getByRole("row").filter({ hasText: "不会写入" })).toHaveCount(7);
  await expectNoViolation(page, "paste of rows");
  await expect(dialog.getByRole("button", { name: "保留原文", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect((await computer.report())?.cells).toEqual(sampleReport.cells);

  await page.keyboard.press("Control+v");
  await expect(dialog.getByRole("button", { name: "保留原文", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const kept = ["1", "2", "3", "4", "5", "6"].map((raw) => ({ raw }));
  await expect.poll(() => rowOf(computer, "granted")).toEqual(kept);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(sampleReport.cells);
});

test("a row copied as a list lands along its row; words beside a block of figures go nowhere and are named", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  await cellOn(page, "t3.granted.research").click();
  await putOnClipboard(page, "text/html", fromWord(columns.slice(0, 6).map((name, at) => [name, String(at + 1)])));
  await page.keyboard.press("Control+v");
  await expect.poll(() => rowOf(computer, "granted")).toEqual([1, 2, 3, 4, 5, 6]);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await cellOn(page, "t3.received.naturalPerson").click();
  await putOnClipboard(
    page,
    "text/html",
    fromWord([
      ["一科", "7", "8"],
      ["二科", "9", "10"],
    ]),
  );
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row").filter({ hasText: "一科" })).toContainText("第 1 行第 1 列");
  await expect(dialog.getByRole("button", { name: "粘贴", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => rowOf(computer, "received")).toEqual([7, 8, 0, 0, 2, 0]);
  await expect.poll(() => rowOf(computer, "carriedIn")).toEqual([9, 10, 0, 0, 0, 0]);
});
