/** A key that parsers drop without a word; nothing may be lost silently. */
export const hiddenKey = "__proto__";

/** The place of the first hidden key in a JSON value, or undefined. Walks without recursion: depth is not limited. */
export function findHiddenKey(json: unknown): string | undefined {
  const open: [place: string, value: unknown][] = [["", json]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [place, value] = next;
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, hiddenKey)) return place;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object") open.push([place === "" ? key : `${place}.${key}`, inner]);
    }
  }
  return undefined;
}
