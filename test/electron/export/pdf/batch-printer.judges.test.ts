import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ExportRequest } from "../../../../electron/export/exporter.ts";
import { withBatchPrinter } from "../../../../electron/export/pdf/batch-printer.ts";
import { writePdf } from "../../../../electron/export/pdf/write-pdf.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { fail, success } from "../../../../shared/result.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { inTemporaryFolder, missing } from "../../../kit/programs.ts";

const request = (report: Report): ExportRequest => ({
  report,
  findings: [],
  fonts: fontPresets.gb2312,
  withSignOff: false,
});

describe("one browser for many PDFs", () => {
  it.skipIf(missing("chromium"))("gives each report the bytes that a browser of its own gives", async () => {
    const other = sampleWith({ "t2.fees.amount": "300" });
    const printed = await withBatchPrinter(async ({ write, expect: announce }) => {
      await announce(2);
      return Promise.all([write(request(other)), write(request(sampleReport))]);
    });
    const alone = await writePdf(request(sampleReport));
    if (!alone.ok) throw new Error(alone.failure.code);
    const [first, second] = printed.map((one) => (one.ok ? Buffer.from(one.value) : undefined));
    expect(second?.equals(alone.value)).toBe(true);
    expect(first?.equals(alone.value)).toBe(false);
  });

  it.skipIf(missing("chromium"))("prints more than were expected, and leaves nothing behind", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gouji-batch-"));
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      const printed = await withBatchPrinter(async ({ write, expect: announce }) => {
        await announce(1);
        return [await write(request(sampleReport)), await write(request(sampleReport))];
      });
      const [first, second] = printed.map((one) => (one.ok ? Buffer.from(one.value) : undefined));
      expect(first !== undefined && second?.equals(first)).toBe(true);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
      await rm(folder, { recursive: true });
    }
  });

  it.skipIf(missing("chromium") ?? process.platform === "win32")(
    "prints both reports after all where the browser ends under the two of them",
    async () => {
      await inTemporaryFolder(async (folder) => {
        const [browser, mark] = [join(folder, "browser"), join(folder, "pid")];
        await writeFile(browser, `#!/bin/sh\necho $$ > '${mark}'\nexec chromium "$@"\n`, { mode: 0o755 });
        let killed: Promise<void> | undefined;
        const kill = async (): Promise<void> => {
          process.kill(-Number(await readFile(mark, "utf8")), "SIGKILL");
        };
        const onStage = (stage: "made" | "printing"): void => {
          if (stage === "printing") killed ??= kill();
        };
        const printed = await withBatchPrinter(
          async ({ write, expect: announce }) => {
            await announce(2);
            return Promise.all([write(request(sampleReport), onStage), write(request(sampleReport), onStage)]);
          },
          async () => success(browser),
        );
        await killed;
        const [first, second] = printed.map((one) => (one.ok ? Buffer.from(one.value) : one.failure.code));
        expect(first).toBeInstanceOf(Buffer);
        expect(second).toEqual(first);
      });
    },
  );

  it("says why there is none", async () => {
    const none = fail({ code: "noBrowser", looked: "PATH" });
    expect(
      await withBatchPrinter(
        ({ write }) => write(request(sampleReport)),
        async () => none,
      ),
    ).toEqual(none);
    const wrong = await withBatchPrinter(
      ({ write }) => write(request(sampleReport)),
      async () => success("/bin/false"),
    );
    expect(wrong).toMatchObject({ ok: false, failure: { code: "browserFailed", reason: "notStarted" } });
  });
});
