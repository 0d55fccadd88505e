import type { Page } from "playwright-core";

/** How many edits of a run go into the text; the others go into cells. */
const oneInText = 5;

/**
 * Edits the open report in random places, as a keyboard would: numbers into cells near each other, and now and then one character more or
 * less in the text. `seed` makes every run another one.
 */
export async function editAtRandom(page: Page, times: number, seed: number): Promise<void> {
  await page.evaluate(
    async ([count, start, inText]) => {
      let state = start;
      const random = (below: number): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return (state >>> 8) % below;
      };
      const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
      const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
      const writeCell = async (): Promise<void> => {
        for (;;) {
          const key = arrows[random(arrows.length)] ?? "ArrowUp";
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          await Promise.resolve();
          const input = document.activeElement;
          if (!(input instanceof HTMLInputElement)) throw new Error("no cell has the focus");
          if (input.readOnly) continue;
          // Past React, which would take the text for its own otherwise.
          Reflect.set(HTMLInputElement.prototype, "value", String(random(1_000)), input);
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          return;
        }
      };
      const writeText = async (): Promise<void> => {
        const cell = document.activeElement?.closest<HTMLElement>("[data-cell]");
        const texts = document.querySelectorAll<HTMLElement>(".narrative-text");
        const text = texts.item(random(texts.length));
        const block = text.children.item(random(text.children.length)) ?? text;
        text.focus();
        getSelection()?.collapse(block, block.childNodes.length);
        // The editor learns of the caret in a task of its own.
        await breathe();
        // As much comes as goes, so that the text itself stays about as long.
        if (random(2) === 0) document.execCommand("delete");
        else document.execCommand("insertText", false, "公");
        await breathe();
        cell?.querySelector("input")?.focus();
        if (cell === null || cell === undefined) throw new Error("no cell had the focus");
        cell.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true, button: 0 }));
        await breathe();
      };
      for (let done = 0; done < count; done += 1) {
        if (random(inText) === 0) await writeText();
        else await writeCell();
        if (done % 20 === 0) await breathe();
      }
    },
    [times, seed, oneInText] as const,
  );
}

/** Takes back everything, with the button that does it. Returns how many steps that were. */
export function undoAll(page: Page, name: string): Promise<number> {
  return page.evaluate(async (label) => {
    const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
    if (button === null) throw new Error(`no button ${label}`);
    for (let steps = 0; ; steps += 1) {
      if (steps % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      if (button.disabled) return steps;
      button.click();
    }
  }, name);
}

/** What the page's objects take up after everything unused is gone, in bytes. */
export async function heapOf(page: Page): Promise<number> {
  // Autosave comes to rest, on a busy machine too.
  await page.locator(".save-state [data-tone=fine]").waitFor({ timeout: 300_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
