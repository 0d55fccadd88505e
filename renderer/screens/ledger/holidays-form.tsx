import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { daysOfYear, type HolidayTable, holidayTable, lastHolidayYear } from "../../../shared/ledger/holidays.ts";
import { ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** The holidays and shifted working days of a year, which deadlines are counted with, to be corrected or added. */
export function HolidaysForm({
  own = {},
  year,
  onTell,
}: {
  readonly own: HolidayTable | undefined;
  /** The year that is shown first. */
  readonly year: number;
  readonly onTell: (holidays: HolidayTable) => void;
}) {
  const { say } = useSettings();
  const [shown, setShown] = useState(year);
  const [typed, setTyped] = useState<{ readonly off: string; readonly worked: string }>();
  const known = own[shown] ?? holidayTable[shown];
  const { off, worked } = typed ?? { off: (known?.off ?? []).join(" "), worked: (known?.worked ?? []).join(" ") };
  const read = { off: daysOfYear(off), worked: daysOfYear(worked) };
  const years = Array.from({ length: lastHolidayYear + 4 - 2019 }, (_, place) => 2019 + place);
  return (
    <form
      className="ledger-holidays"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.off === undefined || read.worked === undefined) return;
        const { notice = say(ledgerWords.holidays) } = known ?? {};
        onTell({ ...own, [shown]: { notice, off: read.off, worked: read.worked } });
        setTyped(undefined);
      }}
    >
      <NativeSelect
        size="xs"
        label={say(ledgerWords.holidayYear)}
        value={String(shown)}
        onChange={(event) => {
          setShown(Number(event.currentTarget.value));
          setTyped(undefined);
        }}
        data={years.map(String)}
      />
      <TextInput
        size="xs"
        label={say(ledgerWords.daysOff)}
        value={off}
        error={read.off === undefined && say(ledgerWords.holidaysUnfit)}
        onChange={(event) => setTyped({ off: event.currentTarget.value, worked })}
      />
      <TextInput
        size="xs"
        label={say(ledgerWords.daysWorked)}
        value={worked}
        error={read.worked === undefined && say(ledgerWords.holidaysUnfit)}
        onChange={(event) => setTyped({ off, worked: event.currentTarget.value })}
      />
      <Button size="compact-xs" type="submit" disabled={typed === undefined}>
        {say(ledgerWords.keepHolidays)}
      </Button>
    </form>
  );
}
