import { getDocument } from "unpdf/pdfjs";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { amountOf } from "../package/block-list.ts";
import { mostCells } from "../package/limits.ts";
import type { LayoutPage, PlacedWords } from "../layout/layout-page.ts";
import { pageBlocks } from "../layout/page-blocks.ts";
import type { Reader } from "../reader.ts";
import { ChineseMaps } from "./chinese-maps.ts";
import { matrixOf } from "../layout/matrix.ts";
import { pageRules } from "./page-rules.ts";
import { mindStrayRejections } from "./stray-rejections.ts";
import { streamSizes } from "./stream-sizes.ts";
import { levelWords, placedWords, type Turn, turned, turnOf } from "./page-words.ts";

const mostPages = 200;
const mostWords = 30_000;
const mostWordsOnPage = 5_000;
/** A page with fewer signs than this is a picture with a number or a mark on it. */
const fewestSigns = 20;
/** In milliseconds: an annual report takes a tenth of it on a slow machine. */
const longest = 20_000;

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

/**
 * Reads a PDF in reading order: tables from the lines that are drawn and the places of words, text from its lines. What it gives is marked
 * as put together, so that no figure counts without its row adding up or somebody's look. Nothing is drawn, run or fetched.
 */
export const readPdf: Reader = async (bytes, path) => {
  mindStrayRejections();
  const { isUnnatural, pictures } = streamSizes(bytes);
  if (isUnnatural) return fail({ code: "pagesEndless", path, limit: mostPages });
  const task = getDocument({
    data: Uint8Array.from(bytes),
    BinaryDataFactory: ChineseMaps,
    cMapUrl: "chinese/",
    // Nothing outside the file, and no picture unpacked.
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await readPages(await task.promise, pictures, path);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return isLocked ? fail({ code: "foreignKind", path, kind: "encrypted" }) : fail({ code: "pdfBroken", path });
  } finally {
    await task.destroy().catch(() => undefined);
  }
};

async function readPages(pdf: Pdf, pictures: number, path: string): Promise<Result<SourceDocument>> {
  if (pdf.numPages > mostPages) return fail({ code: "pagesEndless", path, limit: mostPages });
  const pages: LayoutPage[] = [];
  const begun = performance.now();
  let [words, signs] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    pages.push(page);
    words += page.words.length;
    for (const { text } of page.words) signs += text.length;
    const isEndless = words > mostWords || page.words.length > mostWordsOnPage;
    if (isEndless || performance.now() - begun > longest) return fail({ code: "pagesEndless", path, limit: mostPages });
  }
  const isScanned = pictures * 2 >= pages.length && signs < pages.length * fewestSigns;
  if (words === 0 || isScanned) return fail({ code: "pagesWithoutText", path });
  const blocks = pageBlocks(pages);
  if (amountOf(blocks) > mostCells) return fail({ code: "tablesTooLarge", path, place: "PDF", limit: mostCells });
  const lost = Array.from({ length: pictures }, (_, at) => `image${at + 1}`);
  return success({ kind: "pdf", blocks, pictures: [], lost, rebuilt: true });
}

async function readPage(pdf: Pdf, number: number): Promise<LayoutPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const plain = matrixOf(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const { items } = await page.getTextContent();
  const found = items.map((item) => placedWords(item, plain)).filter((one) => one !== undefined);
  const turn = usualTurn(found.map(({ at }) => turnOf(at)));
  const view = turned(plain, turn, viewport);
  const scale = Math.hypot(plain[0], plain[1]);
  // Words that run another way are seals and watermarks.
  const words = items.flatMap((item): readonly PlacedWords[] => {
    const one = placedWords(item, view);
    return one !== undefined && turnOf(one.at) === 0 ? [levelWords(one, scale)] : [];
  });
  const operations = await page.getOperatorList();
  const rules = pageRules(operations, view);
  page.cleanup();
  const [width, height] = turn % 2 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width];
  return { width, height, words: drawnOnce(words), rules };
}

/** Some programs make words bold by drawing them again, a trifle aside; together with what follows them on one of the two times. */
function drawnOnce(words: readonly PlacedWords[]): readonly PlacedWords[] {
  const kept: PlacedWords[] = [];
  const byFirst = new Map<string, number[]>();
  for (const one of words) {
    const first = one.text.slice(0, 1);
    const alike = byFirst.get(first) ?? [];
    const place = alike.find((at) => isAgain(kept[at], one));
    const other = place === undefined ? undefined : kept[place];
    if (place === undefined || other === undefined) {
      byFirst.set(first, [...alike.slice(-mostAlike), kept.length]);
      kept.push(one);
    } else if (one.text.length > other.text.length) kept[place] = one;
  }
  return kept;
}

function isAgain(one: PlacedWords | undefined, other: PlacedWords): boolean {
  if (one === undefined) return false;
  const near = other.size * aTrifle;
  const isSamePlace = Math.abs(one.left - other.left) < near && Math.abs(one.baseline - other.baseline) < near;
  return isSamePlace && (one.text.startsWith(other.text) || other.text.startsWith(one.text));
}

const aTrifle = 0.15;
const mostAlike = 20;

/** The way in which most words of a page run. */
function usualTurn(turns: readonly (Turn | undefined)[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const turn of turns) if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + 1;
  const usual = counts.indexOf(Math.max(...counts));
  return usual === 1 ? 1 : usual === 2 ? 2 : usual === 3 ? 3 : 0;
}
