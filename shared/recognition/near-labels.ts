import type { TableId } from "../forms/form.ts";
import type { GridCell } from "./grid.ts";
import { type Label, labelOf, type Meaning } from "./labels.ts";
import { type Match, matchLabels } from "./match-labels.ts";

const groupWords: ReadonlySet<string> = new Set(["不予公开", "无法提供", "不予处理", "其他处理"]);
const tableIds: readonly TableId[] = ["t2", "t3", "t4"];
const noMatch: Match = { meanings: [], near: false, text: "" };

/** The labels on one side of a value, nearest first, and what they say for each table. Worked out when asked for, and kept. */
export class NearLabels {
  readonly #cells: readonly GridCell[];
  readonly #tables: ReadonlySet<TableId>;
  readonly #matches = new Map<string, Match>();

  constructor(nearestFirst: readonly GridCell[], tables: ReadonlySet<TableId>) {
    this.#cells = nearestFirst;
    this.#tables = tables;
  }

  /** The row or column of a table that the labels name. */
  match(table: TableId, axis: Meaning["axis"]): Match {
    if (this.#cells.length === 0 || !this.#tables.has(table)) return noMatch;
    const key = `${table} ${axis}`;
    const kept = this.#matches.get(key);
    if (kept !== undefined) return kept;
    const match = this.#ownWords(
      withoutSubtotal(matchLabels(this.#cells, axis, new Set([table])), this.#cells),
      table,
      axis,
    );
    this.#matches.set(key, match);
    return match;
  }

  /** 其他 and 总计 name rows as well as columns; among labels that can only be the one they are not the other. */
  #ownWords(match: Match, table: TableId, axis: Meaning["axis"]): Match {
    const both = (meanings: readonly Meaning[]): boolean =>
      meanings.some((meaning) => meaning.table === table && meaning.axis !== axis);
    if (match.meanings.length === 0 || !both(labelOf(match.text).meanings)) return match;
    const others = this.#cells.some(
      ({ label: { meanings } }) => both(meanings) && !meanings.some((one) => one.table === table && one.axis === axis),
    );
    return others ? noMatch : match;
  }

  /** The nearest label. */
  nearest(): Label | undefined {
    return this.#cells[0]?.label;
  }

  /** Whether the nearest label is one cell's own heading that means nothing in the form: a column that somebody has added. */
  headsOtherColumn(): boolean {
    const [nearest] = this.#cells;
    return (
      nearest !== undefined &&
      nearest.columnSpan === 1 &&
      nearest.text.trim() !== "" &&
      tableIds.every((table) => this.match(table, "column").meanings.length === 0)
    );
  }

  /**
   * Whether an outcome of table four comes again before any of its groups: the heading of the group in between is lost. In rows right below
   * each other it is one label whose merge was undone.
   */
  hasLostGroup(): boolean {
    const seen = new Map<string, number>();
    for (const { label, top } of this.#cells) {
      const meanings = label.meanings.filter(({ table }) => table === "t4");
      if (meanings.some(({ axis }) => axis === "row")) return false;
      for (const { id } of meanings) {
        if (top + 1 < (seen.get(id) ?? 0)) return true;
        seen.set(id, top);
      }
    }
    return false;
  }

  /** Whether the labels name a row of table two or three, or a column of a table whose rows and columns are exchanged. */
  names(exchanged: ReadonlySet<TableId>): boolean {
    return this.namesRow() || [...exchanged].some((table) => this.match(table, "column").meanings.length > 0);
  }

  /** Whether the labels name a row of table two or three. */
  namesRow(): boolean {
    return this.match("t2", "row").meanings.length > 0 || this.match("t3", "row").meanings.length > 0;
  }
}

/** A total under the heading of a group is not the table's own. */
function withoutSubtotal(match: Match, cells: readonly GridCell[]): Match {
  const inGroup =
    match.meanings.some(({ id }) => id === "concluded") && cells.some(({ label }) => groupWords.has(label.key));
  return inGroup ? { ...match, meanings: match.meanings.filter(({ id }) => id !== "concluded") } : match;
}
