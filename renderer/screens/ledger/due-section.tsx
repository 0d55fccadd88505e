import { useMemo } from "react";
import { dueRows } from "../../../shared/ledger/deadlines.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import type { HolidayTable } from "../../../shared/ledger/holidays.ts";
import type { Told } from "../../../shared/ledger/told.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { HolidaysForm } from "./holidays-form.tsx";

const most = 60;

/** What was answered late, and what is still to be answered, the first due first; and the holidays that this is counted with. */
export function DueSection({
  ledger,
  told,
  onTell,
}: {
  readonly ledger: Ledger;
  readonly told: Told;
  readonly onTell: (told: { readonly holidays: HolidayTable }) => void;
}) {
  const { say, language } = useSettings();
  const due = useMemo(() => dueRows(ledger.applications, ledger.settled, told, dayOf(new Date())), [ledger, told]);
  if (due.length === 0) return null;
  const offsets = ledger.sheets.map(({ offset }) => offset);
  return (
    <details className="ledger-due">
      <summary>
        {say(ledgerWords.due)} <span className="figures">{due.length}</span>
      </summary>
      <table>
        <tbody>
          {due.slice(0, most).map(({ row, due: day, overdue, answered, withoutShifts }) => (
            <tr key={row}>
              <th scope="row">{formatRows([row], offsets, language)}</th>
              <td className="figures">{day}</td>
              <td>{say(overdue ? ledgerWords.late : ledgerWords.open)}</td>
              <td className="figures quiet">{answered}</td>
              <td className="quiet">{withoutShifts === true && say(ledgerWords.withoutShifts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {due.length > most && (
        <p className="quiet">{ledgerScreenSentences.more[language]({ count: due.length - most })}</p>
      )}
      <details>
        <summary>{say(ledgerWords.holidays)}</summary>
        <HolidaysForm own={told.holidays} year={ledger.year} onTell={(holidays) => onTell({ holidays })} />
      </details>
    </details>
  );
}
