import {
  AlignmentType,
  BorderStyle,
  Footer,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type ISectionOptions,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { FrameLines, Imprint } from "../../../shared/paper/document-frame.ts";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { frameMeasures } from "../../../shared/paper/frame-measures.ts";
import { bodyCharacter, bodyLine, page, textWidth } from "../../../shared/paper/page.ts";
import { bodyWidth } from "../../../shared/paper/signature.ts";
import { frameWords, paperStyleNames } from "../../../shared/words/paper.ts";
import { exactLine, ownStyle, styleIds, type } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

const { red, headDepth, headLead, headLine, rule, ruleGap, imprintCharacter, imprintLine, thick, thin } = frameMeasures;

/** The styles of what stands around the text, which a plain report does not have. */
export function frameStyles({ title, heading, body, latin }: PaperFonts): readonly IParagraphStyleOptions[] {
  const names = paperStyleNames.frame;
  const line = { spacing: exactLine(bodyLine) };
  const text = { ...type(body, latin, 32), characterSpacing: -5 };
  return [
    ownStyle(styleIds.mark, names.mark, type(heading, latin, 32), { ...line, alignment: AlignmentType.LEFT }),
    ownStyle(styleIds.head, names.head, { ...type(title, latin, 88), color: red }, { alignment: AlignmentType.CENTER }),
    ownStyle(styleIds.number, names.number, text, { ...line, alignment: AlignmentType.CENTER }),
    ownStyle(styleIds.frameText, names.text, text, { ...line, alignment: AlignmentType.LEFT }),
    ownStyle(styleIds.correctionTitle, names.correction, type(title, latin, 44), {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine(700), after: bodyLine },
      keepNext: true,
    }),
    ownStyle(styleIds.imprint, names.imprint, type(body, latin, 28), {
      spacing: exactLine(imprintLine),
      alignment: AlignmentType.LEFT,
    }),
  ];
}

/** Marks, red head, number and red line; with a red head the title stands two lines below the line, else one below what is there. */
export function headParagraphs({ marks, head, number }: FrameLines): {
  readonly paragraphs: readonly IParagraphOptions[];
  readonly titleSpacing: IParagraphOptions;
} {
  const redLine = { border: { bottom: { style: BorderStyle.SINGLE, size: rule, color: red, space: ruleGap } } };
  const paragraphs: IParagraphOptions[] = marks.map((mark) => ({ style: styleIds.mark, children: textRuns(mark) }));
  if (head !== undefined) {
    paragraphs.push({
      style: styleIds.head,
      spacing: { ...exactLine(headLine(head.size)), before: headDepth - headLead(head.size) - marks.length * bodyLine },
      ...(number === undefined && redLine),
      children: textRuns(head.lines.join("\n"), { size: head.size, sizeComplexScript: head.size }),
    });
  }
  if (number !== undefined) {
    paragraphs.push({
      style: styleIds.number,
      ...(head !== undefined && { spacing: { ...exactLine(bodyLine), before: 2 * bodyLine }, ...redLine }),
      children: textRuns(number),
    });
  }
  if (paragraphs.length === 0) return { paragraphs, titleSpacing: {} };
  // What the red line takes comes off, so that the page keeps its 22 lines.
  const before = head === undefined ? bodyLine : 2 * bodyLine - 20 * ruleGap - (20 * rule) / 8;
  return { paragraphs, titleSpacing: { spacing: { before } } };
}

/** 主送, flush left below the title. */
export function addresseeParagraphs({ addressee }: Pick<FrameLines, "addressee">): readonly IParagraphOptions[] {
  return addressee === undefined ? [] : [{ style: styleIds.frameText, children: textRuns(addressee) }];
}

/** 附件说明, a line below the text and two characters in; a name of several lines stays below its first character. */
export function attachmentParagraphs({ attachments }: Pick<FrameLines, "attachments">): readonly IParagraphOptions[] {
  const left = 2 * bodyCharacter + bodyWidth(attachments[0]?.label ?? "");
  return attachments.map(({ label, name }, place) => ({
    style: styleIds.frameText,
    keepLines: true,
    indent: { left, hanging: bodyWidth(label) },
    ...(place === 0 && { spacing: { ...exactLine(bodyLine), before: bodyLine } }),
    children: textRuns(label + name),
  }));
}

/** The statement of a correction, on a page of its own behind the report. */
export function correctionParagraphs({ correction: [heading, ...lines] }: FrameLines): readonly IParagraphOptions[] {
  if (heading === undefined) return [];
  return [
    { style: styleIds.correctionTitle, pageBreakBefore: true, children: textRuns(heading) },
    ...lines.map((line) => ({
      style: styleIds.frameText,
      indent: { firstLine: 2 * bodyCharacter },
      children: textRuns(line),
    })),
  ];
}

/**
 * 版记 at the foot of an even page of its own, which has no number: it is the footer of that page, since a footer stands at the foot in every program.
 * Source: GB/T 9704-2012, 7.4 and 7.5.
 */
export function imprintSection(imprint: Imprint): ISectionOptions {
  const foot = () => new Footer({ children: [imprintTable(imprint), new Paragraph({ spacing: exactLine(20) })] });
  return {
    properties: {
      type: SectionType.EVEN_PAGE,
      page: { ...page, margin: { ...page.margin, footer: page.margin.bottom } },
    },
    footers: { default: foot(), even: foot() },
    children: [new Paragraph({ style: styleIds.frameText })],
  };
}

/** As wide as the type area, between a thick line at its head and its foot, with a thin one between its rows. */
function imprintTable({ copies, issuer, issued }: Imprint): Table {
  const own = Array.from(frameWords.copies).length;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: "000000" });
  const cell = (paragraph: IParagraphOptions, columnSpan = 1): TableCell =>
    new TableCell({
      columnSpan,
      width: { size: (textWidth * columnSpan) / 2, type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, left: imprintCharacter, right: imprintCharacter },
      children: [new Paragraph({ style: styleIds.imprint, ...paragraph })],
    });
  const rows = [
    ...(copies === undefined
      ? []
      : [
          cell(
            {
              indent: { left: own * imprintCharacter, hanging: own * imprintCharacter },
              children: textRuns(frameWords.copies + copies),
            },
            2,
          ),
        ]
    ).map((whole) => [whole]),
    ...(issuer === "" && issued === ""
      ? []
      : [[cell({ children: textRuns(issuer) }), cell({ alignment: AlignmentType.RIGHT, children: textRuns(issued) })]]),
  ];
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth / 2, textWidth / 2].map(Math.floor),
    layout: TableLayoutType.FIXED,
    borders: {
      top: line(thick),
      bottom: line(thick),
      insideHorizontal: line(thin),
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
}
