import type { SourceCell } from "../../../shared/recognition/source-document.ts";

/** From the left, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Words that make one cell of a head or of labels, with the baselines of their first and last line. */
export interface HeadBlock {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the left ends of a head and of the values below it are one, both are set to the left. */
const sameLeft = 3;

/** The rows of the head of a table: each head over its column, one that others stand below over all of those. */
export function headRows(heads: readonly HeadBlock[], columns: readonly Column[]): readonly (readonly SourceCell[])[] {
  const rows: { blocks: HeadBlock[]; bottom: number }[] = [];
  for (const block of heads.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const isBelow = row === undefined || block.top > row.bottom;
    if (isBelow || row.blocks.some((one) => one.left < block.right && one.right > block.left)) {
      rows.push({ blocks: [block], bottom: block.bottom });
    } else row.blocks.push(block);
  }
  return rows.map(({ blocks }) =>
    cellsOf(
      blocks.toSorted((a, b) => a.left - b.left),
      columns,
    ),
  );
}

function cellsOf(blocks: readonly HeadBlock[], columns: readonly Column[]): readonly SourceCell[] {
  const starts = blocks.map((block) => startOf(block, columns));
  const cells: SourceCell[] = [];
  let next = 0;
  for (const [at, { text, left, right }] of blocks.entries()) {
    const start = Math.max(next, starts[at] ?? next);
    // It reaches to the next one, if it is set to the left and wide, or as far as it has its middle in the middle.
    const end = Math.min(starts[at + 1] ?? columns.length, columns.length);
    if (start >= columns.length) break;
    for (; next < start; next += 1) cells.push({ text: "", rowSpan: 1, columnSpan: 1 });
    const width = right - left;
    const pitch = pitchOf(columns);
    const columnSpan = width > pitch * overSeveral ? Math.max(1, end - start) : 1;
    cells.push({ text, rowSpan: 1, columnSpan });
    next = start + columnSpan;
  }
  return cells;
}

/** Wider than this part of the way from column to column, a head stands over several. */
const overSeveral = 1.15;

function pitchOf(columns: readonly Column[]): number {
  const [first, last] = [columns[0], columns.at(-1)];
  return ((last?.left ?? 0) - (first?.left ?? 0)) / Math.max(1, columns.length - 1);
}

/** The first column that a head stands over: the one that begins where it does, else the nearest to its own middle or left end. */
function startOf({ left, right }: HeadBlock, columns: readonly Column[]): number {
  const aligned = columns.findIndex((column) => Math.abs(column.left - left) <= sameLeft);
  if (aligned !== -1) return aligned;
  const isWide = right - left > pitchOf(columns) * overSeveral;
  const place = isWide ? left : (left + right) / 2;
  let best = 0;
  for (const [at, column] of columns.entries()) {
    const middle = (column.left + column.right) / 2;
    const nearest = columns[best];
    if (nearest !== undefined && Math.abs(middle - place) < Math.abs((nearest.left + nearest.right) / 2 - place))
      best = at;
  }
  return best;
}
