import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { BrowserReason } from "../../../shared/failure.ts";
import { cleanBeforeEnd } from "../../platform/told-to-end.ts";
import type { Exporter } from "../exporter.ts";
import { type PipedBrowser, startPiped } from "./browser-pipe.ts";
import { printReport } from "./printable-page.ts";
import { printingFlags } from "./print-to-pdf.ts";
import { findPrinter } from "./write-pdf.ts";

/** In milliseconds, for one report. */
const longest = 60_000;

/**
 * Lets `use` write many reports as PDF with one browser: it is started when the first one comes or when `warm` says that one will, and ended with its
 * profile when all are written, or when a signal ends this process. Reports may come side by side: their pages are printed in turn, and while one is
 * printed others are made and finished. The same request gives the same bytes as with a browser of its own. The exporter fails with `noBrowser` or
 * `browserFailed`.
 */
export function withBatchPrinter<T>(
  use: (write: Exporter, warm: () => void) => Promise<T>,
  find: () => Promise<Result<string>> = findPrinter,
): Promise<T> {
  return cleanBeforeEnd(async (told) => {
    let running: Promise<Result<Printer>> | undefined;
    const end = async (): Promise<void> => {
      const started = await running;
      running = undefined;
      if (started?.ok !== true) return;
      started.value.browser.end();
      // Windows holds on to a browser's files for a moment after its end.
      await rm(started.value.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    };
    let turn: Promise<unknown> = Promise.resolve();
    const printInTurn = (page: Uint8Array): Promise<Result<Uint8Array>> => {
      const mine = turn.then(async () => {
        running ??= start(find, told);
        const started = await running;
        if (!started.ok) return started;
        const pdf = await inTime(started.value, "noPdf", () => print(started.value, page));
        // One that does not answer is of no use for the next report either.
        if (!pdf.ok) await end();
        return pdf;
      });
      turn = mine.catch(() => undefined);
      return mine;
    };
    const write: Exporter = (request) => printReport(request, printInTurn);
    try {
      return await use(write, () => {
        running ??= start(find, told);
      });
    } finally {
      await end();
    }
  });
}

interface Printer {
  /** Its own folder, with its profile. */
  readonly folder: string;
  readonly path: string;
  readonly browser: PipedBrowser;
  readonly session: string;
}

async function start(find: () => Promise<Result<string>>, told: AbortSignal): Promise<Result<Printer>> {
  const path = await find();
  if (!path.ok) return path;
  const folder = await mkdtemp(join(tmpdir(), "gouji-pdf-")).catch(() => undefined);
  if (folder === undefined) return fail({ code: "browserFailed", browser: path.value, reason: "notStarted" });
  // A window that it opens by itself would take the page with it when it closes.
  const options = [...printingFlags(), "--no-startup-window", `--user-data-dir=${join(folder, "profile")}`];
  const browser = startPiped(path.value, options);
  const leave = async (): Promise<void> => {
    browser?.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  if (browser === undefined) {
    await leave();
    return fail({ code: "browserFailed", browser: path.value, reason: "notStarted" });
  }
  // One that never answers is not waited for by a program that is told to end.
  told.addEventListener("abort", browser.end);
  if (told.aborted) browser.end();
  const session = await inTime({ browser, path: path.value }, "notStarted", () => sessionOf(browser));
  if (session.ok) return success({ folder, path: path.value, browser, session: session.value });
  await leave();
  return session;
}

/** The one page in which all reports are printed: a new one would load the typefaces again. */
async function sessionOf(browser: PipedBrowser): Promise<string> {
  const { targetId } = await browser.ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.ask("Target.attachToTarget", { targetId, flatten: true });
  if (typeof sessionId !== "string") throw new Error("no session");
  await browser.ask("Page.enable", {}, sessionId);
  return sessionId;
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

async function print({ folder, browser, session }: Printer, page: Uint8Array): Promise<Uint8Array> {
  const file = join(folder, "report.html");
  await writeFile(file, page);
  const loaded = browser.next("Page.loadEventFired");
  await Promise.all([loaded, browser.ask("Page.navigate", { url: pathToFileURL(file).href }, session)]);
  const { data } = await browser.ask(
    "Page.printToPDF",
    { preferCSSPageSize: true, printBackground: true, generateDocumentOutline: true, generateTaggedPDF: true },
    session,
  );
  if (typeof data !== "string") throw new Error("no PDF");
  return Buffer.from(data, "base64");
}
