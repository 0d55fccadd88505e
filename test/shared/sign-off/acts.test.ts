import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocks } from "../../../shared/checks/finding.ts";
import { applyEdit, type Edit } from "../../../shared/report/edit.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { type Report, type SignOffStep, signOffSteps } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sendBack, takeStep, unsignedCopy } from "../../../shared/sign-off/acts.ts";
import { holds, sealOf, standingOf } from "../../../shared/sign-off/standing.ts";
import { sampleWith } from "../../kit/findings.ts";
import { enough } from "../../kit/long-run.ts";
import { actor, done, findingsOf, steppedTo } from "./kit.ts";

function edited(report: Report, edit: Edit): Report {
  return done(applyEdit(report, edit)).report;
}

const natural = "t3.received.naturalPerson";

describe("any sequence of edits and steps", () => {
  type Move = { readonly edit: Edit } | { readonly step: SignOffStep } | "back";
  const moves: fc.Arbitrary<Move> = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...signOffSteps).map((step) => ({ step })) },
    {
      weight: 1,
      // The two values that are right, one that breaks the balance, and words that mean nothing for the checks.
      arbitrary: fc
        .constantFrom<Edit>(
          { kind: "cells", changes: { [natural]: 148 } },
          { kind: "cells", changes: { [natural]: 147 } },
          { kind: "cells", changes: { "t2.penalty.decided": 2695 } },
          { kind: "cells", changes: { "t2.penalty.decided": 2600 } },
          { kind: "narrative", part: "s6", narrative: [] },
          { kind: "narrative", part: "s6", narrative: sampleReport.narratives.s6 },
        )
        .map((edit) => ({ edit })),
    },
    { weight: 1, arbitrary: fc.constant("back" as const) },
  );

  it("a step holds exactly if the content is what it was made for and all steps before it hold; none goes forward over an error", () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 25 }), (sequence) => {
        let report: Report = sampleReport;
        // What each step was really made for, told apart from the model's own account.
        let made = new Map<SignOffStep, string>();
        for (const move of sequence) {
          if (move === "back") {
            const back = sendBack(report, { ...actor(20), reason: "再核" });
            expect(back.ok).toBe(made.size > 0);
            if (back.ok) made = new Map();
            report = back.ok ? back.value : report;
          } else if ("edit" in move) report = edited(report, move.edit);
          else {
            const findings = findingsOf(report);
            const after = takeStep(report, findings, move.step, actor(20));
            const place = signOffSteps.indexOf(move.step);
            const ready = signOffSteps.slice(0, place).every((step) => made.get(step) === fingerprint(report));
            const due = ready && made.get(move.step) !== fingerprint(report);
            expect(after.ok).toBe(due && !findings.some(blocks));
            if (after.ok) {
              made.set(move.step, fingerprint(report));
              for (const later of signOffSteps.slice(place + 1)) made.delete(later);
              report = after.value;
            }
          }
          let earlier = true;
          for (const standing of standingOf(report).steps) {
            earlier &&= made.get(standing.step) === fingerprint(report);
            expect([standing.step, holds(standing)]).toEqual([standing.step, earlier]);
          }
          expect(sealOf(report) !== undefined).toBe(made.get("signed") === fingerprint(report) && isSealed(report));
        }
      }),
      { numRuns: enough(120) },
    );
  });

  function isSealed(report: Report): boolean {
    return standingOf(report).steps.slice(0, 4).every(holds);
  }
});

