import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Result } from "../../../shared/result.ts";
import { parseReport, readReport } from "../../../shared/report-file/read-report.ts";
import { entriesByCell } from "../../../shared/forms/registry.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { contentOf } from "../../../shared/report/content.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";
import { reports } from "../../kit/random-reports.ts";
import { enough } from "../../kit/long-run.ts";

const path = "报告.gouji";

const anyFile = z.looseObject({ cells: z.record(z.string(), z.unknown()) });

function json(): z.output<typeof anyFile> {
  return anyFile.parse(JSON.parse(writeReport(sampleReport)));
}

function sentence(result: Result<unknown>): string {
  if (result.ok) throw new Error("a failure was expected");
  return formatFailure(result.failure, "zh");
}

/** Reports in which some cells were added up. */
const summed = reports({ complete: true }).chain((report) =>
  fc.subarray(entriesByCell(report.cells).slice(0, 30)).map((chosen) => {
    const workings = Object.fromEntries(chosen.map(([id, value]) => [id, `${formatCell(value)}+0`]));
    const fitting = chosen.every(([, value]) => !formatCell(value).startsWith("-"));
    return chosen.length > 0 && fitting ? { ...report, workings } : report;
  }),
);

describe("writing and reading", () => {
  it("is the identity for any report, and byte-stable", () => {
    fc.assert(
      fc.property(fc.oneof(reports({ complete: false }), summed), (report) => {
        const text = writeReport(report);
        const read = readReport(text, path);
        expect(read.ok && read.value).toEqual(report);
        if (read.ok) expect(writeReport(read.value)).toBe(text);
      }),
      { numRuns: enough(60) },
    );
  });

  it("keeps everything a report can hold", () => {
    const full = sampleWith(
      { "t3.granted.research": { raw: "减4" }, "t3.granted.nonprofit": "/" },
      {
        declared: { "t3.granted.total": 22 },
        workings: { "t3.received.naturalPerson": "100+48", "t2.fees.amount": "(199.5+100.2935)*1" },
        waivers: [
          {
            code: "V3",
            cells: ["t3.granted.nonprofit"],
            reason: "不适用",
            by: "甲",
            at: "2022-01-05",
            values: { "t3.granted.nonprofit": "/" },
            previousValues: {},
            consent: { name: "乙", at: "2022-01-06" },
          },
        ],
        signOff: {
          signed: { name: "乙", opinion: "同意", date: "2022-01-20" },
          prepared: {
            name: "甲",
            title: "科长",
            date: "2022-01-10",
            at: "2022-01-10T08:00:00.000Z",
            fingerprint: "0123 4567 89ab cdef",
            program: "0.1.0",
          },
          returned: { name: "乙", opinion: "再核", date: "2022-01-09", from: "reviewed" },
        },
        contents: [{ fingerprint: "0123 4567 89ab cdef", ...contentOf(sampleReport) }],
        remarks: [
          { text: "核对", by: "乙", at: "2022-01-09T08:00:00.000Z", cell: "t3.granted.total" },
          {
            text: "改写",
            by: "乙",
            at: "2022-01-09T08:00:00.000Z",
            part: "s5",
            quote: "不够",
            done: { by: "甲", at: "" },
          },
        ],
        corrects: { fingerprint: "0123 4567 89ab cdef", published: { name: "丙" }, reason: "有误" },
        journal: [
          { at: "2022-01-04T08:00:00Z", event: "created", note: "来自上年" },
          {
            at: "2022-01-04T09:00:00Z",
            event: "edited",
            by: "甲",
            changes: [
              { cell: "t3.granted.business", before: { raw: "减4" }, after: 0 },
              { part: "s1", before: "", after: "新增一句。" },
              { title: "year", before: "2020", after: "2021" },
            ],
          },
          { at: "2022-01-10T08:00:00.000Z", event: "prepared", by: "甲（科长）" },
        ],
        previous: { ...lastYearWith({}), paragraphs: ["上年各单位按时公开信息。\n第二行"] },
        sources: [
          { unit: { name: "示例镇", level: "town" }, file: "示例镇.gouji", cells: { "t3.granted.business": 1 } },
        ],
      },
    );
    const read = readReport(writeReport(full), path);
    expect(read.ok && read.value).toEqual(full);
  });

  it("writes cells in form order whatever order they were typed in", () => {
    const reversed = { ...sampleReport, cells: Object.fromEntries(Object.entries(sampleReport.cells).toReversed()) };
    expect(writeReport(reversed)).toBe(writeReport(sampleReport));
  });

  it("reads a file with a byte order mark and other formatting", () => {
    const read = readReport(`\uFEFF${JSON.stringify(json())}`, path);
    expect(read.ok && read.value).toEqual(sampleReport);
  });

  it("takes totals among the cells as declared totals", () => {
    const file = json();
    file.cells["t3.granted.total"] = 23;
    const read = parseReport(file, path);
    expect(read.ok && read.value.declared).toEqual({ "t3.granted.total": 23 });
    expect(read.ok && read.value.cells["t3.granted.total"]).toBeUndefined();
  });

  it("reads a file with nothing but what every report has", () => {
    const { format, version, id, edition, year, unit } = json();
    const read = parseReport({ format, version, id, edition, year, unit, cells: {} }, path);
    expect(read.ok && read.value.narratives).toEqual({ preamble: [], s1: [], s5: [], s6: [] });
  });

  it.each([
    "version-1.gouji",
    "version-1-paragraphs.gouji",
    "version-1-workings.gouji",
    "version-1-signed.gouji",
    "version-1-framed.gouji",
    "version-1-ledger.gouji",
    "version-1-notes.gouji",
  ])("still reads the frozen file %s", (name) => {
    const text = readFileSync(new URL(`../../fixtures/report-files/${name}`, import.meta.url), "utf8");
    const read = readReport(text, path);
    expect(read.ok && read.value.unit.name).toBe("示例区人民政府");
    expect(read.ok && writeReport(read.value)).toBe(text);
  });
});

