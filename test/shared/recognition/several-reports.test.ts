import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { reportsIn } from "../../../shared/recognition/several-reports.ts";
import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import { allCells } from "../../../shared/report/totals.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { sampleCells } from "../../../shared/sample/figures.ts";
import { typedCells } from "../../kit/random-reports.ts";
import { lines, plainTable, printedTable, sourceDocument } from "../../kit/source-documents.ts";

const form = formOf("2021");
const cells = allCells(form, sampleCells);

/** The figures of another report: each count three more. */
const others = allCells(
  form,
  Object.fromEntries(
    Object.entries(sampleCells).map(([id, value]) => [id, typeof value === "number" ? value + 3 : value]),
  ),
);

function tables(of: Cells, sheet?: string): readonly SourceBlock[] {
  return (["t2", "t3", "t4"] as const).map((id) => ({
    ...printedTable("2021", id, of),
    ...(sheet !== undefined && { sheet }),
  }));
}

function onSheet(sheet: string, ...texts: readonly string[]): readonly SourceBlock[] {
  return lines(...texts).map((line) => (line.kind === "line" ? { ...line, sheet } : line));
}

function onSheetOf(sheet: string, table: SourceBlock | undefined): SourceBlock {
  return table?.kind === "table" ? { ...table, sheet } : plainTable([]);
}

/** A whole report as text and tables. */
function whole(unit: string, year: number, of: Cells, work: string): readonly SourceBlock[] {
  return [
    ...lines(`${unit}${year}年政府信息公开工作年度报告`, "一、总体情况", work),
    ...tables(of),
    ...lines("五、存在的主要问题及改进情况", "有的栏目更新慢，已经安排专人。", "六、其他需要报告的事项", "没有。"),
  ];
}

/** What each report says of itself, and whether its figures are all those given. */
function held(document: SourceDocument, ...expected: readonly Cells[]): readonly string[] {
  const found = reportsIn(document, "报告.docx");
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.map(({ at, reading }, place) => {
    const same = JSON.stringify(reading.cells) === JSON.stringify(expected[place]);
    const conflicts = reading.doubts.filter(({ reason }) => reason === "conflict").length;
    return `${at}: ${reading.unit ?? "-"} ${reading.year ?? "-"}, ${same ? "its figures" : "other figures"}, conflicts ${conflicts}`;
  });
}

const work = "全年主动公开各类信息，依申请公开办理及时。";
const otherWork = "另一个单位的工作，全年公开信息，没有差错。";

describe("two units whose reports say the same in figures and words", () => {
  it("are two reports all the same", () => {
    const document = sourceDocument(
      ...whole("示例区教育局", 2023, cells, work),
      ...whole("示例区财政局", 2023, cells, work),
    );
    expect(held(document, cells, cells).map((told) => told.slice(told.indexOf(": ") + 2))).toEqual([
      "示例区教育局 2023, its figures, conflicts 0",
      "示例区财政局 2023, its figures, conflicts 0",
    ]);
  });
});

describe("a workbook", () => {
  it("with a sheet a year holds a report each", () => {
    const year = (sheet: string, title: string, of: Cells): readonly SourceBlock[] => [
      ...onSheet(sheet, title),
      ...tables(of, sheet),
    ];
    const document = sourceDocument(
      ...year("上年", "示例区教育局2022年政府信息公开工作年度报告", others),
      ...year("本年", "示例区教育局2023年政府信息公开工作年度报告", cells),
    );
    expect(held(document, others, cells)).toEqual([
      "上年: 示例区教育局 2022, its figures, conflicts 0",
      "本年: 示例区教育局 2023, its figures, conflicts 0",
    ]);
  });

  it("with a sheet a unit holds a report each, named by the sheets where no title says it", () => {
    const document = sourceDocument(...tables(cells, "示例区教育局2023"), ...tables(others, "示例区财政局2023"));
    expect(held(document, cells, others)).toEqual([
      "示例区教育局2023: 示例区教育局 2023, its figures, conflicts 0",
      "示例区财政局2023: 示例区财政局 2023, its figures, conflicts 0",
    ]);
  });

  it("with each table on a sheet of its own is one report", () => {
    const [t2, t3, t4] = tables(cells);
    const document = sourceDocument(
      ...onSheet("封面", "示例区教育局2023年政府信息公开工作年度报告"),
      onSheetOf("表一", t2),
      onSheetOf("表二", t3),
      onSheetOf("表三", t4),
    );
    expect(held(document, cells)).toHaveLength(1);
    expect(held(document, cells)[0]).toContain("示例区教育局 2023, its figures, conflicts 0");
  });

  it("whose sheets take turns between two years mixes none of their tables", () => {
    const turns = (["t2", "t3", "t4"] as const).flatMap((id): readonly SourceBlock[] => [
      { ...printedTable("2021", id, others), sheet: `2022年${id}` },
      { ...printedTable("2021", id, cells), sheet: `2023年${id}` },
    ]);
    expect(held(sourceDocument(...turns), others, cells)).toEqual([
      "2022年t2: - 2022, its figures, conflicts 0",
      "2023年t2: - 2023, its figures, conflicts 0",
    ]);
  });

  it("whose sheets say nothing of whose they are comes apart into its tables rather than being mixed", () => {
    const [t2, t3] = tables(cells);
    const [u2, u3] = tables(others);
    const document = sourceDocument(...[t2, u2, t3, u3].map((table, place) => onSheetOf(`Sheet${place + 1}`, table)));
    expect(held(document)).toHaveLength(4);
  });

  it("with the tables once more, all figures alike, is one report", () => {
    const document = sourceDocument(...tables(cells, "填报"), ...tables(cells, "打印"));
    expect(held(document, cells)).toHaveLength(1);
  });
});

