import type { Locator, Page } from "playwright-core";
import { blankReport } from "../../shared/report/report.ts";
import { sampleRegister } from "../../shared/sample/sample-register.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { expect, tabTo, test } from "./kit/journey.ts";
import { putOnClipboard } from "./kit/put-on-clipboard.ts";

const { id, edition, year, unit } = sampleReport;

/** The sample register under heads that nobody knows, as lines of a spreadsheet; `changed` is done to its rows. */
function registerText(changed: (rows: string[][]) => void = () => undefined): string {
  const rows = sampleRegister().map((row) => [...row]);
  const head = rows.findIndex((row) => row.includes("收到日期"));
  rows[head] = ["号", "何人", "何类", "途", "来文日", "回文日", "回文"];
  changed(rows);
  return rows.map((row) => row.join("\t")).join("\n");
}

test("with the keyboard alone: a register with unknown heads is pasted, its columns told, its tray emptied, the report filled, and a difference opened at its rows", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", blankReport({ id, edition, year, unit }));
  const { page } = await start([path]);
  await expect(page.getByRole("heading", { name: /示例区人民政府2021年/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+K");
  const ledger = page.getByRole("main", { name: "台账" });
  await expect(ledger.getByText("由依申请公开台账数出表三")).toBeVisible();

  await paste(page, registerText());
  await expect(ledger).toContainText("没有认出台账的表头");
  await expect(ledger.getByRole("status")).toHaveText(/计入 0 行，未归类 0 行/);
  await chooseNext(page, ledger.getByLabel("来文日"), 3, "received");
  await chooseNext(page, ledger.getByLabel("回文日"), 11, "answered");
  await expect(ledger.getByRole("status")).toHaveText(/计入 153 行，未归类 3 行/);
  await expect(ledger).not.toContainText("没有认出台账的表头");

  const tray = ledger.getByRole("region", { name: "未归类" });
  await tabTo(page, tray.getByRole("button", { name: "自然人", exact: true }).first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(tray).toContainText("每一行都有着落。");
  await expect(tray).toBeFocused();

  const fill = ledger.getByRole("button", { name: "填入空格并对照" });
  await tabTo(page, fill, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "通知" })).toContainText(/已填入 \d+ 个空格；其余与台账一致。/);

  // Somebody corrects a row; the register is pasted once more, and what was told of it still holds.
  await paste(
    page,
    registerText((rows) => {
      const row = rows.find((cells) => cells[6] === "予以公开" && cells[2] === "公民");
      if (row !== undefined) row[6] = "信息不存在";
    }),
  );
  await expect(ledger.getByRole("status")).toHaveText(/计入 156 行，未归类 0 行/);
  await tabTo(page, fill);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "通知" })).toContainText("2 格与台账不一致。");
  await tabTo(page, ledger.getByRole("button", { name: "返回报告" }), "Shift+Tab");
  await page.keyboard.press("Enter");

  // The finding leads to the rows that its figure was counted from.
  const finding = page.locator('[data-code="K1"]').filter({ hasText: "予以公开" });
  await page.keyboard.press("F6");
  await tabTo(page, finding.getByRole("button", { name: "查看台账" }));
  await page.keyboard.press("Enter");
  const figure = ledger.getByRole("button", { name: /“（一）予以公开”行“自然人”列 21，报告填 22/ });
  await expect(figure).toBeFocused();
  await expect(figure).toHaveAttribute("aria-expanded", "true");
  await expect(ledger.locator(".ledger-application")).toHaveCount(21);
  await tabTo(page, ledger.getByRole("button", { name: "改为台账数 21" }));
  await page.keyboard.press("Enter");
  await expect(ledger.getByRole("button", { name: /“（一）予以公开”行“自然人”列 21$/ })).toBeVisible();
});

/** Tab to a list, and so many lines down in it. */
async function chooseNext(page: Page, list: Locator, lines: number, value: string): Promise<void> {
  await tabTo(page, list);
  for (let line = 0; line < lines; line += 1) await page.keyboard.press("ArrowDown");
  await expect(list).toHaveValue(value);
}

/** What stands on the clipboard as text, as after copying in a spreadsheet, is pasted where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await putOnClipboard(page, "text/plain", text);
  await page.keyboard.press("Control+v");
}
