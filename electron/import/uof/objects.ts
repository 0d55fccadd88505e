import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import type { Picture } from "../../../shared/report/report.ts";
import { largestPicture, largestPictures } from "../package/limits.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { isOrnament, sourcePicture } from "../source-picture.ts";
import { valueOf } from "./values.ts";

/** What an anchor in the text leads to: a picture, or a box of text. */
export type UofObject =
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "box"; readonly blocks: readonly SourceBlock[] };

/** The drawings and other objects of a document, which stand before its text and are referred to by names. */
export class UofObjects {
  readonly #byName = new Map<string, UofObject>();
  /** Drawings that only show another object. */
  readonly #shown = new Map<string, string>();
  readonly #lost = new Set<string>();
  readonly #used = new Map<string, Picture>();
  readonly #unnamed = new Set<string>();
  #room = largestPictures;

  get used(): readonly Picture[] {
    return [...this.#used.values()];
  }

  get lost(): readonly string[] {
    return [...this.#lost];
  }

  /** All pictures by their names, for a workbook, where they have no place. */
  get all(): readonly string[] {
    return [...this.#byName].flatMap(([name, { kind }]) => (kind === "picture" ? [name] : [])).concat(this.lost);
  }

  /** Reads the objects inside the element just opened; `readBlocks` reads the text of a box. */
  read(scanner: XmlScanner, readBlocks: () => readonly SourceBlock[]): void {
    scanner.children((name) => {
      const id = valueOf(scanner, "标识符") ?? "";
      if (name === "uof:其他对象") this.#readOther(scanner, id);
      if (name === "图:图形") this.#readDrawing(scanner, id, readBlocks);
    });
  }

  /** What stands where the text refers to a name; undefined where it is nothing that a report can hold, which is noted. */
  take(name: string): UofObject | undefined {
    const found = this.#byName.get(name) ?? this.#byName.get(this.#shown.get(name) ?? "");
    if (found?.kind === "picture") this.#used.set(found.picture.sha256, found.picture);
    if (found === undefined && !this.#unnamed.has(name)) this.#lost.add(this.#shown.get(name) ?? name);
    return found;
  }

  #readOther(scanner: XmlScanner, id: string): void {
    let bytes: Uint8Array | undefined;
    scanner.children((child) => {
      if (child === "uof:数据") bytes = Buffer.from(scanner.words(), "base64");
    });
    if (bytes === undefined || bytes.length > Math.min(largestPicture, this.#room)) return;
    const picture = sourcePicture(bytes);
    if (picture === undefined) {
      if (isOrnament(bytes)) this.#unnamed.add(id);
      return;
    }
    this.#room -= bytes.length;
    this.#byName.set(id, { kind: "picture", picture });
  }

  #readDrawing(scanner: XmlScanner, id: string, readBlocks: () => readonly SourceBlock[]): void {
    const shown = valueOf(scanner, "其他对象");
    if (shown !== undefined) this.#shown.set(id, shown);
    let blocks: readonly SourceBlock[] = [];
    const visit = (name: string): void => {
      if (name === "图:文本内容") blocks = readBlocks();
      else scanner.children(visit);
    };
    scanner.children(visit);
    if (blocks.length > 0 && !this.#byName.has(id)) this.#byName.set(id, { kind: "box", blocks });
    // A drawing without words or a picture is a line or a shape.
    else if (shown === undefined) this.#unnamed.add(id);
  }
}
