import { fail, type Result, success } from "../../shared/result.ts";
import type { AppWindow } from "../platform/platform.ts";

/** A page that breaks down again within this time may do so because of what it shows. In milliseconds. */
const soon = 30_000;
/** The window stays away after this many breakdowns, one soon after the other. */
const tooMany = 3;

/** What keeping the window open needs. */
export interface KeepWindowParts {
  readonly open: () => Promise<Result<AppWindow>>;
  /** Keeps a breakdown in the log and returns the log's path. `inARow` counts those that came soon after one another, from one on. */
  readonly onCrash: (inARow: number) => Promise<string>;
  readonly now: () => Date;
}

/** The window that is there at present, and its end. */
export interface KeptWindow {
  readonly present: () => AppWindow;
  /** Fulfilled when it is gone for good: closed, or (`brokenDown`) broken down again and again. */
  readonly ended: Promise<Result<void>>;
}

/** Opens the window, and opens it anew whenever the page in it broke down. */
export async function keepWindow({ open, onCrash, now }: KeepWindowParts): Promise<Result<KeptWindow>> {
  const first = await open();
  if (!first.ok) return first;
  let present = first.value;
  const keep = async (): Promise<Result<void>> => {
    let inARow = 0;
    for (;;) {
      const openedAt = now().getTime();
      if ((await present.closed) === "closed") return success(undefined);
      inARow = now().getTime() - openedAt < soon ? inARow + 1 : 1;
      const log = await onCrash(inARow);
      if (inARow === tooMany) return fail({ code: "brokenDown", log });
      const again = await open();
      if (!again.ok) return again;
      present = again.value;
    }
  };
  return success({ present: () => present, ended: keep() });
}
