import type { CellId } from "../../shared/forms/form.ts";
import { entriesByCell } from "../../shared/forms/registry.ts";
import { type Ledger, readLedger } from "../../shared/ledger/read-ledger.ts";
import type { Register } from "../../shared/ledger/register.ts";
import { nothingTold, type Told } from "../../shared/ledger/told.ts";

/** A register with one sheet, its rows numbered from 1. */
export function registerOf(...rows: readonly (readonly string[])[]): Register {
  return { sheets: [sheetOf("台账", rows)] };
}

/** A sheet of a register, its rows numbered from 1. */
export function sheetOf(name: string, rows: readonly (readonly string[])[]): Register["sheets"][number] {
  return { name, rows: rows.map((cells, place) => ({ row: place + 1, cells })) };
}

/** Heads as most offices have them. */
export const usualHeads = [
  "登记编号",
  "申请人",
  "申请人类别",
  "申请方式",
  "收到日期",
  "答复日期",
  "答复类型",
  "适用条款",
];

/** One application below the usual heads, as far as a test speaks of it. */
export interface Line {
  readonly number?: string;
  readonly applicant?: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly received?: string;
  readonly answered?: string;
  readonly result?: string;
  readonly ground?: string;
}

/** A register with the usual heads in row 1. */
export function usualRegister(...lines: readonly Line[]): Register {
  const rows = lines.map(({ number = "", applicant = "", kind = "公民", channel = "", received = "", ...answer }) => {
    const { answered = "", result = "", ground = "" } = answer;
    return [number, applicant, kind, channel, received, answered, result, ground];
  });
  return registerOf(usualHeads, ...rows);
}

/** A register counted for 2021. */
export function countedFor2021(register: Register, told: Partial<Told> = {}): Ledger {
  return readLedger(register, { year: 2021, told: { ...nothingTold, ...told }, today: "2022-01-10" });
}

/** The figures that are not 0, totals left out. */
export function figuresOf({ counted }: Ledger): Readonly<Record<string, number>> {
  const kept = entriesByCell(counted).filter(([id, { value }]) => value > 0 && !isTotal(id));
  return Object.fromEntries(kept.map(([id, { value }]) => [id, value]));
}

/** How each row ends: the reason of the tray or of leaving it out, or "counted". */
export function endsIn({ settled }: Ledger): readonly string[] {
  return settled.map((one) => (one.end === "counted" ? "counted" : one.reason));
}

function isTotal(id: CellId): boolean {
  return id.endsWith(".total") || id.startsWith("t3.concluded.");
}
