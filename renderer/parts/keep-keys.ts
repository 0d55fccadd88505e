import type { ComponentProps, KeyboardEvent } from "react";

/** The keys of a small form beside the work: Enter in a line and Ctrl+Enter keep what was written, Esc leaves. */
export function keepKeys(
  keep: () => void,
  leave: (event: KeyboardEvent) => void,
): Pick<ComponentProps<"form">, "onSubmit" | "onKeyDown"> {
  return {
    onSubmit: (event) => {
      event.preventDefault();
      keep();
    },
    onKeyDown: (event) => {
      // Escape first ends what an input method is composing.
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") leave(event);
      if (event.key === "Enter" && event.ctrlKey) keep();
    },
  };
}
