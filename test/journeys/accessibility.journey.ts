import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Block, FigureFormula } from "../../shared/report/narrative.ts";
import { newReport, previousOf } from "../../shared/report/new-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { menuActionWords } from "../../shared/words/app-menu.ts";
import { aboutWords } from "../../shared/words/about.ts";
import { backupWords } from "../../shared/words/backup.ts";
import { compareScreenWords } from "../../shared/words/compare.ts";
import { editorWords, exportWords } from "../../shared/words/editor-screen.ts";
import { findingsPanelWords } from "../../shared/words/findings-panel.ts";
import { lastYearWords } from "../../shared/words/last-year.ts";
import { figureDialogWords, narrativeNames, narrativeWords } from "../../shared/words/narrative.ts";
import { draftingWords } from "../../shared/words/drafting.ts";
import { libraryWords, newReportWords, settingsWords, shellWords } from "../../shared/words/screens.ts";
import { signOffWords } from "../../shared/words/sign-off-screen.ts";
import { verifyWords } from "../../shared/words/verify.ts";
import { sampleWith } from "../kit/findings.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expectNoViolation, type Look } from "./kit/expect-no-violation.ts";
import { cellOn, type Computer, expect, test } from "./kit/journey.ts";
import { putDocument, putScan } from "./kit/put-document.ts";
import { putSettings } from "./kit/put-settings.ts";

