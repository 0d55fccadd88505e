import { deepestHead } from "./find-head.ts";
import { isSureHead } from "./head-names.ts";
import type { Register, RegisterRow, RegisterSheet } from "./register.ts";
import { wordKey } from "./word-table.ts";

/** Heads that stand twice in a row are two tables only where there are so many. */
const fewestTwice = 3;

/** A register whose tables stand side by side (上半年 beside 下半年), each put on a sheet of its own behind the one that it stood on, its rows under their numbers. */
export function tablesApart({ sheets }: Register): Register {
  return { sheets: sheets.flatMap(apart) };
}

function apart(sheet: RegisterSheet): readonly RegisterSheet[] {
  const cuts = sheet.rows
    .slice(0, deepestHead)
    .map(cutsOf)
    .find((own) => own.length > 0);
  if (cuts === undefined) return [sheet];
  return [0, ...cuts].map((from, place): RegisterSheet => ({
    name: place === 0 ? sheet.name : `${sheet.name}（${place + 1}）`,
    rows: sheet.rows.flatMap((row) => partOf(row, from, cuts[place])),
  }));
}

/** The columns (from 0) at which the heads of a row begin again from the first. */
function cutsOf({ cells }: RegisterRow): readonly number[] {
  const heads = cells.map(wordKey);
  const first = heads.findIndex(isSureHead);
  if (first < 0) return [];
  const again = heads.flatMap((head, column) => (column > first && head === heads[first] ? [column] : []));
  const [cut] = again;
  if (cut === undefined) return [];
  const width = cut - first;
  const twice = new Set(
    heads.slice(first, cut).filter((head, place) => isSureHead(head) && heads[cut + place] === head),
  );
  const repeats = heads
    .slice(first, cut)
    .every((head, place) => head === "" || heads[cut + place] === head || !isSureHead(head));
  return twice.size >= fewestTwice && repeats ? again.filter((column) => (column - first) % width === 0) : [];
}

function partOf(
  { row, cells, mark, joined }: RegisterRow,
  from: number,
  to: number | undefined,
): readonly RegisterRow[] {
  const own = cells.slice(from, to);
  if (own.every((text) => text.trim() === "")) return [];
  const within = (joined ?? []).flatMap((column) =>
    column >= from && (to === undefined || column < to) ? [column - from] : [],
  );
  return [{ row, cells: own, ...(mark && { mark }), ...(within.length > 0 && { joined: within }) }];
}
