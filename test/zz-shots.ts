import { readFileSync } from "node:fs";
import { buildWindow, openWindow, startBrowser } from "./kit/window.ts";
import { importFile } from "../electron/import/import-file.ts";
import { sampleReport } from "../shared/sample/sample-report.ts";
import type { ReadFile } from "../shared/ipc/import.ts";
const r = await importFile("/tmp/wt/doubt.html");
if (!r.ok || r.value.kind === "report") throw new Error(JSON.stringify(r));
const read: ReadFile = { kind: r.value.kind, document: { ...r.value.document, pictures: [] }, reading: r.value.reading };
const folder = await buildWindow();
const browser = await startBrowser();
for (const [name, look, settings] of [["light", {}, {}], ["dark", { dark: true }, {}], ["en", {}, { language: "en" as const }]] as const) {
  const { page, complaints } = await openWindow(browser, folder, { documents: { "doubt.html": read }, chosen: "/x/doubt.html", reports: [sampleReport], settings }, look);
  await page.getByRole("button", { name: name === "en" ? "Open or import" : "打开或导入" }).first().click();
  await page.locator(".doubt").first().waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/wt/${name}-1.png` });
  await page.locator(".doubt button").first().focus();
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/wt/${name}-2.png` });
  await page.locator(".import-table").nth(1).scrollIntoViewIfNeeded();
  await page.locator('[data-read="t3.granted.total"]').click();
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/wt/${name}-3.png` });
  console.log(name, complaints);
}
await browser.close();
