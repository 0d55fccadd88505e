import { type Failure, type SystemReason, systemReasons } from "../../shared/failure.ts";

/** The system's error code as a reason that can be put into words. */
export function systemReason(error: unknown): SystemReason {
  const code = systemCode(error);
  return systemReasons.find((known) => known === code) ?? "other";
}

/** The system's error code (ENOENT, EACCES …), where the error carries one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What a system's error in writing a path means. */
export function unwritable(path: string, error: unknown): Failure {
  return { code: "targetUnwritable", path, reason: systemReason(error) };
}

/** What a system's error in reading a path means. */
export function unreadable(path: string, error: unknown): Failure {
  return systemCode(error) === "ENOENT"
    ? { code: "fileMissing", path }
    : { code: "fileUnreadable", path, reason: systemReason(error) };
}
