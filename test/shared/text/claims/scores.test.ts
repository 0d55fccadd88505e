import { describe, expect, it } from "vitest";
import { claimCodes } from "../../../fixtures/claims/passage.ts";
import { scoreClaims } from "../../../kit/claim-scores.ts";

const { all, byCode } = scoreClaims();

describe("on the labelled passages", () => {
  it("at least 97 of 100 alarms are right", () => {
    expect(all.trueAlarms / (all.trueAlarms + all.falseAlarms)).toBeGreaterThanOrEqual(0.97);
  });

  it("at least 90 of 100 wrong claims are found", () => {
    expect(all.found / all.wrong).toBeGreaterThanOrEqual(0.9);
  });

  it("at least 95 of 100 right claims are read", () => {
    expect(all.read / all.right).toBeGreaterThanOrEqual(0.95);
  });

  it.each(claimCodes)("%s finds something", (code) => {
    expect(byCode.get(code)?.found).toBeGreaterThan(0);
  });
});
