import { levelName, levels } from "../../shared/report/level.ts";

/** The levels as a list of choices, "not stated" first. A level in words of its own stays a choice. */
export function levelChoices(noLevel: string, current: string): { readonly value: string; readonly label: string }[] {
  const known: readonly string[] = levels;
  return [
    { value: "", label: noLevel },
    ...levels.map((level) => ({ value: level, label: levelName(level) })),
    ...(current === "" || known.includes(current) ? [] : [{ value: current, label: current }]),
  ];
}
