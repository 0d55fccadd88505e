import { Button, Chip, Table, TextInput } from "@mantine/core";
import { type KeyboardEvent, memo, useMemo, useState } from "react";
import { formOf } from "../../../shared/forms/registry.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { type BoardUnit, type UnitState, unitStates } from "../../../shared/gathering/board.ts";
import { foldText } from "../../../shared/recognition/normalise.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { cellsWithTotals } from "../../../shared/report/totals.ts";
import { hallWords, unitStateWords } from "../../../shared/words/gathering-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { fileName } from "../../parts/format.ts";
import type { HallProps } from "./hall-screen.tsx";
import { StateMark } from "./state-mark.tsx";
import { UnitPanel } from "./unit-panel.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

/** The figures that stand beside every unit. */
const shownCells = ["t3.received.total", "t3.carriedOut.total"] as const satisfies readonly CellId[];

/** Every unit with how it stands with it; beside them the one that is looked at. Up and down go through them, R sends one back. */
export function UnitsSection(props: HallProps) {
  const { board, busy } = props;
  const { say } = useSettings();
  const [state, setState] = useState<UnitState | "all">("all");
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const units = useMemo(() => {
    const wanted = foldText(search.trim());
    return board.units.filter(
      (unit) =>
        (state === "all" || unit.state === state) &&
        (wanted === "" || [unit.unit, ...(unit.listed?.aliases ?? [])].some((name) => foldText(name).includes(wanted))),
    );
  }, [board, state, search]);
  const place = units.findIndex(({ unit }) => unit === chosen);
  const shown = units[place];
  const faulty = units.filter((unit) => unit.state === "faulty");

  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen(units[Math.min(units.length - 1, Math.max(0, place + step))]?.unit);
    } else if (event.key.toLowerCase() === "r" && !event.ctrlKey && !event.metaKey && !busy && shown?.counting) {
      event.preventDefault();
      props.onSendBack([shown]);
    }
  };
  return (
    <div className="hall-split">
      <div className="hall-main">
        <div className="hall-filter">
          <Chip.Group value={state} onChange={(value) => setState(unitStates.find((one) => one === value) ?? "all")}>
            <Chip size="xs" value="all">
              {`${say(hallWords.everything)} ${board.units.length}`}
            </Chip>
            {unitStates.map((one) => {
              const count = board.units.filter((unit) => unit.state === one).length;
              return (
                count > 0 && (
                  <Chip key={one} size="xs" value={one}>
                    {`${say(unitStateWords[one])} ${count}`}
                  </Chip>
                )
              );
            })}
          </Chip.Group>
          <span className="bar-space" />
          <TextInput
            size="xs"
            aria-label={say(hallWords.search)}
            placeholder={say(hallWords.search)}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {faulty.length > 0 && (
            <Button size="xs" variant="default" disabled={busy} onClick={() => props.onSendBack(faulty)}>
              {say(hallWords.sendBackAll)}
            </Button>
          )}
        </div>
        {units.length === 0 ? (
          <p className="quiet hall-none">{say(board.units.length === 0 ? hallWords.noUnits : hallWords.noMatch)}</p>
        ) : (
          <div
            ref={setScroller}
            className="hall-scroll"
            tabIndex={0}
            role="group"
            aria-label={say(hallWords.tabUnits)}
            onKeyDown={onKey}
          >
            <Table className="hall-table" stickyHeader highlightOnHover aria-rowcount={units.length + 1}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{say(hallWords.whichUnit)}</Table.Th>
                  <Table.Th>{say(hallWords.stateOf)}</Table.Th>
                  <Table.Th className="number">{say(hallWords.round)}</Table.Th>
                  <Table.Th className="number">{say(hallWords.warnings)}</Table.Th>
                  <Table.Th className="number">{say(hallWords.received)}</Table.Th>
                  <Table.Th className="number">{say(hallWords.carriedOut)}</Table.Th>
                  <Table.Th>{say(hallWords.file)}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                <VirtualRows
                  count={units.length}
                  columns={7}
                  scroller={scroller}
                  shown={place < 0 ? undefined : place}
                  row={(index) => {
                    const unit = units[index];
                    return (
                      unit && (
                        <UnitRow
                          key={unit.unit}
                          unit={unit}
                          index={index}
                          chosen={unit.unit === chosen}
                          onChoose={setChosen}
                        />
                      )
                    );
                  }}
                />
              </Table.Tbody>
            </Table>
          </div>
        )}
      </div>
      {shown !== undefined && <UnitPanel key={shown.unit} {...props} unit={shown} />}
    </div>
  );
}

interface UnitRowProps {
  readonly unit: BoardUnit;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: (unit: string) => void;
}

/** A unit of the board. While the board is scrolled only those that come into sight are drawn. */
const UnitRow = memo(function UnitRow(props: UnitRowProps) {
  const { unit, chosen } = props;
  const { counting } = unit;
  const content = counting?.submission.content;
  const report = content !== undefined && "report" in content ? content.report : undefined;
  const valueOf = report && cellsWithTotals(formOf(report.edition), report.cells);
  const { warnings = 0 } = report?.findings ?? {};
  return (
    <Table.Tr
      aria-rowindex={props.index + 2}
      aria-selected={chosen}
      data-chosen={chosen || undefined}
      onClick={() => props.onChoose(unit.unit)}
    >
      <Table.Th scope="row" title={unit.unit}>
        {unit.unit}
      </Table.Th>
      <Table.Td>
        <StateMark unit={unit} />
      </Table.Td>
      <Table.Td className="number">{counting?.round}</Table.Td>
      <Table.Td className="number">{warnings > 0 ? warnings : ""}</Table.Td>
      {shownCells.map((id) => (
        <Table.Td key={id} className="number">
          {formatCell(valueOf?.(id))}
        </Table.Td>
      ))}
      <Table.Td title={counting?.submission.file}>{counting && fileName(counting.submission.file)}</Table.Td>
    </Table.Tr>
  );
});
