import type { SourceBlock, SourceObject } from "../../../shared/recognition/source-document.ts";
import { largestPicture } from "../package/limits.ts";
import { embeddedBlocks, type OldBookReader } from "../xlsx/embedded-book.ts";

/** Old data of an object begins with its class and its name; what it holds begins not far behind. */
const longestHead = 4096;
const beginnings = [Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("504b0304", "hex")];

/** Puts together the objects of other programs, which stand in rich text as hexadecimal digits, and reads the worksheets among them. */
export class RtfObjects {
  readonly #readOldBook: OldBookReader | undefined;
  readonly #found: SourceObject[] = [];
  #digits: string[] = [];
  #size = 0;
  /** The class of the object that is open, as long as nobody knows what it holds. */
  #name: string | undefined;

  constructor(readOldBook: OldBookReader | undefined) {
    this.#readOldBook = readOldBook;
  }

  /** What was found. An object whose class alone was said is lost. */
  get found(): readonly SourceObject[] {
    this.#lose();
    return this.#found;
  }

  /** The class of the object that begins. */
  begin(name: string): void {
    this.#lose();
    this.#name = name === "" ? undefined : name;
  }

  add(bytes: Uint8Array, from: number, to: number): void {
    this.#size += to - from;
    if (this.#size <= largestPicture * 2) this.#digits.push(Buffer.from(bytes.subarray(from, to)).toString("latin1"));
  }

  /** The blocks of the worksheet whose data has ended; undefined where it is another object. */
  end(): readonly SourceBlock[] | undefined {
    const digits = this.#size > largestPicture * 2 ? "" : this.#digits.join("").replace(/\s+/g, "");
    [this.#digits, this.#size] = [[], 0];
    const bytes = Buffer.from(digits, "hex");
    const starts = beginnings.map((mark) => bytes.subarray(0, longestHead).indexOf(mark)).filter((at) => at >= 0);
    const blocks =
      starts.length === 0 ? undefined : embeddedBlocks(bytes.subarray(Math.min(...starts)), this.#readOldBook);
    if (blocks === undefined) return undefined;
    this.#found.push({ reason: "worksheetEmbedded", name: this.#name ?? "OLE" });
    this.#name = undefined;
    return blocks;
  }

  /** Formulas are objects too, whose pictures say them. */
  #lose(): void {
    if (this.#name !== undefined && !/^Equation\b/i.test(this.#name)) {
      this.#found.push({ reason: "objectLost", name: this.#name });
    }
    this.#name = undefined;
  }
}
