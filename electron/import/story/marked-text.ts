/** How words stand on the line: struck out, raised above it as the marks of notes are, or neither. */
export interface Mark {
  readonly struck?: boolean;
  readonly raised?: boolean;
}

/** A text, and the same with the words that are struck out in it, where some are. */
export interface Words {
  readonly text: string;
  readonly withStruck?: string;
}

const raisedDigits = Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹");

/** Puts a text together from words with their marks. Raised digits stay apart from those on the line: 148 and a raised 1 give 148¹. */
export class MarkedText {
  #text = "";
  #whole = "";

  /** The words so far that count. */
  get text(): string {
    return this.#text;
  }

  /** All words so far. */
  get whole(): string {
    return this.#whole;
  }

  add(words: string, { struck = false, raised = false }: Mark = {}): void {
    const shown = raised ? words.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit) : words;
    this.#whole += shown;
    // Breaks of lines divide what is left all the same.
    this.#text += struck ? shown.replace(/[^\n]+/g, "") : shown;
  }

  /** The words as blocks have them. */
  words(): Words {
    return wordsOf(this.#text, this.#whole);
  }
}

/** A text beside the same text with what is struck out. */
export function wordsOf(text: string, whole: string): Words {
  return text === whole ? { text } : { text, withStruck: whole };
}
