import { memo, useMemo } from "react";
import { dueRows } from "../../../shared/ledger/deadlines.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import type { HolidayTable } from "../../../shared/ledger/holidays.ts";
import type { Told } from "../../../shared/ledger/told.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerSentences } from "../../../shared/words/ledger.ts";
import { ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { FoldedRows } from "./folded-rows.tsx";
import { HolidaysForm } from "./holidays-form.tsx";

/** What was answered late, and what is still to be answered, the first due first; and the holidays that this is counted with, also where nothing is due. */
export const DueSection = memo(function DueSection({
  ledger,
  holidays,
  decisions,
  onTell,
}: {
  readonly ledger: Ledger;
  readonly holidays: HolidayTable | undefined;
  readonly decisions: Told["rows"];
  readonly onTell: (told: { readonly holidays: HolidayTable }) => void;
}) {
  const { say, language } = useSettings();
  const { applications, settled, sheets, year } = ledger;
  const due = useMemo(() => {
    const told = { rows: decisions, ...(holidays && { holidays }) };
    return dueRows(applications, settled, told, dayOf(new Date()));
  }, [applications, settled, decisions, holidays]);
  const offsets = sheets.map(({ offset }) => offset);
  const late = due.filter(({ overdue }) => overdue).length;
  const open = due.filter(({ answered }) => answered === undefined).length;
  return (
    <FoldedRows
      className="ledger-due"
      title={say(ledgerWords.due)}
      rows={due}
      row={({ row, due: day, overdue, answered, withoutShifts }) => (
        <tr key={row}>
          <th scope="row">{formatRows([row], offsets, language)}</th>
          <td className="figures">{day}</td>
          <td>{say(overdue ? ledgerWords.late : ledgerWords.open)}</td>
          <td className="figures quiet">{answered}</td>
          <td className="quiet">{withoutShifts === true && say(ledgerWords.withoutShifts)}</td>
        </tr>
      )}
      above={
        <p className="quiet">
          {due.length === 0 ? say(ledgerWords.nothingDue) : ledgerSentences.due[language]({ late, open })}
          {due.some(({ withoutShifts }) => withoutShifts) && ` ${ledgerSentences.withoutShifts[language]()}`}
        </p>
      }
      below={
        <details>
          <summary>{say(ledgerWords.holidays)}</summary>
          <HolidaysForm own={holidays} year={year} onTell={(own) => onTell({ holidays: own })} />
        </details>
      }
    />
  );
});
