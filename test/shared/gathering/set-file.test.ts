import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Gathering, withSubmissions, gatheredOf, usualYear } from "../../../shared/gathering/gathering.ts";
import { readSet, writeSet } from "../../../shared/gathering/set-file.ts";
import { verdictsOf } from "../../../shared/gathering/verdicts.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { submitted, unitReport } from "../../kit/gathered.ts";

const education = unitReport("示例区教育局", {
  "t3.received.naturalPerson": 3,
  "t2.fees.amount": "0.25",
  "t4.review.upheld": "/",
});
const gathering: Gathering = {
  id: "22222222-2222-4222-8222-222222222222",
  year: 2024,
  edition: "2021",
  own: { ...sampleReport, year: 2024 },
  roster: {
    deadline: "2025-01-20",
    units: [
      {
        name: "示例区教育局",
        aliases: ["教育局"],
        level: "county-department",
        parent: "示例区",
        contact: "张三",
        code: "1",
      },
    ],
  },
  submissions: [
    submitted("收/教育局.docx", education, { changed: 1700000000000.5, errors: 1 }),
    submitted("收/汇总.xlsx", { ...education, cells: {} }, { at: "表1", received: "2025-01-11T08:00:00Z" }),
    submitted("收/坏.docx", education, { sha256: "", content: { failure: "packageDamaged", message: "坏了" } }),
  ],
  decisions: [
    {
      sha256: "hash of 收/教育局.docx",
      unit: "示例区教育局",
      take: true,
      reason: "已电话确认",
      by: "李四",
      when: "2025-01-12T08:00:00Z",
    },
  ],
  adjustments: [{ cell: "t4.review.upheld", by: 1, reason: "补报", name: "李四", at: "2025-01-12T08:00:00Z" }],
};

describe("the file of a gathering", () => {
  it("comes back as it was, byte for byte", () => {
    const text = writeSet(gathering);
    const read = readSet(text, "a.gouji-set");
    expect(read).toEqual({ ok: true, value: gathering });
    expect(read.ok && writeSet(read.value)).toBe(text);
  });

  it("of version 1 can be read for ever", () => {
    const text = readFileSync(new URL("../../fixtures/gathering/version-1.gouji-set", import.meta.url), "utf8");
    const read = readSet(text, "a.gouji-set");
    expect(
      read.ok && verdictsOf(gatheredOf(read.value)).map(({ unit, round, status }) => [unit, round, status]),
    ).toEqual([
      ["示例区教育局", 1, "included"],
      // What it sent then is empty, and takes the place of nothing.
      ["示例区教育局", 1, "excluded"],
      ["坏", 1, "failed"],
    ]);
  });

  const file = (change: () => object): string => {
    const json: unknown = JSON.parse(writeSet(gathering));
    return JSON.stringify(Object.assign({}, json, change()));
  };

  it.each<[string, string, object]>([
    ["no JSON", "汇总", { code: "notSet" }],
    ["cut off", writeSet(gathering).slice(0, 400), { code: "jsonCut" }],
    ["a report", file(() => ({ format: "gouji-report" })), { code: "notSet" }],
    ["of a newer program", file(() => ({ version: 2 })), { code: "newerVersion", version: "2", known: 1 }],
    ["of no year", file(() => ({ year: "2024" })), { code: "setUnfit", place: "year" }],
    [
      "with a key that nobody knows",
      file(() => ({ roster: { units: [], secret: 1 } })),
      { code: "setUnfit", place: "roster" },
    ],
    [
      "with a total adjusted",
      file(() => ({ adjustments: [{ cell: "t4.review.total", by: 1, reason: "" }] })),
      { code: "setUnfit", place: "adjustments.0.cell" },
    ],
    [
      "with a broken own report",
      file(() => ({ own: { format: "gouji-report", version: 1 } })),
      { code: "unfitReport" },
    ],
  ])("is refused where it is %s", (_, text, failure) => {
    const read = readSet(text, "a.gouji-set");
    expect(read.ok ? {} : read.failure).toMatchObject({ ...failure, path: "a.gouji-set" });
  });

  it("never throws, whatever a text holds", () => {
    const whole = writeSet(gathering);
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.string(), fc.nat({ max: 40 }), (at, words, gone) => {
        readSet(whole.slice(0, at) + words + whole.slice(at + gone), "");
      }),
      { numRuns: 60 },
    );
  });
});

describe("files that come in", () => {
  const [first, second] = gathering.submissions;
  if (first === undefined || second === undefined) throw new Error("two submissions");

  it("are taken in once, also when a killed program is started again", () => {
    expect(withSubmissions(gathering, [first, second]).submissions).toEqual(gathering.submissions);
  });

  it("are another round when the same file has other bytes", () => {
    const later = { ...first, sha256: "another", received: "2025-01-15T08:00:00Z" };
    expect(withSubmissions(gathering, [later]).submissions.at(-1)).toBe(later);
  });

  it("take the place of what could not be read under their name", () => {
    const mended = submitted("收/坏.docx", education);
    const { submissions } = withSubmissions(gathering, [mended]);
    expect(submissions.filter(({ file }) => file === "收/坏.docx")).toEqual([mended]);
  });

  it("are of the year that most of them are of", () => {
    const of = (year: number) => submitted(String(year), { ...education, year });
    expect(usualYear([of(2023), of(2024), of(2024)])).toBe(2024);
    expect(usualYear([of(2023), of(2024)])).toBe(2024);
    expect(usualYear([submitted("x", education, { dated: false })])).toBeUndefined();
  });
});
