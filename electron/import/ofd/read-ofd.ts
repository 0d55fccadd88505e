import { posix } from "node:path";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { LayoutPage } from "../layout/layout-page.ts";
import { pageBlocks } from "../layout/page-blocks.ts";
import { amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import { type OfficePackage, openPackage } from "../package/office-package.ts";
import type { Reader } from "../reader.ts";
import { boxIn, type OfdBox, readPage, walk } from "./read-page.ts";

const entry = "OFD.xml";
const mostPages = 200;
const mostWords = 100_000;
const mostWordsOnPage = 10_000;
const fewestSigns = 20;
/** A sheet of A4 in millimetres. */
const a4: OfdBox = { x: 0, y: 0, width: 210, height: 297 };

/**
 * Reads a Chinese fixed-layout document (.ofd) as a PDF is read: tables from the lines that are drawn and the places of words, text from its
 * lines, all marked as put together. Source: GB/T 33190-2016.
 */
export const readOfd: Reader = (bytes, path) => {
  const opened = openPackage(bytes, path);
  if (!opened.ok) return opened;
  const from = opened.value;
  const root = rootOf(from);
  if (!root.ok) return root;
  const document = documentIn(from, root.value);
  if (!document.ok) return document;
  const { parts, templates, box } = document.value;
  if (parts.length > mostPages) return fail({ code: "pagesEndless", path, limit: mostPages });
  const pages: LayoutPage[] = [];
  let [words, signs, pictures] = [0, 0, 0];
  for (const part of parts) {
    const page = readPage(from, part, { templates, box });
    if (!page.ok) return page;
    pages.push(page.value.page);
    pictures += page.value.pictures;
    words += page.value.page.words.length;
    for (const { text } of page.value.page.words) signs += text.length;
    if (words > mostWords || page.value.page.words.length > mostWordsOnPage) {
      return fail({ code: "pagesEndless", path, limit: mostPages });
    }
  }
  const isScanned = pictures * 2 >= pages.length && signs < pages.length * fewestSigns;
  if (words === 0 || isScanned) return fail({ code: "pagesWithoutText", path });
  const blocks = pageBlocks(pages);
  if (amountOf(blocks) > mostCells) return fail({ code: "tablesTooLarge", path, place: "OFD", limit: mostCells });
  const lost = Array.from({ length: pictures }, (_, at) => `image${at + 1}`);
  return success({ kind: "ofd", blocks, pictures: [], lost, rebuilt: true });
};

/** The part of the first document in the package. */
function rootOf(from: OfficePackage): Result<string> {
  let root: string | undefined;
  const walked = walk(from, entry, (scanner) => {
    scanner.elements((name) => {
      if (name === "ofd:DocRoot") root ??= scanner.words().trim();
    });
  });
  if (!walked.ok) return walked;
  return root === undefined || root === ""
    ? fail({ code: "partMissing", path: from.path, part: "DocRoot" })
    : success(partName("", root));
}

interface OfdDocument {
  readonly parts: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly box: OfdBox;
}

function documentIn(from: OfficePackage, root: string): Result<OfdDocument> {
  const parts: string[] = [];
  const templates = new Map<string, string>();
  let box = a4;
  const walked = walk(from, root, (scanner) => {
    scanner.elements((name) => {
      const place = scanner.attribute("BaseLoc");
      if (name === "ofd:PhysicalBox") box = boxIn(scanner.words()) ?? box;
      else if (place === undefined) return;
      else if (name === "ofd:Page") parts.push(partName(root, place));
      else if (name === "ofd:TemplatePage") templates.set(scanner.attribute("ID") ?? "", partName(root, place));
    });
  });
  return walked.ok ? success({ parts, templates, box }) : walked;
}

/** A place as a part names it, as the name of a part. */
function partName(part: string, place: string): string {
  const joined = place.startsWith("/") ? place : posix.join("/", posix.dirname(part), place);
  return posix.normalize(joined).replace(/^\/+/, "");
}
