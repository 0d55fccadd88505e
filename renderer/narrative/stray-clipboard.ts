/**
 * Leads clipboard events to an editor that has the focus. Where nothing but a picture stands in the text, Chromium finds no place for them
 * and sends them to the page. Returns how to stop.
 */
export function catchStrayClipboard(dom: HTMLElement): () => void {
  const { ownerDocument: page } = dom;
  const lead = (event: ClipboardEvent): void => {
    if (page.activeElement !== dom || (event.target instanceof Node && dom.contains(event.target))) return;
    const led = new ClipboardEvent(event.type, { clipboardData: event.clipboardData, cancelable: true });
    if (!dom.dispatchEvent(led)) event.preventDefault();
  };
  const names = ["cut", "copy", "paste"] as const;
  for (const name of names) page.addEventListener(name, lead);
  return () => {
    for (const name of names) page.removeEventListener(name, lead);
  };
}
