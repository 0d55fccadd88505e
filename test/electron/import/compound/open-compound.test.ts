import { readFileSync } from "node:fs";
import fc from "fast-check";
import { utils, write } from "xlsx";
import { describe, expect, it } from "vitest";
import { enough } from "../../../kit/long-run.ts";
import { mutated } from "../../../kit/mutated.ts";
import { openCompound } from "../../../../electron/import/compound/open-compound.ts";

/** A file that SheetJS has written, with a stream above and one below the size from which sectors are small. */
function fileOf(...texts: readonly string[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(texts.map((text) => [text])), "甲");
  const written: unknown = write(book, { type: "buffer", bookType: "biff8" });
  if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
  return written;
}

describe("a file of old office programs", () => {
  it.each([
    ["small", fileOf("甲")],
    ["large", fileOf(...Array.from({ length: 3000 }, (_, at) => `第${at}行`))],
  ])("gives its streams, however long they are: %s", (_, bytes) => {
    const file = openCompound(bytes);
    expect(file?.names).toContain("Workbook");
    // Every workbook begins with the same record, and the last one ends with its last.
    const stream = Buffer.from(file?.stream("Workbook") ?? []);
    expect([stream.readUInt16LE(0), stream.readUInt32LE(stream.length - 4)]).toEqual([0x0809, 0x000a]);
    expect(file?.stream("workbook")?.length).toBe(stream.length);
    expect(file?.stream("Nothing")).toBe(undefined);
  });

  it("that is another file is none", () => {
    expect(openCompound(new Uint8Array())).toBe(undefined);
    expect(openCompound(Buffer.from("PK".padEnd(2000, "x")))).toBe(undefined);
    expect(openCompound(fileOf("甲").subarray(0, 511))).toBe(undefined);
  });

  it("whose sectors follow each other in a circle ends", () => {
    const bytes = Uint8Array.from(fileOf(...Array.from({ length: 3000 }, (_, at) => `第${at}行`)));
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let at = 0; at < 128; at += 1) view.setUint32(table + at * 4, 1, true);
    expect(openCompound(bytes)?.stream("Workbook")).toBe(undefined);
  });

  it("never throws and never runs on, whatever is changed in it", () => {
    const real = readFileSync(new URL("../../../fixtures/import/report.xls", import.meta.url));
    fc.assert(
      fc.property(mutated(real), (bytes) => {
        const file = openCompound(bytes);
        for (const name of file?.names ?? []) file?.stream(name);
      }),
      { numRuns: enough(500, 20_000) },
    );
  });
});
