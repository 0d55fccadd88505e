import { basename } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { judgeOwnRules } from "../../../shared/own-rules/judge-own-rules.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { checkListOf } from "../../../shared/catalogue/check-list.ts";
import { checkResult, checkText } from "../check-output.ts";
import { type Command, failed } from "../command.ts";
import { readRulesOption } from "../own-rules-option.ts";

/** `gouji check`: every finding of a report; with --previous against that report instead of the linked one, with --all the check list too, with --rules an office's own checks. */
export const checkCommand: Command = {
  name: "check",
  options: { previous: "value", rules: "value", all: "flag", json: "flag" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const report = await readReportFile(context.disk, given.positionals[0] ?? "");
    if (!report.ok) return failed(report.failure);
    const previousPath = given.value("previous");
    const previous = previousPath === undefined ? undefined : await readReportFile(context.disk, previousPath);
    if (previous?.ok === false) return failed(previous.failure);
    const lastYear = previous && previousOf(previous.value, basename(previousPath ?? ""));
    const checked = checkerFor(report.value.edition).check(report.value, lastYear);
    const { own, fit } = await readRulesOption(given, context);
    const found = judgeOwnRules(own, report.value, lastYear);
    const list = given.flag("all") ? checkListOf(checked.view) : undefined;
    context.out(
      given.flag("json")
        ? `${JSON.stringify(checkResult(checked, context.language, list, found), null, 2)}\n`
        : checkText(checked, context.language, list, found),
    );
    return { status: [...checked.findings, ...found].some(blocks) || !fit ? 1 : 0 };
  },
};
