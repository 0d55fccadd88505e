import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf } from "../../text/matches-of.ts";
import type { Stretch } from "../../text/passages.ts";
import { isBankCard } from "../bank-card.ts";
import { isIdentityNumber } from "../identity-number.ts";
import { checksOfWords } from "../word-rule.ts";

/**
 * L2: a citizen's identity number (18 digits with a valid check digit and date of birth) or a bank card number (Luhn), spaces and hyphens
 * between the digits allowed. Source: 个人信息保护法; 政府信息公开条例 article 15.
 */
export const personalNumber: Rule = {
  code: "L2",
  severity: "error",
  basis: "regulation",
  checks: (form) =>
    checksOfWords(form, personalNumbers, (own, { kind, masked }): Finding => ({
      code: "L2",
      severity: personalNumber.severity,
      ...own,
      params: { kind, masked },
    })),
};

interface Found extends Stretch {
  readonly kind: "identity" | "card";
  readonly masked: string;
}

/** A whole run of digits, with single spaces or hyphens inside; longer runs are something else. */
const run = /(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9])*[Xx]?(?![0-9A-Za-z])/gu;

function personalNumbers(text: string): readonly Found[] {
  return matchesOf(foldWidth(text), run).flatMap((found): readonly Found[] => {
    const number = found[0].replaceAll(/[ -]/gu, "");
    const kind = isIdentityNumber(number) ? "identity" : isBankCard(number) ? "card" : undefined;
    if (kind === undefined) return [];
    const masked = `${number.slice(0, 4)}…${number.slice(-2)}`;
    return [{ from: found.index, to: found.index + found[0].length, kind, masked }];
  });
}
