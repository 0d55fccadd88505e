import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { type GatheringChange, withChange } from "../../../shared/gathering/change.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { boardOf } from "../../../shared/gathering/board.ts";
import type { SkippedFile } from "../../../shared/ipc/gathering.ts";
import { hallSentences } from "../../../shared/words/gathering-screen.ts";
import { useBridge, useBridgeEvent } from "../../bridge/bridge-context.tsx";
import { base64Of } from "../../parts/base64-of.ts";
import { useNotices } from "../../shell/notices.tsx";

/** How far the work at hand is: originals that are kept, or files that are read. */
export interface HallProgress {
  readonly kind: "keeping" | "reading";
  readonly done: number;
  readonly of: number;
}

/** The open gathering, and what can be done with it. */
export interface OpenGathering {
  readonly path: string;
  readonly gathering: Gathering | undefined;
  readonly failure: Failure | undefined;
  /** What is under way; nothing can be changed meanwhile. */
  readonly progress: HallProgress | undefined;
  /** What the last look into folders passed over. */
  readonly skipped: readonly SkippedFile[];
  /** Shown as soon as it is kept, which takes some milliseconds: what is shown is never lost. Gives whether it is kept; where not, the reason is told. */
  readonly change: (change: GatheringChange) => Promise<boolean>;
  /** The own figures are those of a report, or none. */
  readonly setOwn: (own: string | undefined) => Promise<void>;
  readonly gather: (from: readonly string[]) => Promise<void>;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
}

/** The gathering in a file. */
export function useGathering(path: string): OpenGathering {
  const bridge = useBridge();
  const notices = useNotices();
  const [gathering, setGathering] = useState<Gathering>();
  const [failure, setFailure] = useState<Failure>();
  const [progress, setProgress] = useState<HallProgress>();
  const [skipped, setSkipped] = useState<readonly SkippedFile[]>([]);
  const stopped = useRef(false);
  useEffect(() => {
    void bridge.call("gathering.open", { path }).then((read) => {
      if (read.ok) setGathering(read.value);
      else setFailure(read.failure);
    });
  }, [bridge, path]);
  useBridgeEvent("gathering.progress", ({ done, of }) => {
    setProgress((before) => (before === undefined ? before : { kind: "reading", done, of }));
  });

  const change = async (wanted: GatheringChange): Promise<boolean> => {
    const kept = await bridge.call("gathering.change", { path, change: wanted });
    if (kept.ok) setGathering((before) => before && withChange(before, wanted));
    else notices.failure(kept.failure);
    return kept.ok;
  };
  const setOwn = async (own: string | undefined): Promise<void> => {
    const changed = await bridge.call("gathering.own", own === undefined ? { path } : { path, own });
    if (changed.ok) setGathering(changed.value);
    else notices.failure(changed.failure);
  };
  const read = async (from: readonly string[]): Promise<void> => {
    const before = gathering?.submissions.length ?? 0;
    const came = await bridge.call("gathering.gather", { path, from: [...from] });
    if (!came.ok) return notices.failure(came.failure);
    const { gathering: after, cancelled } = came.value;
    setGathering(after);
    setSkipped(came.value.skipped);
    const files = Math.max(0, after.submissions.length - before);
    const doubts = boardOf(after).doubts.length;
    notices.tell((language) =>
      cancelled ? hallSentences.stopped[language]({ files }) : hallSentences.came[language]({ files, doubts }),
    );
  };
  const working = async (work: () => Promise<void>): Promise<void> => {
    if (progress !== undefined) return;
    stopped.current = false;
    setProgress({ kind: "reading", done: 0, of: 0 });
    try {
      await work();
    } finally {
      setProgress(undefined);
    }
  };
  return {
    path,
    gathering,
    failure,
    progress,
    skipped,
    change,
    setOwn,
    gather: (from) => working(() => read(from)),
    takeFiles: (files) =>
      working(async () => {
        const kept: string[] = [];
        for (const [at, file] of files.entries()) {
          if (stopped.current) break;
          setProgress({ kind: "keeping", done: at, of: files.length });
          const bytes = await base64Of(file);
          if (bytes === undefined) {
            notices.failure({ code: "fileMissing", path: file.name });
            continue;
          }
          const one = await bridge.call("gathering.keep", { path, name: file.name, bytes });
          if (one.ok) kept.push(one.value.path);
          else notices.failure(one.failure);
        }
        if (kept.length > 0) await read(kept);
      }),
    stop: () => {
      stopped.current = true;
      void bridge.call("gathering.cancel", {});
    },
  };
}
