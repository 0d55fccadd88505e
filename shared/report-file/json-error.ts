import type { Failure } from "../failure.ts";
import { findStrangeWord } from "./json-tokens.ts";

/** Says where a text stops being JSON: cut off at its end, or broken at a line and column. */
export function locateJsonError(error: unknown, text: string, path: string): Failure {
  const message = error instanceof Error ? error.message : "";
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const head = text.trimStart();
  const cut = message.includes("Unexpected end") || message.includes("Unterminated string") || position >= text.length;
  if (cut && head.startsWith("{")) return { code: "jsonCut", path, line: text.split("\n").length };
  if (!head.startsWith("{")) return { code: "notReport", path };
  // For words that JSON does not know, the engine names no position.
  if (Number.isNaN(position)) return { code: "jsonBroken", path, ...(findStrangeWord(text) ?? { line: 1, column: 1 }) };
  const before = text.slice(0, position).split("\n");
  return { code: "jsonBroken", path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A JSON value in a few characters, for a sentence. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "(空)";
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value !== "string") return Array.isArray(value) ? "[…]" : "{…}";
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

/** Whether a JSON value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