describe("refusing", () => {
  it.each<[string, (file: ReturnType<typeof json>) => void, string]>([
    [
      "a name where numbers of rows stand",
      (file) =>
        Object.assign(file, {
          ledger: { at: "", year: 2021, rows: 1, offsets: [0], counted: {}, unclassified: "欧阳某某", otherYears: "" },
        }),
      "ledger.unclassified",
    ],
    [
      "a figure of a register for a cell that the form does not have",
      (file) =>
        Object.assign(file, {
          ledger: {
            at: "",
            year: 2021,
            rows: 1,
            offsets: [0],
            counted: { "t3.granted.nobody": { value: 1, rows: "2" } },
            unclassified: "",
            otherYears: "",
          },
        }),
      "t3.granted.nobody",
    ],
    [
      "a note at no cell",
      (file) => Object.assign(file, { notes: [{ cell: "t3.granted.nobody", text: "无", by: "王五", at: "" }] }),
      "t3.granted.nobody",
    ],
    ["an unknown cell", (file) => (file.cells["t3.granted.nobody"] = 1), "t3.granted.nobody"],
    [
      "a negative count",
      (file) => (file.cells["t3.granted.business"] = -1),
      "cells.t3.granted.business”的值不合要求：应为不小于 0 的整数",
    ],
    ["a fractional count", (file) => (file.cells["t3.granted.business"] = 1.5), "实为 1.5"],
    [
      "a count as text",
      (file) => (file.cells["t3.granted.business"] = "5"),
      'cells.t3.granted.business”的值不合要求：应为不小于 0 的整数（不超过 999999999999），实为 "5"',
    ],
    ["a count beyond exact sums", (file) => (file.cells["t3.granted.business"] = 1e15), "cells.t3.granted.business"],
    ["null in a cell", (file) => (file.cells["t3.granted.business"] = null), "cells.t3.granted.business"],
    ["an amount as a number", (file) => (file.cells["t2.fees.amount"] = 299.7935), "带引号的十进制金额"],
    ["an amount with an exponent", (file) => (file.cells["t2.fees.amount"] = "1e3"), "t2.fees.amount"],
    ["another edition", (file) => (file["edition"] = "2017"), '应为"2021" 或 "2019"，实为 "2017"'],
    ["a year out of range", (file) => (file["year"] = 1999), "“year”"],
    ["a missing unit", (file) => delete file["unit"], "“unit”"],
    ["an id that is none", (file) => (file["id"] = "7"), "UUID"],
    [
      "a unit without a name",
      (file) => (file["unit"] = { name: " ", level: "" }),
      "unit.name”的值不合要求：应为单位名称",
    ],
    ["a unit's name on two lines", (file) => (file["unit"] = { name: "甲\n乙", level: "" }), "unit.name"],
    [
      "a date that is none",
      (file) => (file["signOff"] = { signed: { name: "甲", date: "2022-13-45" } }),
      "signOff.signed.date”的值不合要求：应为日期",
    ],
    [
      "more text than a part has",
      (file) => (file["narratives"] = { s1: [{ kind: "paragraph", content: [{ text: "1".repeat(2_000_000) }] }] }),
      "的“总体情况”有 2000000 字，超过上限 120000",
    ],
    [
      "more of last year's text than there can be",
      (file) =>
        (file["previous"] = {
          id: "x",
          edition: "2021",
          year: 2020,
          unit: { name: "甲", level: "" },
          cells: {},
          paragraphs: Array.from({ length: 20_000 }, () => "字"),
        }),
      "关联的上年文字有 20000 段，超过上限 12000",
    ],
    [
      "a bound figure over an unknown cell",
      (file) =>
        (file["narratives"] = {
          s5: [
            {
              kind: "paragraph",
              content: [{ figure: { formula: { kind: "value", of: { cells: ["t9.foo"], from: "report" } } } }],
            },
          ],
        }),
      "t9.foo",
    ],
    [
      "a waiver for an unknown cell",
      (file) => (file["waivers"] = [{ code: "V3", cells: ["nope"], reason: "说明", values: {} }]),
      "nope",
    ],
    ["an amount with leading zeros", (file) => (file.cells["t2.fees.amount"] = "007.5"), "t2.fees.amount"],
    ["content nobody knows", (file) => (file["colour"] = "red"), "不认识的内容“colour”"],
    [
      "a declared cell that is no total",
      (file) => (file["declared"] = { "t3.granted.business": 1 }),
      "declared.t3.granted.business",
    ],
    [
      "a block of an unknown kind",
      (file) => (file["narratives"] = { s1: [{ kind: "table" }] }),
      "narratives.s1[0].kind",
    ],
    ["a picture that is not in the file", (file) => (file["pictures"] = []), "narratives.s1"],
    [
      "a working of an unknown cell",
      (file) => (file["workings"] = { "t3.granted.nobody": "1+1" }),
      "“workings”中有不认识的单元格“t3.granted.nobody”",
    ],
    [
      "a working that comes to something else",
      (file) => (file["workings"] = { "t3.received.naturalPerson": "100+49" }),
      'workings.t3.received.naturalPerson”的值不合要求：应为算得该格数值的算式，如 12+7，实为 "100+49"',
    ],
    [
      "a working beside a blank",
      (file) => {
        delete file.cells["t3.granted.business"];
        file["workings"] = { "t3.granted.business": "0+0" };
      },
      "workings.t3.granted.business",
    ],
    [
      "a working of a total",
      (file) => {
        file["declared"] = { "t3.granted.total": 22 };
        file["workings"] = { "t3.granted.total": "20+2" };
      },
      "workings.t3.granted.total",
    ],
    [
      "a working that is a formula of a spreadsheet",
      (file) => (file["workings"] = { "t3.received.naturalPerson": "SUM(A1:A9)" }),
      "workings.t3.received.naturalPerson",
    ],
    [
      "a working without end",
      (file) => (file["workings"] = { "t3.received.naturalPerson": `148${"+0".repeat(100_000)}` }),
      "workings.t3.received.naturalPerson",
    ],
    [
      "a working that is no text",
      (file) => (file["workings"] = { "t3.received.naturalPerson": 148 }),
      "workings.t3.received.naturalPerson”的值不合要求：应为文字",
    ],
    ["workings that are a list", (file) => (file["workings"] = ["100+48"]), "“workings”"],
    [
      "a fingerprint that is none",
      (file) => (file["signOff"] = { prepared: { name: "甲", fingerprint: "0123 x" } }),
      "signOff.prepared.fingerprint",
    ],
    ["a step that is none", (file) => (file["signOff"] = { sealed: { name: "甲" } }), "不认识的内容“sealed”"],
    [
      "a return without a reason",
      (file) => (file["signOff"] = { returned: { name: "甲", from: "signed" } }),
      "signOff.returned.opinion",
    ],
    [
      "a kept content with an unknown cell",
      (file) =>
        (file["contents"] = [
          {
            fingerprint: "0123",
            edition: "2021",
            year: 2021,
            unit: "甲",
            cells: { "t9.foo": 1 },
            text: { preamble: [], s1: [], s5: [], s6: [] },
          },
        ]),
      "“contents[0].cells”中有不认识的单元格“t9.foo”",
    ],
    [
      "a remark at an unknown cell",
      (file) => (file["remarks"] = [{ text: "核对", by: "甲", at: "", cell: "t9.foo" }]),
      "“remarks[0].cell”中有不认识的单元格“t9.foo”",
    ],
    [
      "a journal of an unknown cell",
      (file) => (file["journal"] = [{ at: "", event: "edited", by: "甲", changes: [{ cell: "t9.foo", after: 1 }] }]),
      "“journal[0].changes[0].cell”中有不认识的单元格“t9.foo”",
    ],
    ["a newer version", (file) => (file["version"] = 2), "请升级勾稽"],
    ["no version", (file) => delete file["version"], "版本号"],
    ["a version that is none", (file) => (file["version"] = 0.5), "“0.5”"],
    ["another format", (file) => (file["format"] = "docx"), "不是勾稽报告文件"],
  ])("%s, naming the place", (_, change, words) => {
    const file = json();
    change(file);
    const said = sentence(parseReport(file, path));
    expect(said).toContain(words);
    expect(said).toContain(path);
    expect(said).not.toMatch(/\n|undefined|\[object/);
  });

  it("1e999", () => {
    const text = writeReport(sampleReport).replace(/"t3.granted.business": 0/, '"t3.granted.business": 1e999');
    expect(sentence(readReport(text, path))).toContain("cells.t3.granted.business");
  });

  it("a prototype key among the cells", () => {
    const text = writeReport(sampleReport).replace(/"t3.granted.business": 0/, '"__proto__": 0');
    expect(sentence(readReport(text, path))).toContain("__proto__");
  });

  it("JSON cut off anywhere, as incomplete or damaged", () => {
    const text = writeReport(sampleReport);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: text.length - 3 }), (end) => {
        expect(sentence(readReport(text.slice(0, end), path))).toMatch(/第 \d+ 行/);
      }),
      { numRuns: enough(200) },
    );
  });

  it.each(["二十二", "NaN", "abc", "tru", "１２"])("%s in a cell, with line and column", (word) => {
    const text = writeReport(sampleReport).replace('"t3.granted.business": 0', `"t3.granted.business": ${word}`);
    const line = text.slice(0, text.indexOf("t3.granted.business")).split("\n").length;
    expect(sentence(readReport(text, path))).toContain(`第 ${line} 行第 28 列`);
  });

  it("a key that stands twice, with its line", () => {
    const text = writeReport(sampleReport).replace(
      '"t3.granted.business": 0',
      '"t3.granted.business": 0,\n    "t3.granted.business": 5',
    );
    expect(sentence(readReport(text, path))).toMatch(/第 \d+ 行的“t3.granted.business”在同一处写了两次/);
  });

  it("JSON broken in the middle, with line and column", () => {
    const text = writeReport(sampleReport).replace('"version": 1,', '"version": 1;');
    expect(sentence(readReport(text, path))).toContain("第 3 行第 15 列");
  });

  it.each(["", "   ", "null", "[]", "42", "<html></html>", "PK\u0003\u0004", '"gouji-report"'])("%j", (text) => {
    expect(sentence(readReport(text, path))).toContain("不是勾稽报告文件");
  });
});

describe("any input", () => {
  it("nesting without end is refused like anything else", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(sentence(readReport(deep, path))).toContain("不是勾稽报告文件");
    const inside = writeReport(sampleReport).replace(/"unit": \{[^}]*\}/, `"unit": ${deep}`);
    expect(sentence(readReport(inside, path))).toContain("“unit”");
    const cell = writeReport(sampleReport).replace('"t3.granted.business": 0', `"t3.granted.business": ${deep}`);
    expect(sentence(readReport(cell, path))).toContain("cells.t3.granted.business");
  });

  it("any text ends in a report or a sentence", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sentence(readReport(text, path))).toContain(path);
      }),
    );
  });

  it("any JSON with our format ends in a report or a sentence", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(json())), fc.jsonValue()), (file) => {
        const read = parseReport({ ...json(), ...file, format: "gouji-report" }, path);
        if (!read.ok) expect(sentence(read)).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: enough(300) },
    );
  });
});
