import type { CellId, Form, Sum } from "../../../shared/forms/form.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { computingSums } from "../../../shared/report/totals.ts";
import { type Address, loadHyperFormula, type SheetSet } from "./hyperformula.ts";

/** A report's tables in a sheet set: its cells, its totals as formulas, and one formula for each identity. */
export interface FormInSheets {
  readonly sheets: SheetSet;
  readonly addressOf: (id: CellId) => Address;
}

const identities = "identities";

/**
 * Puts a report into HyperFormula: one sheet a table, one row and column a row and column, sums over ranges as a clerk would write them.
 * The identities S1 to S3 and B1 stand in a sheet of their own as differences. Throws where one of them is not 0.
 */
export async function formInSheets(form: Form, cells: Cells): Promise<FormInSheets> {
  const places = placesOf(form);
  const sumOf = new Map(computingSums(form).map((sum) => [sum.total, sum]));
  const content = (id: CellId): string | number | null => {
    const sum = sumOf.get(id);
    if (sum !== undefined) return `=${sumText(places, sum)}`;
    return cells[id] === undefined ? null : Number(cells[id]);
  };
  const tables = form.tables.map(({ id, cells: all }) => {
    const rows = Map.groupBy(all, (cell) => places(cell.id).row);
    return [id, [...rows.values()].map((row) => row.map((cell) => content(cell.id)))] as const;
  });
  const sheets = (await loadHyperFormula()).buildFromSheets(
    { ...Object.fromEntries(tables), [identities]: identityTexts(form, places).map((text) => [text]) },
    { licenseKey: "gpl-v3" },
  );
  const differences = sheets.getSheetValues(sheetNumber(sheets, identities)).flat();
  if (differences.some((difference) => difference !== 0)) throw new Error("the peer's identities do not hold");
  return {
    sheets,
    addressOf: (id) => {
      const { table, row, column } = places(id);
      return { sheet: sheetNumber(sheets, table), row, col: column };
    },
  };
}

interface Place {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}
type Places = (id: CellId) => Place;

/** Blocks of table two have columns of their own, all from the left; so the places in a row count, not the column ids. */
function placesOf(form: Form): Places {
  const known = new Map<CellId, Place>();
  for (const { id, cells } of form.tables) {
    const rows = Map.groupBy(cells, (cell) => cell.row);
    for (const [row, inRow] of [...rows.values()].entries()) {
      for (const [column, cell] of inRow.entries()) known.set(cell.id, { table: id, row, column });
    }
  }
  return (id) => {
    const place = known.get(id);
    if (place === undefined) throw new RangeError(`no cell ${id}`);
    return place;
  };
}

function identityTexts(form: Form, places: Places): readonly string[] {
  const name = (id: CellId): string => cellName(places(id));
  return [
    ...form.sums.map((sum) => `=${name(sum.total)}-${sumText(places, sum)}`),
    ...form.balances.map(({ left, right }) => `=${left.map(name).join("+")}-${right.map(name).join("-")}`),
  ];
}

function sumText(places: Places, { addends }: Sum): string {
  const all = addends.map(places);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a sum of nothing");
  const filled = (last.row - first.row + 1) * (last.column - first.column + 1) === all.length;
  return `SUM(${filled ? `${cellName(first)}:${nameInSheet(last)}` : all.map(cellName).join(",")})`;
}

function cellName(place: Place): string {
  return `${place.table}!${nameInSheet(place)}`;
}

function nameInSheet({ row, column }: Place): string {
  return `${String.fromCharCode("A".charCodeAt(0) + column)}${row + 1}`;
}

function sheetNumber(sheets: SheetSet, name: string): number {
  const number = sheets.getSheetId(name);
  if (number === undefined) throw new RangeError(`no sheet ${name}`);
  return number;
}