describe("a text document", () => {
  it("with the reports of two units holds both", () => {
    const document = sourceDocument(
      ...whole("示例区教育局", 2023, cells, work),
      ...whole("示例区财政局", 2023, others, otherWork),
    );
    expect(held(document, cells, others)).toEqual([
      "示例区教育局2023年政府信息公开工作年度报告: 示例区教育局 2023, its figures, conflicts 0",
      "示例区财政局2023年政府信息公开工作年度报告: 示例区财政局 2023, its figures, conflicts 0",
    ]);
  });

  it("with two reports without titles tells them apart where the parts begin again", () => {
    const [, ...first] = whole("", 2023, cells, work);
    const [, ...second] = whole("", 2023, others, otherWork);
    expect(held(sourceDocument(...first, ...second), cells, others)).toHaveLength(2);
  });

  it.each([
    [
      "the title of the page above the text and in it",
      lines("示例区教育局2023年政府信息公开工作年度报告", "发布时间：2024-01-20"),
    ],
    [
      "a list of other years' reports above it",
      lines("示例区教育局2021年政府信息公开工作年度报告", "示例区教育局2022年政府信息公开工作年度报告"),
    ],
    [
      "a table of contents",
      lines(
        "目录",
        "一、总体情况",
        "二、主动公开政府信息情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
      ),
    ],
  ])("with %s is one report", (_, above) => {
    expect(held(sourceDocument(...above, ...whole("示例区教育局", 2023, cells, work)), cells)).toEqual([
      "示例区教育局2023年政府信息公开工作年度报告: 示例区教育局 2023, its figures, conflicts 0",
    ]);
  });

  it("with its title at the head of every page is one report, its tables not parted by it", () => {
    const [title, ...rest] = whole("示例区教育局", 2023, cells, work);
    const pages = rest.flatMap((block) => [block, ...(title === undefined ? [] : [title])]);
    expect(held(sourceDocument(...(title === undefined ? [] : [title]), ...pages), cells)).toEqual([
      "示例区教育局2023年政府信息公开工作年度报告: 示例区教育局 2023, its figures, conflicts 0",
    ]);
  });

  it("with links to other reports below it is one report", () => {
    const below = lines("示例区财政局2023年政府信息公开工作年度报告", "示例区司法局2023年政府信息公开工作年度报告");
    expect(held(sourceDocument(...whole("示例区教育局", 2023, cells, work), ...below), cells)).toHaveLength(1);
  });

  it("that names last year's report in its text is one report", () => {
    const [title, heading, ...rest] = whole("示例区教育局", 2023, cells, work);
    const named = lines("示例区教育局2022年政府信息公开工作年度报告", work);
    expect(
      held(sourceDocument(...[title, heading].flatMap((one) => one ?? []), ...named, ...rest), cells),
    ).toHaveLength(1);
  });
});

it("law: of any reports on sheets of their own each has its own figures, and nothing of another", () => {
  fc.assert(
    fc.property(fc.array(typedCells("2021", true), { minLength: 2, maxLength: 4 }), (all) => {
      const reports = all.map((typed) => allCells(form, typed));
      const document = sourceDocument(...reports.flatMap((of, place) => tables(of, `单位${place + 1}`)));
      const found = reportsIn(document, "全部.xlsx");
      expect(found.ok && found.value.map(({ reading }) => reading.cells)).toEqual(reports);
    }),
    { numRuns: 20 },
  );
});
