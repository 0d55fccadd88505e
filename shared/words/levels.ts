import type { Level } from "../report/level.ts";

/** Chinese names of levels that people and files use, the usual one first. */
export const levelNames: Readonly<Record<Level, readonly [string, ...string[]]>> = {
  national: ["国务院部门", "国家级", "中央"],
  province: ["省级政府", "省级", "省政府", "省", "自治区", "直辖市"],
  "province-department": ["省级部门", "省直部门"],
  city: ["市级政府", "地市级", "市级", "市政府", "设区的市", "市"],
  "city-department": ["市级部门", "市直部门"],
  county: ["县级政府", "区县级", "县级", "区级", "区县", "县政府", "区政府", "县", "区"],
  "county-department": ["县级部门", "区县部门", "县直部门", "区直部门"],
  town: ["乡镇街道", "乡镇", "镇政府", "乡政府", "镇", "乡", "街道", "街道办事处"],
};
