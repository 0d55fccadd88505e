import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { blankReport } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

const { id, edition, unit } = sampleReport;
const heads = ["编号", "收到日期", "申请人类别", "回文日", "办理结果"];

/** A register of which nobody knows what 回文日 is, as a CSV file. */
function registerOf(year: number): string {
  const rows = [
    [`${year}甲`, `${year}-03-05`, "公民", `${year}-03-20`, "予以公开"],
    [`${year}乙`, `${year}-04-05`, "企业", `${year}-04-20`, "予以公开"],
  ];
  return [heads, ...rows].map((row) => row.join(",")).join("\n");
}

test("a column told by hand is kept for the unit and holds next year", async ({ computer, start }) => {
  const desktop = join(computer.home, "Desktop");
  await mkdir(desktop);
  const [before, now] = [join(desktop, "2021.csv"), join(desktop, "2022.csv")];
  await writeFile(before, registerOf(2021));
  await writeFile(now, registerOf(2022));
  await computer.put("去年.gouji", blankReport({ id, edition, year: 2021, unit }));
  const nextId = `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
  await computer.put("今年.gouji", blankReport({ id: nextId, edition, year: 2022, unit }));
  const { page } = await start();
  const ledger = page.getByRole("main", { name: "台账" });

  await page.getByRole("row", { name: /2021/ }).getByRole("button", { name: unit.name }).first().click();
  await expect(page.getByRole("heading", { name: /示例区人民政府2021年/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+K");
  await dropFiles(page, ledger, [before]);
  await expect(ledger.getByRole("status")).toHaveText(/计入 0 行，未归类 2 行/);
  await tabTo(page, ledger.locator(".ledger-columns summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, ledger.getByLabel("回文日"));
  await ledger.getByLabel("回文日").selectOption({ label: "答复日期" });
  await expect(ledger.getByRole("status")).toHaveText(/计入 2 行，未归类 0 行/);

  await page.keyboard.press("Escape");
  await ledger.getByRole("button", { name: "返回报告" }).click();
  await page.getByRole("button", { name: "报告库" }).first().click();
  await page.getByRole("row", { name: /2022/ }).getByRole("button", { name: unit.name }).first().click();
  await expect(page.getByRole("heading", { name: /示例区人民政府2022年/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+K");
  await dropFiles(page, ledger, [now]);
  await expect(ledger.getByRole("status")).toHaveText(/计入 2 行，未归类 0 行/);
});
