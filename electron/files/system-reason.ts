import { type SystemReason, systemErrorWords } from "../../shared/words/system-errors.ts";

/** The system's error code as a reason that can be put into words. */
export function systemReason(error: unknown): SystemReason {
  const code = systemCode(error);
  return code !== undefined && isKnown(code) ? code : "other";
}

/** The system's error code (ENOENT, EACCES …), where the error carries one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function isKnown(code: string): code is SystemReason {
  return Object.hasOwn(systemErrorWords, code);
}
