import type { SourcePicture } from "../../../shared/recognition/source-document.ts";
import type { Picture } from "../../../shared/report/report.ts";
import { largestPicture, largestPictures } from "../package/limits.ts";
import { isOrnament, sourcePicture } from "../source-picture.ts";

/** Puts together the pictures that stand in rich text as hexadecimal digits, or as they are. */
export class RtfPictures {
  readonly #found = new Map<string, Picture>();
  readonly #lost = new Set<string>();
  #room = largestPictures;
  #count = 0;
  #pieces: Buffer[] = [];
  #size = 0;
  #digits = "";

  get found(): readonly Picture[] {
    return [...this.#found.values()];
  }

  get lost(): readonly string[] {
    return [...this.#lost];
  }

  /** Notes what a report cannot hold, by its name. */
  lose(name: string): void {
    if (name !== "") this.#lost.add(name);
  }

  begin(): void {
    this.#count += 1;
    [this.#pieces, this.#size, this.#digits] = [[], 0, ""];
  }

  addBytes(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size <= largestPicture) this.#pieces.push(Buffer.from(bytes));
  }

  /** Digits, of which two make a byte; a pair may be torn apart by the end of a line. */
  addDigits(bytes: Uint8Array, from: number, to: number): void {
    const digits = this.#digits + Buffer.from(bytes.subarray(from, to)).toString("latin1").replace(/\s+/g, "");
    const whole = digits.length - (digits.length % 2);
    this.addBytes(Buffer.from(digits.slice(0, whole), "hex"));
    this.#digits = digits.slice(whole);
  }

  /** The picture that has ended; undefined where a report cannot hold it. */
  end(): SourcePicture | undefined {
    const bytes = Buffer.concat(this.#size <= largestPicture ? this.#pieces : []);
    const picture = bytes.length <= this.#room ? sourcePicture(bytes) : undefined;
    this.#pieces = [];
    if (picture === undefined) {
      if (!isOrnament(bytes)) this.lose(`image${this.#count}`);
      return undefined;
    }
    if (!this.#found.has(picture.sha256)) this.#room -= bytes.length;
    this.#found.set(picture.sha256, picture);
    return { kind: "picture", sha256: picture.sha256, description: "" };
  }
}
