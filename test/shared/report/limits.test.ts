import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "../../../shared/report/narrative.ts";
import { excessOf, reportLimits } from "../../../shared/report/limits.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { reports as randomReports } from "../../kit/random-reports.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", content: [{ text }] });
const figure = {
  figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
} as const;
const withText = (s1: readonly Block[]): Report => ({
  ...sampleReport,
  narratives: { ...sampleReport.narratives, s1 },
});
const waiver = { code: "B1", cells: [], reason: "因", values: {} };
const entry = { at: "2026-01-01T00:00:00.000Z", event: "exported" } as const;
const picture = { sha256: "0".repeat(64), mediaType: "image/png", bytes: "" } as const;
const previous = { id: "x", edition: "2021", year: 2020, unit: sampleReport.unit, cells: {} } as const;

/** For each limit a report with just so many. */
const reports: Readonly<Record<keyof typeof reportLimits, (many: number) => Report>> = {
  characters: (many) => withText([paragraph("字".repeat(many - 5)), paragraph("字".repeat(5))]),
  blocks: (many) => withText(Array.from({ length: many }, () => paragraph("字"))),
  figures: (many) => withText([{ kind: "paragraph", content: Array.from({ length: many }, () => figure) }]),
  pictures: (many) => ({ ...sampleReport, pictures: Array.from({ length: many }, () => picture) }),
  waivers: (many) => ({ ...sampleReport, waivers: Array.from({ length: many }, () => waiver) }),
  journal: (many) => ({ ...sampleReport, journal: Array.from({ length: many }, () => entry) }),
  previousParagraphs: (many) => ({
    ...sampleReport,
    previous: { ...previous, paragraphs: Array.from({ length: many }, () => "字") },
  }),
  previousCharacters: (many) => ({ ...sampleReport, previous: { ...previous, paragraphs: ["字".repeat(many)] } }),
};

const inPart: readonly string[] = ["characters", "blocks", "figures"];

it.each(Object.entries(reportLimits))("has %s up to %i, and one more is too much", (limit, most) => {
  const [, make] = Object.entries(reports).find(([name]) => name === limit) ?? [];
  expect(make?.(most)).toSatisfy((report: Report) => excessOf(report) === undefined);
  expect(make && excessOf(make(most + 1))).toEqual({
    limit,
    found: most + 1,
    ...(inPart.includes(limit) && { part: "s1" }),
  });
});

it("counts what pictures say as text", () => {
  const block: Block = { kind: "picture", sha256: "0".repeat(64), description: "图", caption: "图", width: 100 };
  const filled = paragraph("字".repeat(reportLimits.characters - 2));
  expect(excessOf(withText([filled, block]))).toBeUndefined();
  expect(excessOf(withText([filled, paragraph("字"), block]))).toMatchObject({ limit: "characters" });
});

it("is far from any report that somebody writes", () => {
  const any = fc.boolean().chain((complete) => randomReports({ complete }));
  fc.assert(
    fc.property(any, (report) => {
      expect(excessOf(report)).toBeUndefined();
    }),
  );
});
