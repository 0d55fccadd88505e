import { z } from "zod";
import type { FrameField } from "../failure.ts";
import {
  type CoverLetter,
  type DocumentFrame,
  type PaperSetup,
  type Secrecy,
  secrecyGrades,
  urgencies,
} from "../report/paper-setup.ts";

/** What somebody has typed for each element; empty where nothing is wanted. Secrecy with its term is 秘密★5年; attachments stand one name a line. */
export type TypedFrame = Readonly<Record<FrameField, string>>;

/** The elements in the order in which they are asked for. */
export const frameFields = [
  "head",
  "number",
  "copy",
  "secrecy",
  "urgency",
  "addressee",
  "attachments",
  "copiesTo",
  "issuer",
  "issued",
  "coverTo",
  "coverNumber",
  "coverText",
  "coverDate",
] as const satisfies readonly FrameField[];

/** What was typed, as it goes into the report, and the elements that cannot be what they should. */
export interface ReadFrame {
  readonly setup: Pick<PaperSetup, "frame" | "cover">;
  readonly unfit: readonly FrameField[];
}

/** The longest that each grade may hold, in years. Source: 保守国家秘密法, article 20. */
const mostYears: Readonly<Record<Secrecy["grade"], number>> = { 秘密: 10, 机密: 20, 绝密: 30 };

/** Longer than this is no element of a frame; the letter may say more. */
const longest = { line: 200, text: 2000 } as const;

/** Reads what was typed: brackets of every kind around the year become 〔〕, leading zeros go, and so do the signs that are printed anyway. */
export function readFrame(typed: TypedFrame): ReadFrame {
  const unfit = new Set<FrameField>();
  const read = <T>(field: FrameField, parse: (text: string) => T | undefined): T | undefined => {
    const text = typed[field].trim();
    if (text === "") return undefined;
    const most = field === "coverText" || field === "attachments" ? longest.text : longest.line;
    const value = text.length > most || (most === longest.line && text.includes("\n")) ? undefined : parse(text);
    if (value === undefined) unfit.add(field);
    return value;
  };
  const head = read("head", (text) => text);
  const number = read("number", readNumber);
  const copy = read("copy", (text) => /^0*([1-9]\d{0,5})$/u.exec(plainDigits(text))?.[1]);
  const secrecy = read("secrecy", readSecrecy);
  const urgency = read("urgency", (text) => urgencies.find((each) => each === text));
  const addressee = read("addressee", withoutEnd);
  const attachments = read("attachments", readAttachments);
  const copiesTo = read("copiesTo", (text) => withoutEnd(text.replace(/^抄送\s*[:：]\s*/u, "")));
  const issuer = read("issuer", (text) => text);
  const issued = read("issued", readDate);
  const frame: DocumentFrame = {
    ...(head !== undefined && { head }),
    ...(number !== undefined && { number }),
    ...(copy !== undefined && { copy }),
    ...(secrecy !== undefined && { secrecy }),
    ...(urgency !== undefined && { urgency }),
    ...(addressee !== undefined && { addressee }),
    ...(attachments !== undefined && { attachments }),
    ...(copiesTo !== undefined && { copiesTo }),
    ...(issuer !== undefined && { issuer }),
    ...(issued !== undefined && { issued }),
  };
  const coverTo = read("coverTo", withoutEnd);
  const coverNumber = read("coverNumber", readNumber);
  const coverText = read("coverText", (text) => text);
  const coverDate = read("coverDate", readDate);
  const cover: Omit<CoverLetter, "addressee"> = {
    ...(coverNumber !== undefined && { number: coverNumber }),
    ...(coverText !== undefined && { text: coverText }),
    ...(coverDate !== undefined && { date: coverDate }),
  };
  // A letter goes to somebody.
  if (coverTo === undefined && Object.keys(cover).length > 0) unfit.add("coverTo");
  return {
    setup: {
      ...(Object.keys(frame).length > 0 && { frame }),
      ...(coverTo !== undefined && { cover: { addressee: coverTo, ...cover } }),
    },
    unfit: [...unfit],
  };
}

/** The frame and the letter of a report as they are typed. */
export function typedFrame({ frame = {}, cover }: PaperSetup): TypedFrame {
  const { secrecy } = frame;
  return {
    head: frame.head ?? "",
    number: frame.number ?? "",
    copy: frame.copy ?? "",
    secrecy: secrecy === undefined ? "" : `${secrecy.grade}${secrecy.term === undefined ? "" : `★${secrecy.term}`}`,
    urgency: frame.urgency ?? "",
    addressee: frame.addressee ?? "",
    attachments: frame.attachments?.join("\n") ?? "",
    copiesTo: frame.copiesTo ?? "",
    issuer: frame.issuer ?? "",
    issued: frame.issued ?? "",
    coverTo: cover?.addressee ?? "",
    coverNumber: cover?.number ?? "",
    coverText: cover?.text ?? "",
    coverDate: cover?.date ?? "",
  };
}

/** The body's code, the year in 〔〕, and a number without 第 and leading zeros. Source: GB/T 9704-2012, 7.2.5. */
function readNumber(text: string): string | undefined {
  const [, code, year, number] =
    /^(\S.*?)\s*[〔[［(（【]\s*(\d{4})\s*[〕\]］)）】]\s*第?0*([1-9]\d{0,5})\s*号?$/u.exec(plainDigits(text)) ?? [];
  return code === undefined ? undefined : `${code}〔${year}〕${number}号`;
}

function readSecrecy(text: string): Secrecy | undefined {
  const [, word, term] = /^(..)\s*(?:[★*☆]\s*(.+))?$/u.exec(plainDigits(text)) ?? [];
  const grade = secrecyGrades.find((each) => each === word);
  if (grade === undefined) return undefined;
  if (term === undefined) return { grade };
  const [, count, unit] = /^([1-9]\d{0,2})\s*(年|个月|月|天|日)$/u.exec(term) ?? [];
  if (count === undefined || (unit === "年" && Number(count) > mostYears[grade])) return undefined;
  return { grade, term: `${count}${unit}` };
}

/** One name a line, without numbers before them and signs behind them. Source: GB/T 9704-2012, 7.3.4. */
function readAttachments(text: string): readonly string[] | undefined {
  const names = text
    .replace(/^附件\s*[:：]\s*/u, "")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^\d{1,2}[.．、]\s*/u, "")
        .replace(/[。；，;,.]+$/u, ""),
    )
    .filter((line) => line !== "");
  return names.length === 0 || names.length > 30 ? undefined : names;
}

/** A day that there is, YYYY-MM-DD; also as 2022年1月5日 or 2022.1.5. */
function readDate(text: string): string | undefined {
  const [, year, month = "", day = ""] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u.exec(plainDigits(text)) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return z.iso.date().safeParse(date).success ? date : undefined;
}

/** The colon or the full stop is printed anyway. */
function withoutEnd(text: string): string | undefined {
  const plain = text.replace(/[\s:：。.]+$/u, "");
  return plain === "" ? undefined : plain;
}

function plainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
