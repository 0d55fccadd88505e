import { describe, expect, it } from "vitest";
import { outcomeCells, proceedingGroups } from "../../kit/proceeding-cells.ts";
import {
  lines,
  plainTable,
  printedTable,
  readingOf,
  reportDocument,
  silentlyWrong,
} from "../../kit/source-documents.ts";
import { ragged } from "../../kit/table-layouts.ts";
import { cells, expectWhole, t2, t3 } from "../../kit/whole-report.ts";

const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const [review, direct, afterReview] = proceedingGroups.map((group) => outcomeCells(group, cells));
if (review === undefined || direct === undefined || afterReview === undefined) throw new Error("three groups expected");
const blanks = ["", "", "", ""];

describe("table four", () => {
  it("is a doubt where a sheet has its values, but not its headers, one beside the other", () => {
    const blankTotals = Object.fromEntries(Object.entries(cells).filter(([id]) => !/^t4\..*\.total$/.test(id)));
    const { rows } = ragged(printedTable("2021", "t4", blankTotals));
    // A sheet has as many columns as anything stands in: the last total is blank.
    const width = (rows.at(-1)?.length ?? 0) - 1;
    const padded = rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? ""));
    const reading = readingOf(reportDocument(t2, t3, plainTable(padded)));
    expect(silentlyWrong(reading, blankTotals)).toEqual([]);
  });

  it("is read where each group is a table of its own, named above it", () => {
    expectWhole(
      t2,
      t3,
      ...lines("（一）行政复议"),
      plainTable([outcomes, review]),
      ...lines("（二）行政诉讼", "未经复议直接起诉"),
      plainTable([outcomes, direct]),
      ...lines("复议后起诉"),
      plainTable([outcomes, afterReview]),
    );
  });

  it("is read where each group has its header above its values, as lines of a cell each", () => {
    expectWhole(
      t2,
      t3,
      ...lines("四、政府信息公开行政复议、行政诉讼情况", "行政复议", ...outcomes, ...review),
      ...lines("行政诉讼", "未经复议直接起诉", "复议后起诉", ...outcomes, ...outcomes, ...direct, ...afterReview),
    );
  });

  it("is read where the merge of a group is lost", () => {
    const spread = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => [text, ""]);
    expectWhole(
      t2,
      t3,
      plainTable([
        ["行政复议", "", ...blanks, ...blanks],
        spread(outcomes),
        spread(review),
        ["行政诉讼", "", ...blanks, ...blanks],
        ["未经复议直接起诉", ...blanks, "复议后起诉", ...blanks],
        [...outcomes, ...outcomes],
        [...direct, ...afterReview],
      ]),
    );
  });

  it("gives no values to the group above where the heading of their own is lost", () => {
    const none = outcomes.map(() => "");
    const table = (heading: string): ReturnType<typeof plainTable> =>
      plainTable([
        ["行政复议", ...blanks],
        outcomes,
        review,
        ["未经复议直接起诉", ...blanks],
        outcomes,
        none,
        [heading, ...blanks],
        outcomes,
        ["1", "2", "0", "169", "172"],
      ]);
    const whole = readingOf(reportDocument(t2, t3, table("复议后起诉")));
    expect([whole.cells["t4.afterReview.pending"], whole.cells["t4.direct.pending"]]).toEqual([169, undefined]);
    const { cells: read, doubts, missing } = readingOf(reportDocument(t2, t3, table("")));
    expect([read["t4.afterReview.pending"], read["t4.direct.pending"]]).toEqual([undefined, undefined]);
    expect(doubts.some(({ raw, reading }) => raw.includes("169") && reading === undefined)).toBe(true);
    expect(missing).toContain("t4.afterReview.pending");
  });

  it("keeps the words and the digits with gaps that stand for a value, as doubts", () => {
    const { doubts } = readingOf(
      reportDocument(t2, t3, plainTable([["行政复议", ...blanks], outcomes, ["见附件", "1 2 3 4", "3", "4", "5"]])),
    );
    expect(doubts).toContainEqual(expect.objectContaining({ cell: "t4.review.upheld", raw: "见附件" }));
    expect(doubts).toContainEqual(expect.objectContaining({ cell: "t4.review.corrected", raw: "1 2 3 4" }));
  });

  it("is never certain where a blank is lost from a line of values", () => {
    const short = (label: string, values: readonly string[]): string => [label, ...values.slice(1)].join(" ");
    const reading = readingOf(
      reportDocument(
        t2,
        t3,
        ...lines(
          outcomes.join(" "),
          short("行政复议", review),
          short("未经复议直接起诉", direct),
          short("复议后起诉", afterReview),
        ),
      ),
    );
    expect(silentlyWrong(reading, cells)).toEqual([]);
  });
});

describe("the edition", () => {
  it("is not told by cells whose place is uncertain", () => {
    const uncertain = lines(
      "其他处理",
      "1",
      "2",
      "3",
      "（一）予以公开",
      "4",
      "5",
      "6",
      "一、本年新收政府信息公开申请数量",
      "7",
    );
    expect(readingOf(reportDocument(...uncertain)).edition).toBe("2021");
  });
});
