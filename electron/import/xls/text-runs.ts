/** From a sign of a text on, a typeface. */
export interface TextRun {
  readonly from: number;
  readonly font: number;
}

/** The runs of the shared texts that have any, by the number of the text. `parts` are the record and those that go on with it. */
export function readTextRuns(parts: readonly Uint8Array[]): ReadonlyMap<number, readonly TextRun[]> {
  const bytes = new Parts(parts);
  const found = new Map<number, readonly TextRun[]>();
  bytes.skip(4);
  const count = bytes.u32();
  for (let text = 0; text < count && !bytes.ended; text += 1) {
    const length = bytes.u16();
    const flags = bytes.u8();
    const runCount = (flags & 8) === 0 ? 0 : bytes.u16();
    const extra = (flags & 4) === 0 ? 0 : bytes.u32();
    bytes.skipSigns(length, (flags & 1) === 0 ? 1 : 2);
    const runs: TextRun[] = [];
    for (let run = 0; run < runCount && !bytes.ended; run += 1) runs.push({ from: bytes.u16(), font: bytes.u16() });
    bytes.skip(extra);
    if (runs.length > 0) found.set(text, runs);
  }
  return found;
}

/** Bytes that lie in several parts. A text that goes over into the next part says there anew how wide its signs are. */
class Parts {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  get ended(): boolean {
    return this.#part >= this.#parts.length;
  }

  u8(): number {
    this.#settle();
    const byte = this.#parts[this.#part]?.[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0 && !this.ended) {
      const here = Math.min(left, this.#left());
      this.#at += here;
      left -= here;
      this.#settle();
    }
  }

  skipSigns(count: number, width: 1 | 2): void {
    let left = count;
    let each: number = width;
    while (left > 0 && !this.ended) {
      const here = Math.min(left, Math.floor(this.#left() / each));
      this.#at += here * each;
      left -= here;
      if (left === 0) break;
      this.#part += 1;
      this.#at = 0;
      each = (this.u8() & 1) === 0 ? 1 : 2;
    }
  }

  #left(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at;
  }

  /** Goes on to the next part where this one has ended. */
  #settle(): void {
    while (!this.ended && this.#left() <= 0) {
      this.#part += 1;
      this.#at = 0;
    }
  }
}
