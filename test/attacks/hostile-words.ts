import { type ExportFormat, exporters } from "../../electron/export/registry.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** What words may be that want to be more than words: formulas, fields, markup, scripts, escapes of the formats themselves. */
export const hostile: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "=HYPERLINK(1,2)",
  "=cmd|' /C calc'!A0",
  "\t=1+1",
  "＝1+1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</style><svg onload=alert(1)>",
  "<!--",
  "]]>",
  "&xxe;<!ENTITY xxe SYSTEM 'file:///etc/passwd'>",
  "</w:t></w:r><w:r><w:instrText>INCLUDETEXT c:\\x</w:instrText></w:r>",
  ' INCLUDEPICTURE "http://example.invalid/x" ',
  "</t></is></c><c><f>1+1</f></c>",
  "_x003D_1+1",
  "javascript:alert(1)",
  "{{7*7}}${7*7}<%= 7*7 %>",
  "\u202e\u2066gpj.exe",
];

/** A report that says some words wherever a report can say words. */
export function saying(words: string, more: readonly string[] = []): Report {
  const waiver = { code: "T1", cells: [], reason: words, values: {} };
  return {
    ...sampleReport,
    unit: { name: words.trim(), level: sampleReport.unit.level },
    narratives: {
      ...sampleReport.narratives,
      s1: [
        { kind: "heading", level: 1, content: [{ text: words }] },
        ...[words, ...more].map((text) => ({ kind: "paragraph" as const, content: [{ text }] })),
      ],
      s6: [{ kind: "paragraph", content: [{ text: words }] }],
    },
    cells: { ...sampleReport.cells, "t3.received.naturalPerson": { raw: words } },
    waivers: [waiver],
    paper: { cover: { addressee: words, number: words, text: [words, ...more].join("\n") } },
  };
}

/** A report as a file of some kind. */
export async function exported(format: ExportFormat, report: Report): Promise<Uint8Array> {
  const write = await exporters[format]();
  const done = await write({ report, findings: [], fonts: fontPresets.gb2312, withSignOff: true });
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}
