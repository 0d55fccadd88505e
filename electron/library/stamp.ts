import { createHash } from "node:crypto";

/** Names a content: SHA-256 of its bytes. */
export function stampOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The stamp of a file that is not there. */
export const missingStamp = "missing";
