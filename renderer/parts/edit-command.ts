/** What the keys for the clipboard do by themselves. */
export type EditCommand = "cut" | "copy" | "paste";

/** Cuts, copies or pastes where the focus is, as the keys do. False where the browser did not let it. */
export async function editAtFocus(command: EditCommand): Promise<boolean> {
  return command === "paste" ? pasteAtFocus() : takeAtFocus(command);
}

function takeAtFocus(command: "cut" | "copy"): boolean {
  // Without a selection of words the command is only open to a page that says it has something to take, as a cell of a table has.
  const before = (event: Event): void => event.preventDefault();
  document.addEventListener(`before${command}`, before, { capture: true });
  try {
    // The asynchronous clipboard would not ask cells and texts what they put there.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand(command);
  } finally {
    document.removeEventListener(`before${command}`, before, { capture: true });
  }
}

/** Reads the clipboard and hands it to whoever has the focus as the keys would have; no page may perform the command itself. */
async function pasteAtFocus(): Promise<boolean> {
  const target = document.activeElement;
  const clipboardData = await readWholeClipboard().catch(() => undefined);
  if (clipboardData === undefined || target === null || target !== document.activeElement) return false;
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  return true;
}

declare global {
  interface Clipboard {
    /** As browsers have it: what is named is given unchanged. Source: Clipboard API and events, 3.2.1. */
    read(formats: { readonly unsanitized: readonly string[] }): Promise<ClipboardItems>;
  }
}

const textTypes = ["text/plain", "text/html"];

async function readWholeClipboard(): Promise<DataTransfer> {
  const taken = new DataTransfer();
  // Unchanged, as with the keys: the browser's own tidying takes away what tells Word's lists and our own figures.
  for (const item of await navigator.clipboard.read({ unsanitized: ["text/html"] })) {
    for (const type of item.types) {
      const content = await item.getType(type);
      if (textTypes.includes(type)) taken.setData(type, await content.text());
      else if (type.startsWith("image/")) taken.items.add(new File([content], "", { type }));
    }
  }
  return taken;
}
