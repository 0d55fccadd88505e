import { MarkedText } from "../../../shared/recognition/marked-text.ts";
import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { addBlocks } from "../package/block-list.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import type { LineRole } from "../../../shared/recognition/line-role.ts";
import { drawingReader, type DrawingSources, type Surroundings } from "./drawing-reader.ts";
import { Fields } from "./fields.ts";
import type { ListNumbers } from "./list-numbers.ts";
import { headingOfOutline, type ListPlace, readListPlace, type Styles } from "./paragraph-styles.ts";
import { type ReadBlocks, readTable } from "./read-table.ts";
import { paragraphBlocks } from "../story/story.ts";
import { symbolText } from "./symbols.ts";
import { isOn } from "./toggle.ts";
import { type WordProperties, wordProperty } from "./word-properties.ts";

/** What the words of a document need to be understood. */
export interface StorySources extends DrawingSources {
  readonly styles: Styles;
  readonly lists: ListNumbers;
}

interface OpenParagraph extends Surroundings {
  style: string;
  heading: number | undefined;
  place: ListPlace | undefined;
  /** The heading that runs into it, in a document of ours. */
  runIn: LineRole | undefined;
  /** Its end was deleted by somebody: the next paragraph goes on with it. */
  endDeleted: boolean;
}

interface RunProperties extends WordProperties {
  readonly role?: LineRole | undefined;
}

/** Elements around paragraphs, rows or words that mean nothing for them: controls, links, insertions, tags. */
const wrappers = new Set([
  "w:customXml",
  "w:smartTag",
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:rubyBase",
]);

/**
 * Returns the reader of a story's blocks as a reader of the document sees them when all changes are accepted: insertions kept, deletions
 * and hidden words dropped, fields as their results. Source: ISO/IEC 29500-1, 17.
 */
