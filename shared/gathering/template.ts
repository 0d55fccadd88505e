/** What stands in the place of a unit's name in a template that is for no unit in particular. A report that still says so says nothing. */
export const blankUnitName = "（单位名称）";
