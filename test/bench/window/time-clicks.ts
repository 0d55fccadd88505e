import type { Locator, Page } from "playwright-core";

declare global {
  interface Window {
    clickTime?: Promise<number>;
  }
}

/** What clicks came to, each: the milliseconds until the answer was painted, and those that the page's own thread worked for it. */
export interface ClickTimes {
  readonly painted: readonly number[];
  readonly worked: readonly number[];
}

/**
 * Clicks on something again and again and returns for each click the milliseconds from the click to the end of the first frame in which the text at `answer` is another
 * one, and the processor time of the page's thread until then.
 */
export async function timeClicks(page: Page, button: Locator, answer: string, clicks: number): Promise<ClickTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async (): Promise<number> =>
    1000 *
    ((await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  await page.evaluate((selector) => {
    const shown = (): string | undefined => document.querySelector(selector)?.textContent;
    const clicked = (event: MouseEvent): void => {
      const before = shown();
      window.clickTime = new Promise((resolve) => {
        const look = (): void => {
          requestAnimationFrame(() => {
            // The frame is on its way to the screen once this message arrives.
            const { port1, port2 } = new MessageChannel();
            const now = shown();
            port1.addEventListener("message", () => {
              if (now !== before) resolve(performance.now() - event.timeStamp);
              else look();
            });
            port1.start();
            port2.postMessage(null);
          });
        };
        look();
      });
    };
    window.addEventListener("click", clicked, { capture: true });
  }, answer);
  const [painted, worked]: [number[], number[]] = [[], []];
  for (let click = 0; click < clicks; click += 1) {
    // In sight and at rest before its time begins.
    await button.hover({ timeout: 20_000 });
    const before = await work();
    await page.mouse.down();
    await page.mouse.up();
    painted.push(await page.evaluate(() => window.clickTime ?? Number.NaN));
    worked.push((await work()) - before);
    // What may wait for a later frame is done before the next click.
    await page.waitForTimeout(50);
  }
  await session.detach();
  return { painted, worked };
}
