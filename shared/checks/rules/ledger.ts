import type { CellId } from "../../forms/form.ts";
import { type LedgerSource, unpackRows } from "../../report/ledger-source.ts";
import type { Report } from "../../report/report.ts";
import { sideOf } from "../pairing.ts";
import { nothing, ruleTelling } from "../rule.ts";

/** Numbers of rows of the register, with what is added to them on each of its sheets. */
interface LedgerRows {
  readonly rows: readonly number[];
  readonly offsets: readonly number[];
}

/** What was counted for the report's year. */
function ledgerOf({ ledger, year }: Pick<Report, "ledger" | "year">): LedgerSource | undefined {
  return ledger?.year === year ? ledger : undefined;
}

/** K1: a typed figure of tables three and four is the one that was counted from the register of applications. Source: common sense. */
export const countedFigure = ruleTelling<
  { readonly cell: CellId; readonly typed: number; readonly counted: number } & LedgerRows
>()({
  code: "K1",
  severity: "warning",
  basis: "sense",
  checks: (form) =>
    form.cells
      .filter(({ table, computed }) => table !== "t2" && !computed)
      .map(({ id, index, table }) => ({
        reads: [id, "ledger", "year"],
        run: ({ figures, report }) => {
          const typed = figures.number(index);
          const ledger = ledgerOf(report);
          const figure = ledger?.counted[id];
          if (ledger === undefined || figure === undefined || Number.isNaN(typed) || typed === figure.value) {
            return nothing;
          }
          const { value: counted, rows } = figure;
          const params = { cell: id, typed, counted, rows: unpackRows(rows), offsets: ledger.offsets };
          return [{ part: table, cells: [id], expected: counted, actual: typed, params }];
        },
        pairings: ({ figures, report }) => {
          const figure = ledgerOf(report)?.counted[id];
          if (figure === undefined) return nothing;
          const typed = figures.number(index);
          const outcome = Number.isNaN(typed) ? "open" : typed === figure.value ? "holds" : "fails";
          return [{ part: table, cells: [id], left: sideOf(typed), right: figure.value, relation: "equal", outcome }];
        },
      })),
});

/** K2: rows of the register that nobody has classified, or that are not of this year's report. Source: common sense. */
export const unclassifiedRows = ruleTelling<{
  readonly unclassified: readonly number[];
  readonly otherYears: readonly number[];
  readonly offsets: readonly number[];
}>()({
  code: "K2",
  severity: "warning",
  basis: "sense",
  checks: () => [
    {
      reads: ["ledger", "year"],
      run: ({ report }) => {
        const ledger = ledgerOf(report);
        if (ledger === undefined || ledger.unclassified + ledger.otherYears === "") return nothing;
        const [unclassified, otherYears] = [unpackRows(ledger.unclassified), unpackRows(ledger.otherYears)];
        const actual = unclassified.length + otherYears.length;
        const params = { unclassified, otherYears, offsets: ledger.offsets };
        return [{ part: "t3", cells: [], expected: 0, actual, params }];
      },
    },
  ],
});

/** K3: what the register carries in from last year is, application by application, what last year's register carried out. Source: the form (上年结转). */
export const carriedByName = ruleTelling<{
  readonly missing: readonly number[];
  readonly added: readonly number[];
  readonly offsets: readonly number[];
}>()({
  code: "K3",
  severity: "warning",
  basis: "sense",
  checks: () => [
    {
      reads: ["ledger", "year"],
      run: ({ report }) => {
        const ledger = ledgerOf(report);
        const carried = ledger?.carried;
        if (ledger === undefined || carried === undefined || carried.missing + carried.added === "") return nothing;
        const [missing, added] = [unpackRows(carried.missing), unpackRows(carried.added)];
        const params = { missing, added, offsets: ledger.offsets };
        return [{ part: "t3", cells: [], expected: 0, actual: missing.length + added.length, params }];
      },
    },
  ],
});
