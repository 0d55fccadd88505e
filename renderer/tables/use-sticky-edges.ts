import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells sticky rows the padding of the box that they scroll in, as `--table-sticky-top` and `--table-sticky-bottom`. Browsers keep sticky
 * rows inside the padding, and other rows would show in the strip beyond them.
 */
export function useStickyEdges(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current;
    const box = element && scrollingBox(element);
    if (!element || !box) return undefined;
    const measure = (): void => {
      const { paddingTop, paddingBottom } = getComputedStyle(box);
      element.style.setProperty("--table-sticky-top", `calc(0px - ${paddingTop})`);
      element.style.setProperty("--table-sticky-bottom", `calc(0px - ${paddingBottom})`);
    };
    measure();
    // Where there is little room the box has less padding.
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [root]);
}

function scrollingBox(element: HTMLElement): HTMLElement | undefined {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return undefined;
}
