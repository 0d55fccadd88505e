import type { SourceBlock, SourceObject } from "../../../shared/recognition/source-document.ts";
import type { CompoundFile } from "../compound/open-compound.ts";
import { blocksInFolder, type OldBookReader } from "../xlsx/embedded-book.ts";

/** Where a document keeps the objects of other programs, each in a folder by its number. */
const poolName = "ObjectPool";

/** Whether objects of other programs stand in a document. */
export function holdsObjects(file: CompoundFile): boolean {
  return (file.folder(poolName)?.names.length ?? 0) > 0;
}

/** Reads the worksheets that stand in a document as objects, and notes what was read and what could not be. Source: [MS-DOC], 2.1.4. */
export class DocObjects {
  readonly #pool: CompoundFile | undefined;
  readonly #readOldBook: OldBookReader | undefined;
  readonly #found = new Map<string, SourceObject>();

  constructor(file: CompoundFile, readOldBook: OldBookReader | undefined) {
    this.#pool = file.folder(poolName);
    this.#readOldBook = readOldBook;
  }

  get found(): readonly SourceObject[] {
    return [...this.#found.values()];
  }

  /** The blocks of the worksheet with a number; undefined where that is another object. */
  read(number: string): readonly SourceBlock[] | undefined {
    const folder = this.#pool?.folder(`_${number}`);
    const blocks = folder && blocksInFolder(folder, this.#readOldBook);
    const isFormula = folder?.names.some((name) => /^equation/i.test(name)) === true;
    if (folder !== undefined && !isFormula) {
      const reason = blocks === undefined ? "objectLost" : "worksheetEmbedded";
      this.#found.set(number, { reason, name: `object${this.#found.size + 1}` });
    }
    return blocks;
  }
}
