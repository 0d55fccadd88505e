import { describe, expect, it } from "vitest";
import { exporters } from "../../../electron/export/registry.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const report = {
  ...sampleReport,
  notes: [
    {
      cell: "t3.received.business",
      text: "已与信访科核对",
      document: "示例发〔2022〕3号",
      file: "台账.xlsx",
      by: "王五",
      at: "2022-01-09T08:00:00.000Z",
    },
  ],
} as const;

async function written(format: "html" | "fragment" | "csv" | "json", withSignOff: boolean): Promise<string> {
  const write = await exporters[format]();
  const bytes = await write({ report, findings: [], fonts: fontPresets.gb2312, withSignOff });
  if (!bytes.ok) throw new Error(bytes.failure.code);
  return new TextDecoder().decode(bytes.value);
}

describe("what an office notes for itself", () => {
  it.each(["html", "fragment", "csv", "json"] as const)("stands in no public %s", async (format) => {
    const text = await written(format, false);
    for (const words of ["已与信访科核对", "示例发〔2022〕3号", "台账.xlsx"]) expect(text).not.toContain(words);
  });

  it("is printed on the annex of the sign-off sheet", async () => {
    const text = await written("html", true);
    for (const words of ["备注和依据", "已与信访科核对", "示例发〔2022〕3号；台账.xlsx"]) expect(text).toContain(words);
  });

  it("is no part of what is signed: the fingerprint stays", () => {
    expect(fingerprint(report)).toBe(fingerprint(sampleReport));
  });
});
