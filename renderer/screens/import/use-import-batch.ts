import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ReportAt } from "../../../shared/failure.ts";
import { reportPayload, useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import {
  type Batch,
  type BatchEntry,
  isClear,
  isThrough,
  isWaiting,
  nextEntry,
  nextToRead,
  type Standing,
  withFiles,
  withPicks,
  withStanding,
} from "./import-batch.ts";
import { nameOf, readFile } from "./read-file.ts";
import { type Review, reviewed, startReview } from "./review.ts";

/**
 * The files that are imported together: some read at the same time, and taken into the library when somebody says so. After the
 * last one the window goes to the library, or to the report where there was only one file.
 */
export function useImportBatch() {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { settings } = useSettings();
  const [batch, setBatch] = useState<Batch>(() => withFiles({ entries: [], shown: 0 }, desk.imports));
  const [busy, setBusy] = useState(false);
  const latest = useRef(batch);
  const change = useCallback((to: (batch: Batch) => Batch): void => {
    latest.current = to(latest.current);
    setBatch(latest.current);
  }, []);

  // Files that are dropped meanwhile come behind those that are there.
  const known = useRef(desk.imports.length);
  useEffect(() => {
    const more = desk.imports.slice(known.current);
    known.current = desk.imports.length;
    if (more.length > 0) change((before) => withFiles(before, more));
  }, [desk.imports, change]);

  /** Goes on behind an entry that is through; after the last one the window leaves this screen. */
  const goOn = (from: number, path?: string): void => {
    const next = nextEntry(latest.current, from, (entry) => !isThrough(entry));
    if (next !== undefined) change((before) => ({ ...before, shown: next.id }));
    else desk.endImport(latest.current.entries.length === 1 ? path : undefined);
  };

  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  /** A report file under another name is opened where it is, or taken in as it is. */
  const readEntry = async ({ id, file, pick }: BatchEntry): Promise<{ standing: Standing; path?: string }> => {
    const alone = latest.current.entries.length === 1;
    const found = await readFile(bridge, file, { ...(pick && { pick: pick.number }), together: !alone });
    if (!found.ok) {
      const { failure } = found;
      if (failure.code !== "severalReports") return { standing: { kind: "failed", failure } };
      return { standing: { kind: "several", reports: failure.reports } };
    }
    if (found.value.kind !== "report") {
      const own = { name: settings.unitName, level: settings.unitLevel };
      return { standing: { kind: "review", review: startReview(nameOf(file), found.value, own) } };
    }
    if ("path" in file && alone) return { standing: { kind: "taken" }, path: file.path };
    // Nothing is taken in any more where somebody has left, or has left it out.
    if (gone.current || !isWaiting(latest.current, id)) return { standing: { kind: "skipped" } };
    const name = nameOf(file);
    const added =
      "path" in file
        ? await bridge.call("import.create", { name, report: reportPayload(found.value.report) })
        : await bridge.call("library.add", { name, text: await file.dropped.text() });
    if (!added.ok) return { standing: { kind: "failed", failure: added.failure } };
    return { standing: { kind: "taken" }, path: added.value.path };
  };

  const reading = useRef(new Set<number>());
  /** Has the next files read, some at the same time; each shows as soon as it is there. Once the screen is left, no more are asked for. */
  const readOn = useEffectEvent((): void => {
    for (const entry of nextToRead(latest.current, reading.current)) {
      reading.current.add(entry.id);
      void readEntry(entry).then(({ standing, path }) => {
        reading.current.delete(entry.id);
        if (gone.current) return;
        // It may have been left out meanwhile; the next is to be read all the same.
        change((before) => (isWaiting(before, entry.id) ? withStanding(before, entry.id, standing) : { ...before }));
        const { entries, shown } = latest.current;
        if (standing.kind === "taken" && (shown === entry.id || entries.every(isThrough))) goOn(entry.id, path);
      });
    }
  });
  useEffect(() => readOn(), [batch]);

  /** Takes a report into the library; the path of its file, or undefined where it could not be (which is told). */
  const take = async (entry: BatchEntry): Promise<string | undefined> => {
    if (entry.standing.kind !== "review") return undefined;
    const { name } = entry.standing.review;
    const { report, conversion } = reviewed(entry.standing.review);
    const created = await bridge.call("import.create", { name, report: reportPayload(conversion?.report ?? report) });
    if (!created.ok) {
      notices.failure(created.failure);
      return undefined;
    }
    change((before) => withStanding(before, entry.id, { kind: "taken" }));
    return created.value.path;
  };

  return {
    batch,
    busy,
    show: (id: number) => change((before) => ({ ...before, shown: id })),
    review: (id: number, review: Review) => change((before) => withStanding(before, id, { kind: "review", review })),
    pick: (id: number, reports: readonly ReportAt[], chosen: readonly number[]) =>
      change((before) => withPicks(before, id, reports, chosen)),
    skip: (id: number): void => {
      change((before) => withStanding(before, id, { kind: "skipped" }));
      goOn(id);
    },
    /** Reads an entry anew that was left out. */
    reconsider: (id: number) => change((before) => withStanding(before, id, { kind: "waiting" })),
    takeOne: async (entry: BatchEntry): Promise<boolean> => {
      setBusy(true);
      const path = await take(entry);
      setBusy(false);
      if (path === undefined) return false;
      goOn(entry.id, path);
      return true;
    },
    /** Takes all over about which nothing is left to decide; how many they were. Stops at the first that cannot be written. */
    takeClear: async (entries: readonly BatchEntry[]): Promise<number> => {
      setBusy(true);
      let taken = 0;
      for (const entry of entries.filter(isClear)) {
        if ((await take(entry)) === undefined) break;
        taken += 1;
      }
      setBusy(false);
      const shown = latest.current.entries.find(({ id }) => id === latest.current.shown);
      if (taken > 0 && shown !== undefined && isThrough(shown)) goOn(shown.id);
      return taken;
    },
  };
}
