import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { FlatStory } from "../story/flat-story.ts";
import type { DocObjects } from "./objects.ts";
import type { DocPictures } from "./pictures.ts";
import { ListTables } from "./list-tables.ts";
import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
} from "./properties.ts";
import { characterRuns, paragraphRuns, runAt } from "./property-pages.ts";
import { StyleSheet } from "./style-sheet.ts";
import type { Piece, WordFile } from "./word-file.ts";

/** Signs that mean something else than themselves. Source: [MS-DOC], 2.4.1 and 2.8.26. */
const marks = {
  picture: 0x01,
  note: 0x02,
  remark: 0x05,
  cell: 0x07,
  drawing: 0x08,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  fieldBegin: 0x13,
  fieldResult: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  softHyphen: 0x1f,
  symbol: 0x28,
} as const;

const latin = new TextDecoder("windows-1252");
const wide = new TextDecoder("utf-16le");
const none = new DataView(new ArrayBuffer(0));

/** What hangs on the text of a document. */
export interface DocSources {
  readonly pictures: DocPictures;
  readonly objects: DocObjects;
}

/** Tells the text of a document as somebody sees it who accepts all changes. */
export function readStory(
  file: WordFile,
  sources: DocSources,
): { readonly blocks: readonly SourceBlock[] } | "endless" {
  const teller = new DocStory(file, sources);
  let left = file.length;
  for (const piece of file.pieces) {
    if (left <= 0) break;
    teller.tell({ ...piece, length: Math.min(left, piece.length) });
    left -= piece.length;
    if (teller.isEndless) return "endless";
  }
  return { blocks: teller.end() };
}

class DocStory {
  readonly #file: WordFile;
  readonly #pictures: DocPictures;
  readonly #objects: DocObjects;
  readonly #styles: StyleSheet;
  readonly #lists: ListTables;
  readonly #characters: ReturnType<typeof characterRuns>;
  readonly #paragraphs: ReturnType<typeof paragraphRuns>;
  readonly #story = new FlatStory();
  /** For each field around the place whether its result has begun; its code is no text. */
  readonly #fields: boolean[] = [];

  constructor(file: WordFile, { pictures, objects }: DocSources) {
    this.#file = file;
    this.#pictures = pictures;
    this.#objects = objects;
    this.#styles = new StyleSheet(file);
    this.#lists = new ListTables(file);
    this.#characters = characterRuns(file);
    this.#paragraphs = paragraphRuns(file);
  }

  get isEndless(): boolean {
    return this.#story.isEndless;
  }

  end(): readonly SourceBlock[] {
    return this.#story.blocks();
  }

