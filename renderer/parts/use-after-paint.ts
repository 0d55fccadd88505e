import { startTransition, useEffect, useState } from "react";

/** In milliseconds: so long what follows waits for a moment of rest at most. */
const longest = 200;

/**
 * A value as it was when the window was painted last. What is drawn by it follows once the frame with all that is drawn by the value itself stands on the
 * screen and the window is at rest, so that it never keeps anybody waiting for that.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState<{ readonly value: Value }>({ value });
  useEffect(() => {
    if (Object.is(painted.value, value)) return;
    const follow = (): void => startTransition(() => setPainted({ value }));
    let rest: number | undefined;
    const frame = requestAnimationFrame(() => {
      rest = requestIdleCallback(follow, { timeout: longest });
    });
    return () => {
      cancelAnimationFrame(frame);
      if (rest !== undefined) cancelIdleCallback(rest);
    };
  }, [painted, value]);
  return painted.value;
}
