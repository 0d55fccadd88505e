import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { constructions } from "../../../../shared/text/claims/constructions/registry.ts";
import { describeClaim } from "../../../../shared/text/claims/claim.ts";
import { readClaims } from "../../../../shared/text/claims/read-claims.ts";
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
});
