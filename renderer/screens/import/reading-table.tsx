import { type KeyboardEvent, useMemo, useRef } from "react";
import type { CellId, Form, Table } from "../../../shared/forms/form.ts";
import type { LayoutCell } from "../../../shared/forms/layout.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { ShownCell } from "../../../shared/report/shown-cells.ts";
import { importWords } from "../../../shared/words/import-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** How a cell stands: found as it is, open, decided by somebody, not found, or a total that differs from the sum. */
export type CellStanding = "plain" | "open" | "decided" | "missing" | "differs";

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** A table of the form with what was read. Arrow keys go from cell to cell; the place of the active one is shown in the document. */
export function ReadingTable(props: {
  readonly form: Form;
  readonly table: Table;
  readonly cells: ReadonlyMap<CellId, ShownCell>;
  readonly standing: (cell: CellId) => CellStanding;
  readonly active: CellId | undefined;
  readonly onActive: (cell: CellId) => void;
}) {
  const { table, active } = props;
  const { layout } = table;
  const root = useRef<HTMLTableElement>(null);
  const values = useMemo(
    () => layout.rows.flat().flatMap((at) => (at.content.kind === "value" ? [{ ...at, cell: at.content.cell }] : [])),
    [layout],
  );
  const here = values.find(({ cell }) => cell === active) ?? values[0];

  const onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || here === undefined) return;
    event.preventDefault();
    const next = nearest(values, here, step);
    if (next === undefined) return;
    props.onActive(next.cell);
    root.current?.querySelector<HTMLElement>(`[data-read="${next.cell}"]`)?.focus();
  };
  return (
    <table ref={root} className="import-table" role="grid" aria-label={table.heading} lang="zh-CN" onKeyDown={onKey}>
      <tbody>
        {layout.rows.map((row, rowAt) => (
          <tr key={rowAt}>
            {row.map((at) =>
              at.content.kind === "label" ? (
                <LabelCell key={at.column} at={at} text={at.content.text} />
              ) : (
                <ReadCell
                  key={at.column}
                  {...props}
                  at={at}
                  cell={at.content.cell}
                  tabbed={at.content.cell === here?.cell}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LabelCell({ at, text }: { readonly at: LayoutCell; readonly text: string }) {
  return (
    <td role="gridcell" className="import-label" data-role={at.role} rowSpan={at.rowSpan} colSpan={at.columnSpan}>
      {text}
    </td>
  );
}

function ReadCell(props: {
  readonly form: Form;
  readonly at: LayoutCell;
  readonly cell: CellId;
  readonly cells: ReadonlyMap<CellId, ShownCell>;
  readonly standing: (cell: CellId) => CellStanding;
  readonly active: CellId | undefined;
  readonly onActive: (cell: CellId) => void;
  readonly tabbed: boolean;
}) {
  const { form, cell, active, onActive } = props;
  const { say, language } = useSettings();
  const shown = props.cells.get(cell);
  const standing = props.standing(cell);
  const value = formatCell(shown?.declared ?? shown?.value ?? undefined);
  const marks = {
    plain: "",
    open: say(importWords.openMark),
    decided: say(importWords.decidedMark),
    missing: say(importWords.missingMark),
    differs: say(importWords.differsMark),
  };
  const text = standing === "differs" ? `${value} ≠ ${formatCell(shown?.value ?? undefined)}` : value;
  const name = [labelsFor(form, language).cell(cell), text === "" ? say(importWords.blank) : text, marks[standing]];
  const summed = form.cellById.get(cell)?.computed === true && shown?.declared === undefined;
  return (
    <td
      role="gridcell"
      className="import-value"
      rowSpan={props.at.rowSpan}
      colSpan={props.at.columnSpan}
      data-read={cell}
      data-standing={standing}
      data-summed={summed || undefined}
      title={summed ? say(importWords.computedMark) : marks[standing]}
      aria-label={name.filter((part) => part !== "").join("，")}
      aria-selected={cell === active}
      tabIndex={props.tabbed ? 0 : -1}
      onFocus={() => onActive(cell)}
      onClick={(event) => event.currentTarget.focus()}
    >
      {value}
      {standing === "differs" && <small> ≠ {formatCell(shown?.value ?? undefined)}</small>}
      {standing === "missing" && "–"}
    </td>
  );
}

type Value = LayoutCell & { readonly cell: CellId };

/** The next value cell in a direction; up and down, the one in the same column or, where there is none, the nearest. */
function nearest(values: readonly Value[], from: Value, [down, right]: readonly [number, number]): Value | undefined {
  const beyond = values.filter((to) =>
    down === 0
      ? to.row === from.row && Math.sign(to.column - from.column) === right
      : Math.sign(to.row - from.row) === down,
  );
  const distance = (to: Value): number => Math.abs(to.row - from.row) * 1000 + Math.abs(to.column - from.column);
  return beyond.toSorted((a, b) => distance(a) - distance(b))[0];
}
