import { NativeSelect, UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Cell, CellId, TableId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type MergedCell, mergedCells } from "../../../shared/gathering/merge.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Report } from "../../../shared/report/report.ts";
import { hallWords } from "../../../shared/words/gathering-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { Breakable } from "../../parts/breakable.tsx";
import { useLibrary } from "../../bridge/use-library.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import type { HallProps } from "./hall-screen.tsx";
import { OriginsPanel } from "./origins-panel.tsx";
import { useEarlierYears } from "./use-earlier-years.ts";

const tables = ["t2", "t3", "t4"] as const satisfies readonly TableId[];

/** The sums as the tables of the form. Each cell opens the units behind it; a sum is never typed over, but adjusted with a reason. */
export function SumsSection(props: HallProps & { readonly merged: Report | undefined }) {
  const { merged, open, gathering } = props;
  const { say } = useSettings();
  const [chosen, setChosen] = useState<CellId>();
  const earlier = useEarlierYears(open.path);
  const cells = useMemo(() => (merged === undefined ? undefined : mergedCells(merged)), [merged]);
  const failing = useMemo(() => failingColumns(merged, cells), [merged, cells]);
  return (
    <div className="hall-split">
      <div className="hall-main hall-scroll" tabIndex={0} role="group" aria-label={say(hallWords.tabSums)}>
        <OwnChoice {...props} />
        {merged === undefined || cells === undefined ? (
          <p className="quiet hall-none">{say(hallWords.noSums)}</p>
        ) : (
          tables.map((table) => (
            <SumTable
              key={table}
              table={table}
              edition={gathering.edition}
              cells={cells}
              failing={failing}
              chosen={chosen}
              onChoose={setChosen}
            />
          ))
        )}
      </div>
      {merged !== undefined && cells !== undefined && (
        <OriginsPanel key={chosen} {...props} merged={merged} cells={cells} cell={chosen} earlier={earlier} />
      )}
    </div>
  );
}

/** The columns of table three whose balance fails in the sum. */
function failingColumns(
  merged: Report | undefined,
  cells: ReadonlyMap<CellId, MergedCell> | undefined,
): ReadonlySet<string> {
  if (merged === undefined || cells === undefined) return new Set();
  const side = (ids: readonly CellId[]): number =>
    ids.reduce((sum, id) => {
      const value = cells.get(id)?.value;
      return typeof value === "number" ? sum + value : sum;
    }, 0);
  const { balances } = formOf(merged.edition);
  return new Set(balances.filter(({ left, right }) => side(left) !== side(right)).map(({ column }) => column));
}

/** The report of the unit itself: one of the library, or a file. */
function OwnChoice({ open, gathering, busy }: HallProps) {
  const bridge = useBridge();
  const notices = useNotices();
  const { say } = useSettings();
  const { state } = useLibrary();
  const reports = (state.kind === "listed" ? state.entries : []).filter(
    (one) => one.kind === "report" && one.year === gathering.year,
  );
  const { own } = gathering;
  const fromFile = "\n";
  const choose = async (path: string): Promise<void> => {
    if (path !== fromFile) return open.setOwn(path === "" ? undefined : path);
    const chosen = await bridge.call("dialog.chooseFile", { kind: "document" });
    if (!chosen.ok) return notices.failure(chosen.failure);
    return chosen.value.path === null ? undefined : open.setOwn(chosen.value.path);
  };
  return (
    <div className="hall-filter">
      <NativeSelect
        size="xs"
        label={say(hallWords.chooseOwn)}
        disabled={busy}
        value={own === undefined ? "" : "own"}
        onChange={(event) => void choose(event.currentTarget.value)}
        data={[
          { value: "", label: say(hallWords.ownNone) },
          ...(own === undefined ? [] : [{ value: "own", label: own.unit.name }]),
          ...reports.map(({ path, name }) => ({ value: path, label: name })),
          { value: fromFile, label: say(hallWords.ownFile) },
        ]}
      />
    </div>
  );
}

function SumTable(props: {
  readonly table: TableId;
  readonly edition: Report["edition"];
  readonly cells: ReadonlyMap<CellId, MergedCell>;
  readonly failing: ReadonlySet<string>;
  readonly chosen: CellId | undefined;
  readonly onChoose: (cell: CellId) => void;
}) {
  const { table, cells, failing, chosen } = props;
  const { language } = useSettings();
  const form = formOf(props.edition);
  const labels = labelsFor(form, language);
  const own = form.cells.filter((cell) => cell.table === table);
  const columns = [...new Map(own.map((cell) => [cell.column, cell])).values()];
  const rows = [...new Map(own.map((cell) => [cell.row, cell])).values()];
  const at = new Map<string, Cell>(own.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return (
    <table className="sum-table" aria-label={labels.table(table)}>
      <caption>{labels.table(table)}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((cell) => (
            <th key={cell.column} scope="col" data-failing={(table === "t3" && failing.has(cell.column)) || undefined}>
              <Breakable text={labels.columnLabel(cell.id)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((first) => (
          <tr key={first.row}>
            <th scope="row" title={first.rowLabels.join(" ")}>
              {labels.rowLabel(first.id)}
            </th>
            {columns.map(({ column }) => {
              const cell = at.get(`${first.row} ${column}`);
              if (cell === undefined) return <td key={column} className="sum-none" />;
              const { value, adjusted } = cells.get(cell.id) ?? { value: null };
              return (
                <td
                  key={column}
                  data-chosen={cell.id === chosen || undefined}
                  data-computed={cell.computed || undefined}
                >
                  <UnstyledButton
                    className="sum-cell figures"
                    aria-label={`${labels.cell(cell.id)} ${value === null ? "" : formatCell(value)}`}
                    aria-pressed={cell.id === chosen}
                    data-cell={cell.id}
                    onClick={() => props.onChoose(cell.id)}
                  >
                    {value === null ? "" : formatCell(value)}
                    {adjusted !== undefined && <sup>*</sup>}
                  </UnstyledButton>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
