import type { Browser, Locator, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TextFocus } from "../../../renderer/narrative/text-focus.ts";
import type { ReportSession } from "../../../renderer/session/report-session.ts";
import { parseNarrativeJson } from "../../../renderer/narrative/narrative-json.ts";
import { isText, type Narrative } from "../../../shared/report/narrative.ts";
import { sharedBrowser } from "../../kit/browser.ts";
import { enough } from "../../kit/long-run.ts";
import { missing } from "../../kit/programs.ts";
import { builtPage, openPage } from "./open-page.ts";

declare global {
  interface Window {
    readonly desk: { readonly session: ReportSession; readonly focus: TextFocus };
  }
}

let folder = "";
let browser: Browser;
let errors: readonly string[] = [];

async function open(query = "?part=s1&blank"): Promise<{ page: Page; text: Locator }> {
  const opened = await openPage(browser, folder, query);
  ({ errors } = opened);
  return { page: opened.page, text: opened.page.locator(".narrative-text").first() };
}

const partOne = (page: Page): Promise<Narrative> => page.evaluate(() => window.desk.session.report().narratives.s1);
const hashes = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.desk.session.report().pictures.map(({ sha256 }) => sha256));

/** The blocks of part one told shortly. */
async function told(page: Page): Promise<readonly string[]> {
  return (await partOne(page)).map((block) => {
    if (!isText(block)) return block.kind;
    const words = block.content.map((inline) => ("text" in inline ? inline.text : "◇")).join("");
    return `${block.kind}${block.kind === "heading" ? block.level : ""}:${words}`;
  });
}

/** Waits until the editor has heard of a moved caret: the browser tells it with the next frame, and a hand is never that fast. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Presses keys as a hand does, one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await settle(page);
    await page.keyboard.press(key);
  }
  await settle(page);
}

/** Pastes as another program would: the clipboard event with what it carries. */
async function paste(
  page: Page,
  clipboard: { readonly html?: string; readonly text?: string; readonly file?: { name: string; base64: string } },
): Promise<void> {
  await settle(page);
  await page.evaluate(({ html, text, file }) => {
    const carried = new DataTransfer();
    if (html !== undefined) carried.setData("text/html", html);
    if (text !== undefined) carried.setData("text/plain", text);
    if (file !== undefined) {
      const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
      carried.items.add(new File([bytes], file.name, { type: "image/png" }));
    }
    const event = new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);
}

/** A picture drawn by the browser, in base64. */
function drawn(page: Page, type: string, width: number, height: number): Promise<string> {
  return page.evaluate(
    async ([mediaType, across, down]) => {
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext("2d");
      if (context !== null) context.fillStyle = "#1f4e8c";
      context?.fillRect(0, 0, across / 2, down);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mediaType })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    },
    [type, width, height] as const,
  );
}

/** What a stored picture is, as the browser decodes it. */
function stored(
  page: Page,
): Promise<{ mediaType: string; width: number; height: number; honest: boolean } | undefined> {
  return page.evaluate(async () => {
    const picture = window.desk.session.report().pictures.at(-1);
    if (picture === undefined) return undefined;
    const bytes = Uint8Array.from(atob(picture.bytes), (sign) => sign.charCodeAt(0));
    const { width, height } = await createImageBitmap(new Blob([bytes]));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { mediaType: picture.mediaType, width, height, honest: sha256 === picture.sha256 };
  });
}

