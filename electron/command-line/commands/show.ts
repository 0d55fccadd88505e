import { formOf } from "../../../shared/forms/registry.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { type CellOrigin, shownCells } from "../../../shared/report/shown-cells.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { commandLineSentences, commandLineWords } from "../../../shared/words/command-line.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { type Command, failed } from "../command.ts";

/** `gouji show`: every cell of a report with its value, where the value comes from and, where it was added up, how. */
export const showCommand: Command = {
  name: "show",
  options: { json: "flag" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, { disk, out, language }) => {
    const read = await readReportFile(disk, given.positionals[0] ?? "");
    if (!read.ok) return failed(read.failure);
    const report = read.value;
    const cells = shownCells(report);
    if (given.flag("json")) {
      const { id, edition, year, unit } = report;
      const shown = {
        report: { id, unit: unit.name, level: unit.level, year, edition },
        cells: Object.fromEntries(cells),
      };
      out(`${JSON.stringify(shown, null, 2)}\n`);
      return { status: 0 };
    }
    const labels = labelsFor(formOf(report.edition), language);
    const originName = (origin: CellOrigin): string => commandLineWords[origin][language];
    const lines = [...cells].map(([id, { value, origin, working }]) =>
      [
        id,
        formatCell(value ?? undefined),
        originName(origin),
        labels.cell(id),
        ...(working === undefined ? [] : [`=${working}`]),
      ].join("\t"),
    );
    const title = { title: reportTitle(report), edition: report.edition };
    out(`${commandLineSentences.checkedReport[language](title)}\n${lines.join("\n")}\n`);
    return { status: 0 };
  },
};
