import type { SourcePicture } from "../../../shared/recognition/source-document.ts";
import type { Picture } from "../../../shared/report/report.ts";
import { artPictures } from "../compound/office-art.ts";
import { largestPictures } from "../package/limits.ts";
import { isOrnament, sourcePicture } from "../source-picture.ts";
import type { WordFile } from "./word-file.ts";

const headLength = 68;
/** A picture that stands in a file of its own has that file's name behind the head. */
const linked = 0x66;

/** Collects the pictures that stand in the text, and the names of what a report cannot hold. */
export class DocPictures {
  readonly #data: DataView | undefined;
  readonly #found = new Map<string, Picture>();
  readonly #lost = new Set<string>();
  #room = largestPictures;
  #count = 0;

  constructor({ data }: WordFile) {
    this.#data = data;
  }

  get found(): readonly Picture[] {
    return [...this.#found.values()];
  }

  get lost(): readonly string[] {
    return [...this.#lost];
  }

  /** Notes a drawing beside the text: a text box, a shape, a picture around which words flow. */
  loseDrawing(): void {
    this.#count += 1;
    this.#lost.add(`drawing${this.#count}`);
  }

  /** The picture at a place in the data stream; undefined where a report cannot hold it. Source: [MS-DOC], 2.9.192. */
  at(place: number): SourcePicture | undefined {
    this.#count += 1;
    const art = this.#artAt(place);
    const picture = art?.bytes !== undefined && art.bytes.length <= this.#room ? sourcePicture(art.bytes) : undefined;
    if (picture === undefined) {
      const isDot = art?.bytes !== undefined && isOrnament(art.bytes);
      if (!isDot) this.#lost.add(`image${this.#count}.${art?.extension ?? "wmf"}`);
      return undefined;
    }
    if (!this.#found.has(picture.sha256)) this.#room -= art?.bytes?.length ?? 0;
    this.#found.set(picture.sha256, picture);
    return { kind: "picture", sha256: picture.sha256, description: "" };
  }

  #artAt(place: number): ReturnType<typeof artPictures>[number] | undefined {
    const data = this.#data;
    if (data === undefined || place + headLength > data.byteLength) return undefined;
    const [length, head] = [data.getUint32(place, true), data.getUint16(place + 4, true)];
    const name = data.getUint16(place + 6, true) === linked ? 1 + data.getUint8(place + head) : 0;
    const [start, end] = [place + head + name, Math.min(place + length, data.byteLength)];
    if (start >= end) return undefined;
    return artPictures(new Uint8Array(data.buffer, data.byteOffset + start, end - start))[0];
  }
}
