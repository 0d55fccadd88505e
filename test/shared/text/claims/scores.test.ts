import { describe, expect, it } from "vitest";
import { claimCodes } from "../../../fixtures/claims/passage.ts";
import { laterEighth, plainEighth, quirkyEighth } from "../../../fixtures/claims/eighth/index.ts";
import { fifthParagraphs } from "../../../fixtures/claims/fifth/index.ts";
import { fourthParagraphs } from "../../../fixtures/claims/fourth/index.ts";
import { sixthParagraphs } from "../../../fixtures/claims/sixth/index.ts";
import { plainSeventh, unusualSeventh } from "../../../fixtures/claims/seventh/index.ts";
import { thirdParagraphs } from "../../../fixtures/claims/third/index.ts";
import { paragraphs } from "../../../fixtures/claims/second/index.ts";
import { scoreClaims } from "../../../kit/claim-scores.ts";

const { all, byCode } = scoreClaims();

describe("on the labelled passages", () => {
  it("at least 97 of 100 alarms are right", () => {
    expect(all.trueAlarms / (all.trueAlarms + all.falseAlarms)).toBeGreaterThanOrEqual(0.97);
  });

  it("at least 97 of 100 wrong claims are found", () => {
    expect(all.found / all.wrong).toBeGreaterThanOrEqual(0.97);
  });

  it("at least 95 of 100 right claims are read", () => {
    expect(all.read / all.right).toBeGreaterThanOrEqual(0.95);
  });

  // T16 has examples in the second set alone.
  it.each(claimCodes.filter((code) => code !== "T16"))("%s finds something", (code) => {
    expect(byCode.get(code)?.found).toBeGreaterThan(0);
  });
});

describe.each([
  ["second", paragraphs, 0.95],
  ["third", thirdParagraphs, 0.95],
  ["fourth", fourthParagraphs, 0.95],
  ["fifth", fifthParagraphs, 0.94],
  ["sixth", sixthParagraphs, 0.95],
  ["seventh", plainSeventh, 0.95],
  ["eighth", plainEighth, 0.95],
])("on the %s set, whole paragraphs in the manner of real reports", (_, passages, least) => {
  const { all: second } = scoreClaims(passages);

  it("is read as well as the first", () => {
    expect(second.trueAlarms / (second.trueAlarms + second.falseAlarms)).toBeGreaterThanOrEqual(0.97);
    expect(second.found / second.wrong).toBeGreaterThanOrEqual(0.97);
    expect(second.read / second.right).toBeGreaterThanOrEqual(least);
  });
});

// Much of them is not read; what is not read must not be warned of.
describe("on sets in manners that lead a reader astray", () => {
  const sets = { seventh: unusualSeventh, eighth: quirkyEighth, "later eighth": laterEighth };

  it.each(Object.entries(sets))("nothing that is right is warned of: %s", (_, set) => {
    expect(scoreClaims(set).all.falseWarnings).toBe(0);
  });

  it.each([
    ["seventh", unusualSeventh],
    ["eighth", quirkyEighth],
  ])("little else is taken for something to look at: %s", (_, set) => {
    const { trueAlarms, falseAlarms } = scoreClaims(set).all;
    expect(trueAlarms / (trueAlarms + falseAlarms)).toBeGreaterThanOrEqual(0.75);
  });
});
