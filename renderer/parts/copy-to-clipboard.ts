/** Puts texts on the clipboard, each under its media type. False where the browser did not let it. */
export function copyToClipboard(texts: Readonly<Record<string, string>>): boolean {
  let put = false;
  // Without a selection the copy command is only open to a page that says it has something to copy.
  const before = (event: Event): void => event.preventDefault();
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
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
