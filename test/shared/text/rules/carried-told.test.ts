import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["agrees", "上年结转5件，结转下年度继续办理2件。", []],
  ["carried in differs", "2020年度结转4件。", ["warning 4"]],
  ["carried on differs", "其余3件顺延至2022年办理。", ["warning 3"]],
  ["being handled", "尚有3件正在办理。", ["hint 3"]],
  ["no year is named", "本年结转3件。", []],
  ["money", "上年结转资金300万元。", []],
];

describe("T2, what was carried", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T2", text, changes)).toEqual(found);
  });
});
