import { expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../../kit/exported.ts";

it.each(["docx", "xlsx", "html"] as const)("how a cell was added up is printed in no %s", async (format) => {
  const summed = { ...sampleReport, workings: { "t3.received.naturalPerson": "100+48" } };
  const bytes = await exported(summed, format, true);
  expect(bytes).toEqual(await exported(sampleReport, format, true));
  const read = await importBytes(bytes, `年报.${format}`);
  if (!read.ok || read.value.kind === "report") throw new Error(JSON.stringify(read));
  const back = reportOf(read.value.reading, { id: summed.id, at: "2022-01-01T00:00:00Z", file: "年报" });
  expect(fingerprint(back)).toBe(fingerprint(summed));
});
