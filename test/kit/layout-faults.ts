import type { Page } from "playwright-core";

/**
 * What is cut, covered or lost on what is shown, each in words: the window itself scrolls, a label is wider than its button, a panel or a button lies under another, a
 * column or a button cannot be reached because nothing scrolls to it, a head breaks inside a word. While a dialog is open only the dialog is looked at.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const dialog = [...document.querySelectorAll("[role='dialog']")].findLast((each) => each.checkVisibility());
    const within: ParentNode = dialog ?? document;
    const all = (selector: string): Element[] =>
      [...within.querySelectorAll(selector)].filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          // What is there to be heard alone is a pixel wide, which is more than one where the window is enlarged.
          element.getBoundingClientRect().width > 1 &&
          getComputedStyle(element).clipPath !== "inset(50%)" &&
          element.closest(".unseen") === null,
      );
    const name = (element: Element): string =>
      `${(element.getAttribute("class") ?? element.tagName).split(" ")[0] ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 24)}”`;
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight) found.push("the window itself scrolls");

    // A label that is too long takes a second line; where one is cut all the same, with dots, its whole text is to be had.
    const labels =
      "button, summary, a, label, .mark, .ft-difference, .status-cell, dt, dd, th, td, h1, h2, h3, [role='tab']";
    for (const label of all(labels)) {
      const { overflowX, textOverflow } = getComputedStyle(label);
      if (label.clientWidth === 0 || label.scrollWidth <= label.clientWidth + 1) continue;
      if (textOverflow === "ellipsis" && label.closest("[title]") !== null) continue;
      if (overflowX === "visible" && !label.matches("button, summary, th, .mark, [role='tab']")) continue;
      found.push(`cut: ${name(label)}`);
    }

    // How far an element can be seen: within everything around it that cuts off what is outside.
    const seenPart = (element: Element): { left: number; top: number; right: number; bottom: number } => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const seen = { left, top, right, bottom };
      const cut = (by: { left: number; top: number; right: number; bottom: number }): void => {
        seen.left = Math.max(seen.left, by.left);
        seen.top = Math.max(seen.top, by.top);
        seen.right = Math.min(seen.right, by.right);
        seen.bottom = Math.min(seen.bottom, by.bottom);
      };
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflow !== "visible") cut(around.getBoundingClientRect());
      }
      cut({ left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
      return seen;
    };
    const isSticky = (element: Element): boolean => {
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).position === "sticky") return true;
      }
      return false;
    };
    for (const control of all(
      "button, summary, input, select, textarea, [role='tab'], [role='option'], [role='menuitem']",
    )) {
      if (control.matches("[type='file'], [type='hidden']")) continue;
      const box = control.getBoundingClientRect();
      // Whatever is out of sight at the side can be reached only where something scrolls sideways.
      let reachable = box.right <= window.innerWidth + 1 && box.left >= -1;
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (overflowX === "auto" || overflowX === "scroll") reachable = true;
        else if (overflowX !== "visible" && (box.right > edge.right + 1 || box.left < edge.left - 1)) reachable = false;
        if (reachable && overflowX !== "visible" && overflowX !== "auto" && overflowX !== "scroll") continue;
      }
      if (!reachable) found.push(`out of reach: ${name(control)}`);
      const seen = seenPart(control);
      if (seen.right - seen.left < 4 || seen.bottom - seen.top < 4) continue;
      const top = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
      if (top === null || control.contains(top) || top.contains(control)) continue;
      // A field that is drawn by what stands around it is covered by that.
      const label = control.closest("label") ?? (control.matches("input, select") ? control.parentElement : null);
      if (label?.contains(top) === true || (isSticky(top) && !isSticky(control))) continue;
      found.push(`covered: ${name(control)} by ${name(top)}`);
    }

    // What is wider than its place scrolls sideways there, and so a column is out of sight, unless it is meant to be wide.
    for (const frame of all("*")) {
      const { overflowX } = getComputedStyle(frame);
      if ((overflowX === "auto" || overflowX === "scroll") && frame.scrollWidth > frame.clientWidth + 1) {
        if (frame.closest("[data-wide]") === null) found.push(`scrolls sideways: ${name(frame)}`);
      }
    }

    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const pairs = (elements: readonly Element[]): void => {
      for (const [place, one] of elements.entries()) {
        for (const other of elements.slice(place + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          if (overlap(one.getBoundingClientRect(), other.getBoundingClientRect())) {
            found.push(`over each other: ${name(one)}, ${name(other)}`);
          }
        }
      }
    };
    if (dialog === undefined)
      pairs(all(".bar, .parts, .centre, .findings, .notices, .library, .hall-main, .hall-panel"));
    for (const region of all(
      ".bar, .parts, .findings-head, .fill-foot, .ft-actions, .library-head, .library-selection, .ledger-head, footer",
    )) {
      pairs(
        [...region.querySelectorAll("button, .mark, .report-name, h1, h2")].filter((each) => all("*").includes(each)),
      );
    }

    // A head breaks between its words only.
    for (const head of all(".ft-label[data-role='columnHeader'] .ft-words")) {
      for (const word of head.childNodes) {
        if (!(word instanceof Text)) continue;
        const range = document.createRange();
        range.selectNodeContents(word);
        if (range.getClientRects().length > 1) found.push(`broken inside a word: ${word.data}`);
      }
    }
    const centre = document.querySelector(".centre")?.getBoundingClientRect();
    for (const total of all("[data-table='t3'] td[data-total]")) {
      if (centre !== undefined && total.getBoundingClientRect().right > centre.right + 1) {
        found.push(`out of sight: ${total.getAttribute("data-cell") ?? ""}`);
      }
    }
    return [...new Set(found)];
  });
}
