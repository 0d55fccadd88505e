import { setImmediate as later } from "node:timers/promises";
import { serveThread } from "../../../electron/import/serve-thread.ts";
import type { MortalJob } from "./thread-pool.judges.test.ts";

// A thread that does, and dies, as it is told: what runs in the pool of `thread-pool.judges.test.ts`.
serveThread(async ({ name, fate }: MortalJob): Promise<string> => {
  if (fate === "leaves") process.exit(0);
  if (fate === "bug") throw new RangeError(`a bug in ${name}`);
  if (fate === "stray")
    setImmediate(() => {
      throw new Error("nobody listens");
    });
  if (fate === "stray") return new Promise(() => undefined);
  if (fate === "eats") {
    const eaten: unknown[] = [];
    for (;;) eaten.push({ name, more: [eaten.length] });
  }
  if (fate === "late") for (let turn = 0; turn < 50; turn += 1) await later();
  return `${name} done`;
});
