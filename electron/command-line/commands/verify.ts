import { basename } from "node:path";
import { differenceText } from "../../../shared/compare/difference-text.ts";
import type { Verified } from "../../../shared/compare/verify.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import type { Language } from "../../../shared/words/language.ts";
import { verifySentences, verifyWords } from "../../../shared/words/verify.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { verifyFile } from "../../import/verify-file.ts";
import { type Command, failed } from "../command.ts";

/** `gouji verify`: whether an exported DOCX or XLSX still says what the report says; status 1 where it does not. */
export const verifyCommand: Command = {
  name: "verify",
  options: { json: "flag" },
  positionals: { least: 2, most: 2, name: "FILE OUTPUT" },
  run: async (given, { disk, out, language }) => {
    const [path = "", output = ""] = given.positionals;
    const report = await readReportFile(disk, path);
    if (!report.ok) return failed(report.failure);
    const verified = await verifyFile(disk, report.value, output);
    if (!verified.ok) return failed(verified.failure);
    const { same, differences } = verified.value;
    out(
      given.flag("json")
        ? `${JSON.stringify({ same, differences: differences.map(withoutBlock) }, null, 2)}\n`
        : verifiedText(report.value, verified.value, basename(output), language),
    );
    return { status: same ? 0 : 1 };
  },
};

function withoutBlock(difference: Verified["differences"][number]) {
  if ("cell" in difference) return difference;
  const { part, expected, actual } = difference;
  return { part, expected, actual };
}

function verifiedText(report: Report, { same, differences }: Verified, file: string, language: Language): string {
  const title = `${verifySentences.verified[language]({ file, title: reportTitle(report) })}\n\n`;
  if (same) return `${title}${verifyWords.same[language]}\n`;
  const form = formOf(report.edition);
  const colon = language === "zh" ? "：" : ": ";
  const lines = differences.map((difference) => {
    const { place, expected, actual } = differenceText(difference, form, language);
    const side = (word: string, text: string): string => `    ${word}${colon}${text.replaceAll(/\s+/g, " ")}\n`;
    return `  ${place}\n${side(verifyWords.inReport[language], expected)}${side(verifyWords.inFile[language], actual)}`;
  });
  return `${title}${verifySentences.differences[language]({ count: differences.length })}\n${lines.join("")}`;
}
