import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../../shared/report/narrative.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { builtPage, openPage } from "./open-page.ts";

let folder = "";
let browser: Browser;
let errors: readonly string[] = [];

async function open(query: string): Promise<Page> {
  const opened = await openPage(browser, folder, query);
  ({ errors } = opened);
  await opened.page.locator(".narrative-text").first().click();
  return opened.page;
}

const partOne = (page: Page): Promise<readonly Block[]> =>
  page.evaluate(() => window.desk.session.report().narratives.s1);
const granted = { formula: { kind: "value", of: { cells: ["t3.granted.total"], from: "report" } } };

/** Opens the dialog by its key and chooses the total of 予以公开, by keyboard alone. */
async function insertGranted(page: Page): Promise<void> {
  await page.keyboard.press("Control+Alt+n");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("予以公开 总计");
  await page.getByRole("option", { name: "（一）予以公开" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByText("现在显示：22").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe.skipIf(missing("chromium"))("drafting", () => {
  beforeAll(async () => {
    folder = await builtPage();
    browser = await sharedBrowser();
  });
  afterEach(() => {
    if (errors.length > 0) throw new Error(errors.join("\n"));
  });

  it("inserts a figure by keyboard alone; it follows the tables", async () => {
    const page = await open("?part=s1&blank");
    await page.keyboard.type("予以公开");
    await insertGranted(page);
    await page.keyboard.type("件。");
    expect(await partOne(page)).toEqual([
      { kind: "paragraph", content: [{ text: "予以公开" }, { figure: granted }, { text: "件。" }] },
    ]);
    await page.evaluate(() =>
      window.desk.session.apply({ kind: "cells", changes: { "t3.granted.naturalPerson": 30 } }),
    );
    await page.getByText("予以公开30件。").waitFor();
  });

  it("makes a figure plain text, and takes that back", async () => {
    const page = await open("?part=s1&blank");
    await insertGranted(page);
    await page.keyboard.press("ArrowLeft");
    const panel = page.getByRole("group", { name: "数字的来源" });
    await panel.getByText("取自表三“（一）予以公开”行“总计”列").waitFor();
    await panel.getByRole("button", { name: "改为普通文字" }).click();
    expect(await partOne(page)).toEqual([{ kind: "paragraph", content: [{ text: "22" }] }]);
    await page.keyboard.press("Control+z");
    expect(await partOne(page)).toEqual([{ kind: "paragraph", content: [{ figure: granted }] }]);
  });

  it("binds a figure otherwise: Enter on it opens the dialog as it stands", async () => {
    const page = await open("?part=s1&blank");
    await insertGranted(page);
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("group", { name: "数字的来源" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("现在显示：22").waitFor();
    await page.getByText("占比（%）").click();
    await page.getByText("现在显示：14.1").waitFor();
    await page.getByRole("button", { name: "确定" }).click();
    const [block] = await partOne(page);
    expect(block).toMatchObject({ content: [{ figure: { formula: { kind: "share" } } }] });
  });

  it("brings the outline of part one, headings alone", async () => {
    const page = await open("?part=s1&blank");
    await page.getByRole("button", { name: "提纲和句式" }).click();
    await page.getByRole("menuitem", { name: "插入提纲（只有标题）" }).click();
    const blocks = await partOne(page);
    expect(blocks.filter(({ kind }) => kind === "heading")).toHaveLength(5);
    expect(await page.locator(".narrative-text").first().innerText()).toContain("监督保障");
  });

  it("marks a sentence from a pattern until it is edited", async () => {
    const page = await open("?part=s1&blank");
    await page.getByRole("button", { name: "提纲和句式" }).click();
    await page.getByRole("menuitem", { name: "申请：新收、结转、办结" }).click();
    expect(await partOne(page)).toMatchObject([{ kind: "paragraph", pattern: true }]);
    await page.locator("[data-unchecked=待核对]").waitFor();
    await page.keyboard.type("特此说明。");
    const [edited] = await partOne(page);
    expect(edited).not.toHaveProperty("pattern");
    await page.locator("[data-unchecked]").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    expect(await partOne(page)).toMatchObject([{ kind: "paragraph", pattern: true }]);
  });

  it("underlines a number that contradicts the tables, with the reason, until it is right", async () => {
    const page = await open("?part=s1&blank");
    await page.keyboard.type("全年共受理政府信息公开申请150件。");
    const mark = page.locator(".finding-mark", { hasText: "150" });
    await mark.waitFor();
    expect(await mark.getAttribute("title")).toContain("151");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Backspace");
    await page.keyboard.type("1件。");
    await mark.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "提纲和句式" }).click();
    await page.getByRole("menuitem", { name: "绑定全文 1 个与表格相符的数字" }).click();
    await page.locator(".bound-figure", { hasText: "151" }).waitFor();
  });

  it("takes a sentence as checked without an edit", async () => {
    const page = await open("?part=s1&blank");
    const menu = page.getByRole("button", { name: "提纲和句式" });
    await menu.click();
    await page.getByRole("menuitem", { name: "复议和诉讼" }).click();
    await menu.click();
    await page.getByRole("menuitem", { name: "这句已核对" }).click();
    await page.locator("[data-unchecked]").waitFor({ state: "detached" });
  });
});