  /** Tells the characters of a piece, run by run. */
  tell(piece: Piece): void {
    const end = piece.start + piece.length * piece.width;
    for (let at = piece.start; at < end;) {
      const paragraph = runAt(this.#paragraphs, at);
      const characters = runAt(this.#characters, at);
      const stop = Math.min(end, paragraph?.to ?? end, characters?.to ?? this.#nextRun(at) ?? end);
      // Runs that do not divide two bytes are broken; at least one character is told.
      const count = Math.max(1, Math.floor((stop - at) / piece.width));
      const style = paragraph?.properties.style ?? 0;
      const own = { changes: characters?.properties ?? none, piece: piece.changes ?? none };
      this.#run(this.#words(piece, at, count), this.#charactersBy(style, own), () =>
        this.#paragraphBy(style, paragraph?.properties.changes ?? none, piece.changes ?? none),
      );
      at += count * piece.width;
    }
  }

  /** Where the next run begins of which something is said. */
  #nextRun(at: number): number | undefined {
    let [low, high] = [0, this.#characters.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#characters[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#characters[low]?.from;
  }

  #words({ width }: Piece, start: number, count: number): string {
    const { main } = this.#file;
    const bytes = new Uint8Array(main.buffer, main.byteOffset + start, count * width);
    return (width === 1 ? latin : wide).decode(bytes);
  }

  #charactersBy(style: number, own: { readonly changes: DataView; readonly piece: DataView }): CharacterProperties {
    const base = this.#styles.characters(style);
    const named = characterProperties({}, own.changes).style;
    const start = named === undefined ? base : { ...base, ...this.#styles.characters(named) };
    return characterProperties(characterProperties(start, own.changes, start), own.piece, start);
  }

  #paragraphBy(style: number, changes: DataView, piece: DataView): ParagraphProperties {
    const { data } = this.#file;
    return paragraphProperties(paragraphProperties(this.#styles.paragraphs(style), changes, data), piece, data);
  }

  #run(words: string, properties: CharacterProperties, paragraph: () => ParagraphProperties): void {
    const isGone = properties.deleted === true || properties.hidden === true;
    const mark = { ...properties, struck: properties.struck === true || properties.struckTwice === true };
    let from = 0;
    const flush = (to: number): void => {
      const inCode = this.#fields.includes(false);
      if (to > from && !isGone && !inCode) this.#story.add(words.slice(from, to), mark);
      from = to + 1;
    };
    for (let at = 0; at < words.length; at += 1) {
      const sign = words.charCodeAt(at);
      if (sign >= 0x20 ? sign !== marks.symbol || properties.symbol === undefined : sign === 0x09) continue;
      flush(at);
      this.#sign(sign, properties, isGone, paragraph);
    }
    flush(words.length);
  }

  #sign(sign: number, properties: CharacterProperties, isGone: boolean, paragraph: () => ParagraphProperties): void {
    if (sign === marks.fieldBegin) this.#fields.push(false);
    else if (sign === marks.fieldResult) this.#beginResult(properties, isGone);
    else if (sign === marks.fieldEnd) this.#fields.pop();
    else if (sign === marks.cell) this.#endCell(paragraph(), properties.deleted === true);
    else if (sign === marks.paragraph || sign === marks.page) {
      // A paragraph whose mark is deleted goes on with the next.
      if (properties.deleted !== true) this.#endParagraph(paragraph());
    } else if (isGone || this.#fields.includes(false)) return;
    else if (sign === marks.line) this.#story.add("\n", properties);
    else if (sign === marks.hyphen) this.#story.add("-", properties);
    else if (sign === marks.symbol && properties.symbol !== undefined) {
      this.#story.add(String.fromCharCode(properties.symbol & 0xff), properties);
    } else if (sign === marks.picture && properties.picture !== undefined) {
      const picture = this.#pictures.at(properties.picture);
      if (picture !== undefined) this.#story.addPicture(picture);
    } else if (sign === marks.drawing) this.#pictures.loseDrawing();
  }

  /** Where an object of another program stands: a worksheet comes in its place, and the picture that shows it is no more missed. */
  #beginResult({ isObject, picture }: CharacterProperties, isGone: boolean): void {
    const isShown = !isGone && !this.#fields.slice(0, -1).includes(false);
    const blocks =
      isObject === true && picture !== undefined && isShown ? this.#objects.read(String(picture)) : undefined;
    this.#fields.splice(-1, 1, blocks === undefined);
    if (blocks !== undefined) this.#story.addBeside(blocks);
  }

  #endParagraph(properties: ParagraphProperties): void {
    const end = this.#ending(properties);
    if (properties.endsRow === true) this.#story.endRow(Math.max(2, end.depth), properties.row);
    else if (properties.endsCell === true) this.#story.endCell({ ...end, depth: Math.max(2, end.depth) });
    else this.#story.endParagraph(end);
  }

  #endCell(properties: ParagraphProperties, isDeleted: boolean): void {
    if (properties.endsRow === true) this.#story.endRow(1, properties.row, isDeleted);
    else this.#story.endCell({ ...this.#ending(properties), depth: 1 });
  }

  #ending({ inTable, depth, heading = 0, list = 0, level = 0 }: ParagraphProperties) {
    const isNumbered = list > 0 && list < 0x800 && !this.#story.isBlank;
    return {
      depth: inTable === true ? Math.max(1, depth ?? 1) : 0,
      heading: heading > 0 ? heading : undefined,
      number: isNumbered ? this.#lists.next(list, level) : undefined,
    };
  }
}
