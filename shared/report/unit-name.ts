/** Characters that a unit's name may have. The longest names of authorities have about 50; what is longer is a text at the wrong place. */
export const longestUnitName = 200;

/** Whether a text can be a unit's name: something to read, on one line, not endless. */
export function isUnitName(text: string): boolean {
  return text.length <= longestUnitName && /\S/u.test(text) && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
