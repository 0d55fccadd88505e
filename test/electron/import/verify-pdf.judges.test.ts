import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSourceBytes } from "../../../electron/import/read-source.ts";
import type { Difference } from "../../../shared/compare/difference.ts";
import { verify } from "../../../shared/compare/verify.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";
import { lineChanges, withChange } from "../../kit/line-changes.ts";
import { convertWithOffice, missing } from "../../kit/programs.ts";
import { typedCells } from "../../kit/random-reports.ts";

const signed = sampleWith({}, { signOff: { signed: { name: "乙", date: "2022-01-20" } } });

async function pages(bytes: Uint8Array): Promise<SourceDocument> {
  const source = await readSourceBytes(bytes, "a.pdf");
  if (!source.ok || source.value.kind === "report") throw new Error("a PDF was expected");
  return source.value.document;
}

function held(report: Report, document: SourceDocument): readonly Difference[] {
  const found = verify(report, document, "a.pdf");
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.differences;
}

describe.skipIf(missing("chromium"))("a PDF of a report", () => {
  const document = exported(signed, "pdf", true).then(pages);

  it("says the same as it was printed, and for other figures", async () => {
    expect(held(signed, await document)).toEqual([]);
    expect(held(sampleReport, await pages(await exported(sampleReport, "pdf")))).toEqual([]);
    for (const cells of fc.sample(typedCells("2021", false), 2)) {
      const report = { ...signed, cells };
      expect(held(report, await pages(await exported(report, "pdf", true)))).toEqual([]);
    }
  });

  it("differs in each single cell and line that is not the report's", async () => {
    const typed = formOf("2021").cells.filter(({ kind, computed }) => kind === "count" && !computed);
    const found = await document;
    fc.assert(
      fc.property(fc.constantFrom(...typed), fc.integer({ min: 1, max: 9 }), ({ id }, more) => {
        const value = Number(signed.cells[id]) + more;
        const differences = held({ ...signed, cells: { ...signed.cells, [id]: value } }, found);
        expect(differences).toContainEqual({ cell: id, expected: value, actual: signed.cells[id] });
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(lineChanges(signed), (change) => {
        expect(held(withChange(signed, change), found)).toMatchObject([{ part: change.part }]);
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(missing("soffice"))("says the same as a document that was printed by LibreOffice", async () => {
    const printed = await pages(await convertWithOffice(await exported(signed, "docx", true), "docx", "pdf"));
    expect(held(signed, printed)).toEqual([]);
    expect(
      held(withChange(signed, { part: "s1", block: 0, piece: 0, place: 3, how: "exchanged" }), printed),
    ).toHaveLength(1);
  });
});
