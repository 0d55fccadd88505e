import fc from "fast-check";
import type { ByCell } from "../../shared/forms/form.ts";
import { type Edition, editions, formOf } from "../../shared/forms/registry.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import type { Block, Inline, Narrative } from "../../shared/report/narrative.ts";
import { blankReport, type CellNote, type Report } from "../../shared/report/report.ts";

/** A count as reports have it: mostly small, many zeros. */
const count = fc.oneof(fc.constant(0), fc.nat({ max: 50 }), fc.nat({ max: 100_000 }));

/** An amount in 万元 with up to six decimals, as the file writes it. */
const amount = fc
  .tuple(fc.nat({ max: 9_999_999 }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 999_999 }))
  .map(([whole, places, part]) =>
    places === 0 ? String(whole) : `${whole}.${String(part).padStart(6, "0").slice(0, places)}`,
  );

/** A value for a cell of any state, blank as undefined. */
function anyValue(kind: "count" | "signedCount" | "amount"): fc.Arbitrary<CellValue | undefined> {
  const number = kind === "amount" ? amount : kind === "count" ? count : fc.integer({ min: -500, max: 500 });
  return fc.oneof(
    { weight: 6, arbitrary: number },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant("/") },
    { weight: 1, arbitrary: fc.constantFrom("减4", "1,024", "—", "-3件", "２５件").map((raw) => ({ raw })) },
  );
}

/** The typed cells of a form: all filled with numbers (`complete`), or in any state. */
export function typedCells(edition: Edition, complete: boolean): fc.Arbitrary<ByCell<CellValue>> {
  const typed = formOf(edition).cells.filter((cell) => !cell.computed);
  return fc
    .tuple(
      ...typed.map((cell) =>
        complete
          ? cell.kind === "amount"
            ? amount
            : cell.kind === "count"
              ? count
              : fc.integer()
          : anyValue(cell.kind),
      ),
    )
    .map((values) => {
      const cells: ByCell<CellValue> = {};
      for (const [place, cell] of typed.entries()) {
        const value = values[place];
        if (value !== undefined) cells[cell.id] = value;
      }
      return cells;
    });
}

const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from("政府信息公开办理申请件数年度报告，。；（）《》0123456789%")),
    maxLength: 40,
  }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => ({ text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("t3.received.total", "t3.granted.business", "t4.review.total").map((id) => ({
      figure: { formula: { kind: "value" as const, of: { cells: [id], from: "report" as const } } },
    })),
  },
);

const block: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom("paragraph", "heading1", "heading2", "runIn", "point", "pattern"),
    fc.array(inline, { maxLength: 4 }),
  )
  .map(([kind, content]): Block => {
    switch (kind) {
      case "heading1":
        return { kind: "heading", level: 1, content };
      case "heading2":
        return { kind: "heading", level: 2, content };
      case "runIn":
        return { kind: "heading", level: 2, content, runIn: true };
      case "point":
        return { kind: "point", content };
      case "pattern":
        return { kind: "paragraph", content, pattern: true };
      default:
        return { kind: "paragraph", content };
    }
  });

/** A narrative of random blocks, without pictures. */
export const narratives: fc.Arbitrary<Narrative> = fc.array(block, { maxLength: 6 });

/** What an office notes at one of the cells. */
function noteAt(edition: Edition): fc.Arbitrary<CellNote> {
  return fc.record(
    {
      cell: fc.constantFrom(...formOf(edition).cells.map(({ id }) => id)),
      text: fc.constantFrom("已与信访科核对", "口径按上年", "待核"),
      document: fc.constantFrom("示例发〔2022〕3号", "会议纪要第5期"),
      file: fc.constantFrom("台账.xlsx", "答复书.pdf"),
      by: fc.constantFrom("王五", "李四（科长）"),
      at: fc.constant("2023-01-09T08:00:00.000Z"),
    },
    { requiredKeys: ["cell", "text", "by", "at"] },
  );
}

/** A report of either edition with random cells and narratives. */
export function reports(options: { readonly complete: boolean }): fc.Arbitrary<Report> {
  return fc.constantFrom(...editions).chain((edition) =>
    fc
      .record({
        cells: typedCells(edition, options.complete),
        preamble: narratives,
        s1: narratives,
        s5: narratives,
        s6: narratives,
        id: fc.uuid(),
        year: fc.integer({ min: 2019, max: 2100 }),
        name: fc.constantFrom("示例区人民政府", "示例镇人民政府", "示例市教育局"),
        level: fc.constantFrom("county", "town", "city-department", "", "其他"),
        notes: fc.array(noteAt(edition), { maxLength: 2 }),
      })
      .map(({ cells, preamble, s1, s5, s6, id, year, name, level, notes }) => ({
        ...blankReport({ id, edition, year, unit: { name, level } }),
        cells,
        narratives: { preamble, s1, s5, s6 },
        ...(notes.length > 0 && { notes }),
      })),
  );
}
