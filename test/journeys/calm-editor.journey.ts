import type { CellId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { cellOn, expect, test } from "./kit/journey.ts";

const typed = formOf("2021")
  .cells.filter((cell) => cell.table === "t3" && !cell.computed)
  .map((cell) => cell.id);
const blankTableThree = Object.fromEntries(
  Object.entries(sampleReport.cells).filter(([id]) => !typed.some((each) => each === id)),
);

test("a table that is being filled in raises no alarm; when it is left, what is missing and what is wrong is told", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", { ...sampleReport, cells: blankTableThree });
  const { page } = await start([path]);
  const findings = page.getByRole("complementary");
  await expect(findings.getByText("表三还没有填写（共 144 格）")).toBeVisible();

  const first: CellId = "t3.received.naturalPerson";
  await cellOn(page, first).click();
  await expect(cellOn(page, first).locator("input")).toBeFocused();
  for (const row of ["148", "4", "22"]) {
    await page.keyboard.type(row);
    await page.keyboard.press("Enter");
  }
  await expect(findings.getByText("表三 收到和处理申请还有 141 格未填，填全或离开该表后核对。")).toBeVisible();
  await expect(findings.getByText(/列不平/)).toHaveCount(0);
  await expect(page.locator(".ft-balance td[data-balance]").first()).toHaveText("未填全还差130件");
  await expect(page.locator("[data-table='t3'] [data-mark]")).toHaveCount(0);

  await cellOn(page, "t4.review.upheld").click();
  await expect(findings.getByText(/表三“自然人”列不平/)).toBeVisible();
  await expect(findings.getByText("表三还有 141 格未填（涉及 24 行）")).toBeVisible();
});

test("words are replaced everywhere as one step, and figures that follow the tables stay", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", {
    ...sampleReport,
    narratives: {
      ...sampleReport.narratives,
      s5: [
        {
          kind: "paragraph",
          content: [{ text: "本局工作：本局改进公开，本局加强培训，提高公开工作的质量和效率，做好答复工作。" }],
        },
      ],
    },
  });
  const { page } = await start([path]);
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Control+h");
  const search = page.getByRole("search");
  await expect(search.getByRole("textbox", { name: "查找文字" })).toBeFocused();
  await page.keyboard.type("本局");
  await expect(search.getByRole("status")).toHaveText("第 1 处，共 3 处");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(search.getByRole("textbox", { name: "替换为" })).toBeFocused();
  await page.keyboard.type("我局");
  await page.keyboard.press("Enter");
  await expect(search.getByRole("status")).toHaveText("第 1 处，共 2 处");
  await search.getByRole("button", { name: "全部替换" }).press("Enter");
  await expect(page.getByText("已替换 2 处。")).toBeVisible();
  await expect(page.getByText("我局工作：我局改进公开，我局加强培训")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("我局工作：本局改进公开，本局加强培训")).toBeVisible();
});

test("the settings lie over the report, and Escape leads back to its place with all that can be undone; commands are found by name", async ({
  computer,
  start,
}) => {
  const path = await computer.put("报告.gouji", sampleReport);
  const { page } = await start([path]);
  const cell = cellOn(page, "t4.review.other");
  await cell.click();
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.type("7");
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("heading", { name: "设置", level: 1 })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell.locator("input")).toBeFocused();
  await expect(cell).toBeInViewport();
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveText("0");

  await page.keyboard.press("Control+Shift+p");
  const query = page.getByRole("dialog").getByRole("combobox");
  await expect(query).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cell.locator("input")).toBeFocused();
  await page.keyboard.press("Control+Shift+p");
  await expect(query).toBeFocused();
  await page.keyboard.type("版本");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "历史版本" })).toBeVisible();
});
