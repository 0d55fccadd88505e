import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { readSet, writeSet } from "../../../shared/gathering/set-file.ts";
import { createSetReader } from "../../../shared/gathering/set-lines.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { submitted, unitReport } from "../../kit/gathered.ts";

/** What somebody may have written that looks like the lines of the file itself. */
const trap = '  "submissions": [\n    {\n    },\n  ]';
const gathering: Gathering = {
  id: "22222222-2222-4222-8222-222222222222",
  year: 2024,
  edition: "2021",
  own: { ...sampleReport, year: 2024, unit: { name: "示例区", level: trap } },
  submissions: [
    submitted("收/教育局.docx", unitReport("示例区教育局", { "t3.received.naturalPerson": 3 })),
    submitted(trap, unitReport("示例区民政局", { "t2.fees.amount": "0.25" }), { at: trap }),
    submitted("坏.docx", unitReport("坏", {}), { sha256: "", content: { failure: "packageDamaged", message: trap } }),
  ],
  decisions: [{ sha256: "a", reason: trap }],
  adjustments: [{ cell: "t4.review.upheld", by: 1, reason: trap }],
};
const written = writeSet(gathering);

/** Read in pieces of so many letters; undefined where it is not as it is written. */
function inPieces(text: string, length: number): Gathering | undefined {
  const reader = createSetReader("");
  for (let from = 0; from < text.length; from += length) {
    if (!reader.take(text.slice(from, from + length))) return undefined;
  }
  return reader.end();
}

describe("a gathering that is read while its file comes in", () => {
  it("is the same, wherever the pieces are cut", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: written.length }), (length) => {
        expect(inPieces(written, length)).toEqual(gathering);
      }),
      { numRuns: 40, examples: [[1], [written.length]] },
    );
  });

  it.each<[string, Gathering]>([
    ["without submissions", { ...gathering, submissions: [] }],
    ["with one", { ...gathering, submissions: gathering.submissions.slice(0, 1) }],
  ])("may be one %s", (_, one) => {
    expect(inPieces(writeSet(one), 100)).toEqual(one);
  });

  it("may be of version 1", () => {
    const text = readFileSync(new URL("../../fixtures/gathering/version-1.gouji-set", import.meta.url), "utf8");
    const whole = readSet(text, "");
    expect(whole.ok && whole.value.submissions.length).toBe(3);
    expect(inPieces(text, 100)).toEqual(whole.ok && whole.value);
  });

  const lines = written.split("\n");
  const begin = lines.indexOf('  "submissions": [');
  const firstEnds = lines.indexOf("    },", begin);
  const lastEnds = lines.indexOf("    }", begin);
  it.each<[string, string]>([
    ["no comma between two", lines.with(firstEnds, "    }").join("\n")],
    ["a comma after the last", lines.with(lastEnds, "    },").join("\n")],
    ["its end missing", lines.slice(0, lastEnds + 1).join("\n")],
    ["cut within a submission", lines.toSpliced(firstEnds - 1, 2).join("\n")],
    ["two lists of submissions", written.replace("\n}\n", `,\n  "submissions": [\n  ]\n}\n`)],
    ["an empty list behind the first", written.replace("\n}\n", `,\n  "submissions": []\n}\n`)],
    ["a cell that nobody knows", written.replace('"t3.received.naturalPerson": 3', '"t3.received.nobody": 3')],
    ["a key that nobody knows", written.replace('"doubts": 0', '"doubts": 0, "secret": 1')],
    ["a later version", written.replace('"version": 1', '"version": 2')],
  ])("is left to whoever reads it whole where it has %s", (_, text) => {
    expect(text).not.toBe(written);
    expect(inPieces(text, 1000)).toBeUndefined();
  });

  it("is never another one than the whole text says", () => {
    const line = fc.constantFrom(
      "    }",
      "    },",
      "    {",
      "  ],",
      "  ]",
      '  "submissions": [',
      '  "submissions": [],',
      "",
    );
    fc.assert(
      fc.property(fc.nat({ max: lines.length }), line, fc.nat({ max: 3 }), (at, put, gone) => {
        const text = lines.toSpliced(at, gone, put).join("\n");
        const read = inPieces(text, 500);
        const whole = readSet(text, "");
        if (read !== undefined) expect(whole).toEqual({ ok: true, value: read });
      }),
      { numRuns: 300 },
    );
  });
});
