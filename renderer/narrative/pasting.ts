import { type EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Narrative, PictureBlock } from "../../shared/report/narrative.ts";
import type { Picture } from "../../shared/report/report.ts";
import type { KnownPictures } from "./known-pictures.ts";
import { insertBlocks, insertIllustration } from "./narrative-commands.ts";
import { parseNarrativeJson } from "./narrative-json.ts";
import { type PastedLine, readPastedLines, tidyText } from "./pasted-lines.ts";
import { type PastedContent, readPastedHtml } from "./read-pasted-html.ts";
import { pictureInAddress, type PictureRefusal, readPicture } from "./read-picture.ts";

/** What pasting needs of its editor. */
export interface PastingOptions {
  readonly pictures: KnownPictures;
  /** Whether nothing can be put in any more. */
  readonly isClosed: () => boolean;
  readonly onRefused: (refusal: Refusal, name: string) => void;
}

/** What was not put in: more than a part holds, a picture, or words that are struck out; these are told by the lines they stand in. */
export type Refusal = PictureRefusal | "struckWords" | "tooLong";

/** Takes what comes from outside, by clipboard, by dropping and by file. */
export interface Pasting {
  /** True where the paste was taken; false leaves it to the editor, which reads its own copies. */
  readonly paste: (view: EditorView, event: ClipboardEvent) => boolean;
  readonly drop: (view: EditorView, event: DragEvent) => boolean;
  readonly addPictures: (view: EditorView, files: readonly File[]) => Promise<void>;
}

const longestTold = 120;

/** Makes the pasting of one editor. */
export function createPasting({ pictures, isClosed, onRefused }: PastingOptions): Pasting {
  const blockOf = (picture: Picture): PictureBlock => {
    pictures.add(picture);
    return { kind: "picture", sha256: picture.sha256, description: "", width: 100 };
  };

  const addPictures = async (view: EditorView, files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const read = await readPicture(file);
      if (isClosed()) return;
      if (read.ok) view.dispatch(insertIllustration(view.state, blockOf(read.picture)));
      else onRefused(read.refusal, file.name);
    }
  };

  const addContents = async (view: EditorView, contents: readonly PastedContent[]): Promise<void> => {
    const read: (PastedLine | PictureBlock)[] = [];
    for (const content of contents) {
      if (!("picture" in content)) {
        read.push(content);
        continue;
      }
      const blob = pictureInAddress(content.picture);
      const picture = blob && (await readPicture(blob));
      if (picture?.ok === true) read.push(blockOf(picture.picture));
      else if (picture?.ok === false) onRefused(picture.refusal, "");
    }
    if (!isClosed()) put(view, read);
  };

  /** Takes the contents of a clipboard or a drop; false where there is nothing for us. */
  const take = (view: EditorView, from: DataTransfer): boolean => {
    const html = from.getData("text/html");
    const contents = html === "" ? linesOf(from.getData("text/plain")) : readPastedHtml(html);
    const struck = contents.flatMap((content) => ("picture" in content ? [] : (content.withStruck ?? [])));
    if (struck.length > 0) onRefused("struckWords", struck.map(tidyText).join(" … ").slice(0, longestTold));
    const files = [...from.files];
    const hasText = contents.some((content) => !("picture" in content));
    if (!hasText && files.length > 0) void addPictures(view, files);
    else if (contents.some((content) => "picture" in content)) void addContents(view, contents);
    else if (hasText) put(view, contents.filter(isLine));
    else return html !== "";
    return true;
  };

  return {
    addPictures,
    paste: (view, event) => {
      const { clipboardData } = event;
      if (clipboardData === null || isOwn(clipboardData)) return false;
      return take(view, clipboardData);
    },
    drop: (view, event) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || isOwn(dataTransfer)) return false;
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at !== null) {
        const { doc: document, tr: transaction } = view.state;
        view.dispatch(transaction.setSelection(TextSelection.near(document.resolve(at.pos))));
      }
      event.preventDefault();
      view.focus();
      return take(view, dataTransfer);
    },
  };
}

/** Whether the text was copied in an editor of ours; it is then read by the rules of the schema, bound figures and all. */
function isOwn(from: DataTransfer): boolean {
  const html = from.getData("text/html");
  return html.includes("data-pm-slice") && html.includes("data-block=");
}

function isLine(content: PastedContent): content is PastedLine {
  return !("picture" in content);
}

function linesOf(text: string): readonly PastedLine[] {
  return text.split(/[\r\n\u2028\u2029]+/).flatMap((line) => (line.trim() === "" ? [] : [{ text: line }]));
}

function put(view: EditorView, contents: readonly (PastedLine | PictureBlock)[]): void {
  const before = blocksBefore(view.state);
  const blocks: Narrative[number][] = [];
  let lines: PastedLine[] = [];
  const endLines = (): void => {
    blocks.push(...readPastedLines(lines, [...before, ...blocks]));
    lines = [];
  };
  for (const content of contents) {
    if ("text" in content) lines.push(content);
    else {
      endLines();
      blocks.push(content);
    }
  }
  endLines();
  if (blocks.length > 0) view.dispatch(insertBlocks(view.state, blocks));
}

/** The blocks in front of the caret: the numbers of what is pasted go on from there. */
function blocksBefore({ doc: document, selection }: EditorState): Narrative {
  const { $from } = selection;
  const inLine = $from.depth > 0 && $from.parentOffset > 0 ? 1 : 0;
  const children = document.children.slice(0, $from.index(0) + inLine);
  return parseNarrativeJson({ type: "doc", content: children.map((node): unknown => node.toJSON()) }) ?? [];
}

/**
 * Leads clipboard events to an editor that has the focus. Where nothing but a picture stands in the text, Chromium finds no place for them
 * and sends them to the page. Returns how to stop.
 */
export function catchStrayClipboard(dom: HTMLElement): () => void {
  const { ownerDocument: page } = dom;
  const lead = (event: ClipboardEvent): void => {
    // What was pasted may have taken the place of the very paragraph where the event began, which then stands nowhere.
    if (
      event.defaultPrevented ||
      page.activeElement !== dom ||
      (event.target instanceof Node && dom.contains(event.target))
    )
      return;
    const led = new ClipboardEvent(event.type, { clipboardData: event.clipboardData, cancelable: true });
    if (!dom.dispatchEvent(led)) event.preventDefault();
  };
  const names = ["cut", "copy", "paste"] as const;
  for (const name of names) page.addEventListener(name, lead);
  return () => {
    for (const name of names) page.removeEventListener(name, lead);
  };
}
