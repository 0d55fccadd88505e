import type { Failure } from "../../../shared/result.ts";

const codes: readonly string[] = ["changedOutside", "removedOutside"];

/** Whether a save was refused because the file on disk is no longer the one that was opened. */
export function isOutsideChange(failure: Failure): boolean {
  return codes.includes(failure.code);
}
