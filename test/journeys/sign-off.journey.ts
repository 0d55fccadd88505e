import type { Page } from "playwright-core";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { standingOf } from "../../shared/sign-off/standing.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { cellOn, expect, tabTo, test } from "./kit/journey.ts";
import { putSettings } from "./kit/put-settings.ts";

const cell = "t2.penalty.decided";

test("prepared, sent back with a remark, mended, and signed without a mouse; a second window only reads", async ({
  computer,
  start,
}) => {
  await putSettings(computer, { signerName: "张三", signerTitle: "科长" });
  const path = await computer.put("报告.gouji", sampleReport);
  const reached = async () => {
    const report = await computer.report();
    return report && standingOf(report).reached;
  };
  const { page } = await start([path]);
  await expect(cellOn(page, cell)).toBeVisible();
  await page.keyboard.press("F7");
  await act(page, "编制完成，送审…", "编制");
  await expect.poll(reached).toBe("prepared");

  // Two signers at once: the second one sees it all, and can do nothing.
  const second = await start([path], { seat: 2 });
  await expect(second.page.getByText(/编辑，当前为只读/)).toBeVisible();
  await second.page.keyboard.press("F7");
  await expect(second.page.getByRole("button", { name: "打印" })).toBeVisible();
  await expect(second.page.getByRole("button", { name: /退回…|复核同意…/u })).toHaveCount(0);
  await second.close();

  await tabTo(page, page.getByRole("button", { name: "退回…" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "退回" });
  await expect(dialog.getByLabel("姓名")).toBeFocused();
  await dialog.getByLabel("理由").fill("处罚数须核对");
  await dialog.getByRole("button", { name: "增加一条" }).press("Enter");
  await expect(dialog.getByLabel("意见内容")).toBeFocused();
  await page.keyboard.type("与统计年报核对");
  await dialog.getByLabel("位置").selectOption(cell);
  await expectNoViolation(page, "sending back", { only: '[role="dialog"]' });
  await dialog.getByRole("button", { name: "退回", exact: true }).press("Enter");
  await expect(page.getByText("1 条退回意见未处理：")).toBeVisible();
  await page.keyboard.press("F7");
  const remark = page.getByRole("complementary").getByRole("button", { name: /与统计年报核对/u });
  await expectNoViolation(page, "a remark in the editor");
  await remark.press("Enter");
  await expect(cellOn(page, cell).locator("input")).toBeFocused();
  await page.keyboard.type("2700");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "已处理" }).press("Enter");
  await expect(remark).toHaveCount(0);

  await page.keyboard.press("F7");
  await expect(page.getByRole("button", { name: "表二“行政处罚”行“本年处理决定数量”列" })).toBeVisible();
  await act(page, "编制完成，送审…", "编制");
  await act(page, "复核同意…", "复核");
  await act(page, "保密审查通过…", "保密审查");
  await act(page, "审签同意…", "审签");
  await expect.poll(reached).toBe("signed");
  await expectNoViolation(page, "a signed report to sign from");
  await page.keyboard.press("F7");
  await expect(page.getByText("本报告已审签，内容不能修改。")).toBeVisible();
  await cellOn(page, cell).click();
  await page.keyboard.type("1");
  await expect(page.locator(".notice").getByText("报告已审签，没有改动")).toBeVisible();
  await expect(cellOn(page, cell)).toHaveText("2700");
  await expectNoViolation(page, "a signed report in the editor");
  expect((await computer.report())?.journal.map(({ event }) => event)).toEqual([
    "prepared",
    "returned",
    "edited",
    "prepared",
    "reviewed",
    "cleared",
    "signed",
  ]);
});

/** Does a step by its button, with the name and the opinion that stand in the dialog. */
async function act(page: Page, button: string, step: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: button }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: step }).getByLabel("姓名")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}
