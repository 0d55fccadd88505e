import { type ISectionOptions, Paragraph, SectionType, type Table } from "docx";
import { groupBy } from "../../../shared/group-by.ts";
import type { Severity } from "../../../shared/checks/finding.ts";
import type { SheetFinding, SignOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import { page } from "../../../shared/paper/page.ts";
import { sheetFooters } from "./page-footers.ts";
import { type PrintedCell, type PrintedRow, printedTable } from "./printed-table.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

const margins = { sideMargin: 108, endMargin: 50 } as const;

/** Gravest first. */
const severities: readonly Severity[] = ["error", "error-unless-explained", "warning", "hint"];

/** The sign-off sheet as a section of its own: who signs what, what is still open, what was explained and why. */
export function signOffSection(sheet: SignOffSheet): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
    footers: sheetFooters(sheet.fingerprint),
    children: [
      new Paragraph({ style: styleIds.sheetTitle, children: textRuns(paperWords.signOffSheet) }),
      about(sheet),
      gap(),
      steps(sheet),
      heading(paperWords.openFindings),
      ...(sheet.open.length === 0 ? [text(paperWords.noOpenFindings)] : [openFindings(sheet.open)]),
      heading(paperWords.waivers),
      ...(sheet.explained.length === 0 ? [text(paperWords.noWaivers)] : [waivers(sheet.explained)]),
    ],
  };
}

function about({ title, unit, basis, fingerprint }: SignOffSheet): Table {
  const rows = [
    [paperWords.reportTitle, title],
    [paperWords.unit, unit],
    [paperWords.edition, basis],
    [paperWords.fingerprint, fingerprint],
  ] as const;
  return printedTable(
    { widths: [1700, 7145], rowHeight: 480, ...margins },
    rows.map(([name, value]) => ({ cells: [cell(name, 1, "center"), cell(value)] })),
  );
}

function steps(sheet: SignOffSheet): Table {
  const { step, name, opinion, date } = paperWords;
  return printedTable({ widths: [1700, 1700, 3145, 2300], rowHeight: 1020, ...margins }, [
    row([step, name, opinion, date], { header: true, height: 480 }),
    ...sheet.steps.map((done) => row([done.step, done.name, done.opinion, done.date])),
  ]);
}

function openFindings(findings: readonly SheetFinding[]): Table {
  const groups = groupBy(findings, ({ severity }) => severity);
  return printedTable({ widths: [1000, 7845], rowHeight: 420, ...margins }, [
    row([paperWords.code, paperWords.sentence], { header: true, keepNext: true }),
    ...severities.flatMap((severity): readonly PrintedRow[] => {
      const group = groups.get(severity) ?? [];
      const [first] = group;
      if (first === undefined) return [];
      return [
        { keepNext: true, cells: [cell(`${first.severityName}（${group.length}）`, 2)] },
        ...group.map(({ code, sentence }) => ({ cells: [cell(code, 1, "center"), cell(sentence)] })),
      ];
    }),
  ]);
}

function waivers(explained: SignOffSheet["explained"]): Table {
  const { code, sentence, reason, signedBy } = paperWords;
  return printedTable({ widths: [900, 3345, 2150, 2450], rowHeight: 420, ...margins }, [
    row([code, sentence, reason, signedBy], { header: true, keepNext: true }),
    ...explained.map((finding) => ({
      cells: [
        cell(finding.code, 1, "center"),
        cell(finding.sentence),
        cell(finding.reason),
        cell([finding.by, finding.at].filter((words) => words !== "").join("\n"), 1, "center"),
      ],
    })),
  ]);
}

function row(texts: readonly string[], how: Omit<PrintedRow, "cells"> = {}): PrintedRow {
  return { ...how, cells: texts.map((words) => cell(words, 1, "center")) };
}

function cell(words: string, columnSpan = 1, alignment: "left" | "center" = "left"): PrintedCell {
  return { columnSpan, paragraph: { style: styleIds.sheetText, alignment, children: textRuns(words) } };
}

function heading(words: string): Paragraph {
  return new Paragraph({ style: styleIds.sheetHeading, children: textRuns(words) });
}

function text(words: string): Paragraph {
  return new Paragraph({ style: styleIds.sheetText, children: textRuns(words) });
}

/** Two tables one after the other would join without a paragraph between them. */
function gap(): Paragraph {
  return new Paragraph({ style: styleIds.sheetText });
}
