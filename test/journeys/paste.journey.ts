import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

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
  await putOnClipboard(page, fromExcel);
  await page.keyboard.press("Control+v");

  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row").filter({ hasText: "若干件" })).toContainText(/商业企业.*不能读作数值/);
  await expect(dialog.getByRole("row").filter({ hasText: "1,160" })).toContainText("可能是 1160");
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
  await expectNoViolation(page, "paste");
  expect((await computer.report())?.cells).toEqual(sampleReport.cells);
  await expect(dialog.getByRole("button", { name: "按原文保留", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cellOn(page, "t3.carriedIn.business")).toHaveText("若干件");
  await expect.poll(async () => (await computer.report())?.cells).toEqual({ ...sampleReport.cells, ...written });

  await page.keyboard.press("Control+z");
  await expect(cellOn(page, "t3.received.naturalPerson")).toHaveText("148");
  await expect.poll(async () => (await computer.report())?.cells).toEqual(sampleReport.cells);

  await page.keyboard.press("Control+v");
  await expect(dialog.getByRole("button", { name: "按原文保留", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const confirmed = { ...sampleReport.cells, ...written, "t3.received.naturalPerson": 1160 };
  await expect.poll(async () => (await computer.report())?.cells).toEqual(confirmed);
});

/** Lets the page's next copy put this on the system's clipboard, as another program would have. */
async function putOnClipboard(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const copy = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/html", markup);
    };
    document.addEventListener("copy", copy, { capture: true, once: true });
  }, html);
  await page.keyboard.press("Control+c");
}
