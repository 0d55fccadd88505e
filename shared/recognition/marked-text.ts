/** How words stand on the line: struck out, raised above it or lowered below it as the marks of notes are, or none of these. */
export interface Mark {
  readonly struck?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** White, or so small that nobody sees them: no words where others stand on the line, else they stand on a dark ground. */
  readonly white?: boolean;
  readonly tiny?: boolean;
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

/** In points: smaller letters nobody sees. */
export const smallestLetters = 2;

/** Puts a text together from words with their marks. Raised digits stay apart from those on the line: 148 and a raised 1 give 148¹. */
export class MarkedText {
  #text = "";
  #whole = "";
  /** Both once more with what is lifted as it stands on the line, and what is white or tiny as if it were seen, from the first such words on. */
  #flat: { text: string; whole: string } | undefined;
  #hasLine = false;

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
    const { struck = false, raised = false, lowered = false, lifted = false } = mark;
    const unseen = mark.white === true || mark.tiny === true;
    const digits = raised || lifted ? raisedDigits : lowered ? loweredDigits : undefined;
    const shown = digits === undefined ? words : words.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    if ((lifted && !raised) || unseen) this.#flat ??= { text: this.#text, whole: this.#whole };
    else if (!raised && /\S/.test(words)) this.#hasLine = true;
    // Breaks of lines divide what is left all the same.
    const kept = (one: string): string => (struck ? one.replace(/[^\n]+/g, "") : one);
    this.#whole += shown;
    this.#text += unseen ? shown.replace(/[^\n]+/g, "") : kept(shown);
    if (this.#flat === undefined) return;
    const flat = raised || lowered ? shown : words;
    this.#flat.whole += flat;
    this.#flat.text += kept(flat);
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
