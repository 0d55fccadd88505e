import { AlignmentType, type IParagraphOptions, type ISectionOptions, Paragraph, Table } from "docx";
import type { Table as FormTable } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { type DrawnBlock, drawnBlocks } from "../../../shared/report/drawn-charts.ts";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import type { Narrative, PictureBlock } from "../../../shared/report/narrative.ts";
import { type NumberedBlock, numberBlocks, runsInto } from "../../../shared/report/numbering.ts";
import { type Cells, narrativeIds, type Report } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { pictureOf } from "../picture-bytes.ts";
import { formTable } from "./form-table.ts";
import { page } from "../../../shared/paper/page.ts";
import { hasLongRun } from "../../../shared/paper/long-run.ts";
import { tablePages } from "../../../shared/paper/table-pages.ts";
import { titleLines } from "../../../shared/paper/title-lines.ts";
import type { FrameLines } from "../../../shared/paper/document-frame.ts";
import { addresseeParagraphs, attachmentParagraphs, correctionParagraphs, headParagraphs } from "./frame-paragraphs.ts";
import { publicFooters } from "./page-footers.ts";
import { pictureParagraphs } from "./picture-paragraphs.ts";
import { signatureParagraphs } from "./signature.ts";
import { exactLine, runInStyles, styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/**
 * The report itself, in the midst of what an official document carries around it: title, preamble, the six parts, and the signature once the report is
 * signed.
 */
export function publicSection(report: Report, frame: FrameLines): ISectionOptions {
  const form = formOf(report.edition);
  const sources = figureSources(report);
  const cells = allCells(form, report.cells);
  let pictures = 0;
  const paragraphs = (narrative: Narrative): readonly IParagraphOptions[] =>
    narrativeParagraphs(drawnBlocks(narrative, report), sources, (block) => {
      pictures += 1;
      return pictureParagraphs(block, pictureOf(report, block), pictures);
    });
  const head = headParagraphs(frame);
  const text: (IParagraphOptions | Table)[] = [
    ...head.paragraphs,
    ...titleParagraphs(report, head.titleSpacing),
    ...addresseeParagraphs(frame),
    ...paragraphs(report.narratives.preamble),
  ];
  for (const part of form.parts) {
    text.push({ style: styleIds.heading[0], children: textRuns(part.heading) });
    if (part.kind === "narrative") {
      text.push(...paragraphs(report.narratives[part.id]));
    } else {
      text.push(...form.tables.filter(({ id }) => id === part.id).flatMap((table) => tableParts(table, cells)));
    }
  }
  const lastPart = form.parts.findLast(({ kind }) => kind === "narrative")?.id;
  const lastBlock = narrativeIds
    .filter((id) => id === lastPart)
    .flatMap((id) => numberBlocks(drawnBlocks(report.narratives[id], report)))
    .at(-1);
  const end = [...attachmentParagraphs(frame), ...signatureParagraphs(report)];
  const lastText = lastBlock === undefined ? "" : wordsOf(lastBlock, sources);
  const whole = [...withEnd(text, end, lastText), ...correctionParagraphs(frame)];
  return {
    properties: { page },
    footers: publicFooters(),
    children: whole.map((piece) => (piece instanceof Table ? piece : new Paragraph(piece))),
  };
}

/** A table, or its parts where it is taller than a page, each on a page of its own. */
function tableParts(table: FormTable, cells: Cells): readonly (IParagraphOptions | Table)[] {
  return tablePages(table, cells).flatMap((layout, place) => {
    const part = formTable({ ...table, layout }, cells);
    return place === 0 ? [part] : [{ style: styleIds.smallTable, spacing: exactLine(20), pageBreakBefore: true }, part];
  });
}

/** The title, one paragraph on lines that break where the meaning pauses, and the blank line after it. */
function titleParagraphs(report: Report, look: IParagraphOptions): readonly IParagraphOptions[] {
  const title = textRuns(titleLines(report).join("\n"));
  return [{ style: styleIds.title, ...look, children: title }, { style: styleIds.body }];
}

/** A paragraph of so few characters comes along whole, some five lines; of a longer one only as much as keeps the signature from standing alone. */
const mostKept = 5 * 28;

/** Attachments and signature below the text, never without it on a page: the last paragraph comes along, or its end. */
function withEnd(
  text: readonly (IParagraphOptions | Table)[],
  end: readonly IParagraphOptions[],
  lastText: string,
): readonly (IParagraphOptions | Table)[] {
  const last = text.at(-1);
  const kept = end.map((paragraph, place) => (place < end.length - 1 ? { ...paragraph, keepNext: true } : paragraph));
  if (end.length === 0 || last === undefined || last instanceof Table) return [...text, ...kept];
  const isShort = Array.from(lastText).length <= mostKept;
  return [...text.slice(0, -1), { ...last, keepNext: true, keepLines: isShort }, ...kept];
}

/** Draws a picture block as paragraphs. */
type DrawPicture = (block: PictureBlock) => readonly IParagraphOptions[];

const bodyStyles = { paragraph: styleIds.body, point: styleIds.point } as const;

/**
 * A narrative as paragraphs: numbers as literal text, bound figures as the numbers they show, a run-in heading together with the
 * paragraph that follows it.
 */
function narrativeParagraphs(
  narrative: readonly DrawnBlock[],
  sources: FigureSources,
  drawPicture: DrawPicture,
): readonly IParagraphOptions[] {
  const blocks = numberBlocks(narrative);
  return blocks.flatMap((numbered, place): readonly IParagraphOptions[] => {
    const { block } = numbered;
    if (block.kind === "picture") return drawPicture(block);
    const before = blocks[place - 1];
    if (before !== undefined && runsInto(before.block, block)) return [];
    const text = wordsOf(numbered, sources);
    if (block.kind !== "heading")
      return [{ style: bodyStyles[block.kind], ...aligned(text), children: textRuns(text) }];
    const next = blocks[place + 1];
    if (next !== undefined && runsInto(block, next.block)) {
      const heading = textRuns(text, { style: runInStyles[block.level - 1] ?? runInStyles[0] });
      const rest = wordsOf(next, sources);
      return [
        {
          style: styleIds.body,
          ...aligned(text + rest),
          // What runs into a paragraph is a heading all the same: the paragraph stands for it in the navigation.
          outlineLevel: block.level,
          children: [...heading, ...textRuns(rest)],
        },
      ];
    }
    return [{ style: styleIds.heading[block.level], children: textRuns(text) }];
  });
}

/** A paragraph that would be stretched is not justified. */
function aligned(text: string): IParagraphOptions {
  return hasLongRun(text) ? { alignment: AlignmentType.LEFT } : {};
}

function wordsOf({ block, number }: NumberedBlock<DrawnBlock>, sources: FigureSources): string {
  return block.kind === "picture" ? "" : number + inlineText(block.content, sources);
}
