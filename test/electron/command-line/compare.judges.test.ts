import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blankReport, type Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { gouji } from "../../kit/command-line.ts";
import { readCompareOutput } from "../../kit/contract.ts";
import { sampleWith } from "../../kit/findings.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const lastYear = sampleWith(
  { "t3.received.naturalPerson": 30, "t2.fees.amount": "200.5", "t2.licensing.decided": "/" },
  { year: 2020 },
);

async function save(folder: string, name: string, report: Report): Promise<void> {
  await writeFile(join(folder, name), writeReport(report));
}

describe("gouji compare", () => {
  it("gives every cell of both with exact differences, large changes first", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, "去年.gouji", lastYear);
      await save(folder, "今年.gouji", sampleReport);
      const { status, out } = await gouji(["compare", "去年.gouji", "今年.gouji", "--json"], folder);
      expect(status).toBe(1);
      const { cells, large } = readCompareOutput(out);
      expect(Object.keys(cells)).toHaveLength(200);
      expect(Object.keys(cells)[0]).toBe("t3.received.naturalPerson");
      expect(large).toEqual(["t3.received.naturalPerson"]);
      expect(cells["t3.received.naturalPerson"]).toEqual({ a: 30, b: 148, difference: 118, percent: 393.33 });
      expect(cells["t3.received.total"]).toEqual({ a: 33, b: 151, difference: 118, percent: 357.58 });
      expect(cells["t2.fees.amount"]).toEqual({ a: "200.5", b: "299.7935", difference: "99.2935", percent: 49.52 });
      expect(cells["t2.licensing.decided"]).toEqual({ a: "/", b: 32499, difference: null, percent: null });
      expect(cells["t2.regulation.issued"]).toEqual({ a: 0, b: 0, difference: 0, percent: null });
    });
  });

  it("prints only what differs, and says so where nothing does", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, "a.gouji", lastYear);
      await save(folder, "b.gouji", sampleReport);
      const differing = await gouji(["compare", "a.gouji", "b.gouji"], folder);
      expect(differing.status).toBe(1);
      const lines = differing.out.split("\n").filter((line) => /^表[二三四] /.test(line));
      expect(lines).toHaveLength(4);
      expect(lines[0]).toMatch(/自然人 +30 +148 +118 +393\.33 +变化较大$/);
      expect(differing.out).toContain("共 200 格，4 格有变化，其中 1 格变化较大。");
      const same = await gouji(["compare", "b.gouji", "b.gouji", "--lang", "en"], folder);
      expect(same.status).toBe(0);
      expect(same.out).toContain("are the same");
    });
  });

  it("takes documents too", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, "去年.gouji", lastYear);
      await save(folder, "今年.gouji", sampleReport);
      const exported = await gouji(["export", "去年.gouji", "--docx", "去年.docx", "--html", "去年.html"], folder);
      expect(exported.err).toContain("去年.docx");
      const json = await gouji(["compare", "去年.gouji", "今年.gouji", "--json"], folder);
      for (const name of ["去年.docx", "去年.html"]) {
        const { status, out } = await gouji(["compare", name, "今年.gouji", "--json"], folder);
        expect(status).toBe(1);
        expect(readCompareOutput(out)).toEqual(readCompareOutput(json.out));
      }
    });
  });

  it("names what only one edition asks for", async () => {
    await inTemporaryFolder(async (folder) => {
      const { id, unit } = sampleReport;
      const old: Report = {
        ...blankReport({ id, unit, edition: "2019", year: 2020 }),
        cells: { "t2.regulation.made": 2 },
      };
      await save(folder, "a.gouji", old);
      await save(folder, "b.gouji", sampleReport);
      const { onlyInA, onlyInB, cells } = readCompareOutput(
        (await gouji(["compare", "a.gouji", "b.gouji", "--json"], folder)).out,
      );
      expect(onlyInA).toContain("t2.regulation.made");
      expect(onlyInB).toContain("t2.regulation.issued");
      expect(cells["t2.regulation.made"]).toEqual({ a: 2, b: null, difference: null, percent: null });
    });
  });

  it("needs two readable reports", async () => {
    await inTemporaryFolder(async (folder) => {
      await save(folder, "a.gouji", sampleReport);
      await writeFile(join(folder, "坏.gouji"), "{");
      expect((await gouji(["compare", "a.gouji"], folder)).status).toBe(2);
      const missing = await gouji(["compare", "a.gouji", "没有.gouji"], folder);
      expect(missing).toMatchObject({ status: 2, out: "" });
      expect(missing.err).toContain("没有.gouji");
      expect((await gouji(["compare", "坏.gouji", "a.gouji"], folder)).status).toBe(2);
      expect((await gouji(["compare", "a.gouji", "a.gouji", "a.gouji"], folder)).status).toBe(2);
    });
  });
});
