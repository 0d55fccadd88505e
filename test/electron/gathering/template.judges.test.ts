import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { readSubmission } from "../../../electron/gathering/read-submission.ts";
import { json as mergedJson } from "../command-line/gather-desk.ts";
import { gouji } from "../../kit/command-line.ts";
import { fillTemplate, python } from "../../kit/fill-template.ts";
import { convertWithOffice, inTemporaryFolder, missing } from "../../kit/programs.ts";

async function template(folder: string): Promise<string> {
  await writeFile(join(folder, "名册.txt"), "示例区教育局\n");
  const run = await gouji(["template", "--year", "2024", "--units", "名册.txt", "-o", "发"], folder);
  expect(run).toMatchObject({ status: 0 });
  return join(folder, "发", "示例区教育局2024年政府信息公开工作年度报告.xlsx");
}

async function readBack(path: string) {
  const read = await readSubmission({ submission: path }, { disk: nodeDisk, newId: () => "", now: () => new Date() });
  if (!read.ok) throw new Error(read.failure.code);
  const [one] = read.value.reports ?? [];
  return {
    unit: one?.report.unit.name,
    year: one?.report.year,
    doubts: one?.doubts,
    cells: one?.report.cells,
    said: one?.report.narratives.s5.length,
    wrong: one?.findings.filter(({ part, severity }) => part === "t3" && severity === "error"),
  };
}

const filled = {
  unit: "示例区教育局",
  year: 2024,
  doubts: 0,
  cells: {
    "t2.fees.amount": "25.5",
    "t3.received.naturalPerson": 12,
    "t3.carriedIn.naturalPerson": 1,
    "t3.granted.naturalPerson": 13,
  },
  said: 1,
  wrong: [],
};

describe.skipIf(python === undefined)("a workbook that went out to a unit", () => {
  it("is read back without a doubt when openpyxl has filled it in", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await template(folder);
      fillTemplate(path);
      expect(await readBack(path)).toEqual(filled);
    });
  });

  it.skipIf(missing("soffice"))("and when LibreOffice has saved it again", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await template(folder);
      fillTemplate(path);
      await writeFile(path, await convertWithOffice(await readFile(path), "xlsx", "xlsx"));
      expect(await readBack(path)).toEqual(filled);
    });
  });

  it.skipIf(missing("soffice"))(
    "goes the whole way: gathered, one wrong returned, its second round, merged and exported",
    async () => {
      await inTemporaryFolder(async (folder) => {
        await writeFile(join(folder, "名册.txt"), "示例区教育局\n示例区民政局\n");
        await gouji(["template", "--year", "2024", "--units", "名册.txt", "-o", "发"], folder);
        const workbook = (unit: string) => join(folder, "发", `${unit}2024年政府信息公开工作年度报告.xlsx`);
        const [right, wrong] = [workbook("示例区教育局"), workbook("示例区民政局")];
        fillTemplate(right);
        fillTemplate(wrong, 12);
        await writeFile(wrong, await convertWithOffice(await readFile(wrong), "xlsx", "xlsx"));
        // The report files beside the workbooks came back empty.
        const words = ["merge", "发", "--roster", "名册.txt", "--set", "汇总.gouji-set", "--json"];
        const first = mergedJson((await gouji([...words, "--slips", "退回"], folder)).out);
        expect(first.imbalances).toEqual({ naturalPerson: [{ unit: "示例区民政局", remainder: 1 }] });
        expect(first.cells["t3.granted.naturalPerson"]?.value).toBe(13 + 12);
        expect(first.units.filter(({ reasons }) => reasons.includes("blank")).length).toBe(2);
        const slip = await readFile(join(folder, "退回", "示例区民政局 第1稿.gouji-slip"), "utf8");
        expect(slip).toContain("表三“自然人”列不平");
        fillTemplate(wrong);
        const second = mergedJson((await gouji([...words, "-o", "汇总.gouji"], folder)).out);
        expect(second.rounds.map(({ unit, changes }) => [unit, ...changes.map(({ cell }) => cell)])).toEqual([
          ["示例区民政局", "t3.granted.naturalPerson"],
        ]);
        expect(second.imbalances).toEqual({});
        expect(second.cells["t3.granted.naturalPerson"]).toEqual({ value: 26, own: null, units: 26 });
        // Much is still blank, so errors are open.
        expect((await gouji(["export", "汇总.gouji", "--docx", "汇总.docx"], folder)).status).toBe(1);
        const back: unknown = JSON.parse((await gouji(["import", "汇总.docx", "--json"], folder)).out);
        expect(back).toMatchObject({ cells: { "t3.granted.naturalPerson": 26, "t2.fees.amount": "51" } });
      });
    },
  );
});
