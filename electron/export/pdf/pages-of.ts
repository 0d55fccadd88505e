import { page } from "../../../shared/paper/page.ts";
import { dictionaryOf, referenceIn, referencesIn, textIn } from "./pdf-notation.ts";
import { addObject, entriesAt, type PrintedPdf } from "./printed-pdf.ts";

/** How many pages a printed PDF has: all of them, and those before the part under a heading. */
export function pagesIn(pdf: PrintedPdf, heading: string): { readonly all: number; readonly before: number } {
  const all = pagesOf(pdf).length;
  const place = pageUnder(pdf, heading);
  return { all, before: place < 0 ? all : place };
}

/** Puts an empty page before the page of a heading where that is an even one. */
export function beginOnOddPage(pdf: PrintedPdf, heading: string): void {
  const place = pageUnder(pdf, heading);
  if (place % 2 === 1) insertEmpty(pdf, place);
}

/** Puts an empty page after so many pages, where more follow. */
export function insertEmpty(pdf: PrintedPdf, after: number): void {
  const next = pagesOf(pdf)[after];
  if (next === undefined) return;
  const above = referenceIn(entriesAt(pdf, next)["Parent"]);
  const empty = addObject(
    pdf,
    dictionaryOf({
      Type: "/Page",
      Parent: `${above} 0 R`,
      MediaBox: `[0 0 ${page.size.width / 20} ${page.size.height / 20}]`,
      Resources: "<<>>",
    }),
  );
  change(pdf, above, "Kids", (kids) => kids.replace(new RegExp(`\\b${next} 0 R`), `${empty} 0 R ${next} 0 R`));
  for (let node = above; node !== undefined; node = referenceIn(entriesAt(pdf, node)["Parent"])) {
    change(pdf, node, "Count", (count) => String(Number(count) + 1));
  }
}

function change(pdf: PrintedPdf, number: number | undefined, name: string, to: (value: string) => string): void {
  if (number === undefined) return;
  const entries = entriesAt(pdf, number);
  pdf.objects.set(number, dictionaryOf({ ...entries, [name]: to(entries[name] ?? "") }));
}

/** The numbers of the pages in their order. */
function pagesOf(pdf: PrintedPdf): readonly number[] {
  const within = (number: number): readonly number[] => {
    const kids = entriesAt(pdf, number)["Kids"];
    return kids === undefined ? [number] : referencesIn(kids).flatMap(within);
  };
  return referencesIn(entriesAt(pdf, pdf.catalog)["Pages"]).flatMap(within);
}

/** The place of the page of a heading among all; -1 where there is none. */
function pageUnder(pdf: PrintedPdf, heading: string): number {
  const outline = referenceIn(entriesAt(pdf, pdf.catalog)["Outlines"]);
  const found = headingPage(pdf, entriesAt(pdf, outline)["First"], heading);
  return found === undefined ? -1 : pagesOf(pdf).indexOf(found);
}

/** The page that the first entry of the outline with this title leads to, here and below. */
function headingPage(pdf: PrintedPdf, first: string | undefined, heading: string): number | undefined {
  for (let next = referenceIn(first); next !== undefined;) {
    const entry = entriesAt(pdf, next);
    const goal = referenceIn(entry["Dest"] ?? entry["A"]);
    if (goal !== undefined && textIn(entry["Title"]) === heading) return goal;
    const within = headingPage(pdf, entry["First"], heading);
    if (within !== undefined) return within;
    next = referenceIn(entry["Next"]);
  }
  return undefined;
}
