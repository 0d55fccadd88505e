import { describe, expect, it } from "vitest";
import { long } from "../kit/long-run.ts";
import { failOnce, operationsOf } from "./failing-once.ts";
import { faults } from "./faulty-disk.ts";
import { scenarios } from "./scenarios/registry.ts";

describe("a disk that fails once", () => {
  // Each operation with a kill right after it and with one of the other faults in turn; in the long run, and by `npm run faults`, with each of them.
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "at each operation in turn, during %s: nothing is lost, half there, or left, and the user is told",
    async (_, scenario) => {
      const wrong: string[] = [];
      const operations = await operationsOf(scenario);
      for (const [turn, fault] of faults.entries()) {
        const each = long || fault === "killedAfter";
        for (let at = each ? 0 : turn; at < operations; at += each ? 1 : faults.length) {
          try {
            await failOnce(scenario, at, fault);
          } catch (error) {
            wrong.push(`${fault} at ${at}: ${error instanceof Error ? error.message : String(error)}`);
            if (wrong.length > 20) break;
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
