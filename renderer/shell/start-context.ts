import { createContext, use } from "react";
import type { AppStart } from "../../shared/ipc/contract.ts";
import type { FirstOpening } from "./first-opening.ts";

/** What the window learned at its start, and what is on its way since. */
export interface WindowStart extends AppStart {
  readonly firstOpening: FirstOpening;
}

/** What the window learned at its start. */
export const StartContext = createContext<WindowStart | undefined>(undefined);

/** What the window learned at its start. */
export function useStart(): WindowStart {
  const start = use(StartContext);
  if (start === undefined) throw new Error("no start above this component");
  return start;
}
