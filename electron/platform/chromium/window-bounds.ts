import type { BrowserContext, Page } from "playwright-core";
import type { WindowBounds } from "../platform.ts";

const pause = 2000;

/** Tells where the browser's window stands: now and then while it is open, since a browser does not say so when it closes. */
export async function watchBounds(
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
  const timer = setInterval(() => void look().catch(() => clearInterval(timer)), pause);
  timer.unref();
  page.once("close", () => clearInterval(timer));
}
