import fc from "fast-check";
import { type Edition, formOf } from "../../shared/forms/registry.ts";
import type { SourceBlock, SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";
import type { Cells } from "../../shared/report/report.ts";
import { allCells } from "../../shared/report/totals.ts";
import { typedCells } from "./random-reports.ts";
import { lines, plainTable, printedTable, reportDocument } from "./source-documents.ts";
import {
  type ApplicationLayout,
  applicationTable,
  blockTables,
  cutInTwo,
  proceedingsTables,
  ragged,
  unmerged,
} from "./table-layouts.ts";

/** A way to write a label. Each keeps what the label says. */
type Spelling = (label: string) => string;

const renumber =
  (write: (number: string) => string): Spelling =>
  (label) =>
    label.replace(/^(\d)\./u, (_, number: string) => write(number));

/** Ways to write labels as they are seen in reports. */
export const spellings: Readonly<Record<string, Spelling>> = {
  asPrinted: (label) => label,
  fullWidthPoint: renumber((number) => `${number}．`),
  enumerationComma: renumber((number) => `${number}、`),
  bracketed: renumber((number) => `(${number})`),
  circled: renumber((number) => "①②③④⑤⑥⑦⑧".charAt(Number(number) - 1)),
  withoutNumbers: (label) => label.replace(/^(?:\d\.|[一二三四五六七]、|（[一二三四五六七]）)/u, ""),
  spaced: (label) => Array.from(label).join(" "),
  nonBreaking: (label) => `\u00a0${label.slice(0, 2)}\u00a0\u00a0${label.slice(2)}\u3000`,
  broken: (label) => `${label.slice(0, 3)}\n${label.slice(3)}`,
  invisible: (label) => `\u200b${label.slice(0, 1)}\ufeff${label.slice(1)}\u200d`,
  halfWidth: (label) => label.replace(/（/gu, "(").replace(/）/gu, ")").replace(/[“”]/gu, '"').replace(/，/gu, ","),
  withoutRemark: (label) => label.replace(/（区分处理的.*）$/u, "").replace(/（单位：万元）$/u, ""),
  otherWords: (label) =>
    label
      .replace("法人或其他组织", "法人及其他组织")
      .replace("行政规范性文件", "规范性文件")
      .replace("现行有效件数", "现行有效件数\n（历史累计）")
      .replace("本年处理决定数量", "处理决定数量"),
};

const spelling: fc.Arbitrary<Spelling> = fc.constantFrom(...Object.values(spellings));

const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;

const applicationLayout: fc.Arbitrary<ApplicationLayout> = fc.record({
  columns: fc.oneof(fc.constant(columns), fc.shuffledSubarray([...columns], { minLength: columns.length })),
  labels: fc.constantFrom("merged", "repeated", "blank", "innermost", "combined"),
  header: fc.constantFrom("merged", "flat", "repeated", "blank"),
  numbers: fc.boolean(),
  remarks: fc.boolean(),
  subtotals: fc.boolean(),
});

/** A table as a document may have it: its merges kept, undone, or lost. */
const reshape: fc.Arbitrary<(table: SourceTable) => SourceTable> = fc.constantFrom(
  (table: SourceTable) => table,
  (table: SourceTable) => unmerged(table, "repeat"),
  (table: SourceTable) => unmerged(table, "blank"),
  ragged,
);

/** A table as lines: one cell, or one row a line. */
function asLines(table: SourceTable, separator: "\n" | "\t" | " | " | "|", spread: boolean): readonly SourceBlock[] {
  const source = spread ? unmerged(table, "blank") : table;
  return source.rows.flatMap((row) => {
    const texts = row.map(({ text }) => text.replaceAll("\n", " "));
    if (separator === "\n") return [...lines(""), ...lines(...texts.map((text) => `\t${text}`))];
    if (separator === "|") return lines(`|${texts.join("|")}|`);
    return lines(texts.join(separator));
  });
}

const noise: readonly SourceTable[] = [
  plainTable([
    ["姓名", "出勤天数", "备注"],
    ["甲", "22", ""],
    ["乙", "21", "请假1天"],
  ]),
  plainTable([
    ["单位", "主动公开", "依申请公开", "其他", "总计"],
    ["一科", "12", "3", "4", "19"],
    ["二科", "2", "1", "0", "3"],
  ]),
];

/** A random report in a random layout, with the cells that it states. */
export interface LaidOut {
  readonly document: SourceDocument;
  readonly cells: Cells;
  readonly edition: Edition;
}

/** Random reports of the edition of 2021, laid out in random ways. */
export const laidOutReports: fc.Arbitrary<LaidOut> = fc
  .record({
    typed: typedCells("2021", true),
    word: spelling,
    application: fc.option(applicationLayout, { nil: undefined }),
    reshapes: fc.tuple(reshape, reshape, reshape),
    cut: fc.option(fc.record({ before: fc.integer({ min: 6, max: 25 }), header: fc.constantFrom(0, 3) }), {
      nil: undefined,
    }),
    split: fc.boolean(),
    proceedings: fc.option(fc.constantFrom("rows" as const, "tables" as const, "exchanged" as const), {
      nil: undefined,
    }),
    text: fc.option(
      fc.record({
        separator: fc.constantFrom("\n" as const, "\t" as const, " | " as const, "|" as const),
        spread: fc.boolean(),
      }),
      {
        nil: undefined,
      },
    ),
    withNoise: fc.boolean(),
    blankTotals: fc.boolean(),
  })
  .map((choice): LaidOut => {
    const form = formOf("2021");
    const cells = choice.blankTotals ? choice.typed : allCells(form, choice.typed);
    const [second, third, fourth] = choice.reshapes;
    const printed = (id: "t2" | "t3" | "t4"): SourceTable => reworded(printedTable("2021", id, cells), choice.word);
    const t2 = choice.split ? blockTables(printed("t2")) : [second(printed("t2"))];
    const t3 =
      choice.application !== undefined
        ? [applicationTable("2021", cells, choice.application, choice.word)]
        : choice.cut !== undefined
          ? cutInTwo(printed("t3"), choice.cut.before, choice.cut.header)
          : [third(printed("t3"))];
    const t4 =
      choice.proceedings === undefined
        ? [fourth(printed("t4"))]
        : proceedingsTables(choice.proceedings, cells, choice.word);
    const noisy = choice.withNoise ? noise : [];
    const { text } = choice;
    const laid = (tables: readonly SourceTable[]): readonly SourceBlock[] =>
      text === undefined ? tables : tables.flatMap((table) => asLines(table, text.separator, text.spread));
    return {
      document: reportDocument(
        ...noisy,
        ...lines("二、主动公开政府信息情况"),
        ...laid(t2),
        ...lines("三、收到和处理政府信息公开申请情况"),
        ...laid(t3),
        ...lines("四、政府信息公开行政复议、行政诉讼情况"),
        ...laid(t4),
        ...noisy,
      ),
      cells,
      edition: "2021",
    };
  });

function reworded(table: SourceTable, word: Spelling): SourceTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => (/\p{Script=Han}/u.test(cell.text) ? { ...cell, text: word(cell.text) } : cell)),
    ),
  };
}
