import { describe, expect, it } from "vitest";
import { entriesByCell, formOf } from "../../../shared/forms/registry.ts";
import type { SourceTable } from "../../../shared/recognition/source-document.ts";
import { spellings } from "../../kit/random-layouts.ts";
import {
  plainCell,
  lines,
  printedTable,
  readingOf,
  reportDocument,
  silentlyWrong,
  sourceDocument,
} from "../../kit/source-documents.ts";
import {
  type ApplicationLayout,
  applicationTable,
  cutInTwo,
  proceedingsTables,
  unmerged,
} from "../../kit/table-layouts.ts";
import { cells, changed, expectWhole, reworded, t2, t3, t4 } from "../../kit/whole-report.ts";

describe("labels", () => {
  it.each(Object.entries(spellings))("written as %s say the same", (_, word) => {
    expectWhole(reworded(t2, word), reworded(t3, word), reworded(t4, word));
  });

  it.each([
    ["1.属于国家秘密", "1.属于国家机密"],
    ["5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新出具以获取信息"],
    ["2.没有现成信息需要另行制作", "2.没有现成信息需要另外制做"],
    ["1.本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息的"],
    ["四、结转下年度继续办理", "四、结转下年度继续办理的申请数量"],
    ["社会公益组织", "社会公盖组织"],
  ])("%s for %s is found, as a doubt", (label, variant) => {
    const reading = readingOf(reportDocument(t2, changed(t3, label, variant), t4));
    expect(reading.cells).toEqual(cells);
    expect(reading.missing).toEqual([]);
    expect(reading.doubts.length).toBeGreaterThan(0);
    expect(new Set(reading.doubts.map(({ reason }) => reason))).toEqual(new Set(["labelUnclear"]));
  });

  it("that are near to none are not guessed", () => {
    const reading = readingOf(reportDocument(t2, changed(t3, "（一）予以公开", "（一）另行安排"), t4));
    expect(reading.missing).toContain("t3.granted.total");
    expect(silentlyWrong(reading, cells)).toEqual([]);
  });
});

