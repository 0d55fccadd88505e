import { type ComparisonTable, entryText } from "../../../shared/compare/comparison-table.ts";
import { writeHtml, writeTabs } from "../../../shared/table-editing/block-text.ts";

/** Puts a table on the clipboard, as text for spreadsheets and as a table for word processors. False where the browser did not let it. */
export function copyTable({ columns, rows }: ComparisonTable): boolean {
  const texts = [columns, ...rows.map((row) => row.map(entryText))];
  let put = false;
  // Without a selection the copy command is only open to a page that says it has something to copy.
  const before = (event: Event): void => event.preventDefault();
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", writeTabs(texts));
    event.clipboardData?.setData("text/html", writeHtml(texts));
    put = event.clipboardData !== null;
  };
  document.addEventListener("beforecopy", before, { capture: true });
  document.addEventListener("copy", copy, { capture: true });
  try {
    // The asynchronous clipboard is closed to pages that come from neither a secure connection nor this computer's own server.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand("copy") && put;
  } finally {
    document.removeEventListener("beforecopy", before, { capture: true });
    document.removeEventListener("copy", copy, { capture: true });
  }
}
