import { config, z } from "zod";
import type { Bridge } from "../../shared/ipc/contract.ts";
import { fail } from "../../shared/result.ts";

// The page's policy forbids code made of text. zod would try it once, and the browser would read a whole script again to say where.
config({ jitless: true });

const bridgeSchema = z.custom<Bridge>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "call" in value &&
    typeof value.call === "function" &&
    "on" in value &&
    typeof value.on === "function",
);

/**
 * The way to the main process as the preload left it, or undefined where there is none. Calls through it never throw: one that is not
 * answered comes back as the failure `internal`.
 */
export function readBridge(source: unknown): Bridge | undefined {
  const parsed = bridgeSchema.safeParse(source);
  if (!parsed.success) return undefined;
  const bridge = parsed.data;
  return {
    call: async (command, input) => {
      try {
        return await bridge.call(command, input);
      } catch {
        return fail({ code: "internal", log: "gouji.log" });
      }
    },
    on: (event, listener) => bridge.on(event, listener),
  };
}
