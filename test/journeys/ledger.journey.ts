import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { blankReport } from "../../shared/report/report.ts";
import { sampleRegister } from "../../shared/sample/sample-register.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { dropFiles } from "./kit/drop-files.ts";
import { expectNoViolation } from "./kit/expect-no-violation.ts";
import { expect, tabTo, test } from "./kit/journey.ts";

const { id, edition, year, unit } = sampleReport;

/** The sample register as a CSV file; `changed` is done to its rows. */
function registerFile(changed: (rows: string[][]) => void = () => undefined): string {
  const rows = sampleRegister().map((row) => [...row]);
  changed(rows);
  return rows.map((row) => row.join(",")).join("\n");
}

test("table three is counted from the register, words are taught once, and a row that is changed later is found", async ({
  computer,
  start,
}) => {
  const desktop = join(computer.home, "Desktop");
  await mkdir(desktop);
  const [file, early] = [join(desktop, "台账.csv"), join(desktop, "一月.csv")];
  await writeFile(file, registerFile());
  await computer.put("报告.gouji", blankReport({ id, edition, year, unit }));
  const { page } = await start();
  await page.getByRole("button", { name: unit.name }).first().click();
  await expect(page.getByRole("heading", { name: /示例区人民政府2021年/ })).toBeVisible();

  await page.keyboard.press("Control+Shift+K");
  const ledger = page.getByRole("main", { name: "台账" });
  await expect(ledger.getByText("由依申请公开台账数出表三")).toBeVisible();

  // A register in which nothing is due still lets somebody correct the holidays; what they say holds for the next register, too.
  await writeFile(
    early,
    registerFile((rows) => rows.splice(3)),
  );
  await dropFiles(page, ledger, [early]);
  await ledger.getByText("答复期限 0").click();
  await expect(ledger).toContainText("没有超期的，也没有还在办理的。");
  await ledger.getByText("放假和调休").click();
  await ledger.getByLabel("年份").selectOption("2022");
  const daysOff = ledger.getByLabel("放假（如 0101-0103 0405）");
  await daysOff.fill("1月1日");
  await expect(ledger).toContainText("请写月日四位数字");
  await daysOff.fill("0101-0103 0117");
  await ledger.getByRole("button", { name: "保存" }).click();

  await dropFiles(page, ledger, [file]);
  await expect(ledger.getByRole("status")).toHaveText(/台账共 157 行：计入 153 行，未归类 3 行，不计 1 行。/);
  await expect(ledger.getByRole("row", { name: "第 153 行" })).toContainText("2022-01-18");
  await expectNoViolation(page, "the register", { colours: "both" });

  // One click teaches the word for all rows that have it; the keyboard alone will do.
  const tray = ledger.getByRole("region", { name: "未归类" });
  await expect(tray).toContainText("申请人类别无法归入：“市民”");
  await tabTo(page, tray.getByRole("button", { name: "自然人", exact: true }).first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(ledger.getByRole("status")).toHaveText(/计入 156 行，未归类 0 行，不计 1 行/);
  await expect(tray).toContainText("每一行都有着落。");

  // Each figure opens its rows.
  await ledger.getByRole("button", { name: /“一、本年新收政府信息公开申请数量”行“商业企业”列 1$/ }).click();
  await expect(ledger.locator(".ledger-application")).toHaveCount(1);

  // A word is taught in the list of words, and taken away again.
  await ledger.getByText("词语对照").click();
  await ledger.getByLabel("台账中的词").fill("网友");
  await ledger.getByLabel("归入…").selectOption({ label: "自然人" });
  await ledger.getByRole("button", { name: "添加" }).click();
  await expect(ledger.getByText("网友 → 自然人")).toBeVisible();
  await ledger.getByRole("button", { name: "去掉“网友”" }).click();
  await expect(ledger.getByText("网友 → 自然人")).toHaveCount(0);

  await ledger.getByRole("button", { name: "填入空格并对照" }).click();
  await expect(page.getByRole("region", { name: "通知" })).toContainText(/已填入 \d+ 个空格；其余与台账一致。/);
  await ledger.getByRole("button", { name: "把申请方式写入正文" }).click();
  await ledger.getByRole("button", { name: "返回报告" }).click();
  await expect(page.getByText(/从申请方式看，网上申请\d+件，占[\d.]+%/)).toBeVisible();
  await expect(page.locator('[data-cell="t3.received.total"]')).toHaveText("151");
  await expect(page.locator('[data-cell="t3.carriedOut.naturalPerson"]')).toHaveText("2");
  await expect(page.getByRole("button", { name: /^B1|^K1/ })).toHaveCount(0);
  await expect
    .poll(async () => (await computer.report())?.ledger?.counted["t3.received.naturalPerson"]?.value)
    .toBe(148);
  expect(JSON.stringify(await computer.report())).not.toContain("申请人A");

  // Somebody corrects a row in the register: the difference is found, and settled by one click.
  await writeFile(
    file,
    registerFile((rows) => {
      const row = rows.find((cells) => cells[6] === "予以公开" && cells[2] === "公民");
      if (row !== undefined) row[6] = "信息不存在";
    }),
  );
  await page.keyboard.press("Control+Shift+K");
  await dropFiles(page, ledger, [file]);
  await expect(ledger.getByRole("status")).toHaveText(/计入 156 行，未归类 0 行/);
  await ledger.getByRole("button", { name: "填入空格并对照" }).click();
  await expect(page.getByRole("region", { name: "通知" })).toContainText("2 格与台账不一致。");
  await ledger.getByRole("button", { name: /“（一）予以公开”行“自然人”列 21，报告填 22/ }).click();
  await ledger.getByRole("button", { name: "改为台账数 21" }).click();
  await ledger.getByRole("button", { name: "返回报告" }).click();
  await expect(page.getByRole("button", { name: /K1.*本机关不掌握相关政府信息/ })).toBeVisible();
});
