import { posix } from "node:path";
import type { SourcePicture } from "../../../shared/recognition/source-document.ts";
import type { Picture } from "../../../shared/report/report.ts";
import { largestPicture, largestPictures } from "../package/limits.ts";
import type { OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { isOrnament, sourcePicture } from "../source-picture.ts";

/** Collects the pictures of a document, each once, and the names of what a report cannot hold. */
export class DocumentPictures {
  readonly #from: OfficePackage | undefined;
  readonly #found = new Map<string, Picture>();
  readonly #lost = new Set<string>();
  #room = largestPictures;

  /** `from` is the package that pictures stand in; a flat file has them in its own midst. */
  constructor(from: OfficePackage | undefined) {
    this.#from = from;
  }

  get found(): readonly Picture[] {
    return [...this.#found.values()];
  }

  get lost(): readonly string[] {
    return [...this.#lost];
  }

  /** Notes what a report cannot hold: a chart, a worksheet, a picture of another kind; by its name or address. */
  lose(name: string): void {
    this.#lost.add(posix.basename(name));
  }

  /** The picture just opened; "lost" where it is none that a report can hold; undefined where nobody misses it. */
  place(scanner: XmlScanner): SourcePicture | "lost" | undefined {
    const address = (scanner.attribute("xlink:href") ?? "").replace(/^\.\//, "");
    let inside = "";
    scanner.children((child) => {
      if (child === "office:binary-data") inside = scanner.words();
    });
    const bytes = this.#bytesOf(address, inside);
    const picture = bytes !== undefined && bytes.length <= this.#room ? sourcePicture(bytes) : undefined;
    if (picture === undefined) return bytes !== undefined && isOrnament(bytes) ? undefined : "lost";
    if (!this.#found.has(picture.sha256)) this.#room -= bytes?.length ?? 0;
    this.#found.set(picture.sha256, picture);
    return { kind: "picture", sha256: picture.sha256, description: "" };
  }

  #bytesOf(address: string, inside: string): Uint8Array | undefined {
    if (inside !== "") return inside.length > largestPicture * 2 ? undefined : Buffer.from(inside, "base64");
    const bytes = this.#from?.has(address) === true ? this.#from.bytes(address) : undefined;
    return bytes?.ok === true ? bytes.value : undefined;
  }
}
