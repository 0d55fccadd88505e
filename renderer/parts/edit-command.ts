/** What the keys for the clipboard do by themselves. */
export type EditCommand = "cut" | "copy" | "paste";

/** Cuts, copies or pastes where the focus is, as the keys do. False where the browser did not let it: it lets no page read the clipboard. */
export function editAtFocus(command: EditCommand): boolean {
  // Without a selection of words the command is only open to a page that says it has something to take, as a cell of a table has.
  const before = (event: Event): void => event.preventDefault();
  document.addEventListener(`before${command}`, before, { capture: true });
  try {
    // The asynchronous clipboard is closed to pages that come from neither a secure connection nor this computer's own server.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand(command);
  } finally {
    document.removeEventListener(`before${command}`, before, { capture: true });
  }
}
