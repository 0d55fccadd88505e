import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ISectionOptions,
  Paragraph,
  SectionType,
  type Table,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { page } from "../../../shared/paper/page.ts";
import { hasAnnex, type SheetGroup, type SignOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { verifyWords } from "../../../shared/words/verify.ts";
import { codeWidth } from "../code-picture.ts";
import { sheetFooters } from "./page-footers.ts";
import { type PrintedCell, type PrintedRow, printedTable } from "./printed-table.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

const margins = { sideMargin: 108, endMargin: 40 } as const;

/** A table of the sheet with what it shows, for those who have it read out. */
interface SheetTable {
  readonly name: string;
  readonly table: Table;
}

/**
 * The sign-off sheet as a section of its own, which begins on an odd page: printed on both sides, it is not the back of the public text. One page
 * says what is signed and who signs; the annex behind it, what is open and what was explained. `tables` names the tables in their order.
 */
export function signOffSection(
  sheet: SignOffSheet,
  code: Uint8Array,
): {
  readonly section: ISectionOptions;
  readonly tables: readonly string[];
} {
  const pieces: readonly (Paragraph | SheetTable)[] = [
    new Paragraph({ style: styleIds.sheetTitle, children: textRuns(paperWords.signOffSheet) }),
    about(sheet),
    codeParagraph(code),
    steps(sheet),
    new Paragraph({ style: styleIds.sheetText, spacing: { before: 160 }, children: textRuns(sheet.counts) }),
    ...(hasAnnex(sheet) ? annex(sheet) : []),
  ];
  return {
    section: {
      properties: { type: SectionType.ODD_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
      footers: sheetFooters(sheet.fingerprint),
      children: pieces.map((piece) => (piece instanceof Paragraph ? piece : piece.table)),
    },
    tables: pieces.flatMap((piece) => (piece instanceof Paragraph ? [] : [piece.name])),
  };
}

/**
 * The QR code of the fingerprint in the upper right corner, beside the title, where it takes no room from the sheet. It hangs on a
 * paragraph below the first table: there, whoever reads the document back has already left the report.
 */
function codeParagraph(data: Uint8Array): Paragraph {
  const side = (codeWidth / 25.4) * 96;
  const code = new ImageRun({
    type: "png",
    data,
    transformation: { width: side, height: side },
    altText: { id: codeId, name: verifyWords.code.zh, description: verifyWords.code.zh, title: "" },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.RIGHT,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: codeDepth },
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return new Paragraph({ style: styleIds.sheetText, children: [code] });
}

/** From the upper edge of the page to the code in English metric units: 31 mm, so that it ends above the table. */
const codeDepth = 31 * 36_000;

/** Pictures of a report are counted from 1, and there are never as many. */
const codeId = "100000";

function about({ facts }: SignOffSheet): SheetTable {
  const table = printedTable(
    { widths: [1700, 7145], rowHeight: 440, ...margins },
    facts.map(([name, value]) => ({ cells: [cell(name, 1, "center"), cell(value)] })),
  );
  return { name: paperWords.reportTitle, table };
}

function steps(sheet: SignOffSheet): SheetTable {
  const { step, name, opinion, date } = paperWords;
  const table = printedTable({ widths: [1400, 1700, 3745, 2000], rowHeight: 1100, ...margins }, [
    row([step, name, opinion, date], { header: true, height: 440 }),
    ...sheet.steps.map((done) => row([done.step, done.name, done.opinion, done.date])),
  ]);
  return { name: step, table };
}

/** What the sheet has no room for, in smaller type on the pages after it. */
function annex({
  annex: { opinions, open, explained, adjusted, notes, compared, unread },
}: SignOffSheet): readonly (Paragraph | SheetTable)[] {
  const { code, sentence, reason, signedBy } = paperWords;
  const list = (
    name: string,
    widths: readonly number[],
    heads: readonly string[],
    rows: readonly PrintedRow[],
  ): readonly (Paragraph | SheetTable)[] =>
    rows.length === 0
      ? []
      : [
          heading(name),
          {
            name,
            table: printedTable({ widths, rowHeight: 300, sideMargin: 80, endMargin: 20 }, [
              small(heads, { header: true, keepNext: true }),
              ...rows,
            ]),
          },
        ];
  const title = new Paragraph({
    style: styleIds.sheetTitle,
    pageBreakBefore: true,
    children: textRuns(paperWords.signOffAnnex),
  });
  return [
    title,
    ...list(
      paperWords.opinions,
      [1100, 7745],
      [paperWords.step, paperWords.opinion],
      opinions.map(({ step, opinion }) => small([step, opinion])),
    ),
    ...list(
      paperWords.openFindings,
      [700, 8145],
      [code, sentence],
      groupRows(open, 2, (one) => [one.code, one.sentence]),
    ),
    ...list(
      paperWords.waivers,
      [700, 3945, 2500, 1700],
      [code, sentence, reason, signedBy],
      groupRows(explained, 4, (one) => [one.code, one.sentence, one.reason, one.by]),
    ),
    ...list(
      paperWords.adjustments,
      [900, 2645, 2700, 900, 1700],
      [paperWords.adjusted, paperWords.place, reason, paperWords.value, signedBy],
      adjusted.map((one) => small([one.by, one.where, one.reason, one.value, one.who])),
    ),
    ...list(
      paperWords.notes,
      [3445, 1000, 2700, 1700],
      [paperWords.place, paperWords.value, paperWords.noted, paperWords.evidence],
      notes.map((one) => small([one.where, one.value, one.text, one.evidence])),
    ),
    ...list(
      paperWords.checkList,
      [700, 4145, 2800, 1200],
      [code, paperWords.place, paperWords.bothSides, paperWords.result],
      groupRows(compared, 4, (one) => [one.code, one.where, one.sides, one.outcome]),
    ),
    ...list(
      paperWords.unread,
      [3700, 5145],
      [paperWords.words, paperWords.why],
      unread.map((one) => small([one.quote, one.reason], {}, [0, 1])),
    ),
    // A document that ends with a table is damaged for Word.
    gap(),
  ];
}

function groupRows<Line>(
  groups: readonly SheetGroup<Line>[],
  columns: number,
  texts: (line: Line) => readonly string[],
): readonly PrintedRow[] {
  return groups.flatMap(({ heading: name, lines }) => [
    { keepNext: true, cells: [cell(name, columns, "left", styleIds.annexText)] },
    ...lines.map((line) => small(texts(line))),
  ]);
}

/** A row of the annex: the columns that hold sentences at the left, the short ones in the middle. */
function small(
  texts: readonly string[],
  how: Omit<PrintedRow, "cells"> = {},
  sentences: readonly number[] = [1, 2],
): PrintedRow {
  const isLeft = (place: number): boolean => how.header !== true && sentences.includes(place);
  return {
    ...how,
    cells: texts.map((words, place) => cell(words, 1, isLeft(place) ? "left" : "center", styleIds.annexText)),
  };
}

function row(texts: readonly string[], how: Omit<PrintedRow, "cells"> = {}): PrintedRow {
  return {
    ...how,
    cells: texts.map((words, place) => cell(words, 1, place === 2 && how.header !== true ? "left" : "center")),
  };
}

function cell(
  words: string,
  columnSpan = 1,
  alignment: "left" | "center" = "left",
  style: string = styleIds.sheetText,
): PrintedCell {
  return { columnSpan, paragraph: { style, alignment, children: textRuns(words) } };
}

function heading(words: string): Paragraph {
  return new Paragraph({ style: styleIds.sheetHeading, children: textRuns(words) });
}

/** Two tables one after the other would join without a paragraph between them. */
function gap(): Paragraph {
  return new Paragraph({ style: styleIds.sheetText });
}
