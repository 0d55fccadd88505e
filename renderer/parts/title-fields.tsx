import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useId } from "react";
import { levelName, levels } from "../../shared/report/level.ts";
import type { Unit } from "../../shared/report/report.ts";
import { isUnitName, longestUnitName } from "../../shared/report/unit-name.ts";
import { newReportWords, yearUnfit } from "../../shared/words/screens.ts";
import { useStart } from "../shell/start-context.ts";
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
  const { administrator } = useStart();
  const { entry, onChange, years, judged } = props;
  const nameProblem = entry.name.trim() === "" ? newReportWords.unitMissing : newReportWords.unitUnfit;
  return (
    <>
      <UnitField
        label={say(newReportWords.unit)}
        data-autofocus
        value={entry.name}
        error={judged && !isUnitName(entry.name) ? say(nameProblem) : undefined}
        onChange={(name, level) => onChange({ ...entry, name, level: level ?? entry.level })}
      />
      <NativeSelect
        label={say(newReportWords.level)}
        value={entry.level}
        onChange={(event) => onChange({ ...entry, level: event.currentTarget.value })}
        data={levelChoices(say(newReportWords.noLevel), entry.level, administrator.levels)}
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

/**
 * The field for a unit's name. Where an administrator has given a list of units they are offered while somebody types, and one that is taken from it
 * brings its level.
 */
export function UnitField(props: {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (name: string, level: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly "data-autofocus"?: true;
}) {
  const { units = [] } = useStart().administrator;
  const { onChange, ...field } = props;
  const list = useId();
  return (
    <>
      <TextInput
        {...field}
        maxLength={longestUnitName}
        {...(units.length > 0 && { list })}
        onChange={(event) => {
          const name = event.currentTarget.value;
          onChange(name, units.find((unit) => unit.name === name)?.level);
        }}
      />
      {units.length > 0 && (
        <datalist id={list}>
          {[...new Set(units.map(({ name }) => name))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** The levels as a list of choices, "not stated" first: the usual ones, or those of an administrator. A level in words of its own stays a choice. */
export function levelChoices(
  noLevel: string,
  current: string,
  given: readonly string[] = levels,
): { readonly value: string; readonly label: string }[] {
  const named = (value: string) => {
    const level = levels.find((each) => each === value);
    return { value, label: level === undefined ? value : levelName(level) };
  };
  return [
    { value: "", label: noLevel },
    ...given.map(named),
    ...(current === "" || given.includes(current) ? [] : [named(current)]),
  ];
}

function isYearIn(year: number | string, { first, last }: YearRange): year is number {
  return typeof year === "number" && Number.isInteger(year) && year >= first && year <= last;
}