const wrong = sampleWith({ "t3.received.naturalPerson": 99, "t2.penalty.decided": null, "t2.regulation.issued": 3 });
const blank = newReport({
  id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405060",
  edition: "2019",
  year: 2020,
  unit: { name: "示例区教育局", level: "县级部门" },
  at: "2021-01-12T02:42:00.000Z",
});
const growth: FigureFormula = {
  kind: "growth",
  of: { cells: ["t3.received.total"], from: "report" },
  over: { cells: ["t3.received.total"], from: "previous" },
};
for (const language of ["zh", "en"] as const) {
  // The colours are the same in both languages.
  const colours = language === "zh" ? "both" : "none";
  const seen = language === "zh" ? "light and dark" : "whatever the colours";
  const whole: Look = { colours };
  const dialog: Look = { only: '[role="dialog"]', colours };
  test(`axe-core finds no violation in the library and the settings, ${seen} (${language})`, async ({
    computer,
    start,
  }) => {
    await putSettings(computer, {
      language,
      vocabulary: { flagged: ["政府公报", "镇、街道"], allowed: ["各镇、街道的"] },
    });
    const first = await start();
    await expect(first.page.getByRole("button", { name: libraryWords.sample[language] })).toBeVisible();
    await expectNoViolation(first.page, "first start", whole);
    await first.close();

    await fill(computer);
    const { page } = await start();
    await expect(page.getByText("旧电脑拷贝.gouji", { exact: true })).toBeVisible();
    await expectNoViolation(page, "library", whole);
    await page.getByRole("textbox", { name: libraryWords.search[language] }).fill("没有这个单位");
    await expect(page.getByText(libraryWords.noMatch[language])).toBeVisible();
    await expectNoViolation(page, "nothing found", whole);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.locator("tbody button[aria-haspopup]").first().press("Enter");
    await expect(page.getByRole("menuitem").first()).toBeVisible();
    await expectNoViolation(page, "menu", { only: '[role="menu"]', colours });
    await page.getByRole("menuitem", { name: libraryWords.trash[language] }).press("Enter");
    await expect(page.locator(".notice")).toBeVisible();
    await expectNoViolation(page, "notice", { only: ".notices", colours });
    await page.keyboard.press("Control+n");
    await expect(page.getByRole("dialog", { name: newReportWords.title[language] })).toBeVisible();
    await expectNoViolation(page, "new report", dialog);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("Control+,");
    await expect(page.getByText(settingsWords.libraryFolder[language], { exact: true })).toBeVisible();
    await expectNoViolation(page, "settings", whole);
    const backup = page.getByRole("button", { name: backupWords.title[language] });
    await inDialog(page, dialog, () => backup.press("Enter"), backupWords.title[language], "backup");
    await expect(backup).toBeFocused();
    const about = page.getByRole("button", { name: aboutWords.title[language] });
    await inDialog(page, dialog, () => about.press("Enter"), aboutWords.title[language], "about");
    const licences = page.getByRole("button", { name: settingsWords.licences[language] });
    await licences.press("Enter");
    await expect(page.getByRole("dialog").getByText(/^Gouji 勾稽 is made with.*exceljs 4.*MIT/s)).toBeVisible();
    await expectNoViolation(page, "licences", dialog);
    await page.keyboard.press("Escape");
    await expect(licences).toBeFocused();
  });

  test(`axe-core finds no violation in the editor, ${seen} (${language})`, async ({ computer, start }) => {
    await putSettings(computer, { language });
    await fill(computer);
    const path = await computer.put("今年.gouji", wrong);
    const { page } = await start([path]);
    await expect(page.getByRole("complementary").getByRole("button").first()).toBeVisible();
    await expect(cellOn(page, "t3.received.naturalPerson")).toBeVisible();
    await expectNoViolation(page, "editor", whole);
    await page.keyboard.press("F8");
    await expect(page.locator("[data-cell]:focus-within")).toBeVisible();
    await expectNoViolation(page, "a finding", { only: '[data-table="t2"]', colours });
    await cellOn(page, "t3.received.business").click();
    await page.keyboard.type("甲");
    await page.keyboard.press("Enter");
    await expect(cellOn(page, "t3.received.business")).toHaveText("甲");
    await expectNoViolation(page, "text in a cell", { only: "#part-t3", colours });
    await page.getByRole("textbox", { name: narrativeNames.s1[language], exact: true }).focus();
    await expectNoViolation(page, "narrative", { only: "#part-s1", colours });
    await page.locator("#part-s1 .picture-block").first().click();
    await expect(page.locator(".picture-panel")).toBeVisible();
    await expectNoViolation(page, "picture", { only: "#part-s1", colours });
    await page.keyboard.press("Control+f");
    await page.keyboard.insertText("公开");
    await expect(page.locator(".match").first()).toBeVisible();
    await expectNoViolation(page, "find", { only: ".centre", colours });
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: findingsPanelWords.explain[language], exact: true }).first().press("Enter");
    await expect(page.getByRole("textbox", { name: findingsPanelWords.reason[language] })).toBeFocused();
    await expectNoViolation(page, "explanation", { only: ".findings", colours });
    await page.keyboard.press("Escape");

    await inDialog(page, dialog, () => page.keyboard.press("Control+e"), exportWords.title[language], "export");
    await inDialog(
      page,
      dialog,
      () => page.keyboard.press("Control+Shift+h"),
      editorWords.versions[language],
      "versions",
    );
    const title = page.getByRole("button", { name: editorWords.editTitle[language] });
    await inDialog(page, dialog, () => title.press("Enter"), editorWords.editTitle[language], "title");
  });

  test(`axe-core finds no violation in what stands beside the report, ${seen} (${language})`, async ({
    computer,
    start,
  }) => {
    await putSettings(computer, { language });
    const last = { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405061", year: 2020 };
    await computer.put("去年.gouji", last);
    // One sentence with a figure that nothing gives yet, one with a number that the tables contradict.
    const unknown: Block = {
      kind: "paragraph",
      content: [{ text: "全年新收申请7件，增长" }, { figure: { formula: growth } }, { text: "%。" }],
    };
    const s1 = [...(wrong.narratives.s1 ?? []), unknown];
    const path = await computer.put("今年.gouji", { ...wrong, narratives: { ...wrong.narratives, s1 } });
    const { page } = await start([path]);
    const text = page.getByRole("textbox", { name: narrativeNames.s1[language], exact: true });
    await text.focus();
    await page.keyboard.press("Control+End");
    const bar = page.locator("#part-s1").getByRole("toolbar");
    const outline = bar.getByRole("button", { name: draftingWords.menu[language] });
    await outline.press("Enter");
    await expect(page.getByRole("menuitem").first()).toBeVisible();
    await expectNoViolation(page, "drafting menu", { only: '[role="menu"]', colours });
    await page.keyboard.press("Escape");
    await expect(outline).toBeFocused();
    const figure = bar.getByRole("button", { name: narrativeWords.figure[language] });
    await figure.press("Enter");
    const binding = page.getByRole("dialog", { name: figureDialogWords.insert[language] });
    await expect(binding.getByRole("combobox").first()).toBeFocused();
    await expectNoViolation(page, "figure", dialog);
    await binding.getByRole("button", { name: shellWords.cancel[language] }).press("Enter");
    await expect(text).toBeFocused();
    await page.locator("#part-s1 .bound-figure").last().click();
    await expect(page.locator(".figure-panel")).toBeVisible();
    await expectNoViolation(page, "bound figure", { only: "#part-s1", colours });

    await cellOn(page, "t2.penalty.decided").click();
    const exportName = exportWords.title[language];
    await page.keyboard.press("Control+e");
    await expect(page.getByRole("dialog", { name: exportName }).getByRole("listitem")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await inDialog(page, dialog, () => page.keyboard.press("Control+e"), exportName, "export with unknown figures");
    await inDialog(page, dialog, () => page.keyboard.press("Control+l"), lastYearWords.title[language], "last year");
    await expect(cellOn(page, "t2.penalty.decided").locator("input")).toBeFocused();
    await inDialog(page, dialog, () => page.keyboard.press("Control+Shift+e"), verifyWords.title[language], "verify");
    await expect(cellOn(page, "t2.penalty.decided").locator("input")).toBeFocused();

    await page.keyboard.press("F7");
    const signOff = page.getByRole("main", { name: signOffWords.title[language] });
    await expect(signOff.frameLocator("iframe").locator("article")).toBeVisible();
    await signOff.locator("details > summary").first().press("Enter");
    await expectNoViolation(page, "sign-off", whole);
    await page.keyboard.press("F7");
    await expect(signOff).toBeHidden();
    await expect(cellOn(page, "t2.penalty.decided").locator("input")).toBeFocused();

    await page.keyboard.press("Control+k");
    const compare = page.getByRole("main", { name: compareScreenWords.title[language] });
    await expect(compare.getByRole("table").first()).toBeVisible();
    await expect(compare.locator("svg.recharts-surface").first()).toBeVisible();
    await expectNoViolation(page, "compare", whole);
    const save = compare.getByRole("button", { name: compareScreenWords.save[language] });
    await inDialog(
      page,
      dialog,
      () => save.press("Enter"),
      compareScreenWords.saveTitle[language],
      "save the comparison",
    );
    await expect(save).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(compare).toBeHidden();
    await expect(cellOn(page, "t2.penalty.decided").locator("input")).toBeFocused();
  });

  test(`axe-core finds no violation in a report that can only be read, nor while a document is looked through (${language})`, async ({
    computer,
    start,
  }) => {
    await putSettings(computer, { language }, 2);
    const doubtful = sampleWith({ "t2.licensing.decided": { raw: "约32,499件" } });
    const document = await putDocument(computer, "发来的报告.docx", doubtful, "docx");
    const scan = await putScan(computer, "扫描件.docx");
    const last = previousOf({ ...sampleReport, year: 2020 }, "去年.gouji");
    const path = await computer.put("今年.gouji", { ...sampleReport, previous: last });
    await start([path]);
    const { page } = await start([path], { seat: 2 });
    await expect(page.locator("#part-t2 [data-last-year]").first()).toBeVisible();
    await expect(page.getByText(editorWords.readOnly[language], { exact: true }).first()).toBeVisible();
    await expectNoViolation(page, "read only", whole);
    await dropFiles(page, page.locator("main").first(), [document, scan]);
    await expect(page.locator(".doubt").first()).toBeVisible();
    await page.locator('[data-read="t3.received.total"]').click();
    await expectNoViolation(page, "import", whole);
    await page.locator(".bar button").last().click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoViolation(page, "a file that cannot be read", whole);
  });

  test(`axe-core finds no violation in an empty report and in one that cannot be opened (${language})`, async ({
    computer,
    start,
  }) => {
    await putSettings(computer, { language });
    const path = await computer.put("空白.gouji", blank);
    const first = await start([path]);
    await expect(cellOn(first.page, "t3.received.naturalPerson")).toBeVisible();
    await expectNoViolation(first.page, "empty report", whole);
    await first.close();
    await writeFile(join(computer.library, "坏的.gouji"), "{");
    const { page } = await start([join(computer.library, "坏的.gouji")]);
    await expect(page.getByRole("alert")).toContainText(editorWords.openFailed[language]);
    await expectNoViolation(page, "not opened", whole);
    await expect(page.getByRole("button", { name: menuActionWords.find[language] })).toBeHidden();
  });
}

/** Opens a dialog, looks at it, and leaves it. */
async function inDialog(page: Page, look: Look, open: () => Promise<void>, name: string, where: string): Promise<void> {
  await open();
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  await expectNoViolation(page, where, look);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** A library with reports, and a file that is none. */
async function fill(computer: Computer): Promise<void> {
  await computer.put("今年.gouji", wrong);
  await computer.put("去年.gouji", { ...sampleReport, id: "7f1d2c3e-8a4b-4c5d-9e6f-102030405061", year: 2020 });
  await writeFile(join(computer.library, "旧电脑拷贝.gouji"), '{ "format": "gouji-report", ');
}
