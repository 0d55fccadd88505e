/** How words stand on the line: struck out, raised above it or lowered below it as the marks of notes are, or none of these. */
export interface Mark {
  readonly struck?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** White: no words where others stand on the line, else they stand on a dark ground. */
  readonly white?: boolean;
  /** The size of the letters in points, where it is known. */
  readonly size?: number;
  /** Raised as words are that somebody only moves to the middle of their line: a mark of a note where other words stand on the line. */
  readonly lifted?: boolean;
}

/** A text, and the same with the words that are struck out in it, where some are. */
export interface Words {
  readonly text: string;
  readonly withStruck?: string;
}

const raisedDigits = Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹");
const loweredDigits = Array.from("₀₁₂₃₄₅₆₇₈₉");

/** In points: smaller letters nobody sees. They count as white ones do. */
const smallestLetters = 2;

/** Digits that stand right behind others and are this much smaller are the mark of a note, or nobody can tell. */
const markSize = 0.85;

/** In points: the smallest letters that a text is usually written in, where nothing is said of its size. */
const usualLetters = 9;

/** Whether a mark leaves words as they are: nothing but a size, and one that can be read. */
export function isPlain(mark: Mark): boolean {
  const { size = usualLetters, ...rest } = mark;
  return size > smallestLetters && Object.values(rest).every((one) => !one);
}

/** Puts a text together from words with their marks. Raised digits stay apart from those on the line: 148 and a raised 1 give 148¹. */
export class MarkedText {
  #text = "";
  #whole = "";
  /** Both once more with what is lifted as it stands on the line, and what is white or tiny as if it were seen, from the first such words on. */
  #flat: { text: string; whole: string } | undefined;
  #hasLine = false;
  /** The size of the digits that the text ends with, if they are no mark themselves. */
  #digitSize: number | undefined;

  /** The words so far that count. */
  get text(): string {
    return this.words().text;
  }

  /** All words so far. */
  get whole(): string {
    const { text, withStruck = text } = this.words();
    return withStruck;
  }

  add(words: string, mark: Mark = {}): void {
    const { struck = false, lowered = false, lifted = false, size } = mark;
    const raised = mark.raised === true || this.#isSmallMark(words, size);
    const unseen = mark.white === true || (size !== undefined && size <= smallestLetters);
    const digits = raised || lifted ? raisedDigits : lowered ? loweredDigits : undefined;
    const shown = digits === undefined ? words : words.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    if ((lifted && !raised) || unseen) this.#flat ??= { text: this.#text, whole: this.#whole };
    else if (!raised && /\S/.test(words)) this.#hasLine = true;
    if (words !== "") this.#digitSize = /\d$/.test(words) && digits === undefined ? (size ?? usualLetters) : undefined;
    // Breaks of lines divide what is left all the same.
    const kept = (one: string): string => (struck ? one.replace(/[^\n]+/g, "") : one);
    this.#whole += shown;
    this.#text += unseen ? shown.replace(/[^\n]+/g, "") : kept(shown);
    if (this.#flat === undefined) return;
    const flat = raised || lowered ? shown : words;
    this.#flat.whole += flat;
    this.#flat.text += kept(flat);
  }

  /** Whether words are digits at the foot of larger digits, as who has no raised ones at hand writes the mark of a note. */
  #isSmallMark(words: string, size: number | undefined): boolean {
    if (size === undefined || this.#digitSize === undefined || !/^\d/.test(words)) return false;
    return size > smallestLetters && size < this.#digitSize * markSize;
  }

  /** The words as blocks have them. */
  words(): Words {
    if (this.#flat !== undefined && !this.#hasLine) return wordsOf(this.#flat.text, this.#flat.whole);
    return wordsOf(this.#text, this.#whole);
  }
}

/** A text beside the same text with what is struck out. */
export function wordsOf(text: string, whole: string): Words {
  return text === whole ? { text } : { text, withStruck: whole };
}
