import { Big } from "big.js";
import { describe, expect, it } from "vitest";
import { isSlip } from "../../../../shared/text/claims/slips.ts";

describe("a number that differs", () => {
  it.each([
    ["83", "81", "by little"],
    ["97", "100", "by a tenth at most"],
    ["236", "263", "in the order of its digits"],
    ["41", "14", "in the order of two digits"],
    ["1864.37", "1684.37", "in the order of digits of an amount"],
    ["733", "723", "in one digit"],
    ["1520", "152", "in a digit too many"],
    ["68450", "6850", "in a digit that is missing"],
  ])("looks like a slip: %s for %s, %s", (told, exact) => {
    expect(isSlip(told, new Big(exact))).toBe(true);
  });

  it.each([
    ["26", "80", "some of it"],
    ["4", "2", "twice as many of few"],
    ["8", "3", "one digit that is another"],
    ["41", "64", "another number of two digits"],
    ["7126", "68450", "another number"],
    ["87", "10", "many more"],
  ])("counts something else: %s for %s, %s", (told, exact) => {
    expect(isSlip(told, new Big(exact))).toBe(false);
  });
});
