import { useSyncExternalStore } from "react";
import type { ReportSession } from "./report-session.ts";

/** Draws the component again after every change of the report; returns the count of changes. */
export function useRevision(session: ReportSession): number {
  return useSyncExternalStore(session.subscribe, session.revision);
}
