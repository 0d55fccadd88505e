import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";

test("everything from the first start to the exported files goes with the keyboard alone, and the focus is always seen", async ({
  computer,
  start,
}) => {
  const { page } = await start();
  await tabTo(page, page.getByRole("button", { name: "打开示例报告" }));
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有发现问题")).toBeVisible();

  // Into the tables, to a cell, another number, and one with which a rule wants a reason.
  await tabTo(page, page.getByRole("button", { name: /^二、主动公开政府信息情况/ }));
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await tabTo(page, cellOn(page, "t2.regulation.issued").locator("input"));
  await expectFocusSeen(page);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("complementary");
  await expect(summary.getByText(/^全部 [1-9]/)).toBeVisible();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+Home");

  await page.keyboard.press("F8");
  const named = page.locator("[data-cell]:focus-within input");
  await expect(named).toBeVisible();
  // A screen reader hears where it is, what stands there, and what is wrong.
  await expect(named).toHaveAccessibleName("规章，本年制发件数，3");
  await expect(named).toHaveAccessibleDescription(/需说明|错误|警告/);

  // The finding is explained away; the focus is back at its sentence.
  await page.keyboard.press("F6");
  const explain = summary.getByRole("button", { name: "说明理由" }).first();
  await tabTo(page, explain);
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "理由" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(summary.locator(".finding-jump").first()).toBeFocused();
  await tabTo(page, explain);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("上级授权制定");
  await page.keyboard.press("Control+Enter");
  await expect(summary.getByText("理由：上级授权制定")).toBeVisible();
  await expectFocusSeen(page);

  // What is left is mended where F8 leads.
  await page.keyboard.press("F8");
  await expect(page.locator("[data-cell]:focus-within")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("没有发现问题")).toBeVisible();

  // Every dialog gives the focus back to where it was.
  await tabTo(page, page.getByRole("button", { name: "送审" }), "Shift+Tab");
  for (const keys of ["Control+Shift+h", "Control+e"]) {
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectFocusSeen(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByRole("button", { name: "送审" })).toBeFocused();
  }

  const out = join(computer.home, "out");
  await mkdir(out);
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("textbox", { name: "保存到文件夹" }), "Shift+Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(out);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "关闭" }).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  expect(await readdir(out)).toHaveLength(2);
});

/** Expects the focused element to be in view and to show that it has the focus. */
async function expectFocusSeen(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return "nothing has the focus";
        const { top, bottom, left, right } = focused.getBoundingClientRect();
        if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return "out of view";
        const { length } = [focused, focused.closest("td"), focused.parentElement].filter((element) => {
          if (element === null) return false;
          const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
          const accent = getComputedStyle(document.documentElement).getPropertyValue("--accent");
          return (
            (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none" || borderColor === accent
          );
        });
        return length > 0 ? "seen" : `no sign at ${focused.outerHTML.slice(0, 200)}`;
      }),
    )
    .toBe("seen");
}
