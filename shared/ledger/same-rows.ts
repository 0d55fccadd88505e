import { type Register, rowOffsets } from "./register.ts";
import type { Told } from "./told.ts";

/**
 * Decisions on the rows of a register, for the same register read again: each stays with its row, wherever that now stands. Where a row says something else
 * than before, or is gone, its decision goes with what it was made about. Of rows that say the same the first stands for the first, and so on.
 */
export function decisionsForSameRows(rows: Told["rows"], before: Register, now: Register): Told["rows"] {
  if (rows.size === 0) return rows;
  const found = new Map<string, number>();
  eachRow(now, (row, saying) => found.set(saying, row));
  const kept = new Map<number, NonNullable<ReturnType<typeof rows.get>>>();
  eachRow(before, (row, saying) => {
    const [decision, place] = [rows.get(row), found.get(saying)];
    if (decision !== undefined && place !== undefined) kept.set(place, decision);
  });
  return kept;
}

/** Every row with its number and what it says, rows that say the same told apart by their order. */
function eachRow(register: Register, tell: (row: number, saying: string) => void): void {
  const offsets = rowOffsets(register);
  const times = new Map<string, number>();
  for (const [place, { name, rows }] of register.sheets.entries()) {
    for (const { row, cells, mark } of rows) {
      const saying = JSON.stringify([name, mark, cells]);
      const time = (times.get(saying) ?? 0) + 1;
      times.set(saying, time);
      tell((offsets[place] ?? 0) + row, `${time} ${saying}`);
    }
  }
}
