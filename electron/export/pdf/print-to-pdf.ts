import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { BrowserReason } from "../../../shared/failure.ts";
import { silentFlags } from "../../offline/silent-switches.ts";
import { cleanBeforeEnd } from "../../platform/told-to-end.ts";
import { type PrintedPdf, readPrintedPdf } from "./printed-pdf.ts";

const flags = [
  ...silentFlags,
  "--headless",
  "--no-pdf-header-footer",
  "--generate-pdf-document-outline",
  "--disable-gpu",
  // The PDF names its maker by this; otherwise it would name the system and the browser's version.
  "--user-agent=Gouji",
];

/** The flags of a browser that prints, without a window and without a word to anybody. */
export function printingFlags(): readonly string[] {
  const rootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  // The sandbox of Chromium refuses to run as root.
  return rootOnLinux ? [...flags, "--no-sandbox"] : flags;
}

/**
 * Prints a page with a browser, in a folder of its own that is gone afterwards, and returns the PDF. Fails with `browserFailed`; the
 * browser and whatever it started are ended after `timeout` milliseconds, or when a signal ends this process.
 */
export function printToPdf(browser: string, page: Uint8Array, timeout: number): Promise<Result<PrintedPdf>> {
  return cleanBeforeEnd((told) => printUntil(told, browser, page, timeout));
}

async function printUntil(
  told: AbortSignal,
  browser: string,
  page: Uint8Array,
  timeout: number,
): Promise<Result<PrintedPdf>> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-pdf-"));
  try {
    const input = join(folder, "report.html");
    const output = join(folder, "report.pdf");
    await writeFile(input, page);
    const reason = await run(
      browser,
      [
        ...printingFlags(),
        `--user-data-dir=${join(folder, "profile")}`,
        `--print-to-pdf=${output}`,
        pathToFileURL(input).href,
      ],
      timeout,
      told,
    );
    if (reason !== undefined) return fail({ code: "browserFailed", browser, reason });
    const pdf = await readFile(output).then(readPrintedPdf, () => undefined);
    return pdf === undefined ? fail({ code: "browserFailed", browser, reason: "noPdf" }) : success(pdf);
  } finally {
    // Windows holds on to a browser's files for a moment after its end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Runs a browser to its end, or to the time at which it is told. Returns why it failed, or undefined. */
function run(
  browser: string,
  options: readonly string[],
  timeout: number,
  told: AbortSignal,
): Promise<BrowserReason | undefined> {
  const ownGroup = process.platform !== "win32";
  return new Promise((resolve) => {
    const child = spawn(browser, options, { stdio: "ignore", detached: ownGroup, windowsHide: true });
    let timedOut = false;
    const endAll = (): void => {
      if (child.pid === undefined) return;
      try {
        if (ownGroup) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // Nothing of it runs any more.
      }
    };
    told.addEventListener("abort", endAll);
    if (told.aborted) endAll();
    const timer = setTimeout(() => {
      timedOut = true;
      endAll();
    }, timeout);
    const done = (reason: BrowserReason | undefined): void => {
      clearTimeout(timer);
      endAll();
      resolve(reason);
    };
    child.once("error", () => done("notStarted"));
    child.once("close", (status) => done(timedOut ? "timeout" : status === 0 ? undefined : "stopped"));
  });
}
