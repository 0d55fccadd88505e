import type { Narrative } from "../../../shared/report/narrative.ts";

/** Everything that a narrative says in words of its own, in order. */
export function plainText(narrative: Narrative | undefined): string {
  return textsIn(narrative).join("");
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    name === "text" && typeof held === "string" ? [held] : textsIn(held),
  );
}
