import { type RefObject, useEffect, useMemo, useState } from "react";
import { readMapFile, writeMapFile } from "../../../shared/ledger/map-file.ts";
import { countLedger, type Ledger, readLedger } from "../../../shared/ledger/read-ledger.ts";
import { readRows } from "../../../shared/ledger/read-rows.ts";
import type { Register } from "../../../shared/ledger/register.ts";
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
  readonly told: Told;
  /** Last year's register, where it was chosen. */
  readonly before?: Register;
}

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
  const { register, told } = kept ?? {};
  // Decisions on rows change nothing of how the rows are read.
  const { columns, kinds, results, channels, dateYear } = told ?? nothingTold;
  const rows = useMemo(
    () =>
      register &&
      readRows(register, {
        ...nothingTold,
        columns,
        kinds,
        results,
        channels,
        ...(dateYear !== undefined && { dateYear }),
      }),
    [register, columns, kinds, results, channels, dateYear],
  );
  const ledger = useMemo(() => rows && told && countLedger(rows, { year, told, today }), [rows, told, year, today]);
  const before = useMemo(
    (): Ledger | undefined =>
      kept?.before && readLedger(kept.before, { year: year - 1, told: { ...kept.told, rows: new Map() }, today }),
    [kept?.before, kept?.told, year, today],
  );

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

  return {
    kept,
    ledger,
    before,
    reading,
    /** Reads a register in place of the one before; what was told of the unit's registers holds for it, decisions on rows where it is the same file again. */
    open: async (input: LedgerInput): Promise<void> => {
      const found = await load(input);
      if (found === undefined) return;
      const name = "path" in input ? fileName(input.path) : input.file.name;
      if (readRows(found, nothingTold).sheets.every((sheet) => sheet.columns === undefined)) {
        return notices.failure({ code: "registerWithoutHead", path: name });
      }
      const map = settings.ledgerMaps.find((one) => one.unit === unit.name)?.map;
      const remembered = map === undefined ? undefined : readMapFile(map, name);
      const start = remembered?.ok === true ? remembered.value : nothingTold;
      setKept((last) => ({
        name,
        register: found,
        told: last?.told ?? start,
        ...(last?.before && { before: last.before }),
      }));
    },
    openBefore: async (input: LedgerInput): Promise<void> => {
      const found = await load(input);
      if (found !== undefined) setKept((last) => last && { ...last, before: found });
    },
    /** Takes what somebody has told, and keeps of it what holds for other registers, too. */
    tell: (next: Partial<Told>): void => {
      if (kept === undefined) return;
      const all = { ...kept.told, ...next };
      setKept({ ...kept, told: all });
      const named = [...all.columns].map(([head, field]) => ({ head, field }));
      const others = settings.ledgerMaps.filter((one) => one.unit !== unit.name);
      // Days without a year are of another one next time.
      const { dateYear: _, ...lasting } = all;
      const map = writeMapFile(lasting, named);
      void change({ ledgerMaps: [{ unit: unit.name, map }, ...others].slice(0, mostLedgerMaps) });
    },
    decide: (numbers: readonly number[], decision: RowDecision): void => {
      setKept((last) => last && { ...last, told: decided(last.told, numbers, decision) });
    },
  };
}

/** What was told, with one more decision on some rows. */
function decided(told: Told, numbers: readonly number[], decision: RowDecision): Told {
  const all = new Map(told.rows);
  for (const row of numbers) all.set(row, { ...all.get(row), ...decision });
  return { ...told, rows: all };
}
