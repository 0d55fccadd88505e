/** How card numbers begin: UnionPay, and the large foreign brands. Other numbers of this length are mostly no cards. */
const issuers = /^(?:62|60|4\d|5[1-5]|9558)/u;

/** Whether digits are a bank card number: 16 to 19 of them, a known issuer, and the check digit of Luhn. Source: ISO/IEC 7812-1. */
export function isBankCard(text: string): boolean {
  if (!/^\d{16,19}$/u.test(text) || !issuers.test(text)) return false;
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) {
    const digit = Number(text.charAt(text.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