describe("table three", () => {
  const columns = ["total", "otherOrg", "naturalPerson", "business", "legalService", "nonprofit", "research"] as const;
  const usual: ApplicationLayout = {
    columns: ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"],
    labels: "merged",
    header: "merged",
    numbers: false,
    remarks: false,
    subtotals: false,
  };
  it.each<readonly [string, Partial<ApplicationLayout>]>([
    ["with its columns in another order", { columns }],
    ["with one row of headers", { header: "flat" }],
    ["with merges undone, labels repeated", { labels: "repeated", header: "repeated" }],
    ["with merges undone, blanks left", { labels: "blank", header: "blank" }],
    ["without the columns of headings", { labels: "innermost" }],
    ["with all labels of a row in one cell", { labels: "combined" }],
    ["with a column of numbers and one of remarks", { numbers: true, remarks: true }],
    ["with subtotals of each group", { labels: "repeated", subtotals: true }],
  ])("%s", (_, layout) => {
    expectWhole(
      t2,
      applicationTable("2021", cells, { ...usual, ...layout }, (label) => label),
      t4,
    );
  });

  /** Table three with a column of its own at the right end. */
  const withColumn = (header: string): SourceTable => ({
    ...t3,
    rows: t3.rows.map((row, place) =>
      place === 0
        ? [...row, { text: header, rowSpan: 3, columnSpan: 1 }]
        : place < 3
          ? row
          : [...row, plainCell(String(place))],
    ),
  });

  it.each(["上年总计", "备注", "同比"])("with a column %s that the form does not have", (header) => {
    expectWhole(t2, withColumn(header), t4);
  });

  it("with values beyond all headers is doubted", () => {
    const reading = readingOf(reportDocument(t2, withColumn(""), t4));
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.doubts.length).toBeGreaterThan(0);
  });

  it("broken over two pages, with its header again or without", () => {
    expectWhole(t2, ...cutInTwo(t3, 14, 3), t4);
    expectWhole(t2, ...cutInTwo(t3, 14, 0), t4);
  });

  it("with rows and columns exchanged", () => {
    const even = unmerged(t3, "repeat");
    const exchanged = even.rows[0]?.map((_, column) => even.rows.map((row) => row[column] ?? plainCell(""))) ?? [];
    const reading = readingOf(reportDocument(t2, { kind: "table", rows: exchanged }, t4));
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.missing.length).toBeLessThan(5);
  });

  it.each([
    ["table two", t2],
    ["table three", t3],
    ["table four", t4],
  ] as const)("%s with rows and columns exchanged and its merges lost gives no wrong figure in silence", (_, table) => {
    const even = unmerged(table, "blank").rows;
    const begins = (row: number, column: number): boolean => (even[row]?.[column]?.text ?? "") !== "";
    const rows = (even[0] ?? []).map((__, column) =>
      even.flatMap((row, at) => (begins(at, column) ? [row[column] ?? plainCell("")] : [])),
    );
    const width = Math.max(...rows.map(({ length }) => length));
    const padded = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => plainCell(""))]);
    for (const shape of [rows, padded]) {
      const exchanged: SourceTable = { kind: "table", rows: shape };
      const whole = [t2, t3, t4].map((one) => (one === table ? exchanged : one));
      expect(silentlyWrong(readingOf(reportDocument(...whole)), cells)).toEqual([]);
    }
  });

  it("with two numbers in one cell before a blank one is asked about in both", () => {
    const even = unmerged(t3, "repeat");
    const crowded: SourceTable = {
      ...even,
      rows: even.rows.map((row) =>
        row[0]?.text.startsWith("一、本年新收") === true
          ? row.map((cell, at) => (at === 5 ? plainCell("12 34") : at === 6 ? plainCell("") : cell))
          : row,
      ),
    };
    const { doubts } = readingOf(reportDocument(t2, crowded, t4));
    const own = doubts.filter(({ cell }) => cell?.startsWith("t3.received") === true);
    expect(own).toMatchObject([
      { cell: "t3.received.research", raw: "12 34", reason: "unreadable" },
      { cell: "t3.received.nonprofit", raw: "", reason: "mergedValue" },
    ]);
    expect(own.every(({ reading }) => reading === undefined)).toBe(true);
  });

  it("with values one column aside is doubted, because the totals then fit", () => {
    const shifted: SourceTable = {
      ...t3,
      rows: t3.rows.map((row, place) => {
        const labels = row.filter(({ text }) => !/^\d+$/u.test(text));
        const values = row.filter(({ text }) => /^\d+$/u.test(text));
        return place < 3 ? row : [...labels, ...values.slice(1), ...values.slice(0, 1)];
      }),
    };
    const reading = readingOf(reportDocument(t2, shifted, t4));
    expect(silentlyWrong(reading, cells)).toEqual([]);
    expect(reading.doubts.map(({ reason }) => reason)).toContain("columnsShifted");
  });
});

describe("table three with a row of last year's below each of its own", () => {
  it("where merges do not reach over the new rows, so that rows begin further left: no wrong figure comes in silence", () => {
    const width = 10;
    const rows = t3.rows.flatMap((row): SourceTable["rows"] => {
      const values = row.filter(({ text }) => /^\d+$/u.test(text));
      return values.length < 7 ? [row] : [row, [plainCell("其中：上年同期"), ...values.map(() => plainCell("77"))]];
    });
    // As an office program fills up rows that are too short.
    const reaches = rows.map(() => 0);
    for (const [place, row] of rows.entries()) {
      for (const { rowSpan, columnSpan } of row) {
        for (let down = place; down < place + rowSpan; down += 1) reaches[down] = (reaches[down] ?? 0) + columnSpan;
      }
    }
    const filled = rows.map((row, place) => {
      const lacking = width - (reaches[place] ?? 0);
      return lacking > 0 ? [...row, { ...plainCell(""), columnSpan: lacking }] : row;
    });
    const reading = readingOf(reportDocument(t2, { kind: "table", rows: filled }, t4));
    expect(silentlyWrong(reading, cells)).toEqual([]);
  });
});

