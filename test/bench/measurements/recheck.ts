import type { Finding } from "../../../shared/catalogue/finding.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { type Checker, createChecker } from "../../../shared/checks/checker.ts";
import { tableRules } from "../../../shared/checks/registry.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Aim, type Measurement, pick, repeated } from "../measurement.ts";
import { oneEditInSheets } from "../peers/one-edit.ts";
import { balancedIds, freeIds } from "../reports.ts";
import { valueOf } from "../value-of.ts";

/** The rules of the tables alone, which is what the peer's identities are to be held against, and all of them, text read again. */
const ofTables = createChecker<Finding>(formOf(sampleReport.edition), tableRules, noVocabulary);
const ofAll = checkerFor(sampleReport.edition);
const peer = "HyperFormula, same edits";

/** Rechecking after one typed cell, against HyperFormula taking the same cell. */
export const rechecks: readonly Measurement[] = [
  recheckAfter("recheck after an edit, stays clean", ofTables, freeIds, 0),
  {
    name: "edit and recheck, stays clean",
    peer,
    prepare: async () => {
      const before = ofTables.check(sampleReport);
      return {
        ours: repeated((turn) => {
          const id = pick(freeIds, turn);
          return ofTables.recheck(before, edited(id, turn), [id]);
        }),
        peer: await oneEditInSheets(freeIds),
      };
    },
  },
  recheckAfter("recheck after an edit, out of balance", ofTables, balancedIds, 1),
  recheckAfter("recheck after an edit, text and all", ofAll, freeIds, 0, { ratio: 15 }),
];

function recheckAfter(
  name: string,
  checker: Checker<Finding>,
  ids: readonly CellId[],
  fewest: number,
  aim: Aim | null = { milliseconds: 0.01 },
): Measurement {
  return {
    name,
    peer,
    ...(aim && { aim }),
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
          // Another report every time, as typing gives one: nothing is known of it yet.
          return checker.recheck(before, { ...report }, [id]);
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
