import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { levelName, levels } from "../../shared/report/level.ts";
import type { Unit } from "../../shared/report/report.ts";
import { isUnitName, longestUnitName } from "../../shared/report/unit-name.ts";
import { newReportWords, yearUnfit } from "../../shared/words/screens.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** What stands in the fields; the year is text while it is no number. */
export interface TitleEntry {
  readonly name: string;
  readonly level: string;
  readonly year: number | string;
}

/** First and last year that may be entered. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** The unit and year that the fields state; undefined while something in them does not fit. */
export function readTitle(
  { name, level, year }: TitleEntry,
  range: YearRange,
): { readonly unit: Unit; readonly year: number } | undefined {
  if (!isUnitName(name) || !isYearIn(year, range)) return undefined;
  return { unit: { name: name.trim(), level }, year };
}

/** The fields for unit, level and year of a report. What does not fit is said beside its field as soon as `judged`. */
export function TitleFields(props: {
  readonly entry: TitleEntry;
  readonly onChange: (entry: TitleEntry) => void;
  readonly years: YearRange;
  readonly judged: boolean;
}) {
  const { say, language } = useSettings();
  const { entry, onChange, years, judged } = props;
  const nameProblem = entry.name.trim() === "" ? newReportWords.unitMissing : newReportWords.unitUnfit;
  return (
    <>
      <TextInput
        label={say(newReportWords.unit)}
        data-autofocus
        maxLength={longestUnitName}
        value={entry.name}
        error={judged && !isUnitName(entry.name) ? say(nameProblem) : undefined}
        onChange={(event) => onChange({ ...entry, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={say(newReportWords.level)}
        value={entry.level}
        onChange={(event) => onChange({ ...entry, level: event.currentTarget.value })}
        data={levelChoices(say(newReportWords.noLevel), entry.level)}
      />
      <NumberInput
        label={say(newReportWords.year)}
        value={entry.year}
        onChange={(year) => onChange({ ...entry, year })}
        min={years.first}
        max={years.last}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        error={judged && !isYearIn(entry.year, years) ? yearUnfit[language](years) : undefined}
      />
    </>
  );
}

/** The levels as a list of choices, "not stated" first. A level in words of its own stays a choice. */
export function levelChoices(noLevel: string, current: string): { readonly value: string; readonly label: string }[] {
  const known: readonly string[] = levels;
  return [
    { value: "", label: noLevel },
    ...levels.map((level) => ({ value: level, label: levelName(level) })),
    ...(current === "" || known.includes(current) ? [] : [{ value: current, label: current }]),
  ];
}

function isYearIn(year: number | string, { first, last }: YearRange): year is number {
  return typeof year === "number" && Number.isInteger(year) && year >= first && year <= last;
}
