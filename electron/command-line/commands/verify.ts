import { basename } from "node:path";
import { differenceText } from "../../../shared/compare/difference-text.ts";
import type { Verified } from "../../../shared/compare/difference.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { holdFingerprint, looksLikeFingerprint } from "../../../shared/report/typed-fingerprint.ts";
import type { Language } from "../../../shared/words/language.ts";
import { mistakenLetters, verifySentences, verifyWords } from "../../../shared/words/verify.ts";
import type { Disk } from "../../files/disk.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { verifyFile } from "../../import/verify-file.ts";
import { type Command, type Context, failed, type Outcome } from "../command.ts";

/** A fingerprint may be typed with the blanks between its groups. */
const fingerprintGroups = 4;

/** `gouji verify`: whether an exported file still says what the report says, or a fingerprint is the report's; status 1 where it is not so. */
export const verifyCommand: Command = {
  name: "verify",
  options: { json: "flag" },
  positionals: { least: 2, most: 1 + fingerprintGroups, name: "FILE OUTPUT" },
  run: async (given, context) => {
    const { disk, out, language } = context;
    const [path = "", ...words] = given.positionals;
    const output = words.join(" ");
    const report = await readReportFile(disk, path);
    if (!report.ok) return failed(report.failure);
    if (looksLikeFingerprint(output) && !(await isThere(disk, output))) {
      return verifyFingerprint(report.value, output, given.flag("json"), context);
    }
    const [, extra] = words;
    if (extra !== undefined) return failed({ code: "tooManyArguments", command: "verify", argument: extra });
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

function isThere(disk: Disk, path: string): Promise<boolean> {
  return disk.status(path).then(
    () => true,
    () => false,
  );
}

function verifyFingerprint(report: Report, text: string, asJson: boolean, { out, err, language }: Context): Outcome {
  const held = holdFingerprint(report, text);
  if ("length" in held) return failed({ code: "notAFingerprint", text, ...held });
  const { same, expected, digits } = held;
  const differences = same ? [] : [{ part: "report", expected, actual: digits }];
  const hint = mistakenLetters(held, language);
  if (hint !== "") err(`${hint}\n`);
  const said = same ? verifyWords.sameFingerprint[language] : verifySentences.otherFingerprint[language](held);
  out(asJson ? `${JSON.stringify({ same, differences }, null, 2)}\n` : `${said}\n`);
  return { status: same ? 0 : 1 };
}

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
