import type { codePath } from "../../../shared/paper/fingerprint-code.ts";
import { hasAnnex, type SheetGroup, type SignOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { verifyWords } from "../../../shared/words/verify.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { type Markup, markup, words } from "./markup.ts";

/** The sign-off sheet as a section of its own with the QR code of its fingerprint, and its annex, where there is one, as another. */
export function signOffMarkup(sheet: SignOffSheet, code: ReturnType<typeof codePath>): Markup {
  const { step, name, opinion, date } = paperWords;
  return markup`<section id="sign-off" class="paper">
<h2 class="title">${paperWords.signOffSheet}</h2>
<svg class="code" viewBox="0 0 ${code.width} ${code.width}" role="img" aria-label="${verifyWords.code.zh}"><path d="${code.path}"/></svg>
<table class="facts">
${sheet.facts.map(([fact, value]) => markup`<tr><th scope="row">${fact}</th><td>${words(value)}</td></tr>\n`)}</table>
${listTable(
  "steps",
  undefined,
  [step, name, opinion, date],
  sheet.steps.map((done) => row([done.step, done.name, done.opinion, done.date])),
)}<p class="counts">${sheet.counts}</p>
</section>
${hasAnnex(sheet) ? annexMarkup(sheet) : ""}`;
}

function annexMarkup({
  annex: { opinions, open, explained, adjusted, notes, compared, unread },
}: SignOffSheet): Markup {
  const { code, sentence, reason, signedBy } = paperWords;
  return markup`<section id="sign-off-annex" class="paper">
<h2 class="title">${paperWords.signOffAnnex}</h2>
${listTable(
  "opinions",
  paperWords.opinions,
  [paperWords.step, paperWords.opinion],
  opinions.map((one) => row([one.step, one.opinion])),
)}${listTable(
    "open",
    paperWords.openFindings,
    [code, sentence],
    groupRows(open, 2, (one) => [one.code, one.sentence]),
  )}${listTable(
    "explained",
    paperWords.waivers,
    [code, sentence, reason, signedBy],
    groupRows(explained, 4, (one) => [one.code, one.sentence, one.reason, one.by]),
  )}${listTable(
    "adjusted",
    paperWords.adjustments,
    [paperWords.adjusted, paperWords.place, reason, paperWords.value, signedBy],
    adjusted.map((one) => row([one.by, one.where, one.reason, one.value, one.who])),
  )}${listTable(
    "notes",
    paperWords.notes,
    [paperWords.place, paperWords.value, paperWords.noted, paperWords.evidence],
    notes.map((one) => row([one.where, one.value, one.text, one.evidence])),
  )}${listTable(
    "compared",
    paperWords.checkList,
    [code, paperWords.place, paperWords.bothSides, paperWords.result],
    groupRows(compared, 4, (one) => [one.code, one.where, one.sides, one.outcome]),
  )}${listTable(
    "unread",
    paperWords.unread,
    [paperWords.words, paperWords.why],
    unread.map((one) => row([one.quote, one.reason])),
  )}</section>\n`;
}

function groupRows<Line>(
  groups: readonly SheetGroup<Line>[],
  columns: number,
  texts: (line: Line) => readonly string[],
): readonly Markup[] {
  return groups.flatMap(({ heading, lines }) => [
    markup`<tr><th scope="rowgroup" colspan="${columns}">${heading}</th></tr>\n`,
    ...lines.map((line) => row(texts(line))),
  ]);
}

function row(texts: readonly string[]): Markup {
  return markup`<tr>${texts.map((text) => markup`<td>${words(text)}</td>`)}</tr>\n`;
}

/** A list under its heading; nothing where it is empty. */
function listTable(
  kind: string,
  heading: string | undefined,
  columns: readonly string[],
  rows: readonly Markup[],
): Markup | "" {
  if (rows.length === 0) return "";
  return markup`<table class="${kind}">
${heading === undefined ? "" : markup`<caption><h3>${heading}</h3></caption>\n`}<colgroup>${columns.map(() => markup`<col>`)}</colgroup>
<thead>
<tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>\n`;
}