describe("table four", () => {
  it.each(["rows", "tables", "exchanged"] as const)("as %s", (kind) => {
    expectWhole(t2, t3, ...proceedingsTables(kind, cells, (label) => label));
  });
});

describe("what stands among the rows and says nothing", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, place) => plainCell(String(place + 1)));
  const inserted = (table: SourceTable, row: SourceTable["rows"][number]): SourceTable => ({
    ...table,
    rows: table.rows.toSpliced(3, 0, row),
  });

  it("as a row that counts the columns", () => {
    expectWhole(t2, inserted(t3, [{ ...plainCell("栏次"), columnSpan: 3 }, ...numbers(7)]), inserted(t4, numbers(15)));
  });

  it("as a note below the table", () => {
    const note = [{ ...plainCell("注：本表由办公室填报，数据截至年末。"), columnSpan: 10 }];
    expectWhole(t2, { ...t3, rows: [...t3.rows, note] }, t4);
    expect(readingOf(reportDocument(t2, { ...t3, rows: [...t3.rows, note] }, t4)).narratives.s1).toHaveLength(1);
  });
});

describe("a sheet that holds the whole report", () => {
  it("gives its text as well as its tables", () => {
    const row = (text: string) => [plainCell(text)];
    const sheet: SourceTable = {
      kind: "table",
      rows: [
        row("示例区教育局2022年政府信息公开工作年度报告"),
        row("一、总体情况"),
        row("工作平稳。"),
        row("二、主动公开政府信息情况"),
        ...unmerged(t2, "blank").rows,
        row("三、收到和处理政府信息公开申请情况"),
        ...t3.rows,
        row("四、政府信息公开行政复议、行政诉讼情况"),
        ...t4.rows,
        row("五、存在的主要问题及改进情况"),
        row("公开不够及时。"),
        row("六、其他需要报告的事项"),
        row("没有。"),
      ],
    };
    const reading = readingOf(sourceDocument(sheet));
    expect(reading.cells).toEqual(cells);
    expect(reading.doubts).toEqual([]);
    expect(reading).toMatchObject({ unit: "示例区教育局", year: 2022 });
    expect(reading.narratives.s5).toEqual([{ kind: "paragraph", content: [{ text: "公开不够及时。" }] }]);
  });
});

describe("what stands twice", () => {
  it("with the same values says nothing new", () => {
    expectWhole(t2, t3, t4, t2, t3, t4);
  });

  it("with another value is a doubt about that cell", () => {
    const other = printedTable("2021", "t2", { ...cells, "t2.licensing.decided": 99 });
    const { doubts } = readingOf(reportDocument(t2, other, t3, t4));
    expect(doubts).toMatchObject([{ cell: "t2.licensing.decided", raw: "99", reading: 99, reason: "conflict" }]);
  });
});

describe("a row under a label that has lost letters, beside the row that it resembles", () => {
  it("lends it no value where that is blank", () => {
    const row = (label: string, ...values: readonly string[]): readonly string[] => [
      `${label}\t\t\t\t`,
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
      values.join("\t"),
    ];
    const text = [...row("行政复议", "", "4917", "8320", "2409", "15646"), ...row("未经复议诉", "2201", "8891", "1787", "2581", "15460")]; // prettier-ignore
    const reading = readingOf(reportDocument(t2, t3, ...lines("四、政府信息公开行政复议、行政诉讼情况", ...text)));
    expect(reading.cells["t4.review.corrected"]).toBe(4917);
    expect(reading.cells["t4.review.upheld"]).toBeUndefined();
    expect(reading.doubts.filter(({ cell }) => cell === "t4.review.upheld")).toEqual([]);
    expect(reading.doubts.some(({ raw }) => raw.includes("2201"))).toBe(true);
    expect(reading.cells["t4.direct.upheld"]).toBeUndefined();
  });
});

