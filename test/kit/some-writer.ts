import type { Writer } from "../../electron/files/leftover-names.ts";

/** A writer who knows nothing of others. */
export const someWriter: Writer = {
  mark: "000000000000",
  hasEnded: async (mark) => (mark === "000000000000" ? false : undefined),
};
