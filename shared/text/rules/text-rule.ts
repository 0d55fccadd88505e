import type { Finding } from "../../checks/finding.ts";
import { type Input, nothing, type Rule, type View } from "../../checks/rule.ts";
import type { CellId, Form } from "../../forms/form.ts";
import { quantitiesOf } from "../../report/narrative.ts";
import type { Cells } from "../../report/report.ts";
import { typedCellsOf } from "../../report/totals.ts";
import type { Claim } from "../claims/claim.ts";
import { claimsOf, type ReadPassage } from "../claims/claims-of.ts";

/** The claims of a text beside figures that have not changed since: as long as it is the same object, the same is found. */
interface State {
  readonly cells: Cells;
  readonly lastYear: View["lastYear"];
  readonly key: object;
}

/**
 * A rule that holds the text against the tables. Any cell may stand in the words as a bound figure, so every cell may change what is
 * found; but while nothing was found and neither the claims nor the cells they speak of have changed, nothing will be.
 */
export function textRule(
  about: Pick<Rule, "code" | "severity" | "basis">,
  run: (view: View, read: readonly ReadPassage[]) => readonly Finding[],
): Rule {
  const quiet = new WeakSet();
  return {
    ...about,
    checks: (form) => [
      {
        reads: textInputs(form),
        run: (view) => {
          const read = claimsOf(view.report);
          const key = stateOf(read, view);
          if (quiet.has(key)) return nothing;
          const findings = run(view, read);
          if (findings.length === 0) quiet.add(key);
          return findings;
        },
      },
    ],
  };
}

const states = new WeakMap<readonly ReadPassage[], State>();

/** An object that stays the same while the claims, the cells that they speak of and last year's report stay the same. */
function stateOf(read: readonly ReadPassage[], { form, report: { cells }, lastYear }: View): object {
  const known = states.get(read);
  if (known?.cells === cells && known.lastYear === lastYear) return known.key;
  const alike =
    known?.lastYear === lastYear &&
    known !== undefined &&
    claimedCells(read, form).every((id) => known.cells[id] === cells[id]);
  const key = alike ? known.key : {};
  states.set(read, { cells, lastYear, key });
  return key;
}

const inputsByForm = new WeakMap<Form, readonly Input[]>();

function textInputs(form: Form): readonly Input[] {
  const known = inputsByForm.get(form);
  if (known !== undefined) return known;
  const inputs: readonly Input[] = ["s1", "s5", "s6", "year", "unit", "previous", ...form.cells.map(({ id }) => id)];
  inputsByForm.set(form, inputs);
  return inputs;
}

const claimedByRead = new WeakMap<readonly ReadPassage[], readonly CellId[]>();

/** The typed cells behind everything that is claimed. */
function claimedCells(read: readonly ReadPassage[], form: Form): readonly CellId[] {
  const known = claimedByRead.get(read);
  if (known !== undefined) return known;
  const cells = typedCellsOf(
    form,
    read.flatMap(({ claims }) => claims.flatMap(cellsOfClaim)),
  );
  claimedByRead.set(read, cells);
  return cells;
}

function cellsOfClaim(claim: Claim): readonly CellId[] {
  if (claim.kind === "words") return claim.zero.cells;
  const formulas = [claim.formula ?? [], claim.also, claim.near].flat();
  return formulas.flatMap(quantitiesOf).flatMap(({ cells }) => cells);
}
