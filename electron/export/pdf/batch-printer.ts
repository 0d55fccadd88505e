import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { BrowserReason } from "../../../shared/failure.ts";
import { breath } from "../../files/cancellable.ts";
import { cleanBeforeEnd } from "../../platform/told-to-end.ts";
import type { PdfExporter } from "../exporter.ts";
import { type PipedBrowser, startPiped } from "./browser-pipe.ts";
import { printReport } from "./printable-page.ts";
import { printingFlags } from "./print-to-pdf.ts";
import { type PrintedPdf, readPrintedPdf } from "./printed-pdf.ts";
import { findPrinter } from "./write-pdf.ts";

/** In milliseconds, for one report. */
const longest = 60_000;
/** So many pages a browser has: while one is printed, the next report is laid out in the other. */
const pagesBeside = 2;
const nothing: Promise<unknown> = Promise.resolve();

/** A browser that prints the reports of a batch. */
export interface BatchPrinter {
  /** Writes a report as PDF. */
  readonly write: PdfExporter;
  /** Says that so many PDFs will come. Done when the browser is on its way; it ends as soon as they are written. */
  readonly expect: (many: number) => Promise<void>;
}

/**
 * Lets `use` write many reports as PDF with one browser: it is started when the first one comes or is expected, and ended with its profile when all are
 * written, or when a signal ends this process. Reports may come side by side: two are printed beside each other, the others in turn, and meanwhile
 * others are made and finished. The same request gives the same bytes as with a browser of its own. `write` fails with `noBrowser` or `browserFailed`.
 */
export function withBatchPrinter<T>(
  use: (printer: BatchPrinter) => Promise<T>,
  find: () => Promise<Result<string>> = findPrinter,
): Promise<T> {
  return cleanBeforeEnd(async (told) => {
    let running: Promise<Result<Printer>> | undefined;
    let leaving: Promise<unknown> = Promise.resolve();
    let expected = 0;
    const end = (): Promise<unknown> => {
      const ended = running?.then((started) => (started.ok ? leave(started.value) : undefined));
      running = undefined;
      return (leaving = Promise.all([leaving, ended]));
    };
    const printIn = async (page: number, content: Uint8Array, onPrinting: () => void): Promise<Result<PrintedPdf>> => {
      const browser = (running ??= start(find, told));
      const started = await browser;
      if (!started.ok) return started;
      const session = await started.value.session(page);
      const file = pageIn(started.value.folder, page);
      const pdf = session.ok
        ? await print(started.value, { session: session.value, file }, content, onPrinting)
        : session;
      // One that does not answer is of no use for the next report either.
      if (!pdf.ok && running === browser) await end();
      return pdf;
    };
    const pages = Array.from({ length: pagesBeside }, (_, number) => ({ number, turn: nothing, waiting: 0 }));
    const printInTurn = (content: Uint8Array, onPrinting: () => void): Promise<Result<PrintedPdf>> => {
      const page = pages.reduce((least, one) => (one.waiting < least.waiting ? one : least));
      // What others have to say to the browser first is no reason to wait.
      if (page.waiting > 0) onPrinting();
      page.waiting += 1;
      const mine = page.turn.then(async () => {
        const printed = await printIn(page.number, content, onPrinting);
        // A browser that ends under two reports says not which of them it could not print.
        const isAlone = pages.every((one) => one === page || one.waiting === 0);
        return printed.ok || isAlone || told.aborted ? printed : printIn(page.number, content, onPrinting);
      });
      page.turn = mine
        .catch(() => undefined)
        .then(() => {
          page.waiting -= 1;
        });
      return mine;
    };
    try {
      return await use({
        write: async (request, onStage) => {
          const printNext: typeof printInTurn = async (page, onPrinting) => {
            const printed = await printInTurn(page, onPrinting);
            // The browser gets the next page before this one is finished.
            await breath();
            return printed;
          };
          const pdf = await printReport({ ...request, unseen: true }, printNext, onStage);
          expected -= 1;
          if (expected === 0) void end();
          return pdf;
        },
        expect: async (many) => {
          expected = many;
          if (many > 0) await (running ??= start(find, told));
        },
      });
    } finally {
      await end();
    }
  });
}

/** What a browser says when it lets somebody talk to a page. */
const attachedPage = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.literal("page") }) });

/** What it says of a page that it was told to open. */
const openedPage = z.object({ sessionId: z.string() });

/** What stands in the window until there is a report. */
const emptyPage = "<!doctype html><title>Gouji</title>";

/** A browser that is on its way. */
interface Printer {
  /** Its own folder, with its profile. */
  readonly folder: string;
  readonly path: string;
  readonly browser: PipedBrowser;
  /** By which one of its pages is spoken to, once it answers; the second is opened when it is first asked for. */
  readonly session: (page: number) => Promise<Result<string>>;
}

