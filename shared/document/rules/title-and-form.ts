import { type Found, nothing, ruleTelling } from "../../checks/rule.ts";
import { type Edition, editionForYear, editions, formOf } from "../../forms/registry.ts";
import { foldWidth } from "../../report/cell-value.ts";
import {
  inEachPassage,
  inputsOfText,
  matchesOf,
  type Passage,
  passagesOf,
  type Quoted,
  quoted,
} from "../../text/passages.ts";
import { readDates } from "../dates.ts";

/** What can be wrong with a title. */
export type TitleFault = "year" | "noYear" | "unit";

/** A title with a fault, beside the year and the unit of the report. */
interface WrongTitle {
  readonly title: string;
  readonly wrong: TitleFault;
  readonly year: number;
  readonly unit: string;
}

/** The report's own name in running text; the year before may be named as such (上年). */
const ownName =
  /(?<!上一?年度?|去年)((?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年)度?政府信息公开(?:工作)?(?:年度)?报告/gu;

/**
 * X1: the title names the unit and the year, and the year is the report's. It looks at the title line that an imported document
 * brought along, and at the places where the preamble names the report ("…2020年政府信息公开工作年度报告"). Source: the form's title line.
 */
export const titleLine = ruleTelling<WrongTitle>()({
  code: "X1",
  severity: "error",
  basis: "form",
  checks: (form) => [
    {
      reads: ["stated", "unit", "year"],
      run: ({ report: { stated, unit, year } }) => {
        const title = stated?.title?.trim() ?? "";
        return faultsOf(title, unit.name, year).map((wrong) => ({
          part: "report",
          cells: [],
          quote: title,
          params: { title, wrong, year, unit: unit.name },
        }));
      },
    },
    {
      reads: [...inputsOfText(form, ["preamble"]), "unit"],
      run: ({ report }) => ownNamesIn(passagesOf(report, "preamble"), report.unit.name, report.year),
    },
  ],
});

const ownNamesIn = inEachPassage((passage, unit: string, year: number) =>
  matchesOf(foldWidth(passage.words.text), ownName).flatMap((found): readonly Found<WrongTitle>[] => {
    const [whole, written = ""] = found;
    if (readDates(written)[0]?.year === year) return nothing;
    const own = quoted(passage, { from: found.index, to: found.index + whole.length });
    return [{ ...own, params: { title: own.quote, wrong: "year", year, unit } }];
  }),
);

function faultsOf(title: string, unit: string, year: number): readonly TitleFault[] {
  if (title === "") return [];
  const years = readDates(title).flatMap((date) => date.year ?? []);
  const faults: TitleFault[] = [];
  if (!years.includes(year)) faults.push(years.length === 0 ? "noYear" : "year");
  if (!names(title, unit)) faults.push("unit");
  return faults;
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

/** A notice by its year and number, whatever the brackets: 〔2019〕60号. */
const notice = /[[(〔【［（]?\s*(20\d\d)\s*[\])〕】］）]?\s*(\d{1,3})\s*号/gu;

/**
 * X4: the preamble, or part one, cites the notice of an edition that is not in force for the year, by its number or by its title alone. Where the
 * one in force is cited beside it, nothing is said; an old title with the new number is an old title. Source: the notices that the editions name.
 */
export const outdatedNotice = ruleTelling<{ readonly cited: string; readonly inForce: string }>()({
  code: "X4",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    (["preamble", "s1"] as const).map((part) => ({
      reads: inputsOfText(form, [part]),
      run: ({ report }) => {
        const edition = editionForYear(report.year);
        return edition === undefined ? nothing : outdatedIn(passagesOf(report, part), edition);
      },
    })),
});

const outdatedIn = inEachPassage((passage, edition: Edition) => {
  // A notice is cited by its title or by its number.
  if (!/通知|号/u.test(passage.words.text)) return [];
  const inForce = formOf(edition).basis;
  const titles = titlesIn(passage, edition);
  if (titles.length > 0) return titles.map((own) => ({ ...own, params: { cited: own.quote, inForce } }));
  const cited = matchesOf(foldWidth(passage.words.text), notice).map((found) => ({
    key: `${found[1] ?? ""} ${found[2] ?? ""}`,
    stretch: { from: found.index, to: found.index + found[0].length },
  }));
  if (cited.length === 0 || cited.some(({ key }) => key === keyOf(inForce))) return [];
  const others = editions.filter((each) => each !== edition).map((each) => keyOf(formOf(each).basis));
  return cited
    .filter(({ key }) => others.includes(key))
    .map(({ stretch }) => {
      const own = quoted(passage, stretch);
      return { ...own, params: { cited: own.quote, inForce } };
    });
});

/** How the notices are called by their title, without a number or with another one's. */
const titleOf: Readonly<Record<Edition, RegExp>> = {
  "2019": /(?:国务院|国办)[^。；《》]{0,30}关于政府信息公开工作年度报告有关事项的通知/gu,
  "2021": /关于印发[《〈]?(?:中华人民共和国)?政府信息公开工作年度报告格式[》〉]?的通知/gu,
};

/** The titles of other editions' notices that a passage cites; where it cites the right title as well, none. */
function titlesIn(passage: Passage, inForce: Edition): readonly Quoted[] {
  const text = foldWidth(passage.words.text);
  if (text.search(titleOf[inForce]) >= 0) return [];
  return editions
    .filter((edition) => edition !== inForce)
    .flatMap((edition) => matchesOf(text, titleOf[edition]))
    .map((found) => quoted(passage, { from: found.index, to: found.index + found[0].length }));
}

function keyOf(basis: string): string {
  const [found] = foldWidth(basis).matchAll(notice);
  return `${found?.[1] ?? ""} ${found?.[2] ?? ""}`;
}

/** X8: the tables of an edition whose years are over, such as those of 2019 for 2021 or later. Source: 国办公开办函〔2021〕30号. */
export const outdatedTables = ruleTelling<{ readonly year: number; readonly used: string; readonly inForce: string }>()(
  {
    code: "X8",
    severity: "warning",
    basis: "form",
    checks: (form) => [
      {
        reads: ["year"],
        run: ({ report: { year } }) => {
          const { last } = form.years;
          const edition = editionForYear(year);
          if (last === undefined || year <= last || edition === undefined) return nothing;
          const params = { year, used: form.basis, inForce: formOf(edition).basis };
          return [{ part: "report", cells: [], params }];
        },
      },
    ],
  },
);
