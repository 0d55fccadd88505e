import type { BoardUnit, UnitState } from "../../../shared/gathering/board.ts";
import { openErrorsIn } from "../../../shared/gathering/verdicts.ts";
import { hallSentences, unitStateWords } from "../../../shared/words/gathering-screen.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

const tones = {
  missing: "empty",
  waiting: "progress",
  faulty: "error",
  returned: "warning",
  passed: "fine",
  within: "hint",
} as const satisfies Record<UnitState, string>;

/** How it stands with a unit: 未收, 有错 3, 已退 2 次, 已通过. */
export function StateMark({ unit }: { readonly unit: BoardUnit }) {
  const { say, language } = useSettings();
  const { state, returns, counting } = unit;
  const errors = counting === undefined ? 0 : openErrorsIn(counting).errors;
  const word =
    state === "faulty"
      ? hallSentences.faultyUnit[language]({ errors })
      : state === "returned"
        ? hallSentences.returnedUnit[language]({ times: returns })
        : say(unitStateWords[state]);
  return <Mark tone={tones[state]} word={word} />;
}
