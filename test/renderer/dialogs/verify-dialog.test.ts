import type { Browser } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { exported } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { repacked } from "../../kit/packages.ts";
import { missing } from "../../kit/programs.ts";
import { buildWindow, openWindow } from "../../kit/window.ts";

/** The sample's document with a digit turned, a point taken out and a line written above it. */
async function editedElsewhere(): Promise<Uint8Array> {
  const { narratives } = sampleReport;
  const edited = sampleWith({ "t2.fees.amount": "299.7953" });
  const docx = await exported({ ...edited, narratives: { ...narratives, s5: narratives.s5.toSpliced(2, 1) } }, "docx");
  return repacked(docx, (name, content) =>
    name === "word/document.xml"
      ? new TextDecoder().decode(content).replace("<w:p>", "<w:p><w:r><w:t>送审稿</w:t></w:r></w:p><w:p>")
      : undefined,
  );
}

describe.skipIf(missing("chromium"))("verifying an exported file", () => {
  let folder = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = await buildWindow();
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("lists what differs, leads to cells and paragraphs, and keeps the list", async () => {
    const { page, complaints } = await openWindow(browser, folder, {
      reports: [sampleReport],
      openAtOnce: true,
      files: { "/文档/导出.docx": await editedElsewhere() },
      chosen: "/文档/导出.docx",
    });
    await page.getByRole("button", { name: "比对", exact: true }).click();
    await page.getByRole("menuitem", { name: "核验导出文件" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "选择文件" }).click();
    await dialog.getByText("有 3 处不一致").waitFor();
    await dialog.getByRole("button", { name: /行政事业性收费.*报告中 299\.7935.*文件中 299\.7953/s }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-cell]")?.getAttribute("data-cell")))
      .toBe("t2.fees.amount");
    await page.keyboard.press("Control+Shift+e");
    await dialog.getByRole("button", { name: /五、存在的主要问题及改进情况.*（没有）/s }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#part-s5")?.id)).toBe("part-s5");
    expect(complaints).toEqual([]);
  });

  it("says that a file is the same, and why one cannot be verified", async () => {
    const { page } = await openWindow(browser, folder, {
      reports: [sampleReport],
      openAtOnce: true,
      files: { "/文档/a.docx": await exported(sampleReport, "docx"), "/文档/a.png": "\u0089PNG\r\n\u001a\n" },
    });
    await page.locator('[data-cell="t2.fees.amount"]').waitFor();
    await page.keyboard.press("Control+Shift+e");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("导出的文件").fill("/文档/a.docx");
    await page.keyboard.press("Enter");
    await dialog.getByText("文件与报告完全一致。").waitFor();
    await dialog.getByLabel("导出的文件").fill("/文档/a.png");
    await page.keyboard.press("Enter");
    await dialog.getByRole("alert").getByText("不是 DOCX、XLSX、网页或 PDF").waitFor();
    expect(await dialog.getByText("完全一致").count()).toBe(0);
  });
});
