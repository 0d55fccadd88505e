import fc from "fast-check";
import { expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Input, View } from "../../../shared/checks/rule.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { applyEdit, type Edit } from "../../../shared/report/edit.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { bind, bindingsThatAgree } from "../../../shared/text/settle-claims.ts";
import { reportsByFigures } from "../../fixtures/claims/figures.ts";
import { passagesWithClaims } from "../../fixtures/claims/index.ts";
import type { LabelledPassage } from "../../fixtures/claims/passage.ts";
import { enough } from "../../kit/long-run.ts";

const form = formOf("2021");
const { busy, quiet } = reportsByFigures;

/** What somebody does to a report; undefined where there is nothing to do. */
type Step = (view: View) => Edit | undefined;

const passages = fc.constantFrom(...passagesWithClaims.filter(({ figures }) => figures === "busy"));

const texts: fc.Arbitrary<Narrative> = fc
  .array(passages, { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.flatMap(blocksOf));

function blocksOf({ under, text }: LabelledPassage): Narrative {
  const heading = { kind: "heading", level: 1, content: [{ text: under ?? "依申请公开" }] } as const;
  return [heading, { kind: "paragraph", content: [{ text }] }];
}

const parts = fc.constantFrom(...narrativeIds);

const typing = fc
  .tuple(
    fc.constantFrom(...form.cells.filter(({ computed, kind }) => !computed && kind === "count")),
    fc.oneof(fc.nat({ max: 900 }), fc.constant(null), fc.constant("/"), fc.constant({ raw: "减4" })),
  )
  .map(([{ id }, value]): Step => () => ({ kind: "cells", changes: { [id]: value } }));

const fees = fc
  .constantFrom("12873.46", "14210.05", "0", null)
  .map((amount): Step => () => ({ kind: "cells", changes: { "t2.fees.amount": amount } }));

const writing = fc.tuple(parts, texts).map(([part, narrative]): Step => () => ({ kind: "narrative", part, narrative }));

const adding = fc.tuple(parts, passages).map(([part, passage]): Step => ({ report }) => ({
  kind: "narrative",
  part,
  narrative: [...report.narratives[part], ...blocksOf(passage)],
}));

/** Every number that agrees becomes a figure that follows the tables. */
const binding: Step = (view) => bind(bindingsThatAgree(view), view.report);

const years = fc.constantFrom(2021, 2022, 2023).map((year): Step => () => ({ kind: "year", year }));

const units = fc
  .constantFrom(busy.unit, quiet.unit, { name: "", level: "" })
  .map((unit): Step => () => ({ kind: "unit", unit }));

/** Last year's report: none, the true one, one with other figures, one that only declares its totals, and another unit's. */
const links = fc
  .constantFrom(
    null,
    busy.previous ?? null,
    busy.previous ? { ...busy.previous, cells: { ...busy.previous.cells, "t3.received.naturalPerson": 500 } } : null,
    busy.previous ? { ...busy.previous, cells: {}, declared: { "t3.received.total": 658 } } : null,
    quiet.previous ?? null,
  )
  .map((previous): Step => () => ({ kind: "previous", previous }));

const steps = fc.oneof(
  { weight: 6, arbitrary: typing },
  { weight: 1, arbitrary: fees },
  { weight: 2, arbitrary: writing },
  { weight: 2, arbitrary: adding },
  { weight: 2, arbitrary: fc.constant(binding) },
  { weight: 4, arbitrary: years },
  { weight: 2, arbitrary: units },
  { weight: 2, arbitrary: links },
);

/** What an edit changes, as checks name it. */
function inputsOf(edit: Edit): readonly Input[] {
  switch (edit.kind) {
    case "cells":
      return form.cells.map(({ id }) => id).filter((id) => id in edit.changes);
    case "narrative":
      return [edit.part];
    case "unit":
    case "year":
    case "previous":
      return [edit.kind];
    case "all":
      return edit.edits.flatMap(inputsOf);
    default:
      throw new Error(edit.kind);
  }
}

function edited(report: Report, edit: Edit): Report {
  const applied = applyEdit(report, edit);
  if (!applied.ok) throw new Error(applied.failure.code);
  return applied.value.report;
}

it("recheck finds what a first check of the same report finds, whatever was done to tables, text, unit, year and last year", () => {
  const checker = checkerFor("2021");
  const runs = enough(30, 600);
  let found = 0;
  fc.assert(
    fc.property(fc.boolean(), texts, fc.array(steps, { minLength: 1, maxLength: 12 }), (linked, s1, todo) => {
      const start = { ...busy, narratives: { ...busy.narratives, s1 } };
      const { previous, ...alone } = start;
      let checked = checker.check(linked && previous !== undefined ? { ...alone, previous } : alone);
      for (const step of todo) {
        const edit = step(checked.view);
        if (edit === undefined) continue;
        const report = edited(checked.view.report, edit);
        checked = checker.recheck(checked, report, inputsOf(edit));
        // A copy shares no object with the report, so that nothing that is remembered of the one is true of the other.
        expect(checked.findings).toEqual(checker.check(structuredClone(report)).findings);
        found += checked.findings.filter(({ code }) => code.startsWith("T")).length;
      }
    }),
    { numRuns: runs },
  );
  expect(found).toBeGreaterThan(runs);
});
