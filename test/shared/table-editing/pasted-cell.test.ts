import { describe, expect, it } from "vitest";
import { readPastedCell } from "../../../shared/table-editing/pasted-cell.ts";

describe("a pasted text", () => {
  it.each([
    ["12", "count", 12],
    [" １２\u00a0", "count", 12],
    ["\u200b7\ufeff", "count", 7],
    ["\n 3 \n", "count", 3],
    ["/", "count", "/"],
    ["299.7935", "amount", "299.7935"],
    ["", "count", undefined],
    ["\u00a0", "amount", undefined],
    ["—", "count", { raw: "—" }],
  ] as const)("%j in a cell of kind %s is certainly %j", (text, kind, value) => {
    expect(readPastedCell({ text }, kind)).toEqual({ kind: "certain", value });
  });

  it.each([
    ["1,024", "count", 1024],
    ["１，０２４", "count", 1024],
    ["25件", "count", 25],
    ["12.00", "count", 12],
    ["1,299.79万元", "amount", "1299.79"],
    ["1万2千3百", "count", 12300],
    ["一百零五件", "count", 105],
    ["25.1万", "amount", "25.1"],
    ["减4", "signedCount", -4],
    ["251000元", "amount", "25.1"],
  ] as const)("%j in a cell of kind %s probably means %j", (text, kind, reading) => {
    expect(readPastedCell({ text }, kind)).toMatchObject({ kind: "doubtful", raw: { raw: text }, reading });
  });

  it.each([
    ["减4", "count"],
    ["1,02", "count"],
    ["1 024", "count"],
    ["12.5", "count"],
    ["1\n2件3", "count"],
    ["3\n5", "count"],
    ["-3", "count"],
    ["25元", "count"],
    ["五六十", "count"],
  ] as const)("%j in a cell of kind %s is kept as it stands", (text, kind) => {
    expect(readPastedCell({ text }, kind)).toEqual({ kind: "doubtful", raw: { raw: text }, why: "unreadable" });
  });
});

describe("pasted words with marks", () => {
  it("are asked about, with what is left of them", () => {
    const struck = { text: "150", withStruck: "148150" };
    expect(readPastedCell(struck, "count")).toEqual({
      kind: "doubtful",
      raw: { raw: "148150" },
      reading: 150,
      why: "struckOut",
    });
    expect(readPastedCell({ text: "148¹" }, "count")).toEqual({
      kind: "doubtful",
      raw: { raw: "148¹" },
      reading: 148,
      why: "noteMark",
    });
  });
});
