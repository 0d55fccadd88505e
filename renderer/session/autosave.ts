import type { Saved } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Result } from "../../shared/result.ts";

/** How the open report stands on disk. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "pending" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Somebody else changed the file; nothing is written until the user has chosen. */
  | { readonly kind: "outside" };

/** Timers, so that tests hold the clock. */
export interface Clock {
  readonly start: (milliseconds: number, run: () => void) => () => void;
}

/** What autosave works with. `report` gives the report as it is now. */
export interface AutosaveParts {
  readonly report: () => Report;
  /** Brings the report to what is to be saved, just before it is: its journal tells of the last edits then. */
  readonly settle: () => void;
  /** The report as it stands in the file. */
  readonly saved: Report;
  readonly save: (report: Report, overwrite: boolean) => Promise<Result<Saved>>;
  readonly draft: (report: Report) => Promise<Result<null>>;
  /** Whether a failed save means that the file on disk is not the one that was opened. */
  readonly isOutsideChange: (failure: Failure) => boolean;
  readonly clock: Clock;
  readonly savedAt: string;
}

/** Keeps the open report safe on disk. */
export interface Autosave {
  /** The report has changed. */
  readonly changed: () => void;
  /** Saves at once and until everything is saved; true where it is. `overwrite` replaces what somebody else wrote. */
  readonly flush: (overwrite?: boolean) => Promise<boolean>;
  /** The file was changed by somebody else: stops writing it; drafts go on. */
  readonly hold: () => void;
  readonly stop: () => void;
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** How soon after a change a draft is written, and the file, which has to be there within 2 s; then the pauses after failures (in ms). */
const draftAfter = 250;
const saveAfter = 1500;
const firstPause = 2000;
const longestPause = 60_000;

/** Starts keeping a report. There are never two saves at once, and after a failure the pauses grow. */
export function createAutosave(parts: AutosaveParts): Autosave {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: "saved", at: parts.savedAt };
  let { saved } = parts;
  let drafted = saved;
  let pause = firstPause;
  let running: Promise<boolean> | undefined;
  let cancelDraft: (() => void) | undefined;
  let cancelSave: (() => void) | undefined;
  let stopped = false;

  const become = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const dirty = (): boolean => parts.report() !== saved;

  const writeDraft = async (): Promise<void> => {
    cancelDraft?.();
    cancelDraft = undefined;
    const report = parts.report();
    if (report === drafted || report === saved) return;
    drafted = report;
    const written = await parts.draft(report);
    if (!written.ok && drafted === report) drafted = saved;
  };
  const schedule = (milliseconds: number): void => {
    if (stopped) return;
    cancelSave ??= parts.clock.start(milliseconds, () => {
      cancelSave = undefined;
      void flush();
    });
  };

  const saveOnce = async (overwrite: boolean): Promise<boolean> => {
    parts.settle();
    const report = parts.report();
    become({ kind: "saving" });
    const result = await parts.save(report, overwrite);
    if (result.ok) {
      saved = report;
      pause = firstPause;
      become(dirty() ? { kind: "pending" } : { kind: "saved", at: result.value.savedAt });
      return true;
    }
    await writeDraft();
    if (parts.isOutsideChange(result.failure)) {
      become({ kind: "outside" });
      return false;
    }
    become({ kind: "failed", failure: result.failure });
    schedule(pause);
    pause = Math.min(pause * 2, longestPause);
    return false;
  };
  const saveAll = async (overwrite: boolean): Promise<boolean> => {
    let force = overwrite;
    while (dirty() || force) {
      if (!(await saveOnce(force))) return false;
      force = false;
    }
    return true;
  };

  async function flush(overwrite = false): Promise<boolean> {
    if (running !== undefined) {
      const done = await running;
      if (!overwrite && (!done || !dirty())) return done;
      return flush(overwrite);
    }
    if (state.kind === "outside" && !overwrite) return false;
    cancelSave?.();
    cancelSave = undefined;
    running = saveAll(overwrite).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    changed: () => {
      if (stopped || !dirty()) return;
      cancelDraft ??= parts.clock.start(draftAfter, () => {
        cancelDraft = undefined;
        void writeDraft();
      });
      if (state.kind === "outside" || state.kind === "saving") return;
      if (state.kind === "saved") become({ kind: "pending" });
      schedule(saveAfter);
    },
    flush,
    hold: () => {
      cancelSave?.();
      cancelSave = undefined;
      become({ kind: "outside" });
    },
    stop: () => {
      stopped = true;
      cancelDraft?.();
      cancelSave?.();
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The clock of the window. */
export const windowClock: Clock = {
  start: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
