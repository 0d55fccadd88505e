import { createContext, use } from "react";
import type { AppStart } from "../../shared/ipc/contract.ts";

/** What the window learned at its start. */
export const StartContext = createContext<AppStart | undefined>(undefined);

/** What the window learned at its start. */
export function useStart(): AppStart {
  const start = use(StartContext);
  if (start === undefined) throw new Error("no start above this component");
  return start;
}
