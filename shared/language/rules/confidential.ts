import { ruleTelling } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf, type Stretch } from "../../text/passages.ts";
import { checksOfWords, stretchesOf } from "../word-rule.ts";

/** A number of a person: of which kind, and its first and last signs. */
interface PersonalNumber {
  readonly kind: "identity" | "card";
  readonly masked: string;
}

/**
 * L2: a citizen's identity number (18 digits with a valid check digit and date of birth) or a bank card number (Luhn), spaces and hyphens
 * between the digits allowed. Source: 个人信息保护法; 政府信息公开条例 article 15.
 */
export const personalNumber = ruleTelling<PersonalNumber>()({
  code: "L2",
  severity: "error",
  basis: "regulation",
  checks: (form) =>
    checksOfWords(form, personalNumbers, (own, { kind, masked }) => ({ ...own, params: { kind, masked } })),
});

/** A whole run of digits, with single spaces or hyphens inside; longer runs are something else. */
const run = /(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9])*[Xx]?(?![0-9A-Za-z])/gu;

/** So many digits, a sign between any two of them, that it may be such a number: nearly no text has them. */
const manyDigits = /(?:[0-9０-９].?){14}/u;

function personalNumbers(text: string): readonly (Stretch & PersonalNumber)[] {
  if (!manyDigits.test(text)) return [];
  return matchesOf(foldWidth(text), run).flatMap((found): readonly (Stretch & PersonalNumber)[] => {
    const number = found[0].replaceAll(/[ -]/gu, "");
    const kind = isIdentityNumber(number) ? "identity" : isBankCard(number) ? "card" : undefined;
    if (kind === undefined) return [];
    const masked = `${number.slice(0, 4)}…${number.slice(-2)}`;
    return [{ from: found.index, to: found.index + found[0].length, kind, masked }];
  });
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

/** Whether 18 signs are a citizen's identity number: place, date of birth and check digit. Source: GB 11643-1999. */
function isIdentityNumber(text: string): boolean {
  const [, month, day] = /^[1-8]\d{5}(?:18|19|20)\d{2}(\d{2})(\d{2})\d{3}[\dXx]$/u.exec(text) ?? [];
  if (!isBetween(month, 1, 12) || !isBetween(day, 1, 31)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return checkDigits.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

function isBetween(text: string | undefined, least: number, most: number): boolean {
  return text !== undefined && Number(text) >= least && Number(text) <= most;
}

/** How card numbers begin: UnionPay, and the large foreign brands. Other numbers of this length are mostly no cards. */
const issuers = /^(?:62|60|4\d|5[1-5]|9558)/u;

/** Whether digits are a bank card number: 16 to 19 of them, a known issuer, and the check digit of Luhn. Source: ISO/IEC 7812-1. */
function isBankCard(text: string): boolean {
  if (!/^\d{16,19}$/u.test(text) || !issuers.test(text)) return false;
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) {
    const digit = Number(text.charAt(text.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A way to reach a person, as it stands in the text. */
interface PrivateContact {
  readonly kind: "mobile" | "email";
  /** The sentence says how an office can be reached. */
  readonly office: boolean;
  readonly words: string;
}

/**
 * L3: a mobile number or a private e-mail address; a hint where the sentence says how an office can be reached. Office lines, addresses of
 * offices and numbers with digits hidden are left alone.
 * Source: 个人信息保护法; practice.
 */
export const privateContact = ruleTelling<PrivateContact>()({
  code: "L3",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    checksOfWords(form, privateContacts, (own, { kind, office }) => ({
      ...own,
      // An office that says how it can be reached may well use such a service.
      severity: office ? "hint" : "warning",
      params: { kind, office, words: own.quote },
    })),
});

interface FoundContact extends Stretch, Omit<PrivateContact, "words"> {}

/** How a report says where questions go. */
const contact =
  /如有(?:疑问|问题|任何)|如对[^。；]{0,20}疑问|联系(?:地址|方式|电话)?|咨询|(?:电子)?邮箱|通讯地址|传真/u;

const mobile = /(?<![0-9A-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/gu;
const address = /(?<![\w.+-])[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/gu;
/** Mail services for everybody. */
const services =
  /(?:^|\.)(?:qq|foxmail|163|126|188|139|189|wo|yeah|sina|sohu|tom|21cn|aliyun|gmail|hotmail|outlook|live|icloud|yahoo|msn)\.(?:com|net|cn|com\.cn)$/iu;

/** What every mobile number or address has. */
const contactSigns = /[@＠]|[1１][3-9３-９][0-9０-９].?[0-9０-９]{4}/u;

function privateContacts(text: string): readonly FoundContact[] {
  if (!contactSigns.test(text)) return [];
  const plain = foldWidth(text);
  const found = (kind: FoundContact["kind"]) => (match: RegExpExecArray) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind,
    office: kind === "email" && contact.test(sentenceAround(plain, match.index)),
  });
  return [
    ...matchesOf(plain, mobile).map(found("mobile")),
    ...matchesOf(plain, address)
      .filter(([, domain = ""]) => services.test(domain))
      .map(found("email")),
  ];
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at)) + 1;
  return text.slice(Math.max(from, at - 120), at);
}

/** Marks of secrecy and of papers for inside use. The words that the form itself uses (国家秘密, 商业秘密, 保密审查) are not among them. */
const marks =
  /(?<!国家|商业|工作|军事|核心|个人)(?:绝密|机密)|(?<!国家|商业|工作)秘密(?=[ 　]?[★☆])|(?<=^|[【［[（(])[ 　]?秘密(?=[ 　]?(?:$|[】］\])）]))|(?<![以对强将于及为类])内部(?:资料|文件|材料|刊物)(?![管为等的])|注意保存|[不严][得禁]外传|会后收回|仅供内部(?:使用|参阅|参考|传阅)/gu;

/** What every such mark has. */
const markSigns = /密|内部|注意保存|外传|会后收回/u;

/** L4: a secrecy mark, or a mark of papers for inside use, was left in. Source: 保守国家秘密法; practice. */
export const secrecyMark = ruleTelling<{ readonly words: string }>()({
  code: "L4",
  severity: "error-unless-explained",
  basis: "regulation",
  checks: (form) =>
    checksOfWords(
      form,
      (text) => (markSigns.test(text) ? stretchesOf(text, marks) : []),
      (own) => ({ ...own, params: { words: own.quote } }),
    ),
});
