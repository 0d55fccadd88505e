import type { MarkedText } from "../../../shared/recognition/marked-text.ts";
import type { SourceBlock, SourcePicture } from "../../../shared/recognition/source-document.ts";
import { addBlocks } from "../package/block-list.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import type { DocumentObjects } from "./document-objects.ts";
import type { DocumentPictures } from "./document-pictures.ts";

/** A paragraph as far as drawings hang on it: what comes before its first words, and what after. */
export interface Surroundings {
  readonly words: MarkedText;
  readonly before: SourcePicture[];
  readonly after: SourceBlock[];
}

/** Where the pictures and objects of a document are kept. */
export interface DrawingSources {
  readonly pictures: DocumentPictures;
  readonly objects: DocumentObjects;
}

/** How the story around drawings is read: the blocks of a text box, and the same content written several ways. */
interface Reading<Paragraph> {
  readonly blocks: () => readonly SourceBlock[];
  readonly either: (paragraph: Paragraph, visit: (name: string) => void) => void;
}

/** Returns the readers of drawings and of objects of other programs, as soon as the element of one has been opened. */
export function drawingReader<Paragraph extends Surroundings>(
  scanner: XmlScanner,
  { pictures, objects }: DrawingSources,
  read: Reading<Paragraph>,
): { readonly drawing: (paragraph: Paragraph) => void; readonly object: (paragraph: Paragraph) => void } {
  const place = (
    paragraph: Paragraph,
    relationship: string | undefined,
    description: string,
    drawing: string,
  ): void => {
    if (objects.isLinked(relationship)) return;
    const picture = pictures.place(relationship, description, drawing);
    if (picture === undefined) return;
    if (paragraph.words.whole.trim() === "" && paragraph.after.length === 0) paragraph.before.push(picture);
    else paragraph.after.push(picture);
  };

  return {
    // Pictures, diagrams and text boxes, new kind or old.
    drawing: (paragraph) => {
      let [description, drawing] = ["", ""];
      const picture = (relationship: string | undefined): void => place(paragraph, relationship, description, drawing);
      const visit = (name: string): void => {
        if (name === "wp:docPr") {
          description = scanner.attribute("descr") ?? scanner.attribute("title") ?? "";
          drawing = scanner.attribute("name") ?? "";
        }
        if (name === "v:shape") description = scanner.attribute("alt") ?? "";
        // What is linked may be kept beside its link.
        if (name === "a:blip") picture(scanner.attribute("r:embed") ?? scanner.attribute("r:link"));
        if (name === "v:imagedata") picture(scanner.attribute("r:id") ?? scanner.attribute("r:href"));
        if (name === "c:chart") pictures.lose(scanner.attribute("r:id"));
        if (name === "dgm:relIds") objects.noteDiagram(scanner.attribute("r:dm"), description || drawing);
        if (name === "w:txbxContent") addBlocks(paragraph.after, read.blocks());
        if (name === "mc:AlternateContent") read.either(paragraph, visit);
      };
      scanner.inside(visit);
    },
    // A worksheet comes in its place, of anything else the picture that stands for it.
    object: (paragraph) => {
      let [description, program] = ["", ""];
      let [preview, object]: (string | undefined)[] = [];
      scanner.inside((name) => {
        if (name === "v:shape") description = scanner.attribute("alt") ?? "";
        if (name === "v:imagedata") preview = scanner.attribute("r:id");
        if (name === "a:blip") preview = scanner.attribute("r:embed");
        if (name === "o:OLEObject") [object, program] = [scanner.attribute("r:id"), scanner.attribute("ProgID") ?? ""];
        if (name === "w:objectEmbed" || name === "w:objectLink") {
          [object, program] = [scanner.attribute("r:id"), scanner.attribute("w:progId") ?? ""];
        }
      });
      const blocks = object === undefined && program === "" ? undefined : objects.read(object, program);
      if (blocks !== undefined) addBlocks(paragraph.after, blocks);
      else if (preview !== undefined) place(paragraph, preview, description, "");
    },
  };
}
