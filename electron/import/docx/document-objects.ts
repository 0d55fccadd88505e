import { posix } from "node:path";
import type { SourceBlock, SourceObject } from "../../../shared/recognition/source-document.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { nameOutside, type Relationship } from "../package/relationships.ts";
import { embeddedBlocks, type OldBookReader } from "../xlsx/embedded-book.ts";

/** More worksheets no report has. */
const mostBooks = 50;

/** Reads the objects of other programs that stand in a document, and notes those that cannot be, what is only linked, and diagrams. */
export class DocumentObjects {
  readonly #from: OfficePackage;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #readOldBook: OldBookReader | undefined;
  readonly #found = new Map<string, SourceObject>();
  #books = 0;

  constructor(
    from: OfficePackage,
    relationships: ReadonlyMap<string, Relationship>,
    readOldBook: OldBookReader | undefined,
  ) {
    this.#from = from;
    this.#relationships = relationships;
    this.#readOldBook = readOldBook;
  }

  /** What the document has to be looked at for, in its order. */
  get found(): readonly SourceObject[] {
    return [...this.#found.values()];
  }

  /** The blocks of a worksheet that stands behind a relationship; undefined where it is something else, which is noted. */
  read(relationship: string | undefined, program: string): readonly SourceBlock[] | undefined {
    const target = this.#relationships.get(relationship ?? "");
    const name = nameOf(target) ?? program;
    if (target?.target === undefined) {
      this.#note({ reason: target?.outside === undefined ? "objectLost" : "objectLinked", name });
      return undefined;
    }
    const bytes = this.#books < mostBooks ? this.#from.bytes(target.target) : undefined;
    this.#books += 1;
    const blocks = bytes?.ok === true ? embeddedBlocks(bytes.value, this.#readOldBook) : undefined;
    // A formula is written as an object too, and its picture says it.
    if (blocks !== undefined) this.#note({ reason: "worksheetEmbedded", name });
    else if (!/^Equation\b/i.test(program)) this.#note({ reason: "objectLost", name });
    return blocks;
  }

  /** Whether a picture stands outside the file; such a one is noted. */
  isLinked(relationship: string | undefined): boolean {
    const target = this.#relationships.get(relationship ?? "");
    if (target?.outside === undefined) return false;
    this.#note({ reason: "pictureLinked", name: nameOf(target) ?? "" });
    return true;
  }

  /** Notes a diagram, which the program draws anew from its words. */
  noteDiagram(relationship: string | undefined, name: string): void {
    const fallback = nameOf(this.#relationships.get(relationship ?? "")) ?? "SmartArt";
    this.#note({ reason: "diagramLost", name: name || fallback });
  }

  #note(object: SourceObject): void {
    this.#found.set(`${object.reason} ${object.name}`, object);
  }
}

function nameOf(relationship: Relationship | undefined): string | undefined {
  const { target, outside } = relationship ?? {};
  if (target !== undefined) return posix.basename(target);
  return outside === undefined ? undefined : nameOutside(outside);
}
