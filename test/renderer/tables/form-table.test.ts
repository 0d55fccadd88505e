import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { missing } from "../../kit/programs.ts";
import { type BuiltPage, builtPage, openPage } from "./page/open-page.ts";

let built: BuiltPage;
let browser: Browser;
let page: Page;

async function open(settings?: string): Promise<void> {
  page = await openPage(browser, built, settings);
}

const at = (id: string): string => `[data-cell="${id}"]`;
const cell = (id: CellId) => page.evaluate((each) => window.testPage.cell(each), id);
const active = () => page.evaluate(() => document.activeElement?.closest("td")?.dataset["cell"]);
const selected = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#t3 [aria-selected=true]")].map((td) => td.dataset["cell"]),
  );
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
async function paste(html: string, text = ""): Promise<void> {
  await page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      if (markup !== "") clipboardData.setData("text/html", markup ?? "");
      if (plain !== "") clipboardData.setData("text/plain", plain ?? "");
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, text],
  );
}

/** Waits until a dialog stands and has taken the focus: a hand comes later than that, a test may not. */
async function withFocus(dialog: Locator): Promise<void> {
  await dialog.locator(":focus").waitFor();
}

describe.skipIf(missing("chromium"))("a table of the form", () => {
  beforeAll(async () => {
    built = await builtPage();
    browser = await sharedBrowser();
  });
  afterAll(async () => page.context().close());

  it("takes what is typed at once, replaces with it, and undoes it as one step", async () => {
    await open();
    await page.click(at("t3.received.business"));
    await page.keyboard.type("１5");
    expect(await cell("t3.received.business")).toBe(15);
    expect(await page.textContent(at("t3.received.total"))).toBe("165");
    await press("Enter");
    expect(await active()).toBe("t3.carriedIn.business");
    expect(await page.textContent(at("t3.received.business"))).toBe("15");
    expect(await page.evaluate(() => window.testPage.undo())).toBe(true);
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
    expect(await page.evaluate(() => window.testPage.undo())).toBe(false);
  });

  it("keeps text that is no number, as it was typed", async () => {
    await open();
    await page.click(at("t3.granted.research"));
    await page.keyboard.insertText("减4");
    await press("Tab");
    expect(await cell("t3.granted.research")).toEqual({ raw: "减4" });
    expect(await active()).toBe("t3.granted.nonprofit");
  });

  it("adds up what is typed as a sum, keeps how, and gives both back", async () => {
    await open();
    const id = "t3.granted.naturalPerson";
    await page.click(at(id));
    await page.keyboard.insertText("＝１２");
    await page.keyboard.type("+7");
    await press("Enter");
    expect(await cell(id)).toBe(19);
    expect(await page.textContent(at(id))).toBe("19");
    expect(await page.locator(`${at(id)}[data-working]`).count()).toBe(1);
    await press("ArrowUp");
    expect(await page.locator(".ft-note").count()).toBe(0);
    await press("Alt+ArrowDown");
    expect(await page.textContent(".ft-note")).toContain("由算式得出：12+7 = 19");
    expect(await page.getAttribute(at(id), "aria-description")).toContain("12+7 = 19");
    await press("F2");
    expect(await page.inputValue(`${at(id)} input`)).toBe("=12+7");
    await press("Backspace", "8", "Enter");
    expect(await cell(id)).toBe(20);
    await page.evaluate(() => window.testPage.undo());
    expect(await cell(id)).toBe(19);
    await page.dblclick(at(id));
    expect(await page.inputValue(`${at(id)} input`)).toBe("=12+7");
    await press("Escape", "2", "5", "Enter");
    expect(await cell(id)).toBe(25);
    expect(await page.locator("[data-working]").count()).toBe(0);
    await page.evaluate(() => window.testPage.undo());
    expect(await page.locator(`${at(id)}[data-working]`).textContent()).toBe("19");
    await page.evaluate(() => window.testPage.undo());
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
  });

  it("keeps a sum that comes to nothing as it was typed, and says why", async () => {
    await open();
    await page.click(at("t3.granted.business"));
    await page.keyboard.type("=12+");
    await press("Enter", "ArrowUp", "Alt+ArrowDown");
    expect(await cell("t3.granted.business")).toEqual({ raw: "=12+" });
    expect(await page.textContent(".ft-note")).toContain("写得不完整，缺少数字、运算符或括号");
  });

  it("pastes a sum as what it comes to only when told so, and then with how", async () => {
    await open();
    await page.click(at("t3.granted.naturalPerson"));
    await paste("", "=12+7\t=3*2");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "按识别结果粘贴" }).click();
    expect(await cell("t3.granted.naturalPerson")).toBe(19);
    expect(await cell("t3.granted.business")).toBe(6);
    expect(await page.locator("[data-working]").count()).toBe(2);
    await page.evaluate(() => window.testPage.undo());
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
  });

  it("edits with F2 where the arrows stay in the text, and Escape puts the old value back", async () => {
    await open();
    await page.click(at("t3.granted.naturalPerson"));
    await press("F2", "ArrowLeft", "7");
    expect(await cell("t3.granted.naturalPerson")).toBe(272);
    expect(await active()).toBe("t3.granted.naturalPerson");
    await press("Escape");
    expect(await cell("t3.granted.naturalPerson")).toBe(22);
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
    expect(await page.evaluate(() => window.testPage.undo())).toBe(false);
  });

  it("closes an editor whose value was undone under it", async () => {
    await open();
    await page.click(at("t3.granted.naturalPerson"));
    await page.keyboard.type("9");
    await page.evaluate(() => window.testPage.undo());
    expect(await page.inputValue(`${at("t3.granted.naturalPerson")} input`)).toBe("");
    expect(await page.textContent(at("t3.granted.naturalPerson"))).toBe("22");
    await press("Enter");
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
  });

  it("does not let totals be typed over", async () => {
    await open();
    await page.click(at("t3.granted.total"));
    await page.keyboard.type("5");
    await press("F2", "Delete");
    await paste("", "7");
    expect(await cell("t3.granted.total")).toBe(22);
    expect(await page.getAttribute(at("t3.granted.total"), "aria-readonly")).toBe("true");
  });

  it("selects a block with Shift or the mouse, copies it and pastes it elsewhere", async () => {
    await open();
    await page.click(at("t3.received.naturalPerson"));
    await press("Shift+ArrowRight", "Shift+ArrowDown");
    expect(await selected()).toHaveLength(4);
    await press("Control+c");
    await page.click(at("t3.declined.petition.naturalPerson"));
    await press("Control+v");
    await page.waitForFunction(() => window.testPage.cell("t3.declined.petition.naturalPerson") === 148);
    expect(await cell("t3.declined.repeated.business")).toBe(1);
    await page.evaluate(() => window.testPage.undo());
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);

    await page.hover(at("t3.granted.business"));
    await page.mouse.down();
    await page.hover(at("t3.partiallyGranted.nonprofit"));
    await page.mouse.up();
    expect(await selected()).toHaveLength(6);
    await page.click(at("t3.granted.otherOrg"), { modifiers: ["Shift"] });
    expect(await selected()).toHaveLength(5);
    await press("Control+a");
    expect(await selected()).toHaveLength(175);
  });

  it("cuts, and blanks a selection with Delete as one step", async () => {
    await open();
    await page.click(at("t3.received.naturalPerson"));
    await press("Shift+ArrowDown", "Delete");
    expect(await cell("t3.received.naturalPerson")).toBeNull();
    expect(await cell("t3.carriedIn.naturalPerson")).toBeNull();
    await page.evaluate(() => window.testPage.undo());
    await press("Control+x");
    await page.waitForFunction(() => window.testPage.cell("t3.received.naturalPerson") === null);
    await page.evaluate(() => window.testPage.undo());
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
  });

  it("pastes a table from Excel without a question where everything is understood", async () => {
    await open();
    await page.click(at("t3.granted.naturalPerson"));
    await paste(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body><!--StartFragment-->
       <table><col width=72><tr height=19><td class=xl65 align=right>31</td><td>&nbsp;２&nbsp;</td></tr>
       <tr><td align=right x:num="1024">1,024</td><td><p>/</p></td></tr></table><!--EndFragment--></body></html>`,
      "31\t2\r\n1,024\t/\r\n",
    );
    expect(await page.locator('[role="dialog"]').count()).toBe(0);
    expect(await cell("t3.granted.naturalPerson")).toBe(31);
    expect(await cell("t3.granted.business")).toBe(2);
    expect(await cell("t3.partiallyGranted.naturalPerson")).toBe(1024);
    expect(await cell("t3.partiallyGranted.business")).toBe("/");
  });

  it("reads merged cells, nested paragraphs and layout tables of Word, WPS and web pages", async () => {
    await open("report=blank");
    await page.click(at("t3.granted.naturalPerson"));
    await paste(
      `<table><tr><td><table><tbody>
       <tr><td rowspan=2><p class=MsoNormal><span lang=EN-US>7<o:p></o:p></span></p></td><td colspan=2>8</td><td>1</td></tr>
       <tr><td>2</td><td><span style="mso-hide:all;display:none">99</span>3</td><td>\n  4\n </td></tr>
       </tbody></table></td></tr></table>`,
    );
    const columns = ["naturalPerson", "business", "research", "nonprofit"] as const;
    const row = (of: "granted" | "partiallyGranted") =>
      Promise.all(columns.map((column) => cell(`t3.${of}.${column}`)));
    expect(await row("granted")).toEqual([7, 8, null, 1]);
    expect(await row("partiallyGranted")).toEqual([null, 2, 3, 4]);
  });

  it("asks before pasting what it could not read, and then does what it is told", async () => {
    await open();
    await page.click(at("t3.granted.otherOrg"));
    const text = "1,024\t1046\t5\r\n减4\t\t\r\n";
    await paste("", text);
    const dialog = page.getByRole("dialog");
    await withFocus(dialog);
    expect(await dialog.textContent()).toContain("可能是 1024");
    expect(await dialog.textContent()).toContain("减4");
    expect(await dialog.textContent()).toContain("超出表格");
    expect(await dialog.textContent()).not.toContain("结果是 1046");
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
    await dialog.getByRole("button", { name: "按识别结果粘贴" }).click();
    expect(await cell("t3.granted.otherOrg")).toBe(1024);
    expect(await cell("t3.partiallyGranted.otherOrg")).toEqual({ raw: "减4" });
    await dialog.waitFor({ state: "detached" });
    expect(await active()).toBe("t3.granted.otherOrg");
    expect(await selected()).toHaveLength(4);
    await page.evaluate(() => window.testPage.undo());
    await page.click(at("t3.granted.otherOrg"));
    await paste("", text);
    await dialog.getByRole("button", { name: "保留原文" }).click();
    expect(await cell("t3.granted.otherOrg")).toEqual({ raw: "1,024" });
  });

  it("drops what was deleted with the change shown, without a question", async () => {
    await open("report=blank");
    await page.click(at("t3.granted.naturalPerson"));
    await paste(
      `<style>span.msoDel{color:red}</style><table><tr><td><p class=MsoNormal><del>148</del><ins>150</ins></p></td>
       <td><span class=msoDel>7</span><span class=msoIns>8</span></td></tr></table>`,
    );
    expect(await page.locator('[role="dialog"]').count()).toBe(0);
    expect(await cell("t3.granted.naturalPerson")).toBe(150);
    expect(await cell("t3.granted.business")).toBe(8);
  });

  it("pastes rows by their labels, also into another table than the one with the cursor", async () => {
    await open("report=blank");
    await page.click(at("t3.received.naturalPerson"));
    await paste(
      "<table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>（一）予以公开</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr></table>",
    );
    expect(await page.locator('[role="dialog"]').count()).toBe(0);
    expect(await cell("t2.regulation.inForce")).toBe(3);
    expect(await cell("t3.granted.naturalPerson")).toBe(4);
    expect(await active()).toBe("t2.regulation.issued");
  });

  it("pastes all tables of a document at once, each into its own cells", async () => {
    await open("report=blank");
    await page.click(at("t4.review.upheld"));
    await paste(
      `<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table><p>三、收到和处理政府信息公开申请情况</p>
       <table><tr><td>（一）予以公开</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr></table>`,
    );
    expect(await page.locator('[role="dialog"]').count()).toBe(0);
    expect(await cell("t2.regulation.inForce")).toBe(3);
    expect(await cell("t3.granted.naturalPerson")).toBe(4);
    await page.evaluate(() => window.testPage.undo());
    expect(await cell("t2.regulation.inForce")).toBeNull();
  });

  it("leaves words out that are no labels of the form, and says so", async () => {
    await open("report=blank");
    await page.click(at("t3.received.naturalPerson"));
    await paste("", "一科\t7\r\n二科\t8\r\n");
    const dialog = page.getByRole("dialog");
    await withFocus(dialog);
    expect(await dialog.textContent()).toContain("是文字，不是表格里的项目名称");
    await press("Enter");
    expect(await cell("t3.received.naturalPerson")).toBe(7);
    expect(await cell("t3.carriedIn.naturalPerson")).toBe(8);
  });

  it("writes no figure that nobody has confirmed at the key that lies nearest", async () => {
    await open("report=blank");
    await page.click(at("t3.granted.naturalPerson"));
    await paste(
      `<style>.old{text-decoration:line-through} .off{display:none}</style><table><tr><td><s>148</s>150</td>
       <td><i class=old>1</i>2</td><td>148<sup>1</sup></td><td>3<br>5</td><td>约三件</td><td>9<i class=off>8</i></td></tr></table>`,
    );
    const dialog = page.getByRole("dialog");
    await withFocus(dialog);
    for (const note of ["可能是 150（", "可能是 2（", "可能是 148（", "不能读作数值", "可能是 3"]) {
      expect(await dialog.textContent()).toContain(note);
    }
    await press("Enter");
    const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"] as const;
    const row = await Promise.all(columns.map((column) => cell(`t3.granted.${column}`)));
    expect(row).toEqual([{ raw: "148150" }, { raw: "12" }, { raw: "148¹" }, { raw: "3\n5" }, { raw: "约三件" }, 9]);
  });

  it("reads cells as Word, Excel, WPS and web pages put them on the clipboard", async () => {
    await open("report=blank");
    const id = "t3.granted.naturalPerson";
    const word = (inside: string): string =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm} span.msoDel{color:red}</style></head>
       <body><!--StartFragment--><table class=MsoTableGrid><tr><td width=94 style='border:solid windowtext 1.0pt'>
       <p class=MsoNormal align=center style='text-align:center'>${inside}<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`;
    const excel = (cells: string, rows = ""): string =>
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--
       .font5 {color:red; text-decoration:line-through;} .font6 {vertical-align:super;} .xl65 {mso-number-format:General;}
       .xl66 {text-decoration:line-through;} --></style></head><body><table><col width=72>${rows}<tr height=19>${cells}</tr></table></body></html>`;
    const page150 = (inside: string): string => `<table><tr><td>${inside}</td></tr></table>`;
    const certain = (value: number) => ({ value });
    const asked = (raw: string, note: string) => ({ value: { raw }, note });
    const kinds: readonly (readonly [html: string, found: { readonly value: unknown; readonly note?: string }])[] = [
      [word("<del>148</del><ins>150</ins>"), certain(150)],
      [word("<span class=msoDel>148</span><span class=msoIns lang=EN-US>150</span>"), certain(150)],
      [word("<s><span lang=EN-US>148</span></s><span lang=EN-US>150</span>"), asked("148150", "可能是 150（")],
      [word("<span style='text-decoration:line-through'>148</span>150"), asked("148150", "可能是 150（")],
      [
        word("148<span style='position:relative;top:-5.0pt;mso-text-raise:5.0pt'>1</span>"),
        asked("148¹", "可能是 148（"),
      ],
      [word("148<sup><span lang=EN-US>[1]</span></sup>"), asked("148[¹]", "可能是 148（")],
      [word("150<span class=MsoCommentReference>[a1]</span>"), certain(150)],
      [word("1</p><p class=MsoNormal>50"), asked("1\n50", "不能读作数值")],
      [excel("<td class=xl65 align=right x:num>150</td>"), certain(150)],
      [excel('<td class=xl65 align=right x:num="150" x:fmla="=100+50">150</td>'), certain(150)],
      [excel('<td class=xl65 align=right x:num="1024">1,024</td>'), certain(1024)],
      [
        excel('<td class=xl65><font class="font5">148</font><font class="font0">150</font></td>'),
        asked("148150", "可能是 150（"),
      ],
      [excel('<td class=xl65>148<font class="font6">1</font></td>'), asked("148¹", "可能是 148（")],
      [excel("<td class=xl65>3<br>5</td>"), asked("3\n5", "不能读作数值")],
      [
        excel("<td class=xl65>150</td>", "<tr height=0 style='display:none'><td class=xl65>999</td></tr>"),
        certain(150),
      ],
      [excel("<td class=xl65>&nbsp;１５０&nbsp;</td>"), certain(150)],
      [page150("<span style='font-size:0'>9</span>150"), certain(150)],
      [page150("<span style='display:none'>9</span>150"), certain(150)],
      [page150("<span style='visibility:hidden'>9</span>150"), certain(150)],
      [page150("<span hidden>9</span>&#8203;150"), certain(150)],
      [page150("<strike>148</strike>150"), asked("148150", "可能是 150（")],
      [page150("148<sub>1</sub>"), asked("148₁", "可能是 148（")],
      [page150("148①"), asked("148①", "可能是 148（")],
      [page150("148<sup>*</sup>"), asked("148*", "可能是 148（")],
      [page150("<input value=150>"), certain(150)],
      [page150("<textarea>150</textarea>"), certain(150)],
    ];
    const dialog = page.getByRole("dialog");
    const found: unknown[] = [];
    for (const [html, { note }] of kinds) {
      await page.click(at(id));
      await paste(html);
      if (note !== undefined) {
        await withFocus(dialog);
        const said = (await dialog.locator("tbody").textContent()) ?? "";
        await press("Enter");
        await dialog.waitFor({ state: "detached" });
        found.push({ value: await cell(id), note: said.includes(note) ? note : said });
      } else found.push({ value: await cell(id) });
      await page.evaluate(() => window.testPage.undo());
    }
    expect(found).toEqual(kinds.map(([, outcome]) => outcome));
  });

  it("loses no key to an input method", async () => {
    await open();
    await page.click(at("t3.granted.business"));
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Input.imeSetComposition", { text: "jian", selectionStart: 4, selectionEnd: 4 });
    expect(await page.inputValue(`${at("t3.granted.business")} input`)).toBe("jian");
    expect(await cell("t3.granted.business")).toBe(0);
    await devtools.send("Input.insertText", { text: "减" });
    await page.keyboard.type("4");
    expect(await cell("t3.granted.business")).toEqual({ raw: "减4" });
    await press("Enter");
    expect(await active()).toBe("t3.partiallyGranted.business");
    expect(await page.evaluate(() => window.testPage.undo())).toBe(true);
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
  });

  it("fills a selection, fills down, and comes back to where a row was begun, as a spreadsheet does", async () => {
    await open();
    await page.click(at("t3.granted.research"));
    await press("Shift+ArrowRight");
    await page.keyboard.type("7");
    await press("Control+Enter");
    expect(await cell("t3.granted.research")).toBe(7);
    expect(await cell("t3.granted.nonprofit")).toBe(7);
    await page.evaluate(() => window.testPage.undo());
    expect(await cell("t3.granted.nonprofit")).toBe(0);
    expect(await cell("t3.granted.research")).toBe(7);
    await press("ArrowDown", "Control+d");
    expect(await cell("t3.partiallyGranted.research")).toBe(7);
    await page.click(at("t3.granted.business"));
    await press("4", "Tab", "5", "Tab", "6", "Enter");
    expect(await active()).toBe("t3.partiallyGranted.business");
    await press("Enter");
    expect(await active()).toBe("t3.refused.stateSecret.business");
  });

  it("moves over all tables with Tab and Enter, and can be left", async () => {
    await open();
    await page.click(at("t2.fees.amount"));
    await press("Tab");
    expect(await active()).toBe("t3.received.naturalPerson");
    await press("Shift+Tab");
    expect(await active()).toBe("t2.fees.amount");
    await press("ArrowDown", "Control+End");
    expect(await active()).toBe("t3.carriedOut.total");
    await press("Tab");
    expect(await active()).toBe("t4.review.upheld");
    await press("Escape", "Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("after");
    await press("Shift+Tab", "End", "ArrowLeft", "Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("after");
  });

  it("marks cells with findings by shape and words, and quietly once they are explained", async () => {
    await open();
    await page.evaluate(() => window.testPage.set({ "t3.carriedOut.business": 1 }));
    const field = page.locator(at("t3.carriedOut.business"));
    expect(await field.getAttribute("data-mark")).toBe("error");
    expect(await field.locator("svg.ft-mark").count()).toBe(1);
    await field.hover();
    const said = (await page.getByRole("tooltip").textContent()) ?? "";
    expect(said).toMatch(/^错误：表三“商业企业”列不平/);
    expect(await field.getAttribute("aria-description")).toBe(said);
    expect(await field.getAttribute("aria-label")).toBe("四、结转下年度继续办理，商业企业，1");

    await page.evaluate(() => window.testPage.set({ "t3.carriedOut.business": 0, "t2.licensing.decided": "/" }));
    const blank = page.locator(at("t2.licensing.decided"));
    expect(await blank.getAttribute("data-mark")).not.toBeNull();
    await page.evaluate(() => window.testPage.explain("t2.licensing.decided"));
    expect(["explained", "error"]).toContain(await blank.getAttribute("data-mark"));
  });

  it("shows both sides and the difference of every column under table three, while typing", async () => {
    await open();
    const verdict = page.locator(".ft-balance td[data-balance]").nth(1);
    expect(await verdict.textContent()).toBe("平");
    await page.click(at("t3.received.business"));
    await page.keyboard.type("4");
    expect(await verdict.textContent()).toBe("不平差3");
    expect(await page.locator(".ft-balance tbody tr").nth(0).locator("td").nth(1).textContent()).toBe("5");
  });

  it("jumps to a cell in any table, and lets it flash", async () => {
    await open();
    expect(await page.evaluate(() => window.testPage.jump("t4.review.other"))).toBe(true);
    expect(await active()).toBe("t4.review.other");
    expect(await page.getAttribute(at("t4.review.other"), "data-flash")).toBe("true");
    expect(await page.locator(at("t4.review.other")).evaluate((td) => td.getBoundingClientRect().bottom < 768)).toBe(
      true,
    );
    expect(await page.evaluate(() => window.testPage.jump("t2.regulation.made"))).toBe(false);
  });

  it("fills blank cells with zeros where it is told", async () => {
    await open("report=blank");
    await page.click(at("t3.granted.business"));
    await page.keyboard.type("6");
    await page.locator("#t3").getByRole("button", { name: "空白格填 0" }).click();
    await page.getByRole("menuitem", { name: "所在行" }).click();
    expect(await cell("t3.granted.naturalPerson")).toBe(0);
    expect(await cell("t3.granted.business")).toBe(6);
    expect(await cell("t3.carriedOut.business")).toBeNull();
    expect(await active()).toBe("t3.granted.business");
  });

  it("repaints only what a key changes", async () => {
    await open();
    await page.click(at("t3.granted.business"));
    const painted = await page.evaluate(() => {
      const cells = new Set<string>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          cells.add(element?.closest<HTMLElement>("[data-cell]")?.dataset["cell"] ?? "");
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      window.testPage.set({ "t4.review.upheld": 3 });
      for (const { target } of observer.takeRecords()) {
        const element = target instanceof Element ? target : target.parentElement;
        cells.add(element?.closest<HTMLElement>("[data-cell]")?.dataset["cell"] ?? "");
      }
      return [...cells].toSorted();
    });
    expect(painted).toEqual(["t4.review.total", "t4.review.upheld"]);
  });

  it("shows last year's documents in force beside this year's, and what follows from them", async () => {
    const inForce = "t2.normative.inForce" as const;
    await open("lastYear");
    const note = page.locator("#t2 [role=tooltip]");
    const description = () => page.locator(at(inForce)).getAttribute("aria-description");
    const shown = page.locator(at(inForce)).locator("[data-last-year]");
    expect(await shown.evaluate((element) => getComputedStyle(element, "::before").content)).toBe('"上年 39"');
    expect(await page.locator(at(inForce)).getAttribute("aria-label")).toBe(
      "行政规范性文件，现行有效件数，22，上年 39",
    );
    expect(await page.locator("[data-last-year]").count()).toBe(2);
    expect(await description()).toBe("上年现行有效 39 + 本年制发 8 - 本年废止 25 = 22。");
    await page.click(at(inForce));
    await press("Alt+ArrowDown");
    expect(await note.textContent()).toBe("上年现行有效 39 + 本年制发 8 - 本年废止 25 = 22。");

    // Where a finding says the same, it is said once.
    await page.keyboard.type("30");
    await press("Enter");
    await page.evaluate((id) => window.testPage.jump(id), inForce);
    await press("Alt+ArrowDown");
    expect(await page.evaluate((id) => window.testPage.codesAt(id), inForce)).toEqual(["Y2"]);
    expect(await note.locator("p").count()).toBe(1);
    expect(await note.textContent()).toContain("相差 8");
    expect(await description()).toMatch(/^警告/);

    await page.evaluate(() => window.testPage.set({ "t2.normative.issued": null }));
    expect(await note.textContent()).toMatch(/^上年现行有效 39；填好本年制发和废止后/);
    await page.evaluate(() => window.testPage.unlink());
    expect(await page.locator("[data-last-year]").count()).toBe(0);
    expect(await note.count()).toBe(0);
    await page.evaluate(() => window.testPage.undo());
    expect(await page.locator("[data-last-year]").count()).toBe(2);
  });

  it("is read-only where the report is: it can be walked and copied, not changed", async () => {
    await open("readOnly");
    await page.click(at("t3.granted.business"));
    await page.keyboard.type("5");
    await press("F2", "Delete", "Control+x");
    await paste("", "9");
    expect(await page.evaluate(() => window.testPage.unchanged())).toBe(true);
    await press("ArrowDown");
    expect(await active()).toBe("t3.partiallyGranted.business");
    expect(await page.getByRole("button", { name: "空白格填 0" }).count()).toBe(0);
  });
});