describe("a step", () => {
  it("binds name, title, opinion and date to the content, and leaves what it is about as it was", () => {
    const prepared = done(
      takeStep(sampleReport, [], "prepared", { ...actor(10, " 张三 "), title: "科长", opinion: "已核对" }),
    );
    expect(prepared.signOff.prepared).toEqual({
      name: "张三",
      title: "科长",
      opinion: "已核对",
      date: "2022-01-10",
      at: "2022-01-10T04:00:00.000Z",
      fingerprint: fingerprint(sampleReport),
      program: "0.1.0",
    });
    expect(fingerprint(prepared)).toBe(fingerprint(sampleReport));
    expect(prepared.journal.at(-1)).toEqual({
      at: "2022-01-10T04:00:00.000Z",
      event: "prepared",
      by: "张三（科长）",
      note: "已核对",
    });
  });

  it.each<[string, Report, SignOffStep, Partial<ReturnType<typeof actor>>, string]>([
    ["out of turn", sampleReport, "reviewed", {}, "signStepOutOfTurn"],
    ["done already", steppedTo(sampleReport, "prepared"), "prepared", {}, "signStepOutOfTurn"],
    ["over an open error", sampleWith({ [natural]: 149 }), "prepared", {}, "signErrorsOpen"],
    ["without a name", sampleReport, "prepared", { name: " " }, "signNameMissing"],
    [
      "dated before the last one, as where a clock has gone backwards",
      steppedTo(sampleReport, "prepared"),
      "reviewed",
      actor(9),
      "signDateEarlier",
    ],
    ["dated after today", sampleReport, "prepared", { date: "2022-01-21" }, "signDateFuture"],
    ["dated in another century", sampleReport, "prepared", { date: "2099-12-31" }, "signDateFuture"],
  ])("%s is refused", (_, report, step, other, code) => {
    const result = takeStep(report, findingsOf(report), step, { ...actor(20), ...other });
    expect(result.ok ? undefined : result.failure.code).toBe(code);
  });

  const dated = (date: string, clock: string, last: { readonly date: string; readonly at: string }) => {
    const prepared = steppedTo(sampleReport, "prepared");
    const entry = prepared.signOff.prepared;
    if (entry === undefined) throw new Error("not prepared");
    const report = { ...prepared, signOff: { prepared: { ...entry, ...last } } };
    const who = { ...actor(20), date, at: clock, today: clock.slice(0, 10) };
    return [takeStep(report, findingsOf(report), "reviewed", who), sendBack(report, { ...who, reason: "再核" })].map(
      (result) => (result.ok ? "taken" : result.failure.code),
    );
  };
  const usual = { date: "2022-01-10", at: "2022-01-10T04:00:00.000Z" };

  it.each<[string, string, string, typeof usual, string]>([
    ["of today", "2022-01-20", "2022-01-20T04:00:00.000Z", usual, "taken"],
    ["of a day that has passed", "2022-01-12", "2022-01-20T04:00:00.000Z", usual, "taken"],
    ["of the last step's day", "2022-01-10", "2022-01-20T04:00:00.000Z", usual, "taken"],
    ["of the day before the last step", "2022-01-09", "2022-01-20T04:00:00.000Z", usual, "signDateEarlier"],
    ["of tomorrow", "2022-01-21", "2022-01-20T04:00:00.000Z", usual, "signDateFuture"],
    ["right beside a clock that has gone backwards", "2022-01-20", "2021-01-01T04:00:00.000Z", usual, "taken"],
    ["of a clock that has gone backwards", "2021-01-01", "2021-01-01T04:00:00.000Z", usual, "signDateEarlier"],
    [
      "of today after a step that an earlier version dated too late",
      "2022-01-20",
      "2022-01-20T04:00:00.000Z",
      { ...usual, date: "2099-12-31" },
      "taken",
    ],
  ])("a date %s: forward and back alike", (_, date, clock, last, expected) => {
    expect(dated(date, clock, last)).toEqual([expected, expected]);
  });

  it("keeps the content it was made for once, however many steps were made for it", () => {
    const cleared = steppedTo(sampleReport, "prepared", "reviewed", "cleared");
    expect(cleared.contents?.map((content) => content.fingerprint)).toEqual([fingerprint(sampleReport)]);
  });
});

describe("sending back", () => {
  const signed = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed");

  it("takes all steps away, says why and from where, and adds its remarks", () => {
    const remark = { text: "核对自然人数", by: "乙", at: actor(20).at, cell: natural } as const;
    const back = done(sendBack(signed, { ...actor(20, "乙"), reason: "数据有误", remarks: [remark] }));
    expect(sealOf(signed)).toMatchObject({ name: "甲" });
    expect(sealOf(back)).toBeUndefined();
    expect(back.signOff).toMatchObject({ returned: { name: "乙", opinion: "数据有误", from: "signed" } });
    expect(standingOf(back).next).toBe("prepared");
    expect(back.remarks).toEqual([remark]);
    expect(back.journal.map(({ event }) => event)).toEqual(["prepared", "reviewed", "cleared", "signed", "returned"]);
  });

  it("is remembered until the report is signed again", () => {
    const back = done(sendBack(signed, { ...actor(20), reason: "再核" }));
    const again = signOffSteps
      .slice(0, 4)
      .map((step, place) => ({ step, day: 21 + place }))
      .reduce<readonly Report[]>(
        (so, { step, day }) => [...so, done(takeStep(so.at(-1) ?? back, [], step, actor(day)))],
        [],
      );
    expect(again.map(({ signOff }) => signOff.returned !== undefined)).toEqual([true, true, true, false]);
  });

  it.each<[string, Report, string, string]>([
    ["without a reason", signed, "  ", "signReasonMissing"],
    ["before any step", sampleReport, "因", "signNothingToReturn"],
  ])("%s is refused", (_, report, reason, code) => {
    const result = sendBack(report, { ...actor(20), reason });
    expect(result.ok ? undefined : result.failure.code).toBe(code);
  });
});

it("a copy of a signed report, or of a correction, is signed by nobody and corrects nothing", () => {
  const signed = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed", "published");
  const corrected = done(sendBack(signed, { ...actor(28), reason: "有误" }));
  for (const report of [signed, steppedTo(corrected, "prepared")]) {
    const copy = unsignedCopy(report);
    expect(standingOf(copy)).toMatchObject({ reached: undefined, next: "prepared" });
    expect([copy.contents, copy.corrects]).toEqual([undefined, undefined]);
    expect(fingerprint(copy)).toBe(fingerprint(report));
  }
});
