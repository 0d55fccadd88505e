import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { sampleWith } from "../kit/findings.ts";
import { cellOn, expect, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";

const wrong = sampleWith({ "t3.received.naturalPerson": 99, "t2.penalty.decided": null, "t2.regulation.issued": 3 });

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe-core finds no violation on any screen (${colorScheme})`, async ({ computer, start }) => {
    const first = await start();
    await first.page.emulateMedia({ colorScheme });
    await expect(first.page.getByRole("button", { name: "打开示例报告" })).toBeVisible();
    await expectNoViolation(first.page, "first start");
    await first.close();

    await computer.put("今年.gouji", wrong);
    await computer.put("去年.gouji", { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060", year: 2020 });
    await writeFile(join(computer.library, "旧电脑拷贝.gouji"), '{ "format": "gouji-report", ');
    const { page } = await start();
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText("旧电脑拷贝.gouji", { exact: true })).toBeVisible();
    await expectNoViolation(page, "library");
    await page.keyboard.press("Control+n");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolation(page, "new report");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("Control+,");
    await expect(page.getByText("报告库文件夹")).toBeVisible();
    await expectNoViolation(page, "settings");
    await page.keyboard.press("Control+w");

    await page.getByRole("row").filter({ hasText: "2021" }).getByRole("button").first().press("Enter");
    await expect(page.getByRole("complementary").getByText(/^全部 \d+$/)).toBeVisible();
    await expectNoViolation(page, "editor");
    await page.keyboard.press("F8");
    await expect(page.locator("[data-cell]:focus-within")).toBeVisible();
    await expectNoViolation(page, "editor at a finding");
    await page.getByRole("textbox", { name: "总体情况", exact: true }).focus();
    await expectNoViolation(page, "narrative");
    await cellOn(page, "t3.received.business").click();
    await page.keyboard.type("甲");
    await page.keyboard.press("Enter");
    await expect(cellOn(page, "t3.received.business")).toHaveText("甲");
    await expectNoViolation(page, "editor with text in a cell");
    await page.keyboard.press("Control+e");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolation(page, "export");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("Control+h");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolation(page, "versions");
  });
}
