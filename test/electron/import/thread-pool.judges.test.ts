import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createThreadPool, type ThreadPool, type ThreadPoolParts } from "../../../electron/import/thread-pool.ts";

/** A job and what becomes of the thread that does it. */
export interface MortalJob {
  readonly name: string;
  readonly fate: "does" | "late" | "leaves" | "stray" | "eats" | "bug";
}

const program = fileURLToPath(new URL("mortal-thread.ts", import.meta.url));
const pools: ThreadPool<MortalJob, string>[] = [];

function poolOf(parts: Partial<ThreadPoolParts<MortalJob, string>> = {}): ThreadPool<MortalJob, string> {
  const pool = createThreadPool<MortalJob, string>({
    program,
    alone: async ({ name }) => `${name} alone`,
    lost: ({ name }) => `${name} lost`,
    most: 2,
    memory: 32,
    ...parts,
  });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});

const jobs = (...fates: readonly MortalJob["fate"][]): readonly MortalJob[] =>
  fates.map((fate, place) => ({ name: String(place), fate }));

describe("a pool of threads", () => {
  it.each(["leaves", "stray", "eats"] as const)(
    "loses the job alone whose thread %s, and does the others",
    async (fate) => {
      expect(await poolOf().runAll(jobs("does", fate, "does", fate, "does", "does"))).toEqual([
        "0 done",
        "1 lost",
        "2 done",
        "3 lost",
        "4 done",
        "5 done",
      ]);
    },
  );

  it("gives the answers in the order of the jobs, whatever comes first, and whatever dies", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("does", "late", "leaves" as const), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 3 }),
        async (fates, most) => {
          const pool = poolOf({ most });
          expect(await pool.runAll(jobs(...fates))).toEqual(
            fates.map((fate, place) => `${place} ${fate === "leaves" ? "lost" : "done"}`),
          );
          await pool.end();
        },
      ),
      { numRuns: 5 },
    ));

  it("begins no thread for a single job", async () => {
    expect(await poolOf({ program: "/nowhere.mjs" }).runAll(jobs("does"))).toEqual(["0 alone"]);
    expect(await poolOf().runAll([])).toEqual([]);
  });

  it.each<readonly [string, Partial<ThreadPoolParts<MortalJob, string>>, number]>([
    ["fewer jobs than are worth it", { worth: 3 }, 5],
    ["one core", { most: 1 }, 5],
  ])("does all in this thread, one after another, for %s", async (_, parts, count) => {
    const order: string[] = [];
    const alone = async ({ name }: MortalJob) => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      return `${name} alone`;
    };
    const many = jobs(...Array.from({ length: count }, () => "does" as const));
    expect(await poolOf({ ...parts, alone }).runAll(many)).toEqual(many.map(({ name }) => `${name} alone`));
    expect(order).toEqual(many.flatMap(({ name }) => [`${name} begins`, `${name} ends`]));
    expect(await poolOf({ worth: 3, alone }).runAll(jobs(...Array.from({ length: 6 }, () => "does" as const)))).toEqual(
      ["0 done", "1 done", "2 done", "3 done", "4 done", "5 done"],
    );
  });

  it("does the jobs itself where no thread comes up", async () => {
    expect(await poolOf({ program: "/nowhere.mjs" }).runAll(jobs("does", "does", "does"))).toEqual([
      "0 alone",
      "1 alone",
      "2 alone",
    ]);
  });

  describe("that this thread helps", () => {
    const helps = async ({ fate }: MortalJob): Promise<boolean> => fate === "does" || fate === "bug";

    it("does what is light in either thread, what is not in the others, and gives all answers in their order", () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom("does", "does", "late", "leaves" as const), { minLength: 2, maxLength: 12 }),
          fc.integer({ min: 2, max: 3 }),
          async (fates, most) => {
            const alone = vi.fn<(job: MortalJob) => Promise<string>>(async ({ name }) => `${name} done`);
            const pool = poolOf({ most, helps, alone });
            expect(await pool.runAll(jobs(...fates))).toEqual(
              fates.map((fate, place) => `${place} ${fate === "leaves" ? "lost" : "done"}`),
            );
            expect(alone.mock.calls.every(([{ fate }]) => fate === "does")).toBe(true);
            await pool.end();
          },
        ),
        { numRuns: 5 },
      ));

    it("takes jobs itself, and passes on its bugs", async () => {
      const alone = vi.fn<(job: MortalJob) => Promise<string>>(async ({ name, fate }) => {
        if (fate === "bug") throw new RangeError(`a bug in ${name}`);
        return `${name} alone`;
      });
      const pool = poolOf({ helps, alone });
      const answers = await pool.runAll(jobs(...Array.from({ length: 12 }, () => "does" as const)));
      expect(answers.filter((answer) => answer.endsWith("alone")).length).toBeGreaterThan(0);
      expect(alone.mock.calls.length).toBeLessThan(12);
      await expect(pool.runAll(jobs(...Array.from({ length: 8 }, () => "bug" as const)))).rejects.toThrow("a bug in");
    });

    it("begins as many threads less", async () => {
      const begun = poolOf({ most: 2, helps: async () => false });
      expect(await begun.runAll(jobs("leaves", "does", "does", "leaves", "does"))).toEqual([
        "0 lost",
        "1 done",
        "2 done",
        "3 lost",
        "4 done",
      ]);
    });
  });

  it("passes on a bug as it was thrown, and goes on", async () => {
    const pool = poolOf({ most: 1 });
    const [bug, other] = await Promise.allSettled(jobs("bug", "does").map(pool.run));
    expect(bug).toMatchObject({ status: "rejected", reason: { name: "RangeError", message: "a bug in 0" } });
    expect(other).toEqual({ status: "fulfilled", value: "1 done" });
  });

  it("ends threads that have nothing to do, and begins others when there is something again", async () => {
    const alone = vi.fn<(job: MortalJob) => Promise<string>>();
    const pool = poolOf({ idle: 0, alone });
    for (let round = 0; round < 2; round += 1) {
      expect(await Promise.all(jobs("does", "late", "does").map(pool.run))).toEqual(["0 done", "1 done", "2 done"]);
    }
    expect(alone).not.toHaveBeenCalled();
  });

  it("loses what is not done when it ends", async () => {
    const pool = poolOf({ most: 1 });
    const first = await pool.run({ name: "first", fate: "does" });
    const answers = Promise.all(jobs("stray", "does").map(pool.run));
    await pool.end();
    expect([first, await answers]).toEqual(["first done", ["0 lost", "1 lost"]]);
  });
});
