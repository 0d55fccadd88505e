import { describe, expect, it } from "vitest";
import { type Clock, createAutosave } from "../../../renderer/session/autosave.ts";
import type { Saved } from "../../../shared/ipc/library.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const full: Failure = { code: "targetUnwritable", path: "a.gouji", reason: "ENOSPC" };
const outside: Failure = { code: "changedOutside", path: "a.gouji" };

/** A clock that stands still until it is moved, and a disk that answers as told. */
function bench(
  answer: (report: Report, overwrite: boolean) => Result<Saved> = () => success({ stamp: "s", savedAt: "t" }),
) {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const clock: Clock = {
    start: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  let report = sampleReport;
  const saves: { year: number; at: number; overwrite: boolean }[] = [];
  const drafts: { year: number; at: number }[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const autosave = createAutosave({
    report: () => report,
    settle: () => undefined,
    saved: sampleReport,
    save: async (given, overwrite) => {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      saves.push({ year: given.year, at: now, overwrite });
      await Promise.resolve();
      running -= 1;
      return answer(given, overwrite);
    },
    draft: async (given) => {
      drafts.push({ year: given.year, at: now });
      return success(null);
    },
    isOutsideChange: (failure) => failure.code === "changedOutside",
    clock,
    savedAt: "start",
  });
  return {
    autosave,
    saves,
    drafts,
    mostAtOnce: () => mostAtOnce,
    type: (year: number) => {
      report = { ...report, year };
      autosave.changed();
    },
    pass: async (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        now = due.at;
        timers.delete(due);
        due.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

describe("autosave", () => {
  it("keeps a draft within 300 ms of the last change and the file within 2 s, however long the typing lasts", async () => {
    const { type, pass, saves, drafts } = bench();
    for (let change = 1; change <= 40; change += 1) {
      type(3000 + change);
      await pass(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(2);
    await pass(300);
    expect([drafts.at(-1)?.year, saves.at(-1)?.year]).toContain(3040);
    await pass(2000);
    expect(saves.at(-1)?.year).toBe(3040);
  });

  it("writes nothing while nothing has changed", async () => {
    const { pass, saves, drafts, autosave } = bench();
    autosave.changed();
    await pass(10_000);
    expect(await autosave.flush()).toBe(true);
    expect([...saves, ...drafts]).toEqual([]);
    expect(autosave.state()).toEqual({ kind: "saved", at: "start" });
  });

  it("saves at once when asked, and what was typed meanwhile as well, never two at a time", async () => {
    const { type, saves, autosave, mostAtOnce } = bench();
    type(2001);
    const first = autosave.flush();
    type(2002);
    expect(await Promise.all([first, autosave.flush()])).toEqual([true, true]);
    expect(saves.map(({ year }) => year)).toEqual([2001, 2002]);
    expect(mostAtOnce()).toBe(1);
  });

  it("keeps trying after failures with growing pauses, says why, and recovers", async () => {
    let works = false;
    const { type, pass, saves, drafts, autosave } = bench(() =>
      works ? success({ stamp: "s", savedAt: "later" }) : fail(full),
    );
    type(2001);
    await pass(20_000);
    expect(autosave.state()).toEqual({ kind: "failed", failure: full });
    expect(drafts.map(({ year }) => year)).toEqual([2001]);
    const pauses = saves.slice(1).map(({ at }, place) => at - (saves[place]?.at ?? 0));
    expect(pauses).toEqual([2000, 4000, 8000]);
    works = true;
    await pass(16_000);
    expect(autosave.state()).toEqual({ kind: "saved", at: "later" });
  });

  it("never overwrites what somebody else wrote until it is told to", async () => {
    const { type, pass, saves, drafts, autosave } = bench((_, overwrite) =>
      overwrite ? success({ stamp: "s", savedAt: "mine" }) : fail(outside),
    );
    type(2001);
    await pass(60_000);
    type(2002);
    await pass(60_000);
    expect(autosave.state()).toEqual({ kind: "outside" });
    expect(saves).toHaveLength(1);
    expect(drafts.at(-1)?.year).toBe(2002);
    expect(await autosave.flush()).toBe(false);
    expect(await autosave.flush(true)).toBe(true);
    expect(saves.at(-1)).toMatchObject({ year: 2002, overwrite: true });
    expect(autosave.state()).toEqual({ kind: "saved", at: "mine" });
  });

  it("stops writing when it hears that the file was changed outside", async () => {
    const { type, pass, saves, autosave } = bench();
    type(2001);
    autosave.hold();
    await pass(10_000);
    expect(saves).toEqual([]);
    expect(autosave.state()).toEqual({ kind: "outside" });
  });
});
