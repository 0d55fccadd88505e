/** Whether a text can be a unit's name: something to read, on one line. */
export function isUnitName(text: string): boolean {
  return /\S/u.test(text) && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
