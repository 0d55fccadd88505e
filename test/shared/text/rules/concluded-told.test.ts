import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["agrees", "办结申请154件。", []],
  ["differs", "已按时答复申请150件。", ["warning 150"]],
  ["chained", "受理申请151件，其中办结150件。", ["warning 150"]],
  ["without those handled otherwise", "答复申请154件。", ["hint 154"], { "t3.other.other.naturalPerson": 3 }],
  ["answers to letters", "回复网民留言300件。", []],
  ["a delay", "延期答复46件。", []],
];

describe("T3, what was concluded", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T3", text, changes)).toEqual(found);
  });
});
