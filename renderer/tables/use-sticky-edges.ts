import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells sticky rows the padding of the box they scroll in: browsers keep them inside it, and rows would show in the strip beyond. Sets
 * `--table-sticky-top` and `--table-sticky-bottom`.
 */
export function useStickyEdges(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current;
    const box = element && scrollingBox(element);
    if (!element || !box) return;
    const { paddingTop, paddingBottom } = getComputedStyle(box);
    element.style.setProperty("--table-sticky-top", `calc(0px - ${paddingTop})`);
    element.style.setProperty("--table-sticky-bottom", `calc(0px - ${paddingBottom})`);
  }, [root]);
}

function scrollingBox(element: HTMLElement): HTMLElement | undefined {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return undefined;
}
