import { type RefObject, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readMapFile, writeMapFile } from "../../../shared/ledger/map-file.ts";
import { countLedger, type Ledger, readLedger } from "../../../shared/ledger/read-ledger.ts";
import { readRows } from "../../../shared/ledger/read-rows.ts";
import type { Register } from "../../../shared/ledger/register.ts";
import { decisionsForSameRows } from "../../../shared/ledger/same-rows.ts";
import { nothingTold, type RowDecision, type Told } from "../../../shared/ledger/told.ts";
import { mostLedgerMaps } from "../../../shared/ipc/ledger.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Result } from "../../../shared/result.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { base64Of } from "../../parts/base64-of.ts";
import { fileName } from "../../parts/format.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** A register as it stands in the window while its report is open; it is kept nowhere else. */
export interface KeptLedger {
  readonly name: string;
  readonly register: Register;
  /** What had been told when it was opened: its columns are recognised by these words, so that a word that is taught changes what it means alone. */
  readonly opened: Told;
  readonly told: Told;
  /** Last year's register, where it was chosen. */
  readonly before?: Register;
}

/** Decisions on rows by their numbers; undefined takes back what was decided before. */
export type Decisions = readonly (readonly [number, RowDecision | undefined])[];

/** Where a register comes from: a file on disk, or one that was dropped or pasted. */
export type LedgerInput = { readonly path: string } | { readonly file: File };

/**
 * The register that somebody counts: reading it, what was told about it, and the ledger that comes of it. What was told is kept for the unit in the settings, but for
 * decisions on single rows.
 */
export function useLedger(report: Pick<Report, "unit" | "year">, held: RefObject<KeptLedger | undefined>) {
  const bridge = useBridge();
  const notices = useNotices();
  const { settings, change } = useSettings();
  const [kept, setKept] = useState(held.current);
  const [reading, setReading] = useState(false);
  const { year, unit } = report;
  useEffect(() => {
    held.current = kept;
  }, [held, kept]);

  const today = dayOf(new Date());
  const { register, opened, told } = kept ?? {};
  const { columns, dateYear } = told ?? nothingTold;
  const rows = useMemo(
    () => register && readRows(register, { ...nothingTold, ...opened, ...readingOf(columns, dateYear) }),
    [register, opened, columns, dateYear],
  );
  const ledger = useMemo(() => rows && told && countLedger(rows, { year, told, today }), [rows, told, year, today]);

  const load = async (input: LedgerInput): Promise<Register | undefined> => {
    setReading(true);
    const read = await readInput(input);
    setReading(false);
    if (read.ok) return read.value;
    notices.failure(read.failure);
    return undefined;
  };
  const readInput = async (input: LedgerInput): Promise<Result<Register>> => {
    if ("path" in input) return bridge.call("ledger.read", { path: input.path });
    const { name } = input.file;
    const bytes = await base64Of(input.file);
    if (bytes === undefined) return { ok: false, failure: { code: "fileUnreadable", path: name, reason: "other" } };
    return bridge.call("ledger.read", { name, bytes });
  };

  const latest = useRef({ kept, settings, ledger });
  useEffect(() => {
    latest.current = { kept, settings, ledger };
  }, [kept, settings, ledger]);
  const keep = useCallback((next: KeptLedger): void => {
    latest.current = { ...latest.current, kept: next };
    setKept(next);
  }, []);
  /** Takes what somebody has told, and keeps of it what holds for other registers, too. */
  const tell = useCallback(
    (changes: (told: Told) => Partial<Told>): void => {
      const { kept: last, settings: now } = latest.current;
      if (last === undefined) return;
      const all = { ...last.told, ...changes(last.told) };
      keep({ ...last, told: all });
      const named = [...all.columns].map(([head, field]) => ({ head, field }));
      const others = now.ledgerMaps.filter((one) => one.unit !== unit.name);
      // Days without a year are of another one next time.
      const { dateYear: _, ...lasting } = all;
      const map = writeMapFile(lasting, named);
      // The count comes first; that the settings know it may wait for the next frame.
      startTransition(
        () => void change({ ledgerMaps: [{ unit: unit.name, map }, ...others].slice(0, mostLedgerMaps) }),
      );
    },
    [change, keep, unit.name],
  );
  /** Decides on single rows, or takes back what was decided on them (`undefined`). */
  const decide = useCallback(
    (decisions: Decisions): void => {
      const { kept: last } = latest.current;
      if (last !== undefined) keep({ ...last, told: decided(last.told, decisions) });
    },
    [keep],
  );
  /** Decides on all rows in the tray that say the same as this one does in a column; nothing of it is kept for other registers. */
  const decideAlike = useCallback(
    (row: number, field: "kind" | "result", decision: RowDecision): void => {
      const { applications = [], settled = [] } = latest.current.ledger ?? {};
      const text = applications.find((one) => one.row === row)?.values[field];
      const waiting = new Set(settled.flatMap((one) => (one.end === "tray" ? [one.row] : [])));
      const alike = applications.filter(({ row: other, values }) => values[field] === text && waiting.has(other));
      decide(alike.map(({ row: other }) => [other, decision]));
    },
    [decide],
  );

  return {
    kept,
    ledger,
    /** Last year's register, counted for last year, where it was chosen. */
    before: (): Ledger | undefined =>
      kept?.before && readLedger(kept.before, { year: year - 1, told: { ...kept.told, rows: new Map() }, today }),
    reading,
    /** Reads a register in place of the one before; what was told of the unit's registers holds for it, decisions on rows where they say the same again. */
    open: async (input: LedgerInput): Promise<void> => {
      const found = await load(input);
      if (found === undefined) return;
      const name = "path" in input ? fileName(input.path) : input.file.name;
      const map = settings.ledgerMaps.find((one) => one.unit === unit.name)?.map;
      const remembered = map === undefined ? undefined : readMapFile(map, name);
      const start = remembered?.ok === true ? remembered.value : nothingTold;
      setKept((last) => ({
        name,
        register: found,
        opened: last?.told ?? start,
        told:
          last === undefined
            ? start
            : { ...last.told, rows: decisionsForSameRows(last.told.rows, last.register, found) },
        ...(last?.before && { before: last.before }),
      }));
    },
    openBefore: async (input: LedgerInput): Promise<void> => {
      const found = await load(input);
      if (found !== undefined) setKept((last) => last && { ...last, before: found });
    },
    tell,
    decide,
    decideAlike,
  };
}

function readingOf(columns: Told["columns"], dateYear: number | undefined): Partial<Told> {
  return { columns, ...(dateYear !== undefined && { dateYear }) };
}

/** What was told, with some more decisions on rows. */
function decided(told: Told, decisions: Decisions): Told {
  const all = new Map(told.rows);
  for (const [row, decision] of decisions) {
    if (decision === undefined) all.delete(row);
    else all.set(row, { ...all.get(row), ...decision });
  }
  return { ...told, rows: all };
}
