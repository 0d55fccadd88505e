import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Measurement, pick, repeated } from "../measurement.ts";
import { oneEditInSheets } from "../peers/one-edit.ts";
import { balancedIds, freeIds } from "../reports.ts";
import { valueOf } from "../value-of.ts";

const checker = checkerFor(sampleReport.edition);
const peer = "HyperFormula, same edits";

/** Rechecking after one typed cell, against HyperFormula taking the same cell. */
export const rechecks: readonly Measurement[] = [
  recheckAfter("recheck after an edit, stays clean", freeIds, 0),
  {
    name: "edit and recheck, stays clean",
    peer,
    prepare: async () => {
      const before = checker.check(sampleReport);
      return {
        ours: repeated((turn) => {
          const id = pick(freeIds, turn);
          return checker.recheck(before, edited(id, turn), [id]);
        }),
        peer: await oneEditInSheets(freeIds),
      };
    },
  },
  recheckAfter("recheck after an edit, out of balance", balancedIds, 1),
];

function recheckAfter(name: string, ids: readonly CellId[], fewest: number): Measurement {
  return {
    name,
    peer,
    aim: { milliseconds: 0.01 },
    prepare: async () => {
      const before = checker.check(sampleReport);
      const reports = ids.map((id, place) => ({ id, report: edited(id, place) }));
      for (const { id, report } of reports) {
        const found = checker.recheck(before, report, [id]).findings.length;
        if (fewest === 0 ? found > 0 : found < fewest) throw new Error(`${name}: ${id} gives ${found} findings`);
      }
      return {
        ours: repeated((turn) => {
          const { id, report } = pick(reports, turn);
          return checker.recheck(before, report, [id]);
        }),
        peer: await oneEditInSheets(ids),
      };
    },
  };
}

/** The sample with one cell typed anew; every value differs from the sample's. */
function edited(id: CellId, turn: number): Report {
  return valueOf(applyEdit(sampleReport, { kind: "cells", changes: { [id]: 40_000 + (turn % 97) } })).report;
}
