import type { Finding } from "../../checks/finding.ts";
import { type Check, nothing, type Rule } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf } from "../../text/matches-of.ts";
import { inputsOfText, passagesIn, quoted } from "../../text/quoted.ts";
import { readDates } from "../read-dates.ts";

/**
 * X1: the title names the unit and the year, and the year is the report's. Looked at are the title line that an imported document
 * brought along, and where the preamble names the report ("…2020年政府信息公开工作年度报告"). Source: the form's title line.
 */
export const titleLine: Rule = {
  code: "X1",
  severity: "error",
  basis: "form",
  checks: (form) => [{ reads: ["stated", "unit", "year"], run: checkTitle }, preambleCheck(form)],
};

const checkTitle: Check["run"] = ({ report: { stated, unit, year } }) => {
  const title = stated?.title?.trim() ?? "";
  if (title === "") return nothing;
  const years = readDates(title).flatMap((date) => date.year ?? []);
  const faults: ("year" | "noYear" | "unit")[] = [];
  if (!years.includes(year)) faults.push(years.length === 0 ? "noYear" : "year");
  if (!names(title, unit.name)) faults.push("unit");
  return faults.map((fault): Finding => ({
    code: "X1",
    severity: titleLine.severity,
    part: "report",
    cells: [],
    quote: title,
    params: { title, wrong: fault, year, unit: unit.name },
  }));
};

/** The report's own name in running text; the year before may be named as such (上年). */
const ownName =
  /(?<!上一?年度?|去年)((?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年)度?政府信息公开(?:工作)?(?:年度)?报告/gu;

function preambleCheck(form: Form): Check {
  return {
    reads: [...inputsOfText(form, ["preamble"]), "year"],
    run: ({ report }) =>
      passagesIn(report, "preamble").flatMap((passage) =>
        matchesOf(foldWidth(passage.words.text), ownName)
          .map((found): Finding | undefined => {
            const [whole, written = ""] = found;
            if (readDates(written)[0]?.year === report.year) return undefined;
            const own = quoted(passage, { from: found.index, to: found.index + whole.length });
            const params = { title: own.quote, wrong: "year" as const, year: report.year, unit: report.unit.name };
            return { code: "X1", severity: titleLine.severity, ...own, params };
          })
          .filter((finding) => finding !== undefined),
      ),
  };
}

/**
 * Whether a title names a unit. A place may stand before it in either (淄博市临淄区人民政府, 临淄区人民政府), and 政府 for 人民政府.
 */
function names(title: string, unit: string): boolean {
  const [before = ""] = plain(title).split(/(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年/u);
  const [said, own] = [before.replace(/^关于/u, ""), plain(unit)];
  if (said === "") return plain(title).includes(own);
  return said.includes(own) || own.endsWith(said) || plain(title).includes(own);
}

function plain(name: string): string {
  return foldWidth(name)
    .replaceAll(/[\s()（）《》"“”]/gu, "")
    .replaceAll("人民政府", "政府");
}
