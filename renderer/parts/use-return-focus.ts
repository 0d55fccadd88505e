import { useEffect, useState } from "react";

/** When what calls this goes, whatever had the focus before it came has it again, so that somebody without a mouse goes on where they were. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
