import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, type Format } from "../../kit/exported.ts";
import { enough } from "../../kit/long-run.ts";
import { mutated } from "../../kit/mutated.ts";
import { repacked } from "../../kit/packages.ts";

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url));

/** A real file with something gone wrong in it: in the file itself, or in a part of the archive that it is. */
function spoilt(real: Uint8Array): fc.Arbitrary<Uint8Array> {
  if (real[0] !== 0x50) return mutated(real);
  const parts = Object.entries(unzipSync(real)).filter(([, { length }]) => length > 0);
  const inPart = fc
    .constantFrom(...parts)
    .chain(([part, content]) =>
      mutated(content).map((changed) => repacked(real, (name) => (name === part ? changed : undefined))),
    );
  return fc.oneof({ weight: 1, arbitrary: mutated(real) }, { weight: 3, arbitrary: inPart });
}

const written = (["docx", "xlsx", "html"] as const).map(
  (format: Format) => [format, async () => exported(sampleReport, format)] as const,
);
const kept = ["report.doc", "report.xls", "report.ods", "report.odt"].map(
  (name) => [name, async () => fixture(name)] as const,
);

describe("a real file with something gone wrong in it", () => {
  it.each([...written, ...kept])("%s: is read or refused with one failure, and nothing breaks", async (name, make) => {
    await fc.assert(
      fc.asyncProperty(spoilt(await make()), async (bytes) => {
        const read = await importBytes(bytes, `报告.${name.split(".").at(-1) ?? name}`);
        expect(typeof read.ok).toBe("boolean");
      }),
      { numRuns: enough(10, 10_000) },
    );
  });
});