describe("the edition", () => {
  it.each(["2019", "2021"] as const)("of %s is told by its rows and columns", (edition) => {
    const own = formOf(edition).cells;
    const values = Object.fromEntries(own.map(({ id, kind, index }) => [id, kind === "amount" ? "3.5" : index]));
    const reading = readingOf(
      reportDocument(...(["t2", "t3", "t4"] as const).map((id) => printedTable(edition, id, values))),
    );
    expect(reading.edition).toBe(edition);
    expect(reading.cells).toEqual(values);
  });

  it("is a doubt where both are mixed, and no value goes unnamed", () => {
    const t3Old = printedTable("2019", "t3", { "t3.other.business": 7 });
    const reading = readingOf(reportDocument(t2, t3Old, t4));
    expect(reading.doubts).toContainEqual({ raw: "", reason: "editionUnclear" });
    expect(reading.doubts).toContainEqual(
      expect.objectContaining({
        cell: "t3.other.other.business",
        raw: "（六）其他处理：7",
        reading: 7,
        reason: "labelUnclear",
      }),
    );
    const both = readingOf(reportDocument(t2, t3, t3Old, t4));
    expect(both.cells["t3.other.other.business"]).toEqual(cells["t3.other.other.business"]);
    expect(both.doubts).toContainEqual(expect.objectContaining({ raw: "（六）其他处理：7", reason: "placeUnknown" }));
  });
});

describe("values", () => {
  it("in yuan by their header are proposed in 10,000 yuan", () => {
    const inYuan = changed(
      printedTable("2021", "t2", { ...cells, "t2.fees.amount": "251000" }),
      "本年收费金额（单位：万元）",
      "本年收费金额（单位：元）",
    );
    const reading = readingOf(reportDocument(inYuan, t3, t4));
    expect(reading.cells["t2.fees.amount"]).toEqual({ raw: "251000" });
    expect(reading.doubts).toMatchObject([{ cell: "t2.fees.amount", raw: "251000", reading: "25.1", reason: "yuan" }]);
  });

  it.each(["千元", "百万元", "亿 元", "美元"])(
    "in %s by their header are asked about, and nothing is proposed",
    (unit) => {
      const other = changed(t2, "本年收费金额（单位：万元）", `本年收费金额（单位：${unit}）`);
      const { doubts } = readingOf(reportDocument(other, t3, t4));
      expect(doubts).toMatchObject([{ cell: "t2.fees.amount", reason: "moneyUnclear" }]);
      expect(doubts[0]?.reading).toBeUndefined();
    },
  );

  it("that are no numbers keep their place and stay raw", () => {
    const odd = printedTable("2021", "t3", { ...cells, "t3.granted.business": { raw: "见附件" } });
    const reading = readingOf(reportDocument(t2, odd, t4));
    expect(reading.cells).toEqual({ ...cells, "t3.granted.business": { raw: "见附件" } });
    expect(reading.doubts).toMatchObject([{ cell: "t3.granted.business", raw: "见附件", reason: "unreadable" }]);
  });

  it("left blank are blank, not missing", () => {
    const totals = formOf("2021").cells.flatMap(({ id, computed }) => (computed ? [id] : []));
    const without = Object.fromEntries(entriesByCell(cells).filter(([id]) => !totals.includes(id)));
    const reading = readingOf(
      reportDocument(...(["t2", "t3", "t4"] as const).map((id) => printedTable("2021", id, without))),
    );
    expect(reading.cells).toEqual(without);
    expect(reading.missing).toEqual([]);
    expect(reading.doubts).toEqual([]);
  });

  it("of a table that is only a picture are missing, all of them", () => {
    const reading = readingOf(reportDocument(t2, t3));
    expect(reading.missing).toEqual(
      formOf("2021")
        .cells.filter(({ table }) => table === "t4")
        .map(({ id }) => id),
    );
  });
});
