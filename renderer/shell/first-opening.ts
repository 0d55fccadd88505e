import type { AppStart, Bridge } from "../../shared/ipc/contract.ts";
import type { OpenedReport } from "../../shared/ipc/library.ts";
import type { Result } from "../../shared/result.ts";

/** The opening of the report that the program was started with, which is on its way before the window is drawn. */
export interface FirstOpening {
  /** The answer for a report, once; undefined for every other one, and afterwards. */
  readonly take: (path: string) => Promise<Result<OpenedReport>> | undefined;
}

/** Asks for the report as soon as the first answer of the main process names it. */
export function openAhead(bridge: Bridge, starting: Promise<Result<AppStart>>): FirstOpening {
  let asked: { readonly path: string; readonly answer: Promise<Result<OpenedReport>> } | undefined;
  void starting.then((started) => {
    if (!started.ok || started.value.open === null) return;
    const { open: path } = started.value;
    asked = { path, answer: bridge.call("report.open", { path, mode: "edit" }) };
  });
  return {
    take: (path) => {
      if (asked?.path !== path) return undefined;
      const { answer } = asked;
      asked = undefined;
      return answer;
    },
  };
}
