import type { Result } from "../../shared/result.ts";

/** The value of work that must not fail here. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${result.failure.code}`);
  return result.value;
}
