import { randomUUID } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import * as xlsx from "xlsx";
import { createTableHandler } from "../../../electron/window/export-handlers.ts";
import { commandInputs } from "../../../shared/ipc/contract.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { someWriter } from "../../kit/some-writer.ts";
import { schemaErrors } from "../../kit/schema-check.ts";

const table = {
  columns: ["行", "2020年", "增减（%）"],
  rows: [
    [{ text: "行政处罚" }, { number: "800" }, { number: "-12.5" }],
    [{ text: "=1+1" }, { text: "/" }, null],
    [{ text: '带"引号"，和逗号,' }, { number: "190.457379" }, null],
  ],
};
const save = createTableHandler({ disk: nodeDisk, writer: someWriter, newId: randomUUID })["table.save"];

describe("a table saved from the window", () => {
  it("is a workbook with numbers as numbers, never a formula", async () => {
    await inTemporaryFolder(async (folder) => {
      const title = "示例区2021年与2020年比较: 表/一";
      const saved = await save({ title, table, format: "xlsx", folder, replace: false });
      if (!saved.ok) throw new Error(saved.failure.code);
      const bytes = await readFile(saved.value.path);
      expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
      const { Sheets, SheetNames } = xlsx.read(bytes);
      const sheet = Sheets[SheetNames[0] ?? ""] ?? {};
      expect(xlsx.utils.sheet_to_json(sheet, { header: 1, blankrows: true })).toEqual([
        table.columns,
        ["行政处罚", 800, -12.5],
        ["=1+1", "/"],
        ['带"引号"，和逗号,', 190.457379],
      ]);
      const again = await save({ title, table, format: "xlsx", folder, replace: true });
      expect(again.ok).toBe(true);
      expect(Buffer.compare(await readFile(saved.value.path), bytes)).toBe(0);
    });
  });

  it("is a CSV that spreadsheets read as text and numbers", async () => {
    await inTemporaryFolder(async (folder) => {
      const saved = await save({ title: "比较", table, format: "csv", folder, replace: false });
      expect(saved).toEqual({ ok: true, value: { path: join(folder, "比较.csv") } });
      expect(await readFile(join(folder, "比较.csv"), "utf8")).toBe(
        '\uFEFF行,2020年,增减（%）\r\n行政处罚,800,-12.5\r\n\'=1+1,/,\r\n"带""引号""，和逗号,",190.457379,\r\n',
      );
    });
  });

  it("replaces a file only where that was asked for, and leaves nothing behind where it cannot be written", async () => {
    await inTemporaryFolder(async (folder) => {
      const request = { title: "比较", table, format: "csv", folder, replace: false } as const;
      expect((await save(request)).ok).toBe(true);
      expect(await save(request)).toMatchObject({ ok: false, failure: { code: "targetExists" } });
      const missing = await save({ ...request, folder: join(folder, "没有") });
      expect(missing).toMatchObject({ ok: false, failure: { code: "folderMissing" } });
      expect(await readdir(folder)).toEqual(["比较.csv"]);
    });
  });

  it("is refused where it is no table", () => {
    const input = { title: "x", table, format: "csv", folder: "/", replace: false };
    const accepts = (changed: unknown): boolean => commandInputs["table.save"].safeParse(changed).success;
    expect(accepts(input)).toBe(true);
    expect(accepts({ ...input, table: { ...table, rows: [[{ number: "1e9" }]] } })).toBe(false);
    expect(accepts({ ...input, table: { columns: [], rows: [] } })).toBe(false);
    expect(accepts({ ...input, title: " " })).toBe(false);
  });
});
