import { posix } from "node:path";
import type { Picture } from "../../../shared/report/report.ts";
import type { SourcePicture } from "../../../shared/recognition/source-document.ts";
import { largestPictures } from "../package/limits.ts";
import type { OfficePackage } from "../package/office-package.ts";
import type { Relationship } from "../package/relationships.ts";
import { widthNamed } from "../../../shared/paper/picture-name.ts";
import { isOrnament, sourcePicture } from "../source-picture.ts";

/** Collects the pictures of a document, each once. */
export class DocumentPictures {
  readonly #from: OfficePackage;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #byPart = new Map<string, Picture | undefined>();
  readonly #found = new Map<string, Picture>();
  readonly #lost = new Set<string>();
  #room = largestPictures;

  /** In a document of ours (`ours`) every picture counts, and its name says its width. */
  readonly #ours: boolean;

  constructor(from: OfficePackage, relationships: ReadonlyMap<string, Relationship>, ours: boolean) {
    this.#ours = ours;
    this.#from = from;
    this.#relationships = relationships;
  }

  /** All pictures found, in the order of their first appearance. */
  get found(): readonly Picture[] {
    return [...this.#found.values()];
  }

  /** The names of the pictures and charts that stand in the document and cannot be taken over. */
  get lost(): readonly string[] {
    return [...this.#lost];
  }

  /** Notes that a drawing is no picture that a report can hold. */
  lose(relationship: string | undefined): void {
    const part = this.#relationships.get(relationship ?? "")?.target;
    if (part !== undefined) this.#lost.add(posix.basename(part));
  }

  /** The picture behind a relationship; undefined where it is none that a report can hold, or stands outside the file. */
  place(relationship: string | undefined, description: string, name: string): SourcePicture | undefined {
    const part = this.#relationships.get(relationship ?? "")?.target;
    if (part === undefined) return undefined;
    if (!this.#byPart.has(part)) this.#byPart.set(part, this.#read(part));
    const picture = this.#byPart.get(part);
    if (picture === undefined) return undefined;
    this.#found.set(picture.sha256, picture);
    const width = this.#ours ? widthNamed(name) : undefined;
    return { kind: "picture", sha256: picture.sha256, description, ...(width !== undefined && { width }) };
  }

  #read(part: string): Picture | undefined {
    const bytes = this.#from.bytes(part);
    const picture = bytes.ok && bytes.value.length <= this.#room ? sourcePicture(bytes.value, this.#ours) : undefined;
    if (picture !== undefined && bytes.ok) this.#room -= bytes.value.length;
    else if (!bytes.ok || !isOrnament(bytes.value)) this.#lost.add(posix.basename(part));
    return picture;
  }
}
