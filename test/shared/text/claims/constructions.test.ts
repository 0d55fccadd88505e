import { describe, expect, it } from "vitest";
import { everyPassage } from "../../../fixtures/claims/every-passage.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { constructions } from "../../../../shared/text/claims/constructions/registry.ts";
import { describeClaim } from "../../../../shared/text/claims/claim.ts";
import { readClaims, readPassage } from "../../../../shared/text/claims/read-claims.ts";
import { meets } from "../../../../shared/text/claims/reading.ts";
import { statements } from "../../../../shared/text/claims/statements/registry.ts";

const examples = [...constructions, ...statements].flatMap(({ name, examples: own }) =>
  own.map((example) => ({ name, ...example })),
);

describe("ways of stating a figure", () => {
  it.each(examples)("$name: $text", ({ text, under = "依申请公开", claims }) => {
    const setting = { form: formOf("2021"), year: 2021, unitName: "示例区人民政府", under: [under] };
    expect(readClaims({ text, bound: [] }, setting).claims.map(describeClaim)).toEqual(claims);
  });

  it("have names of their own", () => {
    const names = [...constructions, ...statements].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("can read nothing beside numbers that lack what they need", () => {
    const texts = [...everyPassage.map(({ text }) => text), ...examples.map(({ text }) => text)];
    // Each text in front of another one, so that sentences stand in scenes that nobody wrote them for.
    const spoken = texts.map((text, place) => text + (texts[(place * 7 + 3) % texts.length] ?? ""));
    const setting = { form: formOf("2021"), year: 2021, unitName: "示例区人民政府" };
    let spared = 0;
    for (const [place, text] of spoken.entries()) {
      const under = place % 3 === 0 ? [] : [place % 3 === 1 ? "依申请公开" : "监督保障"];
      for (const { mention } of readPassage({ text, bound: [] }, { ...setting, under }).steps) {
        if (mention === undefined) continue;
        for (const { name, needs, read } of constructions) {
          if (meets(needs, mention)) continue;
          spared += 1;
          expect([name, text, read(mention)]).toEqual([name, text, undefined]);
        }
      }
    }
    expect(spared).toBeGreaterThan(10_000);
  });
});
