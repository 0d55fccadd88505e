import { describe, expect, it } from "vitest";
import type { Disk } from "../../../electron/files/disk.ts";
import { readSubmission } from "../../../electron/gathering/read-submission.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";

const path = "/收/教育局.gouji";

describe("a file of a gathering", () => {
  it("that vanishes while it is read is one that is not there, and no fault of the program", async () => {
    const disk = createMemoryDisk();
    disk.put(path, writeReport(sampleReport));
    const vanishing: Disk = {
      ...disk,
      read: async (file) => {
        const bytes = await disk.read(file);
        await disk.remove(file);
        return bytes;
      },
    };
    const read = await readSubmission(
      { submission: path },
      { disk: vanishing, newId: () => "", now: () => new Date() },
    );
    expect(read).toEqual({ ok: false, failure: { code: "fileMissing", path } });
  });
});
