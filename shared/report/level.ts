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

/** Chinese names that people and files use, the usual one first. */
const names: Readonly<Record<Level, readonly string[]>> = {
  national: ["国务院部门", "国家级", "中央"],
  province: ["省级政府", "省级", "省", "自治区", "直辖市"],
  "province-department": ["省级部门", "省直部门"],
  city: ["市级政府", "地市级", "市级", "设区的市", "市"],
  "city-department": ["市级部门", "市直部门"],
  county: ["县级政府", "区县级", "县级", "区县", "县", "区"],
  "county-department": ["县级部门", "区县部门", "县直部门", "区直部门"],
  town: ["乡镇街道", "乡镇", "镇", "乡", "街道", "街道办事处"],
};

/** The level that a text names, by its id or one of its Chinese names; undefined where it names none. */
export function levelOf(text: string): Level | undefined {
  const plain = text.trim().toLowerCase();
  return levels.find((level) => level === plain || names[level].includes(plain));
}

/** The usual Chinese name of a level. */
export function levelName(level: Level): string {
  return names[level][0] ?? level;
}

/**
 * Whether a unit of the level can make 规章. Source: 立法法 (departments of the State Council, provinces, cities with districts); their
 * own departments are left out because published reports count them differently.
 */
export function cannotMakeRules(level: Level): boolean {
  return level === "county" || level === "county-department" || level === "town";
}
