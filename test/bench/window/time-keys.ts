import type { Page } from "playwright-core";

/** The first digit, then digits and corrections that end where they began; the field says something else after each, and never nothing. */
const first = "3";
const typed = [
  "7",
  "Backspace",
  "9",
  "1",
  "Backspace",
  "Backspace",
  "5",
  "2",
  "Backspace",
  "6",
  "Backspace",
  "Backspace",
];

declare global {
  interface Window {
    /** Looks at what is shown, at the focus and at a selector's elements, and waits for a key. */
    readyForKey?: (answers: string) => void;
    keyTime?: Promise<number>;
  }
}

/**
 * Presses keys in the focused field and returns for each of them the milliseconds from the press to the end of the first frame in which
 * both the field and everything at `answers` show something else than before. What was shown before is read ahead of the press, so that
 * reading a long list is no part of the time.
 */
export async function timeKeys(page: Page, answers: string, presses: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    if (window.readyForKey !== undefined) return;
    let places: readonly Element[] = [];
    let before: readonly string[] = [];
    const shown = (): readonly string[] => [
      document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "",
      ...places.map((element) => element.textContent),
    ];
    const pressed = (event: KeyboardEvent): void => {
      window.keyTime = new Promise((resolve) => {
        const look = (): void => {
          requestAnimationFrame(() => {
            // The frame is on its way to the screen once this message arrives.
            const { port1, port2 } = new MessageChannel();
            const now = shown();
            port1.addEventListener("message", () => {
              if (now.every((text, place) => text !== before[place])) resolve(performance.now() - event.timeStamp);
              else look();
            });
            port1.start();
            port2.postMessage(null);
          });
        };
        look();
      });
    };
    window.addEventListener("keydown", pressed, { capture: true });
    window.readyForKey = (selector) => {
      places = [...document.querySelectorAll(selector)];
      before = shown();
    };
  });
  const times: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.evaluate((selector) => window.readyForKey?.(selector), answers);
    await page.keyboard.press(press === 0 ? first : (typed[(press - 1) % typed.length] ?? first));
    times.push(await page.evaluate(() => window.keyTime ?? Number.NaN));
    // Keys fall anywhere between two frames.
    await page.waitForTimeout((press * 7) % 17);
  }
  return times;
}

/** The time that all but one in twenty stay below. */
export function percentile95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
