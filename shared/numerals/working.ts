import { Big } from "big.js";

/** The longest working, in characters without its "=". */
const longest = 200;
const mostSteps = 100;

/**
 * Why a working comes to no number: a number, a sign or a bracket is missing or out of place; something else than numbers and signs stands in
 * it; it divides by 0; a division has no end; it is too long.
 */
export type WorkingFault = "malformed" | "notArithmetic" | "byZero" | "endless" | "tooLong";

/** What a working comes to. `steps` counts its signs of + - * /. */
export interface Worked {
  /** The working as it is kept: without "=", in plain signs, without gaps. */
  readonly working: string;
  readonly amount: Big;
  readonly steps: number;
}

/**
 * What a sum typed into a cell comes to: "=12+7" is 19, as in a spreadsheet, with + - × * ÷ / and brackets, in exact decimals and signs of
 * either width. Undefined for a text that does not begin with "=".
 */
export function readWorking(text: string): Worked | { readonly fault: WorkingFault } | undefined {
  // No other folding: ① and ² behind a number are marks of notes, and would become digits.
  const plain = text.replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
  if (!plain.startsWith("=")) return undefined;
  if (plain.length > longest + 1) return { fault: "tooLong" };
  const signs = plain.slice(1).replace(/[×xX]/gu, "*").replace(/÷/gu, "/").replace(/[−–]/gu, "-");
  const tokens = signs.match(/\d+(?:\.\d+)?|[-+*/()]/gu) ?? [];
  // Gaps may stand between tokens; 12 7 stay two numbers.
  if (tokens.join("") !== signs.replace(/\s+/gu, "")) return { fault: "notArithmetic" };
  if (tokens.length > mostSteps) return { fault: "tooLong" };
  if (/\d\s+[\d.]|\.\s+\d/u.test(signs)) return { fault: "malformed" };
  const amount = valueOf(tokens);
  if (typeof amount === "string") return { fault: amount };
  const steps = tokens.slice(1).filter((token) => "+-*/".includes(token)).length;
  return { working: tokens.join(""), amount, steps };
}

/** The value of a sum of products, or why it has none. */
function valueOf(tokens: readonly string[]): Big | WorkingFault {
  let at = 0;
  const next = (...signs: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !signs.includes(token)) return undefined;
    at += 1;
    return token;
  };
  const chain = (signs: readonly string[], member: () => Big | WorkingFault): Big | WorkingFault => {
    let value = member();
    for (let sign = next(...signs); sign !== undefined; sign = next(...signs)) {
      const other = member();
      if (typeof value === "string") return value;
      if (typeof other === "string") return other;
      value = operations[sign]?.(value, other) ?? "malformed";
    }
    return value;
  };
  const sum = (): Big | WorkingFault => chain(["+", "-"], product);
  const product = (): Big | WorkingFault => chain(["*", "/"], single);
  const single = (): Big | WorkingFault => {
    if (next("-") !== undefined) {
      const value = single();
      return typeof value === "string" ? value : value.times(-1);
    }
    if (next("(") !== undefined) {
      const value = sum();
      return next(")") === undefined && typeof value !== "string" ? "malformed" : value;
    }
    const token = tokens[at];
    if (token === undefined || !/^\d/u.test(token)) return "malformed";
    at += 1;
    return new Big(token);
  };
  const value = sum();
  return typeof value !== "string" && at < tokens.length ? "malformed" : value;
}

const operations: Readonly<Record<string, (a: Big, b: Big) => Big | WorkingFault>> = {
  "+": (a, b) => a.plus(b),
  "-": (a, b) => a.minus(b),
  "*": (a, b) => a.times(b),
  "/": quotient,
};

/** A quotient that is an exact decimal. */
function quotient(value: Big, by: Big): Big | WorkingFault {
  if (by.eq(0)) return "byZero";
  const found = value.div(by);
  return found.times(by).eq(value) ? found : "endless";
}
