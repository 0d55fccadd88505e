import { format, resolveConfig } from "prettier";
import { fileURLToPath } from "node:url";
import { type CheckExample, reportOfExample } from "../../shared/catalogue/example.ts";
import { examples } from "../../shared/catalogue/examples.ts";
import type { Finding, FindingCode } from "../../shared/catalogue/finding.ts";
import { rules } from "../../shared/catalogue/registry.ts";
import { tableRules } from "../../shared/checks/registry.ts";
import { differenceText } from "../../shared/compare/difference-text.ts";
import { documentRules } from "../../shared/document/registry.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { exampleRows } from "../../shared/handbook/example-rows.ts";
import { languageRules } from "../../shared/language/registry.ts";
import { deadlineOf } from "../../shared/sign-off/deadline.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { textRules } from "../../shared/text/registry.ts";
import { basisWords, checkNames } from "../../shared/words/check-names.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { FixedWording } from "../../shared/words/language.ts";
import { formatDate } from "../../shared/words/paper.ts";
import { signOffChecks } from "../../shared/words/sign-off-check-names.ts";
import { signOffScreenSentences } from "../../shared/words/sign-off-screen.ts";
import { severityWords } from "../../shared/words/severity.ts";
import { exported, verified } from "./exported.ts";
import { everythingFoundIn } from "./findings.ts";

const head = `# 检查目录 · The checks

每项检查比较什么、何时提示、提示什么。例子都由程序真实运行得出：左栏会提示，右栏不提示；例中没有写到的，同示例报告。
“错误”须改正后才能签审，“错误（可说明）”写明理由即可，“警告”请核对，“提示”供参考。

What each check compares, when it speaks and what it says. Every example is run by the real checker: with what stands on the left it speaks, with what stands on the
right it does not; what an example does not tell is as in the sample report. An _error_ blocks sign-off, an _error unless explained_ does until a reason is given, a
_warning_ is to be confirmed, a _hint_ is for information. Severities are those that a check mostly has; where the words leave room it says less.

Drawn by \`npm run catalogue\` from the rules, their examples (\`shared/catalogue/examples.ts\`) and their words; a test holds it equal.
`;

const chapters = [
  { title: "表格 · Tables", rules: tableRules },
  { title: "正文与表格 · Text against tables", rules: textRules },
  { title: "整篇报告 · The document", rules: documentRules },
  { title: "文字与保密 · Language and confidentiality", rules: languageRules },
] as const;

/** The page on which a clerk can read and judge every check. */
export async function drawCatalogue(): Promise<string> {
  const pages = chapters.flatMap(({ title, rules: own }) => [`## ${title}`, ...own.map(({ code }) => drawCheck(code))]);
  const config = await resolveConfig(fileURLToPath(import.meta.url), {
    config: fileURLToPath(new URL("../../build/prettier.json", import.meta.url)),
  });
  const signOff = ["## 审签 · Sign-off", drawDeadline(), await drawFile()];
  return format([head, ...pages, ...signOff].join("\n\n"), { ...config, parser: "markdown" });
}

/** How a check of signing off begins; it is about the report and something beside it. */
function headOf(code: keyof typeof signOffChecks): string {
  const { name, compares, ...check } = signOffChecks[code];
  const [severity, basis] = [severityWords[check.severity], basisWords[check.basis]];
  return [
    `### ${code} ${name.zh} · ${name.en}`,
    `${severity.zh}（${severity.en}），依据：${basis.zh}（${basis.en}）`,
    `${compares.zh}\n${compares.en}`,
  ].join("\n\n");
}

function drawDeadline(): string {
  const today = "2022-01-20";
  const due = (unit: Report["unit"], language: "zh" | "en"): string => {
    const { date, days } = deadlineOf({ year: 2021, unit }, today);
    return signOffScreenSentences.due[language]({ date: language === "zh" ? formatDate(date) : date, days });
  };
  const rows = [
    { name: "示例区人民政府", level: "county" },
    { name: "示例区教育局", level: "department" },
  ].map((unit) => `| ${unit.name} | ${due(unit, "zh")} | ${due(unit, "en")} |`);
  return [headOf("G1"), ["| 2022-01-20 | | |", "| --- | --- | --- |", ...rows].join("\n")].join("\n\n");
}

async function drawFile(): Promise<string> {
  const changed = { ...sampleReport, cells: { ...sampleReport.cells, "t2.penalty.decided": 2600 } };
  const { differences } = await verified(sampleReport, await exported(changed, "html"), "html");
  const rows = differences.map((difference) => {
    const { place, expected, actual } = differenceText(difference, formOf(sampleReport.edition), "zh");
    return `| ${place} | ${expected} | ${actual} |`;
  });
  return [
    headOf("G2"),
    ["| | 报告中 in the report | 文件中 in the file |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function drawCheck(code: FindingCode): string {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  const { name, compares } = checkNames[code];
  const [severity, basis] = [severityWords[rule.severity], basisWords[rule.basis]];
  const { found, right } = examples[code];
  const report = reportOfExample(found, sampleReport);
  const finding = everythingFoundIn(report).find((each) => each.code === code);
  if (finding === undefined) throw new Error(`the example of ${code} is not found`);
  const form = formOf(report.edition);
  return [
    `### ${code} ${name.zh} · ${name.en}`,
    `${severity.zh}（${severity.en}），依据：${basis.zh}（${basis.en}）`,
    `${compares.zh}\n${compares.en}`,
    ["| | 会提示 found | 不提示 right |", "| --- | --- | --- |", ...givenRows(finding, [found, right])].join("\n"),
    `> ${formatFinding(finding, form, "zh")}\n>\n> ${formatFinding(finding, form, "en")}`,
  ].join("\n\n");
}

/** What is given: everything that the two examples tell, and the cells that take part. */
function givenRows(finding: Finding, [found, right]: readonly [CheckExample, CheckExample]): readonly string[] {
  const onOneLine = ({ zh, en }: FixedWording): string =>
    (zh === en ? zh : `${zh} ${en}`).replaceAll("|", "\\|").replaceAll("\n", "<br>");
  return exampleRows(finding, { found, right }, sampleReport).map(
    (row) => `| ${[row.name, row.found, row.right].map(onOneLine).join(" | ")} |`,
  );
}
