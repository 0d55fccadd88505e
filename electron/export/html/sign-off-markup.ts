import type { SheetFinding, SignOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { formatSummary, paperWords } from "../../../shared/words/paper.ts";
import { type Insertion, type Markup, markup, words } from "./markup.ts";

/** The sign-off sheet as a section of its own. */
export function signOffMarkup(sheet: SignOffSheet): Markup {
  const facts: readonly (readonly [string, string])[] = [
    [paperWords.reportTitle, sheet.title],
    [paperWords.unit, sheet.unit],
    [paperWords.year, String(sheet.year)],
    [paperWords.edition, sheet.basis],
    [paperWords.fingerprint, sheet.fingerprint],
  ];
  return markup`<section id="sign-off" class="paper">
<h2 class="title">${paperWords.signOffSheet}</h2>
<table class="facts">
${facts.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${words(value)}</td></tr>\n`)}</table>
${listTable(
  "steps",
  undefined,
  [paperWords.step, paperWords.name, paperWords.opinion, paperWords.date],
  sheet.steps.map(({ step, name, opinion, date }) => [step, name, opinion, date]),
)}<p class="summary">${formatSummary(sheet.summary)}</p>
${listOrSentence(
  "open",
  paperWords.openFindings,
  paperWords.noOpenFindings,
  [paperWords.code, paperWords.severity, paperWords.sentence],
  sheet.open.map(findingFields),
)}${listOrSentence(
    "explained",
    paperWords.waivers,
    paperWords.noWaivers,
    [
      paperWords.code,
      paperWords.severity,
      paperWords.sentence,
      paperWords.reason,
      paperWords.signedBy,
      paperWords.date,
    ],
    sheet.explained.map((one) => [...findingFields(one), one.reason, one.by, one.at]),
  )}</section>\n`;
}

function findingFields({ code, severityName, sentence }: SheetFinding): readonly string[] {
  return [code, severityName, sentence];
}

function listOrSentence(
  kind: string,
  heading: string,
  otherwise: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  return rows.length === 0
    ? markup`<h3>${heading}</h3>\n<p class="none">${otherwise}</p>\n`
    : listTable(kind, heading, columns, rows);
}

function listTable(
  kind: string,
  heading: string | undefined,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  const caption: Insertion = heading === undefined ? "" : markup`<caption><h3>${heading}</h3></caption>\n`;
  return markup`<table class="${kind}">
${caption}<colgroup>${columns.map(() => markup`<col>`)}</colgroup>
<thead>
<tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr>
</thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map((text) => markup`<td>${words(text)}</td>`)}</tr>\n`)}</tbody>
</table>\n`;
}
