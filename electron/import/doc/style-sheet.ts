import {
  type CharacterProperties,
  characterProperties,
  type ParagraphProperties,
  paragraphProperties,
} from "./properties.ts";
import { cut, type WordFile } from "./word-file.ts";

const part = 1;
const kinds = { paragraph: 1, character: 2 } as const;
const noBase = 0xfff;
const mostStyles = 4096;
const longestChain = 20;
/** The styles of headings stand at fixed places. */
const deepestHeading = 9;

interface OwnStyle {
  readonly kind: number;
  readonly base: number;
  readonly paragraph: DataView | undefined;
  readonly character: DataView | undefined;
}

/** The styles of a document, each with what it takes from its bases. */
export class StyleSheet {
  readonly #own: readonly (OwnStyle | undefined)[];
  readonly #characters = new Map<number, CharacterProperties>();
  readonly #paragraphs = new Map<number, ParagraphProperties>();

  constructor(file: WordFile) {
    this.#own = readStyles(file.part(part));
  }

  /** What a style says of characters. */
  characters(style: number): CharacterProperties {
    const known = this.#characters.get(style);
    if (known !== undefined) return known;
    let properties: CharacterProperties = {};
    for (const { character } of this.#chain(style)) {
      if (character !== undefined) properties = characterProperties(properties, character);
    }
    this.#characters.set(style, properties);
    return properties;
  }

  /** What a style says of paragraphs. */
  paragraphs(style: number): ParagraphProperties {
    const known = this.#paragraphs.get(style);
    if (known !== undefined) return known;
    let properties: ParagraphProperties = style >= 1 && style <= deepestHeading ? { heading: style } : {};
    for (const { paragraph } of this.#chain(style)) {
      if (paragraph !== undefined) properties = paragraphProperties(properties, paragraph, undefined);
    }
    this.#paragraphs.set(style, properties);
    return properties;
  }

  /** A style and its bases, the deepest base first. */
  #chain(style: number): readonly OwnStyle[] {
    const chain: OwnStyle[] = [];
    for (let at = style; at !== noBase && chain.length < longestChain;) {
      const own = this.#own[at];
      if (own === undefined) break;
      chain.push(own);
      at = own.base;
    }
    return chain.toReversed();
  }
}

/** Source: [MS-DOC], 2.9.271 and 2.9.260. */
function readStyles(list: DataView): readonly (OwnStyle | undefined)[] {
  if (list.byteLength < 6) return [];
  const count = Math.min(mostStyles, list.getUint16(2, true));
  const baseLength = list.getUint16(4, true);
  let at = 2 + list.getUint16(0, true);
  const styles: (OwnStyle | undefined)[] = [];
  while (styles.length < count && at + 2 <= list.byteLength) {
    const length = list.getUint16(at, true);
    at += 2;
    if (at + length > list.byteLength) break;
    styles.push(length === 0 ? undefined : readStyle(cut(list, at, length), baseLength));
    at += length;
  }
  return styles;
}

function readStyle(style: DataView, baseLength: number): OwnStyle | undefined {
  if (style.byteLength < baseLength + 2 || baseLength < 6) return undefined;
  const word = style.getUint16(2, true);
  const [kind, base] = [word & 0xf, word >> 4];
  let at = baseLength + 2 + style.getUint16(baseLength, true) * 2 + 2;
  const next = (): DataView | undefined => {
    at += at % 2;
    if (at + 2 > style.byteLength) return undefined;
    const length = style.getUint16(at, true);
    const start = at + 2;
    at = start + length;
    return at > style.byteLength ? undefined : cut(style, start, length);
  };
  if (kind === kinds.character) return { kind, base, paragraph: undefined, character: next() };
  if (kind !== kinds.paragraph) return { kind, base, paragraph: undefined, character: undefined };
  const paragraph = next();
  const own =
    paragraph === undefined || paragraph.byteLength < 2 ? undefined : cut(paragraph, 2, paragraph.byteLength - 2);
  return { kind, base, paragraph: own, character: next() };
}