export function storyReader(scanner: XmlScanner, { styles, lists, pictures, objects }: StorySources): ReadBlocks {
  const fields = new Fields();
  let carried: OpenParagraph | undefined;

  const readBlocks: ReadBlocks = (cellProperty) => {
    const blocks: SourceBlock[] = [];
    const visit = (name: string): void => {
      if (name === "w:p") addBlocks(blocks, readParagraph());
      else if (name === "w:tbl") addBlocks(blocks, [...leftOver(), ...readTable(scanner, readBlocks)]);
      else if (name === "w:sdt") readControl(visit);
      else if (name === "mc:AlternateContent")
        readAlternatives(
          () => scanner.children(visit),
          () => blocks.length,
        );
      else if (name === "w:tcPr" && cellProperty !== undefined) scanner.children(cellProperty);
      else if (wrappers.has(name)) scanner.children(visit);
    };
    scanner.children(visit);
    addBlocks(blocks, leftOver());
    return blocks;
  };

  /** A content control: what it holds, unless that is only the request to fill it in. */
  const readControl = (visit: (name: string) => void): void => {
    let unfilled = false;
    scanner.children((name) => {
      if (name === "w:sdtPr") {
        scanner.children((property) => {
          if (property === "w:showingPlcHdr") unfilled = isOn(scanner);
        });
      }
      if (name === "w:sdtContent" && !unfilled) scanner.children(visit);
    });
  };

  /** The same content written several ways: the first that gives anything. */
  const readAlternatives = (read: () => void, amount: () => number): void => {
    const before = amount();
    scanner.children((name) => {
      if ((name === "mc:Choice" || name === "mc:Fallback") && amount() === before) read();
    });
  };

  const readParagraph = (): readonly SourceBlock[] => {
    const paragraph: OpenParagraph = {
      words: carried?.words ?? new MarkedText(),
      style: "",
      heading: undefined,
      place: undefined,
      runIn: undefined,
      endDeleted: false,
      before: carried?.before ?? [],
      after: carried?.after ?? [],
    };
    carried = undefined;
    const visit = (name: string): void => {
      if (name === "w:pPr") readProperties(paragraph);
      else readInline(name, paragraph, visit);
    };
    scanner.children(visit);
    fields.endParagraph();
    if (styles.get(paragraph.style)?.contents === true) return [];
    if (paragraph.endDeleted) {
      carried = paragraph;
      return [];
    }
    return finish(paragraph);
  };

  const finish = ({
    words,
    style: id,
    heading,
    place: own,
    runIn,
    before,
    after,
  }: OpenParagraph): readonly SourceBlock[] => {
    const style = styles.get(id);
    const place = own === undefined ? style?.place : { ...style?.place, ...own };
    const number = place === undefined ? undefined : lists.next(place, id);
    const role = runIn ?? style?.role;
    return paragraphBlocks({ ...words.words(), heading: heading ?? style?.heading, number, role, before, after });
  };

  /** A paragraph whose end was deleted though none follows that could go on with it. */
  const leftOver = (): readonly SourceBlock[] => {
    const last = carried;
    carried = undefined;
    return last === undefined ? [] : finish(last);
  };

  const readProperties = (paragraph: OpenParagraph): void => {
    scanner.children((name) => {
      if (name === "w:pStyle") paragraph.style = scanner.attribute("w:val") ?? "";
      if (name === "w:outlineLvl") paragraph.heading = headingOfOutline(scanner);
      if (name === "w:numPr") paragraph.place = readListPlace(scanner);
      if (name !== "w:rPr") return;
      scanner.children((mark) => {
        if (mark === "w:del" || mark === "w:moveFrom") paragraph.endDeleted = true;
      });
    });
  };

  const readInline = (name: string, paragraph: OpenParagraph, visit: (name: string) => void): void => {
    if (name === "w:r") readRun(paragraph, visit);
    else if (name === "w:sdt") readControl(visit);
    else if (name === "mc:AlternateContent") readEither(paragraph, visit);
    else if (name === "m:oMath" || name === "m:oMathPara") paragraph.words.add(scanner.words());
    else if (wrappers.has(name)) scanner.children(visit);
  };

  const readEither = (paragraph: OpenParagraph, visit: (name: string) => void): void => {
    const amount = (): number => paragraph.words.whole.length + paragraph.before.length + paragraph.after.length;
    readAlternatives(() => scanner.children(visit), amount);
  };

  const readRun = (paragraph: OpenParagraph, inline: (name: string) => void): void => {
    let marks: RunProperties = { ...styles.get(paragraph.style), role: undefined };
    const add = (words: string): void => {
      if (marks.hidden === true || !fields.visible) return;
      paragraph.words.add(words, marks);
      // The heading's words come first; whatever follows them is the paragraph's.
      const { role } = marks;
      if (role?.kind === "heading" && role.runIn === true && styles.get(paragraph.style)?.role?.kind === "paragraph") {
        const before = paragraph.runIn?.kind === "heading" ? Number(paragraph.runIn.runIn) : 0;
        paragraph.runIn = { ...role, runIn: before + words.length };
      }
    };
    const visit = (name: string): void => {
      switch (name) {
        case "w:rPr":
          marks = { ...marks, ...readMarks() };
          break;
        case "w:t": {
          const kept = scanner.attribute("xml:space") === "preserve";
          const words = scanner.words();
          add(kept ? words : words.replace(/^[ \t\n]+|[ \t\n]+$/g, ""));
          break;
        }
        case "w:tab":
        case "w:ptab":
          add("\t");
          break;
        case "w:br":
        case "w:cr":
          add(styles.get(paragraph.style)?.oneLine === true ? "" : "\n");
          break;
        case "w:noBreakHyphen":
          add("-");
          break;
        case "w:sym":
          add(symbolText(scanner.attribute("w:char") ?? "", scanner.attribute("w:font") ?? ""));
          break;
        case "w:fldChar":
          fields.mark(scanner.attribute("w:fldCharType"));
          break;
        case "w:ruby":
          scanner.children((part) => {
            if (part === "w:rubyBase") scanner.children(inline);
          });
          break;
        case "w:drawing":
        case "w:pict":
          if (marks.hidden !== true) drawings.drawing(paragraph);
          break;
        case "w:object":
          if (marks.hidden !== true) drawings.object(paragraph);
          break;
        case "mc:AlternateContent":
          readEither(paragraph, visit);
          break;
        default:
      }
    };
    scanner.children(visit);
  };

  /** What the properties just opened say of the words of a run: its own count before those of its style. */
  const readMarks = (): RunProperties => {
    let own: WordProperties = {};
    let style: RunProperties = {};
    scanner.children((property) => {
      if (property === "w:rStyle") style = styles.get(scanner.attribute("w:val") ?? "") ?? {};
      else own = { ...own, ...wordProperty(scanner, property) };
    });
    return { ...style, ...own };
  };

  const drawings = drawingReader(scanner, { pictures, objects }, { blocks: readBlocks, either: readEither });

  return readBlocks;
}
