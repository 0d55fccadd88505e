import type { TableId } from "../forms/form.ts";
import { formLabels, type Meaning } from "./labels.ts";

const longestKey = 60;
const shortestKey = 3;
const mostKept = 5_000;
const kept = new Map<string, Meaning | undefined>();

/**
 * The row or column whose label is by far the nearest to a key that is no label of the form: a sign mistyped, words cut off or added.
 * Undefined where nothing is near, or two are. What is found this way is always a doubt.
 */
export function nearMeaning(key: string, axis: Meaning["axis"], tables: ReadonlySet<TableId>): Meaning | undefined {
  if (key.length < shortestKey || key.length > longestKey || tables.size === 0) return undefined;
  const request = `${axis} ${[...tables].join("")} ${key}`;
  if (kept.has(request)) return kept.get(request);
  const found = findNear(key, axis, tables);
  if (kept.size >= mostKept) kept.clear();
  kept.set(request, found);
  return found;
}

function findNear(key: string, axis: Meaning["axis"], tables: ReadonlySet<TableId>): Meaning | undefined {
  const byMeaning = new Map<string, { readonly meaning: Meaning; readonly distance: number }>();
  for (const { key: label, meaning } of formLabels) {
    if (meaning.axis !== axis || !tables.has(meaning.table)) continue;
    const distance = labelDistance(key, label);
    if (distance === undefined) continue;
    const name = `${meaning.table}.${meaning.id}`;
    const known = byMeaning.get(name);
    if (known === undefined || distance < known.distance) byMeaning.set(name, { meaning, distance });
  }
  const [best, second] = [...byMeaning.values()].sort((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  return second === undefined || second.distance - best.distance >= 0.15 ? best.meaning : undefined;
}

/** How far a key is from a label, as a share of its length; undefined where it is too far to count. */
function labelDistance(key: string, label: string): number | undefined {
  const shorter = Math.min(key.length, label.length);
  const longer = Math.max(key.length, label.length);
  if (shorter >= 4 && shorter * 3 >= longer && (key.includes(label) || label.includes(key))) {
    return 0.1 + (0.2 * (longer - shorter)) / longer;
  }
  const limit = Math.max(1, Math.floor(longer / 5));
  if (longer - shorter > limit || shorter < shortestKey) return undefined;
  const edits = editDistance(key, label, limit);
  return edits === undefined ? undefined : edits / longer;
}

/** The number of signs to change, add or remove, if it is at most the limit. */
function editDistance(a: string, b: string, limit: number): number | undefined {
  let previous = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return undefined;
    previous = current;
  }
  const distance = previous[b.length] ?? limit + 1;
  return distance <= limit ? distance : undefined;
}
