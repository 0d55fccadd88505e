import type { Bridge } from "../../shared/ipc/contract.ts";
import type { OpenedReport } from "../../shared/ipc/library.ts";
import type { Result } from "../../shared/result.ts";

/** The opening of the report that the program was started with, which is on its way before the window is drawn. */
export interface FirstOpening {
  /** The answer for a report where it has come; undefined for every other one, and once it was taken. */
  readonly come: (path: string | null) => Result<OpenedReport> | undefined;
  /** The answer for a report, once; undefined for every other one, and afterwards. */
  readonly take: (path: string) => Promise<Result<OpenedReport>> | undefined;
  /** Fulfilled when the answer has come; at once where nothing is opened. */
  readonly settled: Promise<void>;
}

/** Asks for the report that the program was started with, if there is one. */
export function openAhead(bridge: Bridge, path: string | null): FirstOpening {
  if (path === null) return { come: () => undefined, take: () => undefined, settled: Promise.resolve() };
  const answer = bridge.call("report.open", { path, mode: "edit" });
  let come: Result<OpenedReport> | undefined;
  let taken = false;
  return {
    come: (asked) => (asked === path && !taken ? come : undefined),
    take: (asked) => {
      if (asked !== path || taken) return undefined;
      taken = true;
      return answer;
    },
    settled: answer.then((opened) => {
      come = opened;
    }),
  };
}
