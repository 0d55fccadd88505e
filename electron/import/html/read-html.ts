import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import type { Picture } from "../../../shared/report/report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import type { Reader } from "../reader.ts";
import { sourcePicture } from "../source-picture.ts";
import { linkedPictureMark } from "../../../shared/recognition/boilerplate.ts";
import { nameOutside } from "../package/relationships.ts";
import { declaredCharset } from "./declared-charset.ts";
import { Looks } from "../../../shared/web-page/look.ts";
import { pageBlocks } from "../../../shared/web-page/page-blocks.ts";
import { attribute, elementsIn, isElement, type PageNode } from "../../../shared/web-page/page-node.ts";
import { reportMark } from "../../../shared/web-page/report-mark.ts";
import { withOwnSheets } from "./own-sheets.ts";
import { parsePage } from "./parse-page.ts";
import { type SavedPage, unwrapPage } from "./saved-page.ts";

/**
 * Reads a web page: saved by a browser (also as one MHTML file), exported by Word, WPS, Excel or LibreOffice, in UTF-8, GB 18030 and
 * its forerunners, or UTF-16. Pictures that are in the file are kept; what is fetched from elsewhere is not.
 */
export const readHtml: Reader = (bytes, path) => {
  const page = openPage(bytes, path);
  if (!page.ok) return page;
  const { nodes, read } = page.value;
  const text = read({});
  // Some pages put the whole report where others put their surroundings, or show it only when somebody turns to it.
  const others = [{ whole: true }, { whole: true, styled: false }];
  const whole = hasTable(text) ? text : (others.map(read).find(hasTable) ?? text);
  const found = { ...whole, blocks: withOwnSheets(whole.blocks) };
  if (found.blocks.every((block) => block.kind === "picture")) return fail({ code: "pageWithoutText", path });
  const names = pageNames(nodes);
  return success(names.length === 0 ? found : { ...found, names });
};

/**
 * The ways in which a page can be read that is to be held against a report, best first: the article that an export of ours marks, else what the
 * page shows without its surroundings, and with them. `beside` are pictures that were saved beside the page, by their addresses in it.
 */
export function readPageWays(
  bytes: Uint8Array,
  path: string,
  beside: ReadonlyMap<string, Uint8Array>,
): Result<readonly (() => SourceDocument)[]> {
  const page = openPage(bytes, path, beside);
  if (!page.ok) return page;
  const { nodes, read } = page.value;
  const marked = markedArticle(nodes);
  if (marked !== undefined) return success([() => read({ within: marked, whole: true })]);
  return success([() => read({}), () => read({ whole: true })]);
}

/** How a page is read: only what is `within` some nodes, with what surrounds the text (`whole`), with regard to its style sheets. */
interface Way {
  readonly within?: readonly PageNode[];
  readonly whole?: boolean;
  readonly styled?: boolean;
}

interface OpenPage {
  readonly nodes: readonly PageNode[];
  readonly read: (way: Way) => SourceDocument;
}

function openPage(
  bytes: Uint8Array,
  path: string,
  beside: ReadonlyMap<string, Uint8Array> = new Map(),
): Result<OpenPage> {
  const saved = unwrapPage(bytes);
  const html = decodeText(saved.bytes, saved.charset ?? declaredCharset(saved.bytes));
  if (html === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const nodes = parsePage(html);
  if (nodes === undefined) return fail({ code: "pageUnnatural", path });
  const read = ({ within = nodes, whole = false, styled = true }: Way): SourceDocument => {
    const album = createAlbum({ ...saved, pictures: new Map([...beside, ...saved.pictures]) });
    const looks = new Looks(nodes, saved.sheets, styled);
    const blocks = pageBlocks(within, { looks, picture: album.keep, whole });
    return { kind: "html", blocks, pictures: album.pictures() };
  };
  return success({ nodes, read });
}

/** The article of the report that a page of ours marks, wherever somebody has put it. */
function markedArticle(nodes: readonly PageNode[]): readonly PageNode[] | undefined {
  const marked = elementsIn(nodes, "article").filter((one) => attribute(one, reportMark.name) === reportMark.value);
  return marked.length === 1 ? marked : undefined;
}

function hasTable({ blocks }: SourceDocument): boolean {
  return blocks.some(({ kind }) => kind === "table");
}

/** Keeps each picture once. */
function createAlbum(saved: SavedPage) {
  const kept = new Map<string, Picture>();
  return {
    keep: (address: string, description: string, width?: number): SourceBlock | undefined => {
      const bytes = embedded(address) ?? saved.pictures.get(address) ?? saved.pictures.get(lastStep(address));
      const picture = bytes && sourcePicture(bytes, width !== undefined);
      if (picture === undefined) return bytes === undefined ? linkedPicture(address) : undefined;
      kept.set(picture.sha256, picture);
      return { kind: "picture", sha256: picture.sha256, description, ...(width !== undefined && { width }) };
    },
    pictures: (): readonly Picture[] => [...kept.values()],
  };
}

/** A line that names a picture that stands elsewhere; dots and icons of the layout, which are GIF as a rule, are not named. */
function linkedPicture(address: string): SourceBlock | undefined {
  const name = nameOutside(address);
  return /\.(?:png|jpe?g|bmp|webp|tiff?)$/i.test(name) ? { kind: "line", text: linkedPictureMark(name) } : undefined;
}

/** The name of a file at the end of its address: Word writes whole addresses at the pictures and short ones in the page. */
function lastStep(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

/** The bytes of a picture that stands in its own address. */
function embedded(address: string): Uint8Array | undefined {
  const begin = /^\s*data:image\/(?:png|jpe?g)(?:;[^,;]*)*;base64,/i.exec(address.slice(0, 200));
  return begin === null ? undefined : Buffer.from(address.slice(begin[0].length), "base64");
}

/** The meta names under which government sites give the title of an article, as the rules for their pages prescribe, and their like. */
const titleNames: ReadonlySet<string> = new Set(["articletitle", "og:title", "title"]);

/** What a page is called in its head: the title of its article first, then the title of its window. */
function pageNames(nodes: readonly PageNode[]): readonly string[] {
  const head = nodes.filter(isElement).flatMap((page) => page.childNodes.filter(isElement));
  const inHead = head
    .filter(({ tagName }) => tagName === "head")
    .flatMap(({ childNodes }) => childNodes.filter(isElement));
  const metas = inHead
    .filter(({ tagName }) => tagName === "meta")
    .filter((meta) => titleNames.has((attribute(meta, "name") || attribute(meta, "property")).toLowerCase()))
    .map((meta) => attribute(meta, "content"));
  const titles = inHead
    .filter(({ tagName }) => tagName === "title")
    .map(({ childNodes }) => childNodes.map((text) => text.value ?? "").join(""));
  return [...metas, ...titles].map((name) => name.trim().slice(0, 200)).filter((name) => name !== "");
}
