import { Big } from "big.js";

const longest = 200;
const mostSteps = 100;

/**
 * What a sum typed into a cell comes to: "=12+7" is 19, as in a spreadsheet, with + - × * ÷ / and brackets, in exact decimals. Undefined for
 * anything else, and where it comes to no exact number.
 */
export function resultOfWorking(text: string): { readonly amount: Big; readonly working: string } | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  if (!plain.startsWith("=") || plain.length > longest) return undefined;
  const working = plain.slice(1).replace(/[×x]/gu, "*").replace(/÷/gu, "/").replace(/[−–]/gu, "-");
  if (!/[-+*/]/u.test(working.slice(1))) return undefined;
  const tokens = working.match(/\d+(?:\.\d+)?|[-+*/()]/gu) ?? [];
  if (tokens.join("") !== working || tokens.length > mostSteps) return undefined;
  let at = 0;
  const next = (...signs: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !signs.includes(token)) return undefined;
    at += 1;
    return token;
  };
  const sum = (): Big | undefined => {
    let value = product();
    for (let sign = next("+", "-"); sign !== undefined && value !== undefined; sign = next("+", "-")) {
      const other = product();
      value = other && (sign === "+" ? value.plus(other) : value.minus(other));
    }
    return value;
  };
  const product = (): Big | undefined => {
    let value = single();
    for (let sign = next("*", "/"); sign !== undefined && value !== undefined; sign = next("*", "/")) {
      const other = single();
      value = other && (sign === "*" ? value.times(other) : quotient(value, other));
    }
    return value;
  };
  const single = (): Big | undefined => {
    if (next("-") !== undefined) return single()?.times(-1);
    if (next("(") !== undefined) {
      const value = sum();
      return next(")") === undefined ? undefined : value;
    }
    const token = tokens[at];
    if (token === undefined || !/^\d/u.test(token)) return undefined;
    at += 1;
    return new Big(token);
  };
  const amount = sum();
  return amount === undefined || at < tokens.length ? undefined : { amount, working: plain.slice(1) };
}

/** A quotient that is an exact decimal. */
function quotient(value: Big, by: Big): Big | undefined {
  if (by.eq(0)) return undefined;
  const found = value.div(by);
  return found.times(by).eq(value) ? found : undefined;
}
