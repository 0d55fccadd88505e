import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf } from "../../text/matches-of.ts";
import type { Stretch } from "../../text/passages.ts";
import { checksOfWords } from "../word-rule.ts";

/**
 * L3: a mobile number or a private e-mail address. Office lines, addresses of offices and numbers with digits hidden are left alone.
 * Source: 个人信息保护法; practice.
 */
export const privateContact: Rule = {
  code: "L3",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    checksOfWords(form, privateContacts, (own, { kind }): Finding => ({
      code: "L3",
      severity: privateContact.severity,
      ...own,
      params: { kind, words: own.quote },
    })),
};

interface Found extends Stretch {
  readonly kind: "mobile" | "email";
}

const mobile = /(?<![0-9A-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/gu;
const address = /(?<![\w.+-])[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/gu;
/** Mail services for everybody. */
const services =
  /(?:^|\.)(?:qq|foxmail|163|126|188|139|189|wo|yeah|sina|sohu|tom|21cn|aliyun|gmail|hotmail|outlook|live|icloud|yahoo|msn)\.(?:com|net|cn|com\.cn)$/iu;

function privateContacts(text: string): readonly Found[] {
  const plain = foldWidth(text);
  const found = (kind: Found["kind"]) => (match: RegExpExecArray) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind,
  });
  return [
    ...matchesOf(plain, mobile).map(found("mobile")),
    ...matchesOf(plain, address)
      .filter(([, domain = ""]) => services.test(domain))
      .map(found("email")),
  ];
}
