import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf, editions } from "../../../../shared/forms/registry.ts";
import { entries } from "../../../../shared/text/claims/lexicon/registry.ts";
import { readClaims } from "../../../../shared/text/claims/read-claims.ts";
import { enough } from "../../../kit/long-run.ts";

const words = entries.flatMap((entry) => entry.words);
const pieces = [
  ...words,
  "151件",
  "2.5万件",
  "三百余件",
  "98.01%",
  "299.7935万元",
  "2021年",
  "2020年",
  "，",
  "。",
  "；",
  "、",
  "（",
  "）",
];

/** Anything that somebody may type, and anything made of the words that the reader knows. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("reading claims", () => {
  it("ends for any text, and points into it", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...editions), fc.array(texts, { maxLength: 2 }), (text, edition, under) => {
        const setting = { form: formOf(edition), year: 2021, unitName: "示例区人民政府", under };
        const { claims, breakdowns } = readClaims({ text, bound: [] }, setting);
        for (const { words: said, number } of [...claims, ...breakdowns.map(({ whole }) => whole)]) {
          expect(said.from).toBeLessThanOrEqual(number.from);
          expect(number.from).toBeLessThan(number.to);
          expect(said.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: enough(300) },
    );
  });

  it("claims cells of the form only", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...editions), (text, edition) => {
        const form = formOf(edition);
        const setting = { form, year: 2021, unitName: "示例区人民政府", under: ["依申请公开"] };
        for (const claim of readClaims({ text, bound: [] }, setting).claims) {
          const of = claim.kind === "words" ? claim.zero : claim.formula?.of;
          expect(of?.cells.filter((id) => !form.cellById.has(id)) ?? []).toEqual([]);
        }
      }),
      { numRuns: enough(300) },
    );
  });

  it.each(["受理1件", "其中", "（", "一百", "1,", "百分之", "2021年1月", "占", "未", "未收到申请、"])(
    "reads a long row of %s",
    (piece) => {
      const setting = { form: formOf("2021"), year: 2021, unitName: "示例区人民政府", under: ["依申请公开"] };
      const { claims } = readClaims({ text: piece.repeat(4000), bound: [] }, setting);
      expect(claims.length).toBeLessThanOrEqual(4000);
    },
  );

  it("knows which numbers follow the tables by themselves", () => {
    const setting = { form: formOf("2021"), year: 2021, unitName: "示例区人民政府", under: ["依申请公开"] };
    const { claims } = readClaims({ text: "受理151件，办结154件。", bound: [{ from: 2, to: 5 }] }, setting);
    expect(claims.map(({ bound }) => bound)).toEqual([true, false]);
  });
});
