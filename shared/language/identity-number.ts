const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

/** Whether 18 signs are a citizen's identity number: place, date of birth and check digit. Source: GB 11643-1999. */
export function isIdentityNumber(text: string): boolean {
  const [, month, day] = /^[1-8]\d{5}(?:18|19|20)\d{2}(\d{2})(\d{2})\d{3}[\dXx]$/u.exec(text) ?? [];
  if (!isBetween(month, 1, 12) || !isBetween(day, 1, 31)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return checkDigits.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

function isBetween(text: string | undefined, least: number, most: number): boolean {
  return text !== undefined && Number(text) >= least && Number(text) <= most;
}