async function start(find: () => Promise<Result<string>>, told: AbortSignal): Promise<Result<Printer>> {
  const path = await find();
  if (!path.ok) return path;
  const notStarted = fail({ code: "browserFailed", browser: path.value, reason: "notStarted" });
  const folder = await mkdtemp(join(tmpdir(), "gouji-pdf-")).catch(() => undefined);
  if (folder === undefined) return notStarted;
  const empty = pageIn(folder, 0);
  await writeFile(empty, emptyPage).catch(() => undefined);
  // A window of a page alone: the bars of a whole one are pages, too, and together cost as much as the report.
  const options = [
    ...printingFlags(),
    `--app=${pathToFileURL(empty).href}`,
    `--user-data-dir=${join(folder, "profile")}`,
  ];
  const browser = startPiped(path.value, options, environmentIn(folder));
  if (browser === undefined) {
    await remove(folder);
    return notStarted;
  }
  // One that never answers is not waited for by a program that is told to end.
  told.addEventListener("abort", browser.end);
  if (told.aborted) browser.end();
  const ready = (ask: () => Promise<string>) => inTime({ browser, path: path.value }, "notStarted", ask);
  const sessions = [ready(() => firstSession(browser))];
  const session = (number: number): Promise<Result<string>> =>
    (sessions[number] ??= ready(async () => {
      await sessions[0];
      return anotherSession(browser);
    }));
  return success({ folder, path: path.value, browser, session });
}

/** Room for the name of the socket that Chromium makes there, in the 108 bytes that Linux gives it. */
const longestFolder = 60;

/** On Linux a browser that is ended leaves its own temporary folders; so they are made in a folder that goes with it. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const fits = process.platform === "linux" && Buffer.byteLength(folder) <= longestFolder;
  return fits ? { ...process.env, TMPDIR: folder } : process.env;
}

async function leave({ browser, folder }: Printer): Promise<void> {
  browser.end();
  await remove(folder);
}

function remove(folder: string): Promise<void> {
  // Windows holds on to a browser's files for a moment after its end.
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The page that the browser opened. All reports are printed in it and in another one: a new page would load the typefaces again. */
async function firstSession(browser: PipedBrowser): Promise<string> {
  const attached = browser.next("Target.attachedToTarget", (said) => attachedPage.safeParse(said).success);
  const asked = browser.ask("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const [said] = await Promise.all([attached, asked]);
  return attachedPage.parse(said).sessionId;
}

async function anotherSession(browser: PipedBrowser): Promise<string> {
  const { targetId } = await browser.ask("Target.createTarget", { url: "about:blank", newWindow: true });
  return openedPage.parse(await browser.ask("Target.attachToTarget", { targetId, flatten: true })).sessionId;
}

/** What `work` brings; the browser is ended where that takes too long. Fails with `otherwise` where the browser cannot do it. */
async function inTime<T>(
  { browser, path }: Pick<Printer, "browser" | "path">,
  otherwise: BrowserReason,
  work: () => Promise<T>,
): Promise<Result<T>> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    browser.end();
  }, longest);
  try {
    return success(await work());
  } catch {
    return fail({ code: "browserFailed", browser: path, reason: isLate ? "timeout" : otherwise });
  } finally {
    clearTimeout(timer);
  }
}

/** Prints a page, and tells when all is said to the browser. Fails with `browserFailed`. */
function print(
  printer: Printer,
  { session, file }: { readonly session: string; readonly file: string },
  content: Uint8Array,
  onPrinting: () => void,
): Promise<Result<PrintedPdf>> {
  const { browser } = printer;
  return inTime(printer, "noPdf", async () => {
    await writeFile(file, content);
    await browser.ask("Page.navigate", { url: pathToFileURL(file).href }, session);
    await browser.ask("Runtime.evaluate", { expression: untilReady, awaitPromise: true }, session);
    const printed = browser.ask(
      "Page.printToPDF",
      { preferCSSPageSize: true, printBackground: true, generateDocumentOutline: true, generateTaggedPDF: true },
      session,
    );
    onPrinting();
    const { data } = await printed;
    const pdf = typeof data === "string" ? readPrintedPdf(Buffer.from(data, "base64")) : undefined;
    if (pdf === undefined) throw new Error("no PDF");
    return pdf;
  });
}

/**
 * Asked of the page itself: an event would not say whether it tells of this page or of the one before. What nobody sees on a screen fetches no typeface
 * by itself until it is printed, and a print waits for none; one that is not installed is no reason not to print.
 */
const untilReady = `(async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
})()`;

/** Where the report of a page lies. */
function pageIn(folder: string, page: number): string {
  return join(folder, `report-${page + 1}.html`);
}
