import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { allCells } from "../../../../shared/report/totals.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { definedName } from "../../../../electron/export/xlsx/defined-name.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { convertWithOffice, missing } from "../../../kit/programs.ts";
import { reports } from "../../../kit/random-reports.ts";
import { type ReadSheets, readSheets, withNumber, workbookOf } from "./read-sheets.ts";

const slow = 180_000;

describe.skipIf(missing("soffice"))("the workbook recalculated by LibreOffice", () => {
  it.each([
    ["the sample", sampleReport],
    [
      "blank cells, “/”, text and totals that the file stated",
      sampleWith(
        {
          "t3.received.naturalPerson": 149,
          "t3.granted.business": { raw: "减4" },
          "t3.carriedIn.naturalPerson": "/",
          "t3.carriedIn.business": "/",
          "t3.carriedIn.research": "/",
          "t3.carriedIn.nonprofit": "/",
          "t3.carriedIn.legalService": "/",
          "t3.carriedIn.otherOrg": "/",
          "t4.direct.upheld": null,
          "t4.direct.corrected": null,
          "t4.direct.other": null,
          "t4.direct.pending": null,
          "t4.afterReview.other": { raw: "/" },
          "t4.review.other": { raw: "\u0000" },
        },
        {
          declared: {
            "t3.received.total": 151,
            "t4.direct.total": 5,
            "t4.review.total": { raw: "若干" },
            "t3.granted.total": "/",
          },
        },
      ),
    ],
  ])("says what we wrote: %s", async (_, report) => expectSteady(report), slow);

  it.each([true, false])(
    "says what we wrote for random reports (complete: %s)",
    async (complete) => {
      await fc.assert(
        fc.asyncProperty(reports({ complete }), async (report) => expectSteady(report)),
        { numRuns: 2 },
      );
    },
    slow,
  );

  it(
    "follows a changed input: its totals move, and exactly the identities that it breaks become 不平",
    async () => {
      const report = sampleWith({}, { declared: { "t3.received.total": 151, "t3.granted.total": 22 } });
      const { named } = readSheets(await workbookOf(report));
      const { address } = named(definedName("t3.received.naturalPerson"));
      const changed = withNumber(await workbookOf(report), "xl/worksheets/sheet2.xml", address, 158);
      const after = readSheets(await convertWithOffice(changed, "xlsx", "xlsx"));
      const now = allCells(formOf("2021"), { ...report.cells, "t3.received.naturalPerson": 158 });
      for (const { id } of formOf("2021").cells) {
        if (typeof now[id] === "number") expect([id, at(after, named(definedName(id)))]).toEqual([id, now[id]]);
      }
      expect(oddRows(after)).toEqual([
        ["B1", "自然人", 162, 152, 10],
        ["B1", "总计", 166, 156, 10],
        ["S2", "一、本年新收政府信息公开申请数量（填报数）", 151, 161, -10],
      ]);
      expect(after.at("勾稽核对", "A2")).toBe("核对项目 42 项：平 39，不平 3，未填 0，待确认 0");
    },
    slow,
  );
});

/** Everything that a formula gave when we wrote it, it gives again. */
async function expectSteady(report: Report): Promise<void> {
  const bytes = await workbookOf(report);
  const before = readSheets(bytes).formulas();
  const after = readSheets(await convertWithOffice(bytes, "xlsx", "xlsx"));
  expect(before.size).toBeGreaterThan(100);
  for (const [place, value] of before) {
    const [sheet = "", address = ""] = place.split("!");
    expect([place, after.at(sheet, address)]).toEqual([place, value]);
  }
}

function at(sheets: ReadSheets, { sheet, address }: { sheet: string; address: string }) {
  return sheets.at(sheet, address);
}

function oddRows({ at: value }: ReadSheets) {
  return Array.from({ length: 80 }, (_, row) =>
    ["A", "B", "C", "D", "E", "F"].map((column) => value("勾稽核对", `${column}${row + 1}`)),
  )
    .filter((cells) => cells[5] === "不平")
    .map((cells) => cells.slice(0, 5));
}
