import { basename } from "node:path";
import { compareReports, type Comparison, type Figured } from "../../../shared/compare/compare-reports.ts";
import { comparisonTable, entryText, rateRows, reportNames } from "../../../shared/compare/comparison-table.ts";
import { compareRates } from "../../../shared/compare/rates.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { type Result, success } from "../../../shared/result.ts";
import { compareSentences, compareWords } from "../../../shared/words/compare.ts";
import type { Language } from "../../../shared/words/language.ts";
import type { Disk } from "../../files/disk.ts";
import { importFile } from "../../import/import-file.ts";
import { type Command, failed } from "../command.ts";
import { textTable } from "../text-table.ts";

/** `gouji compare`: two reports, in files of any kind, cell by cell, the second against the first; status 1 where any cell differs. */
export const compareCommand: Command = {
  name: "compare",
  options: { json: "flag" },
  positionals: { least: 2, most: 2, name: "FILE FILE" },
  run: async (given, { disk, out, language }) => {
    const [first = "", second = ""] = given.positionals;
    const a = await readFigures(disk, first);
    if (!a.ok) return failed(a.failure);
    const b = await readFigures(disk, second);
    if (!b.ok) return failed(b.failure);
    const comparison = compareReports(a.value, b.value);
    out(
      given.flag("json")
        ? `${JSON.stringify(comparisonResult(comparison), null, 2)}\n`
        : comparisonText(comparison, language),
    );
    return { status: comparison.cells.some(({ changed }) => changed) ? 1 : 0 };
  },
};

/** The figures of a report in a file of any kind that can be taken over; text that nobody has interpreted stays text. */
async function readFigures(disk: Disk, path: string): Promise<Result<Figured>> {
  const imported = await importFile(disk, path);
  if (!imported.ok) return imported;
  if (imported.value.kind === "report") return success(imported.value.report);
  // The figures alone are looked at, so the report needs neither an id of its own nor a time.
  return success(reportOf(imported.value.reading, { id: "", at: "", file: basename(path) }));
}

function comparisonResult({ a, b, cells }: Comparison) {
  const named = ({ unit, year, edition }: Comparison["a"]) => ({ unit: unit.name, year, edition });
  const idsWhere = (holds: (cell: Comparison["cells"][number]) => boolean) => cells.filter(holds).map(({ id }) => id);
  return {
    a: named(a),
    b: named(b),
    cells: Object.fromEntries(
      cells.map(({ id, a: before, b: now, difference, percent }) => [id, { a: before, b: now, difference, percent }]),
    ),
    rates: Object.fromEntries(compareRates({ a, b }).map(({ name, ...rate }) => [name, rate])),
    large: idsWhere(({ large }) => large),
    onlyInA: idsWhere(({ onlyIn }) => onlyIn === "a"),
    onlyInB: idsWhere(({ onlyIn }) => onlyIn === "b"),
  };
}

function comparisonText(comparison: Comparison, language: Language): string {
  const [a, b] = reportNames(comparison, language);
  const changed = comparison.cells.filter((cell) => cell.changed);
  const title = `${compareSentences.comparing[language]({ a, b })}\n\n`;
  if (changed.length === 0) return `${title}${compareWords.noChanges[language]}\n`;
  const { columns, rows } = comparisonTable(comparison, changed, language);
  const table = textTable([columns, ...rows.map((row) => row.map(entryText))], [3, 4, 5, 6]);
  const large = changed.filter((cell) => cell.large).length;
  const summary = { changed: changed.length, of: comparison.cells.length, large };
  const rates = textTable([columns, ...rateRows(comparison, language).map((row) => row.map(entryText))], [3, 4, 5, 6]);
  return `${title}${table}\n${rates}\n${compareSentences.summary[language](summary)}\n`;
}
