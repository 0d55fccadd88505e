import { levelNames } from "../words/levels.ts";

/** Where a unit stands; decides what it may issue and when its report is due. */
export const levels = [
  "national",
  "province",
  "province-department",
  "city",
  "city-department",
  "county",
  "county-department",
  "town",
] as const;

/** A unit's level. */
export type Level = (typeof levels)[number];

/** The level that a text names, by its id or one of its Chinese names; undefined where it names none. */
export function levelOf(text: string): Level | undefined {
  const plain = text.trim().toLowerCase();
  return levels.find((level) => level === plain || levelNames[level].includes(plain));
}

/** The usual Chinese name of a level. */
export function levelName(level: Level): string {
  return levelNames[level][0];
}

/**
 * Whether a unit of the level can make 规章. Source: 立法法 (departments of the State Council, provinces, cities with districts); their
 * own departments are left out because published reports count them differently.
 */
export function cannotMakeRules(level: Level): boolean {
  return level === "county" || level === "county-department" || level === "town";
}

/** Whether a level is that of a government which reports on assessment, appraisal and accountability below it (county and above). */
export function isGovernment(level: Level): boolean {
  return level === "province" || level === "city" || level === "county";
}
