import { basename } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { checkListOf } from "../../../shared/catalogue/check-list.ts";
import { checkResult, checkText } from "../check-output.ts";
import { type Command, failed } from "../command.ts";

/** `gouji check`: every finding of a report; with --previous against that report instead of the linked one, with --all the check list too. */
export const checkCommand: Command = {
  name: "check",
  options: { previous: "value", all: "flag", json: "flag" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const report = await readReportFile(context.disk, given.positionals[0] ?? "");
    if (!report.ok) return failed(report.failure);
    const previousPath = given.value("previous");
    const previous = previousPath === undefined ? undefined : await readReportFile(context.disk, previousPath);
    if (previous?.ok === false) return failed(previous.failure);
    const lastYear = previous && previousOf(previous.value, basename(previousPath ?? ""));
    const checked = checkerFor(report.value.edition).check(report.value, lastYear);
    const list = given.flag("all") ? checkListOf(checked.view) : undefined;
    context.out(
      given.flag("json")
        ? `${JSON.stringify(checkResult(checked, context.language, list), null, 2)}\n`
        : checkText(checked, context.language, list),
    );
    return { status: checked.findings.some(blocks) ? 1 : 0 };
  },
};
