import { chmod } from "node:fs/promises";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { unfitFor } from "./kit/programs.ts";

const cell = "t2.penalty.decided";
const nobody = 65_534;

test("a folder that refuses writes: the reason is said, and nothing typed is lost", async ({
  computer,
  start,
  platform,
}) => {
  const isRoot = process.getuid?.() === 0;
  test.skip(process.getuid === undefined, "Folders of this system have no rights that a journey could take away");
  test.skip(isRoot && platform === "electron", "Electron cannot be started as another user");
  const unfit = isRoot ? unfitFor(nobody) : undefined;
  test.skip(unfit !== undefined, unfit);
  const starter = isRoot ? { user: nobody } : {};

  const path = await computer.put("报告.gouji", sampleReport);
  const first = await start([path], starter);
  await expect(cellOn(first.page, cell)).toBeVisible();
  await chmod(computer.library, 0o555);
  await cellOn(first.page, cell).click();
  await first.page.keyboard.type("2700");
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByText(/未保存：.*(没有权限|不允许)/)).toBeVisible();
  await first.page.keyboard.press("Control+w");
  const dialog = first.page.getByRole("dialog");
  await expect(dialog).toContainText("草稿保留在本机");
  await expectNoViolation(first.page, "unsaved");
  await dialog.getByRole("button", { name: "保留草稿并关闭" }).press("Enter");
  await expect(first.page.getByText("共 1 份报告")).toBeVisible();
  expect((await computer.report())?.cells[cell]).toBe(2695);
  await first.close();

  const second = await start([path], starter);
  await expect(second.page.getByText(/文件或文件夹不能写入，只能查看/)).toBeVisible();
  await second.close();

  await chmod(computer.library, 0o755);
  const third = await start([path], starter);
  await expect(third.page.getByRole("button", { name: "恢复草稿" })).toBeFocused();
  await third.page.keyboard.press("Enter");
  await expect(cellOn(third.page, cell)).toHaveText("2700");
  await expect.poll(async () => (await computer.report())?.cells[cell]).toBe(2700);
});
