import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesByCell, formOf } from "../../../shared/forms/registry.ts";
import { convertEdition } from "../../../shared/report/convert-edition.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { unknownFigure } from "../../../shared/report/bound-figure.ts";
import { blankReport, type CellNote, type Report, type Waiver } from "../../../shared/report/report.ts";
import { cellState } from "../../../shared/report/cell-value.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { formatUnconverted } from "../../../shared/words/conversion.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { reports } from "../../kit/random-reports.ts";

const at = "2026-01-05T09:00:00+08:00";

function report2019(more: Partial<Report>): Report {
  const start = { id: "1b671a64-40d5-491e-99b0-da01ff1f3341", edition: "2019", year: 2020 } as const;
  return { ...blankReport({ ...start, unit: { name: "示例区教育局", level: "" } }), ...more };
}

describe("a report of the form of 2019 in that of 2021", () => {
  it("keeps what both forms have", () => {
    const cells = { "t3.received.business": 3, "t2.licensing.decided": 12, "t4.review.upheld": 1 };
    const { report, unconverted } = convertEdition(report2019({ cells }), "2021", at);
    expect(report).toMatchObject({ edition: "2021", cells });
    expect(unconverted).toEqual([]);
    expect(report.journal.at(-1)).toEqual({ at, event: "converted", note: "2019 → 2021" });
  });

  it("puts the one row 其他处理 into the row 其他 and says so", () => {
    const { report, unconverted } = convertEdition(report2019({ cells: { "t3.other.business": 2 } }), "2021", at);
    expect(report.cells).toEqual({ "t3.other.other.business": 2 });
    expect(unconverted).toEqual([{ cell: "t3.other.business", value: 2, into: "t3.other.other.business" }]);
  });

  it("names every value without a place, but no 0 and no dash", () => {
    const cells = {
      "t2.regulation.made": 4,
      "t2.normative.made": 0,
      "t2.procurement.amount": "0.00",
      "t2.fees.change": { raw: "减4" },
      "t2.penalty.prior": { raw: "—" },
    };
    const { report, unconverted } = convertEdition(report2019({ cells }), "2021", at);
    expect(report.cells).toEqual({});
    expect(unconverted).toEqual([
      { cell: "t2.regulation.made", value: 4 },
      { cell: "t2.fees.change", value: { raw: "减4" } },
    ]);
  });

  it("says each in a sentence", () => {
    const from = labelsFor(formOf("2019"), "zh");
    const to = labelsFor(formOf("2021"), "zh");
    const moved = { cell: "t3.other.business", value: "2", into: "t3.other.other.business" } as const;
    expect(formatUnconverted(moved, from, to, "zh")).toBe(
      "表三“（六）其他处理”行“商业企业”列的“2”已并入“表三“3.其他”行“商业企业”列”，请按新表式核对。",
    );
    expect(formatUnconverted({ cell: "t2.regulation.made", value: "4" }, from, to, "zh")).toBe(
      "表二“规章”行“本年新制作数量”列的“4”在新表式里没有对应的位置，没有带过来。",
    );
  });

  it("leaves words where a bound figure had its cells", () => {
    const figure = { formula: { kind: "value", of: { cells: ["t2.regulation.made"], from: "report" } } } as const;
    const { report } = convertEdition(
      report2019({
        cells: { "t2.regulation.made": 4 },
        narratives: { preamble: [], s1: [{ kind: "paragraph", content: [{ figure }] }], s5: [], s6: [] },
      }),
      "2021",
      at,
    );
    expect(report.narratives.s1).toEqual([{ kind: "paragraph", content: [{ text: "4" }] }]);
  });

  it("keeps the reasons and the sources whose cells live on, and says nothing where there is nothing to convert", () => {
    const waiver = (cells: readonly CellId[]): Waiver => ({ code: "V6", cells, reason: "已核", values: {} });
    const kept = waiver(["t3.received.business"]);
    const note = (cell: CellId): CellNote => ({ cell, text: "已核", by: "王五", at });
    const notes = ["t3.other.business", "t3.received.total", "t2.regulation.made"] as const;
    expect(convertEdition(report2019({ notes: notes.map(note) }), "2021", at).report.notes).toEqual([
      note("t3.other.other.business"),
      note("t3.received.total"),
    ]);
    const report = report2019({
      waivers: [kept, waiver(["t3.received.business", "t2.regulation.made"])],
      sources: [
        {
          unit: { name: "一科", level: "" },
          file: "a.gouji",
          cells: { "t2.regulation.made": 1, "t4.review.upheld": 2 },
        },
      ],
      declared: { "t2.regulation.made": 7 },
    });
    const { report: converted, unconverted } = convertEdition(report, "2021", at);
    expect(converted.waivers).toEqual([kept]);
    expect(converted.sources).toEqual([
      { unit: { name: "一科", level: "" }, file: "a.gouji", cells: { "t4.review.upheld": 2 } },
    ]);
    expect(unconverted).toEqual([{ cell: "t2.regulation.made", value: 7 }]);
    expect(convertEdition(report, "2019", at)).toEqual({ report, unconverted: [] });
  });

  it("names amounts however small, and leaves pictures and the figures that live on", () => {
    const figure = (cell: CellId) =>
      ({
        figure: {
          formula: {
            kind: "share",
            of: { cells: ["t3.received.total"], from: "report" },
            in: { cells: [cell], from: "report" },
          },
        },
      }) as const;
    const picture = { kind: "picture", sha256: "0".repeat(64), description: "图", width: 80 } as const;
    const s1 = [
      picture,
      { kind: "paragraph", content: [{ text: "占" }, figure("t3.concluded.total"), figure("t2.regulation.made")] },
    ] as const;
    const { report, unconverted } = convertEdition(
      report2019({ cells: { "t2.procurement.amount": "0.05" }, narratives: { preamble: [], s1, s5: [], s6: [] } }),
      "2021",
      at,
    );
    expect(unconverted).toEqual([{ cell: "t2.procurement.amount", value: "0.05" }]);
    expect(report.narratives.s1).toEqual([
      picture,
      { kind: "paragraph", content: [{ text: "占" }, figure("t3.concluded.total"), { text: unknownFigure }] },
    ]);
  });

  it("loses nothing in silence and can be saved, whatever the report", () => {
    fc.assert(
      fc.property(
        reports({ complete: false }).filter(({ edition }) => edition === "2019"),
        (report) => {
          const { report: converted, unconverted } = convertEdition(report, "2021", at);
          const named = new Set(unconverted.map(({ cell }) => cell));
          for (const [id, value] of entriesByCell(report.cells)) {
            const kept = JSON.stringify(converted.cells[id]) === JSON.stringify(value);
            const nothing = value === 0 || value === "0" || cellState(value) === "notApplicable";
            expect(kept || nothing || named.has(id) || (typeof value === "string" && /^0\.0+$/u.test(value))).toBe(
              true,
            );
          }
          expect(readReport(writeReport(converted), "a.gouji").ok).toBe(true);
        },
      ),
    );
  });
});
