import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { fail, type Result, success } from "../../../shared/result.ts";
import { isOwnAddress, type PageFiles } from "../page-files.ts";
import type { AppWindow, WindowBounds, WindowEnd, WindowOptions } from "../platform.ts";
import { bridgeScript, callBinding, tellFunction } from "./bridge-script.ts";
import { launchBrowser, type LaunchOptions, untilFree } from "./launch-browser.ts";

/** What the page in a browser is shown with. */
export interface PageOptions extends Pick<WindowOptions, "answer" | "onBounds"> {
  readonly origin: string;
  readonly files: PageFiles;
}

/** What a window in a browser is opened with. */
export type BrowserWindowOptions = PageOptions & LaunchOptions & WindowOptions;

/** A window with the page in it. */
export interface BrowserWindow extends AppWindow {
  readonly page: Page;
  /** Closes it as somebody does who is done, and fulfils when its browser is gone. */
  readonly close: () => Promise<void>;
}

/**
 * Opens one window in an installed browser over a pipe; no port is opened. The page comes from the given files, every other request is
 * refused, and so are other windows, downloads and permissions, but for reading the clipboard. A browser that gets stuck at its start is ended, and started once more.
 * Fails with `windowNotOpened`.
 */
export async function openBrowserWindow(options: BrowserWindowOptions): Promise<Result<BrowserWindow>> {
  for (let start = 1; start <= starts; start += 1) {
    if (start > 1) await untilFree(options.profile);
    const context = await launchBrowser(options);
    const window = context === undefined ? undefined : await openWindowIn(context, options);
    if (window !== undefined) return success(window);
  }
  return fail({ code: "windowNotOpened", browser: options.browser });
}

/** How often a browser is started before it is told that no window comes. */
const starts = 2;

/**
 * Opens the window in a browser that runs already. Undefined where the page does not come in time or not at all; the context is closed
 * then.
 */
export async function openWindowIn(context: BrowserContext, options: PageOptions): Promise<BrowserWindow | undefined> {
  const late = wait(attempts * patience + farewell, undefined, { ref: false });
  const window = await Promise.race([windowIn(context, options).catch(ignore), late]);
  if (window === undefined) await context.close().catch(ignore);
  return window;
}

async function windowIn(context: BrowserContext, options: PageOptions): Promise<BrowserWindow> {
  const page = context.pages()[0] ?? (await context.newPage());
  context.on("page", (other) => void other.close().catch(ignore));
  // The page has drafts on disk and never holds its window back; other dialogs of the browser are none of ours.
  context.on("dialog", (box) => void (box.type() === "beforeunload" ? box.accept() : box.dismiss()).catch(ignore));
  const closed = new Promise<WindowEnd>((resolve) => {
    let crashed = false;
    const end = (): void => {
      if (!crashed) resolve("closed");
    };
    page.once("close", end);
    context.once("close", end);
    // What is left of it is an error page of the browser's. It goes away with its browser, whose profile the next window needs.
    page.once("crash", () => {
      crashed = true;
      void context
        .close()
        .catch(ignore)
        .then(() => resolve("crashed"));
    });
  });
  await serve(context, options);
  // For 粘贴 in the page's menus; everything else that could be asked for stays refused.
  await context.grantPermissions(["clipboard-read"], { origin: options.origin });
  await context.exposeBinding(callBinding, async ({ page: from, frame }, text: unknown) => {
    const sender = { isMainFrame: from === page && frame === page.mainFrame(), url: frame.url() };
    const [command, payload] = readCall(text);
    return JSON.stringify(await options.answer(sender, command, payload));
  });
  await context.addInitScript({ content: bridgeScript });
  await showPage(page, `${options.origin}/`);
  await watchBounds(context, page, options.onBounds);
  // Begun once: of a second call Playwright would say at once that it is done, and the browser would be killed at the program's end.
  const closing: { begun?: Promise<void> } = {};
  return {
    page,
    closed,
    // A page that is being closed or reloaded misses an event; it asks for everything at its start anyway.
    send: (event, payload) =>
      void page.evaluate(`${tellFunction}(${JSON.stringify(event)}, ${JSON.stringify(payload)})`).catch(ignore),
    focus: () => void page.bringToFront().catch(ignore),
    close: () => (closing.begun ??= close(context, page, closed)),
  };
}

/**
 * Closes a window and fulfils when its browser is gone. The page first says what it has to say, as when somebody closes the window; one
 * that is stuck is not waited for.
 */
async function close(context: BrowserContext, page: Page, closed: Promise<unknown>): Promise<void> {
  await page.close({ runBeforeUnload: true }).catch(ignore);
  await Promise.race([closed, wait(farewell, undefined, { ref: false })]);
  await context.close().catch(ignore);
}

/** How long a page may take to go, in milliseconds. */
const farewell = 5000;

/** How long the page may take to come, in milliseconds, and how often it is asked for. */
const patience = 10_000;
const attempts = 3;

/**
 * Brings the page into the window. The browser itself heads for the address at its start, before anything answers there; where that gets
 * in the way, the page is asked for again.
 */
async function showPage(page: Page, address: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.goto(address, { timeout: patience });
      return;
    } catch (error) {
      if (attempt === attempts || page.isClosed()) throw error;
    }
  }
}

/** The page's own files, and nothing from anywhere else. */
async function serve(context: BrowserContext, { origin, files }: PageOptions): Promise<void> {
  await context.route("**/*", async (route) => {
    const request = route.request();
    const url = request.url();
    // An empty answer leaves the window on its page; a refusal would put the browser's error page in its place.
    if (request.isNavigationRequest() && url !== `${origin}/`) return route.fulfill({ status: 204 });
    if (request.method() !== "GET" || !isOwnAddress(url, origin)) return route.abort("blockedbyclient");
    const { status, headers, body } = await files(url);
    return route.fulfill({ status, headers, body });
  });
  await context.routeWebSocket(/.*/, (socket) => void socket.close());
}

/** How often a browser is asked where its window stands, in milliseconds. */
const lookEvery = 2000;

/** Tells where the browser's window stands: now and then while it is open, since a browser does not say so when it closes. */
async function watchBounds(
  context: BrowserContext,
  page: Page,
  onBounds: (bounds: WindowBounds) => void,
): Promise<void> {
  const session = await context.newCDPSession(page);
  let last = "";
  const look = async (): Promise<void> => {
    const { bounds } = await session.send("Browser.getWindowForTarget");
    if (bounds.windowState === "minimized" || bounds.windowState === "fullscreen") return;
    const { width, height, left, top } = bounds;
    if (width === undefined || height === undefined) return;
    const place = { width, height, x: left, y: top, maximized: bounds.windowState === "maximized" };
    if (JSON.stringify(place) === last) return;
    last = JSON.stringify(place);
    onBounds(place);
  };
  const timer = setInterval(() => void look().catch(() => clearInterval(timer)), lookEvery);
  timer.unref();
  page.once("close", () => clearInterval(timer));
}

function readCall(text: unknown): readonly [unknown, unknown] {
  if (typeof text !== "string") return [undefined, undefined];
  try {
    const call: unknown = JSON.parse(text);
    return Array.isArray(call) ? [call[0], call[1]] : [undefined, undefined];
  } catch {
    return [undefined, undefined];
  }
}

function ignore(): undefined {
  // The window is gone; nobody is left to tell.
  return undefined;
}
