import { useRef, useSyncExternalStore } from "react";
import type { ReportSession } from "./report-session.ts";

/** Draws the component again after every change of the report; returns the count of changes. */
export function useRevision(session: ReportSession): number {
  return useSyncExternalStore(session.subscribe, session.revision);
}

/**
 * Something read from the open report. The component is drawn again only when it has become another: `same` says whether two readings say
 * the same, and without it only the very same value does.
 */
export function useReading<Value>(
  session: ReportSession,
  read: () => Value,
  same: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const drawn = useRef<{ readonly value: Value }>(undefined);
  return useSyncExternalStore(session.subscribe, () => {
    const value = read();
    if (drawn.current === undefined || !same(drawn.current.value, value)) drawn.current = { value };
    return drawn.current.value;
  });
}
