import { describe, expect, it } from "vitest";
import { reportOfExample } from "../../../shared/catalogue/example.ts";
import { examples } from "../../../shared/catalogue/examples.ts";
import { rules } from "../../../shared/catalogue/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { everythingFoundIn } from "../../kit/findings.ts";

describe("the examples of the catalogue", () => {
  it.each(rules.map(({ code }) => code))("%s finds what is wrong, and nothing where it is right", (code) => {
    const codes = (example: (typeof examples)[typeof code]["found"]): readonly string[] =>
      everythingFoundIn(reportOfExample(example, sampleReport)).map((finding) => finding.code);
    expect(codes(examples[code].found)).toContain(code);
    expect(codes(examples[code].right)).not.toContain(code);
  });
});
