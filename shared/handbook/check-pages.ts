import { checkerFor } from "../catalogue/checker-for.ts";
import { reportOfExample } from "../catalogue/example.ts";
import { examples } from "../catalogue/examples.ts";
import type { Finding, FindingCode } from "../catalogue/finding.ts";
import { rules } from "../catalogue/registry.ts";
import { formOf } from "../forms/registry.ts";
import type { Report } from "../report/report.ts";
import { basisWords, checkNames } from "../words/check-names.ts";
import { formatFinding } from "../words/findings.ts";
import { severityWords } from "../words/severity.ts";
import { exampleRows } from "./example-rows.ts";
import type { HandbookBlock, HandbookPage } from "./page.ts";

/** A page for each check of the catalogue, drawn from its rule, its examples and its words. `whole` is a report in which nothing is found. */
export function checkPages(whole: Report): readonly HandbookPage[] {
  return rules.map(({ code, severity, basis }): HandbookPage => {
    const { name, compares } = checkNames[code];
    const facts = [
      { name: { zh: "级别", en: "Severity" }, text: severityWords[severity] },
      { name: { zh: "依据", en: "Basis" }, text: basisWords[basis] },
    ];
    let blocks: readonly HandbookBlock[] | undefined;
    return {
      id: code,
      chapter: "checks",
      title: { zh: `${code} ${name.zh}`, en: `${code} ${name.en}` },
      // Every example is checked anew: only when somebody reads the page, or searches.
      get blocks() {
        return (blocks ??= [{ kind: "text", text: compares }, { kind: "facts", facts }, ...exampleOf(code, whole)]);
      },
    };
  });
}

/** What the check says of its own example, and the example beside one that is right. */
function exampleOf(code: FindingCode, whole: Report): readonly HandbookBlock[] {
  const { found, right } = examples[code];
  const report = reportOfExample(found, whole);
  const finding = everythingFound(report).find((each) => each.code === code);
  if (finding === undefined) return [];
  const form = formOf(report.edition);
  return [
    { kind: "heading", text: { zh: "例子", en: "Example" } },
    {
      kind: "table",
      heads: [
        { zh: "填写的内容", en: "What is given" },
        { zh: "会提示", en: "Pointed out" },
        { zh: "不提示", en: "Not pointed out" },
      ],
      rows: exampleRows(finding, { found, right }, whole).map((row) => [row.name, row.found, row.right]),
    },
    {
      kind: "caution",
      text: { zh: formatFinding(finding, form, "zh"), en: formatFinding(finding, form, "en") },
    },
  ];
}

function everythingFound(report: Report): readonly Finding[] {
  const { findings } = checkerFor(report.edition).check(report);
  return findings.flatMap((finding) => [finding, ...(finding.explains ?? [])]);
}
