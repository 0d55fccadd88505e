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

/** The Chinese names of the levels as people and files use them, the usual one first. */
const levelNames: Readonly<Record<Level, readonly [string, ...string[]]>> = {
  national: ["国务院部门", "国家级", "中央"],
  province: ["省级政府", "省级", "省政府", "省", "自治区", "直辖市"],
  "province-department": ["省级部门", "省直部门"],
  city: ["市级政府", "地市级", "市级", "市政府", "设区的市", "市"],
  "city-department": ["市级部门", "市直部门"],
  county: ["县级政府", "区县级", "县级", "区级", "区县", "县政府", "区政府", "县", "区"],
  "county-department": ["县级部门", "区县部门", "县直部门", "区直部门"],
  town: ["乡镇街道", "乡镇", "镇政府", "乡政府", "镇", "乡", "街道", "街道办事处"],
};

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
