import { Button } from "@mantine/core";
import { memo } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import type { RowDecision, Told } from "../../../shared/ledger/told.ts";
import { kindNames, leftWords } from "../../../shared/words/ledger.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { FoldedRows } from "./folded-rows.tsx";
import type { TrayActs } from "./tray-row.tsx";

/** The rows that somebody has decided on, each to be taken back, and those that are left out, with the reason. */
export const SettledSection = memo(function SettledSection(props: {
  readonly ledger: Ledger;
  readonly decisions: Told["rows"];
  readonly form: Form;
  readonly decide: TrayActs["decide"];
}) {
  const { decisions, form, decide } = props;
  const { settled, sheets } = props.ledger;
  const { say, language } = useSettings();
  const offsets = sheets.map(({ offset }) => offset);
  const left = settled.flatMap((one) => (one.end === "left" && one.reason !== "told" ? [one] : []));
  const decided = [...decisions].toSorted(([a], [b]) => a - b);
  const wordsOf = ({ kind, result, received, answered, concluded, accepted, leftOut }: RowDecision): string => {
    if (leftOut === true) return say(ledgerWords.leaveOut);
    const row = form.cells.find((cell) => cell.row === result && cell.column === "total");
    return [
      kind && say(kindNames[kind]),
      result === "open" ? say(ledgerWords.stillOpen) : row?.rowLabels.at(-1),
      received,
      answered,
      concluded && say(ledgerWords.concluded),
      accepted && say(ledgerWords.count),
    ]
      .filter((words) => words !== undefined)
      .join(" · ");
  };
  return (
    <>
      {decided.length > 0 && (
        <FoldedRows
          className="ledger-settled"
          title={say(ledgerWords.decided)}
          rows={decided}
          newest
          row={([row, decision]) => (
            <tr key={row}>
              <th scope="row">{formatRows([row], offsets, language)}</th>
              <td>{wordsOf(decision)}</td>
              <td className="number">
                <Button size="compact-xs" variant="subtle" onClick={() => decide([[row, undefined]])}>
                  {say(ledgerWords.takeBack)}
                </Button>
              </td>
            </tr>
          )}
        />
      )}
      {left.length > 0 && (
        <FoldedRows
          className="ledger-settled"
          title={say(ledgerWords.left)}
          rows={left}
          row={({ row, reason }) => (
            <tr key={row}>
              <th scope="row">{formatRows([row], offsets, language)}</th>
              <td>{leftWords[reason][language]}</td>
            </tr>
          )}
        />
      )}
    </>
  );
});
