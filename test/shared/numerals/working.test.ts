import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorking } from "../../../shared/numerals/working.ts";
import { enough } from "../../kit/long-run.ts";

function outcome(text: string): string | undefined {
  const worked = readWorking(text);
  return worked && ("fault" in worked ? worked.fault : `${worked.working} is ${worked.amount.toFixed()}`);
}

describe("readWorking", () => {
  it.each([
    ["=12+7", "12+7 is 19"],
    [" = 12 + 7 ", "12+7 is 19"],
    ["＝１２＋７", "12+7 is 19"],
    ["=（12＋7）×2", "(12+7)*2 is 38"],
    ["=12x7", "12*7 is 84"],
    ["=100÷8", "100/8 is 12.5"],
    ["=0.1+0.2", "0.1+0.2 is 0.3"],
    ["=2+3*4", "2+3*4 is 14"],
    ["=20-3-4", "20-3-4 is 13"],
    ["=24/4/2", "24/4/2 is 3"],
    ["=-3+10", "-3+10 is 7"],
    ["=2*-3", "2*-3 is -6"],
    ["=((1))", "((1)) is 1"],
    ["=10−4–1", "10-4-1 is 5"],
    ["=12", "12 is 12"],
    ["=12+", "malformed"],
    ["=", "malformed"],
    ["=(12+7", "malformed"],
    ["=12+7)", "malformed"],
    ["=12++7", "malformed"],
    ["=12 7", "malformed"],
    ["=1. 5+1", "notArithmetic"],
    ["=()", "malformed"],
    ["=A1", "notArithmetic"],
    ["=SUM(A1:A3)", "notArithmetic"],
    ["=1,234+5", "notArithmetic"],
    ["=12+7件", "notArithmetic"],
    ["=12+7①", "notArithmetic"],
    ["=12+7²", "notArithmetic"],
    ["=2^3", "notArithmetic"],
    ["=十+二", "notArithmetic"],
    ["=7/0", "byZero"],
    ["=7/(3-3)+1", "byZero"],
    ["=10/3", "endless"],
    ["=10/3*3", "endless"],
    [`=${"1".repeat(201)}`, "tooLong"],
    [`=${"1+".repeat(60)}1`, "tooLong"],
    ["12+7", undefined],
    ["", undefined],
  ])("reads %j", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it("comes to what whole numbers come to, and a working that is kept is kept as it is", () => {
    const sums = fc.letrec<{ readonly sum: readonly [string, bigint] }>((tie) => ({
      sum: fc.oneof(
        { depthSize: "small" },
        fc.nat({ max: 99_999 }).map((number) => [String(number), BigInt(number)] as const),
        fc
          .tuple(tie("sum"), fc.constantFrom("+", "-", "*"), tie("sum"))
          .map(([[left, a], sign, [right, b]]): readonly [string, bigint] => [
            `(${left})${sign}(${right})`,
            sign === "+" ? a + b : sign === "-" ? a - b : a * b,
          ]),
      ),
    })).sum;
    fc.assert(
      fc.property(sums, ([text, value]) => {
        const worked = readWorking(`=${text}`);
        if (worked !== undefined && "fault" in worked) expect(worked.fault).toBe("tooLong");
        else {
          expect(worked?.amount.eq(value.toString())).toBe(true);
          expect(worked?.working).toBe(text);
        }
      }),
      { numRuns: enough(200) },
    );
  });

  it("never throws, and what it keeps comes to the same again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789.+-*/()（）＋× =①A")), maxLength: 30 }),
        (text) => {
          const worked = readWorking(`=${text}`);
          if (worked === undefined || "fault" in worked) return;
          expect(outcome(`=${worked.working}`)).toBe(`${worked.working} is ${worked.amount.toFixed()}`);
        },
      ),
      { numRuns: enough(500) },
    );
  });
});
