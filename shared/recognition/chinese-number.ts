const digits: ReadonlyMap<string, number> = new Map([
  ["零", 0],
  ["〇", 0],
  ["一", 1],
  ["壹", 1],
  ["二", 2],
  ["两", 2],
  ["贰", 2],
  ["三", 3],
  ["叁", 3],
  ["四", 4],
  ["肆", 4],
  ["五", 5],
  ["伍", 5],
  ["六", 6],
  ["陆", 6],
  ["七", 7],
  ["柒", 7],
  ["八", 8],
  ["捌", 8],
  ["九", 9],
  ["玖", 9],
]);
const smallUnits: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const tenThousand = 10_000;

/** The whole number that Chinese numerals say (一百零五, 两千, 三万二千, or digit by digit 二〇二一); undefined where they say none. */
export function chineseNumberValue(text: string): number | undefined {
  if (text.length > 12 || text === "") return undefined;
  const signs = Array.from(text);
  if (signs.length > 1 && signs.every((sign) => digits.has(sign))) {
    return Number(signs.map((sign) => digits.get(sign)).join(""));
  }
  let whole = 0;
  let section = 0;
  let pending: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const digit = digits.get(sign);
    const unit = smallUnits.get(sign);
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      section += (pending ?? 1) * unit;
      pending = undefined;
      lastUnit = unit;
    } else if (sign === "万" && whole === 0) {
      whole = (section + (pending ?? 0)) * tenThousand;
      if (whole === 0) return undefined;
      section = 0;
      pending = undefined;
      lastUnit = Number.POSITIVE_INFINITY;
    } else {
      return undefined;
    }
  }
  return whole + section + (pending ?? 0);
}
