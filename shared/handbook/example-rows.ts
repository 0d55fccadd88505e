import { type CheckExample, type CheckExamples, reportOfExample } from "../catalogue/example.ts";
import type { Finding } from "../catalogue/finding.ts";
import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { formatCell } from "../report/cell-value.ts";
import { channels } from "../report/channels.ts";
import { type Cells, narrativeIds, type Report } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import { labelsFor } from "../words/labels.ts";
import type { FixedWording } from "../words/language.ts";
import { channelNames } from "../words/ledger.ts";
import { narrativeNames } from "../words/narrative.ts";
import { same } from "./page.ts";

/** A line of an example: what is given, as it is where the check speaks, and as it is where it does not. */
export interface ExampleRow {
  readonly name: FixedWording;
  readonly found: FixedWording;
  readonly right: FixedWording;
}

/** More cells than this are only counted. */
const most = 8;

/** What two examples of a check give: everything that they tell, and the cells that take part in the finding. `whole` is the report behind both. */
export function exampleRows(finding: Finding, { found, right }: CheckExamples, whole: Report): readonly ExampleRow[] {
  const row = (name: FixedWording, tell: (report: Report, example: CheckExample) => FixedWording): ExampleRow => ({
    name,
    found: tell(reportOfExample(found, whole), found),
    right: tell(reportOfExample(right, whole), right),
  });
  const told = (has: (example: CheckExample) => boolean): boolean => has(found) || has(right);
  const form = formOf(reportOfExample(found, whole).edition);
  const zh = labelsFor(form, "zh");
  const en = labelsFor(form, "en");
  const cell = (id: CellId): FixedWording => ({ zh: zh.cell(id), en: en.cell(id) });
  const rows: ExampleRow[] = finding.cells
    .slice(0, most)
    .map((id) => row(cell(id), (report) => valueIn(allCells(form, report.cells), id)));
  const more = finding.cells.length - most;
  if (more > 0)
    rows.push({ name: { zh: `另有 ${more} 格`, en: `${more} more cells` }, found: same(""), right: same("") });
  for (const id of finding.cells.filter((each) => told(({ declared }) => declared?.[each] !== undefined))) {
    const name = cell(id);
    rows.push(
      row({ zh: `来文所写：${name.zh}`, en: `As stated: ${name.en}` }, (_, { declared }) => valueIn(declared, id)),
    );
  }
  for (const id of finding.previousCells?.slice(0, most) ?? []) {
    const name = cell(id);
    rows.push(
      row({ zh: `上年：${name.zh}`, en: `Last year: ${name.en}` }, ({ previous }) =>
        previous === undefined ? same("") : valueIn(allCells(formOf(previous.edition), previous.cells), id),
      ),
    );
  }
  for (const part of narrativeIds.filter((each) => told(({ text }) => text?.[each] !== undefined))) {
    const name = narrativeNames[part];
    const asIs: FixedWording = { zh: "（同示例报告）", en: "(as in the sample report)" };
    rows.push(
      row({ zh: `正文：${name.zh}`, en: `Text: ${name.en}` }, (_, { text }) => {
        const lines = text?.[part];
        return lines === undefined ? asIs : same(lines.join("\n"));
      }),
    );
  }
  const others: readonly (readonly [
    FixedWording,
    (example: CheckExample) => unknown,
    (report: Report, example: CheckExample) => string,
  ])[] = [
    [{ zh: "来文标题", en: "Title" }, ({ stated }) => stated?.title, (_, { stated }) => stated?.title ?? ""],
    [
      { zh: "来文各部分标题", en: "Headings" },
      ({ stated }) => stated?.headings,
      (_, { stated }) => (stated?.headings ?? []).join("\n"),
    ],
    [
      { zh: "由台账数出", en: "Counted from the register" },
      ({ ledger }) => ledger?.counted[finding.cells[0] ?? "t3.received.total"],
      (_, { ledger }) => String(ledger?.counted[finding.cells[0] ?? "t3.received.total"]?.value ?? ""),
    ],
    [
      { zh: "台账中没有着落的行", en: "Rows of the register that wait" },
      ({ ledger }) => (finding.cells.length === 0 && ledger?.channels === undefined ? ledger : undefined),
      (_, { ledger }) =>
        [ledger?.unclassified, ledger?.otherYears, ledger?.carried?.missing, ledger?.carried?.added]
          .filter((packed) => packed !== undefined && packed !== "")
          .join(", "),
    ],
    [
      { zh: "由台账数出的申请方式", en: "Channels counted from the register" },
      ({ ledger }) => ledger?.channels,
      (_, { ledger }) =>
        channels
          .flatMap((channel) => {
            const count = ledger?.channels?.[channel];
            return count === undefined ? [] : [`${channelNames[channel].zh} ${count}`];
          })
          .join("、"),
    ],
    [{ zh: "单位", en: "Unit" }, ({ unit }) => unit, ({ unit }) => `${unit.name}（${unit.level}）`],
    [{ zh: "所用格式", en: "Edition" }, ({ edition }) => edition, ({ edition }) => edition],
    [{ zh: "年度", en: "Year" }, ({ year }) => year, ({ year }) => String(year)],
    [
      { zh: "上年报告的年度", en: "Year of last year's report" },
      ({ last }) => last?.year,
      ({ previous }) => String(previous?.year ?? ""),
    ],
    [
      { zh: "上年报告的段落", en: "Last year's paragraph" },
      ({ last }) => last?.paragraphs,
      ({ previous }) => (previous?.paragraphs ?? []).join("\n"),
    ],
  ];
  for (const [name, has, tell] of others) {
    if (told((example) => has(example) !== undefined)) {
      rows.push(row(name, (report, example) => same(tell(report, example))));
    }
  }
  return rows;
}

function valueIn(cells: Cells | undefined, id: CellId): FixedWording {
  const text = formatCell(cells?.[id]);
  return text === "" ? { zh: "（空）", en: "(blank)" } : same(text);
}