describe.skipIf(missing("chromium"))("the narrative editor", () => {
  beforeAll(async () => {
    folder = await builtPage();
    browser = await sharedBrowser();
  });
  afterEach(() => {
    if (errors.length > 0) throw new Error(errors.join("\n"));
  });

  it("takes Chinese from an input method and undoes it through the session, over tables and text", async () => {
    const { page, text } = await open();
    await text.click();
    const keyboard = await page.context().newCDPSession(page);
    for (const typed of ["g", "gongk", "gongkai"]) {
      await keyboard.send("Input.imeSetComposition", {
        text: typed,
        selectionStart: typed.length,
        selectionEnd: typed.length,
      });
    }
    await keyboard.send("Input.insertText", { text: "公开" });
    await page.keyboard.insertText("工作。");
    expect(await told(page)).toEqual(["paragraph:公开工作。"]);
    await page.evaluate(() => window.desk.session.apply({ kind: "cells", changes: { "t2.normative.issued": 77 } }));
    await page.keyboard.insertText("完成");
    await press(page, "Control+z");
    expect(await told(page)).toEqual(["paragraph:公开工作。"]);
    await press(page, "Control+z");
    expect(await page.evaluate(() => window.desk.session.cell("t2.normative.issued"))).toBe(8);
    await press(page, "Control+z");
    expect(await told(page)).toEqual([]);
    expect(await text.innerText()).toBe("\n");
    for (let redo = 0; redo < 3; redo += 1) await press(page, "Control+y");
    expect(await told(page)).toEqual(["paragraph:公开工作。完成"]);
    expect(await text.innerText()).toBe("公开工作。完成");
    await page.keyboard.insertText("了");
    expect(await told(page)).toEqual(["paragraph:公开工作。完成了"]);
  });

  it("makes headings and points by keys and numbers them as they come", async () => {
    const { page, text } = await open();
    await text.click();
    await press(page, "Control+Alt+1");
    await page.keyboard.insertText("主动公开");
    await press(page, "Enter");
    await press(page, "Control+Shift+7");
    await page.keyboard.insertText("网站");
    await press(page, "Enter");
    await page.keyboard.insertText("公报");
    await press(page, "Enter");
    await press(page, "Enter");
    await page.keyboard.insertText("正文");
    await press(page, "Enter");
    await page.keyboard.insertText("（二）依申请公开");
    await press(page, "Control+Alt+1");
    expect(await told(page)).toEqual([
      "heading1:主动公开",
      "point:网站",
      "point:公报",
      "paragraph:正文",
      "heading1:依申请公开",
    ]);
    const numbers = () => text.locator("[data-number]").evaluateAll((all) => all.map((each) => each.dataset["number"]));
    expect(await numbers()).toEqual(["（一）", "1.", "2.", "（二）"]);
    await press(page, "Home");
    await press(page, "Backspace");
    expect(await numbers()).toEqual(["（一）", "1.", "2."]);
    await press(page, "Control+z");
    expect(await numbers()).toEqual(["（一）", "1.", "2.", "（二）"]);
    expect(await page.locator(".character-count").innerText()).toBe("15 字");
  });

  it("makes a heading or a point of a line that begins with the very number of its place when it is ended, as a step of its own", async () => {
    const { page, text } = await open();
    await text.click();
    for (const line of ["（一）主动公开", "（三）不合次序", "1.公开目录", "（1）逐项核对，缺项补齐。"]) {
      await page.keyboard.insertText(line);
      await press(page, "Enter");
    }
    expect(await told(page)).toEqual([
      "heading1:主动公开",
      "paragraph:（三）不合次序",
      "heading2:公开目录",
      "point:逐项核对，缺项补齐。",
      "point:",
    ]);
    await press(page, "Control+z", "Control+z");
    expect((await told(page)).at(-1)).toBe("paragraph:（1）逐项核对，缺项补齐。");
    expect(errors).toEqual([]);
  });

  it("can be worked from the toolbar by keyboard alone", async () => {
    const { page, text } = await open("?part=s6");
    await text.focus();
    await press(page, "Control+Home");
    await press(page, "Shift+Tab");
    await press(page, "Home");
    for (let step = 0; step < 2; step += 1) await press(page, "ArrowRight");
    await press(page, "Enter");
    const first = () => page.evaluate(() => window.desk.session.report().narratives.s6[0]);
    expect(await first()).toMatchObject({ kind: "heading", level: 2 });
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
    const runIn = page.getByRole("button", { name: "标题与正文接排" });
    await runIn.click();
    expect(await first()).toMatchObject({ runIn: true });
    expect(await runIn.getAttribute("aria-pressed")).toBe("true");
    await runIn.click();
    expect(await first()).not.toHaveProperty("runIn");
  });

  it("shows bound figures of the current tables, deletes them as one character, and copies them as they are", async () => {
    const { page, text } = await open("?part=s1");
    const issued = text.locator(".bound-figure").first();
    expect(await issued.innerText()).toBe("8");
    expect(await issued.getAttribute("title")).toContain("表二");
    const change = (value: number | null) =>
      page.evaluate(
        (next) => window.desk.session.apply({ kind: "cells", changes: { "t2.normative.issued": next } }),
        value,
      );
    await change(12);
    expect(await issued.innerText()).toBe("12");
    await change(null);
    expect(await issued.innerText()).toBe("——");
    expect(await issued.getAttribute("title")).toContain("暂无数据");
    const before = await told(page);
    const place = before.findIndex((line) => line.includes("规范性文件◇件"));
    await page.evaluate(() => {
      const paragraph = document.querySelector(".bound-figure")?.parentElement;
      if (!paragraph?.firstChild) return;
      getSelection()?.setBaseAndExtent(paragraph.firstChild, 4, paragraph.childNodes[2] ?? paragraph, 1);
    });
    await text.focus();
    await press(page, "Control+c");
    await press(page, "ArrowRight");
    await press(page, "ArrowLeft");
    await press(page, "Backspace");
    expect((await told(page))[place]).toBe(before[place]?.replace("◇件", "件"));
    await press(page, "Control+z");
    expect(await told(page)).toEqual(before);
    await press(page, "Control+End");
    await press(page, "Control+v");
    await expect.poll(async () => (await told(page)).at(-1)).toMatch(/行政规范性文件◇件$/);
  });

  it("cleans what Word pastes", async () => {
    const { page, text } = await open();
    await text.click();
    await paste(page, {
      html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style>
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
        <h2><span style='font-family:楷体'>（一）<b>主动</b>公开<o:p></o:p></span></h2>
        <p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>2021</span><i>年</i>全年发布信息，
        内容准确。<span style='mso-element:comment'>批注</span><br>另起一行。</p>
        <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>网站改版，栏目统一。</p>
        <table><tr><td><p>发布</p></td><td><p>9157</p></td></tr><tr><td>更新</td><td>12</td></tr></table>
        <script>throw 1</script><img src="https://example.org/a.png"><img src="file:///C:/a.png">
        <!--EndFragment--></body></html>`,
      text: "ignored",
    });
    await expect
      .poll(() => told(page))
      .toEqual([
        "heading1:主动公开",
        "paragraph:2021年全年发布信息，内容准确。",
        "paragraph:另起一行。",
        "point:网站改版，栏目统一。",
        "paragraph:发布 9157",
        "paragraph:更新 12",
      ]);
    await press(page, "Control+z");
    expect(await told(page)).toEqual([]);
    await page.keyboard.insertText("前后");
    await press(page, "ArrowLeft");
    await paste(page, { html: "<p style='color:red'><a href='https://example.org'>链接</a>文字</p>" });
    await paste(page, { text: "，纯文字" });
    expect(await told(page)).toEqual(["paragraph:前链接文字，纯文字后"]);
  });

  it("pastes no words that were deleted or that nobody sees, and tells of those that are struck out", async () => {
    const { page, text } = await open();
    await text.click();
    await paste(page, {
      html: `<style>.off{display:none}</style><p>受理<del>148</del><ins>150</ins>件，<span class=msoDel>旧</span>公开<b class=off>99</b>9157条。</p>`,
    });
    await expect.poll(() => told(page)).toEqual(["paragraph:受理150件，公开9157条。"]);
    expect(await page.getByRole("alert").count()).toBe(0);
    await paste(page, { html: "<p>发布<s>91</s>57条<sup>1</sup>。</p>" });
    await expect.poll(async () => (await told(page)).join()).toContain("发布57条¹。");
    expect(await page.getByRole("alert").textContent()).toContain("发布9157条¹。");
  });

  it("puts in no more than a part holds, says so, and keeps what is there; shorter is always possible", async () => {
    const { page, text } = await open();
    await text.click();
    await paste(page, { text: "已有的文字" });
    await paste(page, { text: "字".repeat(120_001) });
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("每个部分不超过 120000 字");
    expect(await told(page)).toEqual(["paragraph:已有的文字"]);
    await paste(page, { text: "行\n".repeat(3_001) });
    expect(await told(page)).toEqual(["paragraph:已有的文字"]);
    await page.keyboard.insertText("，接着写");
    await expect.poll(() => told(page)).toEqual(["paragraph:已有的文字，接着写"]);
    await press(page, "Backspace");
    expect(await told(page)).toEqual(["paragraph:已有的文字，接着"]);
  });

  it("takes a pasted picture into the report, lets it be described, and lets it go", async () => {
    const { page, text } = await open();
    await text.click();
    await page.keyboard.insertText("图前");
    await paste(page, { file: { name: "image.png", base64: await drawn(page, "image/png", 2400, 600) } });
    await expect.poll(() => told(page)).toEqual(["paragraph:图前", "picture"]);
    expect(await stored(page)).toEqual({ mediaType: "image/png", width: 1600, height: 400, honest: true });
    await press(page, "Enter");
    await page.keyboard.insertText("申请数量图");
    await press(page, "Tab");
    await page.keyboard.insertText("图一");
    await press(page, "Tab");
    await press(page, "ArrowDown");
    await press(page, "Escape");
    expect((await partOne(page))[1]).toMatchObject({ description: "申请数量图", caption: "图一", width: 95 });
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
    const [hash] = await hashes(page);
    await press(page, "Delete");
    expect(await hashes(page)).toEqual([]);
    await press(page, "Control+z");
    expect(await hashes(page)).toEqual([hash]);
    expect(await text.locator("img").getAttribute("alt")).toBe("申请数量图");
    for (let step = 0; step < 4; step += 1) await press(page, "Control+z");
    expect(await told(page)).toEqual(["paragraph:图前"]);
    expect(await hashes(page)).toEqual([]);
  });

  it("keeps JPEG as JPEG, turns other pictures into PNG, and refuses what is none", async () => {
    const { page, text } = await open();
    await text.click();
    const choose = async (name: string, base64: string): Promise<void> =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "image/png", buffer: Buffer.from(base64, "base64") });
    await choose("a.jpg", await drawn(page, "image/jpeg", 800, 2000));
    await expect.poll(() => stored(page)).toEqual({ mediaType: "image/jpeg", width: 640, height: 1600, honest: true });
    await choose("b.png", await drawn(page, "image/webp", 40, 30));
    await expect.poll(() => stored(page)).toEqual({ mediaType: "image/png", width: 40, height: 30, honest: true });
    await choose("说明.png", Buffer.from("not a picture at all").toString("base64"));
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toContain("“说明.png”不是图片");
    const wide = Buffer.from(await drawn(page, "image/png", 10, 10), "base64");
    wide.writeUInt32BE(20_000, 16);
    await choose("宽.png", wide.toString("base64"));
    await expect.poll(() => alert.innerText()).toContain("10000 像素");
    expect(await hashes(page)).toHaveLength(2);
    await page.getByRole("button", { name: "关闭提示" }).click();
    expect(await alert.count()).toBe(0);
  });

  it("takes a picture that is dropped, and carries it from part to part", async () => {
    const { page, text } = await open("?part=s1,s5&blank");
    const base64 = await drawn(page, "image/png", 30, 20);
    await text.evaluate((element, file) => {
      const carried = new DataTransfer();
      const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
      carried.items.add(new File([bytes], "a.png", { type: "image/png" }));
      const { x, y } = element.getBoundingClientRect();
      const at = { clientX: x + 50, clientY: y + 10, bubbles: true, cancelable: true };
      element.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, ...at }));
    }, base64);
    await expect.poll(() => told(page)).toEqual(["picture"]);
    const [hash] = await hashes(page);
    await press(page, "Control+x");
    await expect.poll(() => hashes(page)).toEqual([]);
    await page.locator(".narrative-text").nth(1).focus();
    await press(page, "Control+v");
    await expect.poll(() => hashes(page)).toEqual([hash]);
    expect(await page.evaluate(() => window.desk.session.report().narratives.s5.map(({ kind }) => kind))).toContain(
      "picture",
    );
    expect(await told(page)).toEqual([]);
  });

  it("lets findings jump to the words that they quote", async () => {
    const { page } = await open("?part=s1,s5");
    await page.evaluate(() => window.desk.focus.jump("s5", { quote: "按月抽查" }));
    await settle(page);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("按月抽查");
  });

  it("finds words, goes round, and leaves the caret at the match", async () => {
    const { page, text } = await open("?part=s1,s5");
    await text.click();
    await press(page, "Control+f");
    await page.keyboard.insertText("９１５７");
    const count = page.getByRole("status");
    expect(await count.innerText()).toBe("第 1 处，共 1 处");
    expect(await page.locator(".current-match").innerText()).toBe("9157");
    await page.getByRole("textbox", { name: "查找文字" }).fill("情况");
    await press(page, "Enter");
    const [, place, all] = /第 (\d+) 处，共 (\d+) 处/.exec(await count.innerText()) ?? [];
    expect(place).toBe("2");
    for (let step = 1; step < Number(all); step += 1) await press(page, "Enter");
    expect(await count.innerText()).toContain("第 1 处");
    await press(page, "Shift+Enter");
    expect(await count.innerText()).toContain(`第 ${all} 处`);
    await text.focus();
    await press(page, "F3");
    expect(await count.innerText()).toContain("第 1 处");
    await press(page, "Control+f");
    await page.keyboard.insertText("没有这样的话");
    expect(await count.innerText()).toBe("没有找到");
    await page.getByRole("textbox", { name: "查找文字" }).fill("抽查");
    await press(page, "Escape");
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("抽查");
    expect(await page.locator(".match").count()).toBe(0);
  });

  it("can be read, not changed, when the report is read-only", async () => {
    const { page, text } = await open("?part=s6&readonly");
    const before = await text.innerText();
    await text.focus();
    await page.keyboard.insertText("不行");
    await paste(page, { text: "也不行" });
    expect(await text.innerText()).toBe(before);
    expect(await page.getByRole("toolbar").count()).toBe(0);
    expect(await page.evaluate(() => window.desk.session.revision())).toBe(0);
  });

  it("keeps editor and session the same through a random hour", async () => {
    const { page, text } = await open("?part=s1");
    await text.click();
    const keys = ["Enter", "Backspace", "Delete", "Control+Alt+1", "Control+Alt+2", "Control+Shift+7", "Control+Alt+0"];
    const moves = ["ArrowUp", "ArrowDown", "Home", "End", "Control+z", "Control+z", "Control+y", "Shift+ArrowUp"];
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    const all = [...keys, ...moves];
    for (let step = 0; step < enough(80, 1_000); step += 1) {
      const key = all[next(all.length + 4)];
      await (key === undefined ? page.keyboard.insertText("字。") : page.keyboard.press(key));
    }
    const shown = await page.evaluate(() =>
      document.querySelector<HTMLElement & { editor: { getJSON(): unknown } }>(".narrative-text")?.editor.getJSON(),
    );
    expect(await partOne(page)).toEqual(parseNarrativeJson(shown));
    while (await page.evaluate(() => window.desk.session.undo()));
    expect((await partOne(page)).length).toBeGreaterThan(10);
    expect(await text.locator("img").count()).toBe(1);
    expect(await hashes(page)).toHaveLength(1);
  });
});
