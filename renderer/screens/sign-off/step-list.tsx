import { formOf } from "../../../shared/forms/registry.ts";
import type { Report } from "../../../shared/report/report.ts";
import { holds, type Standing } from "../../../shared/sign-off/standing.ts";
import { formatDate } from "../../../shared/words/paper.ts";
import { signOffScreenSentences, signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { formatOutOfOrder, formatVoid, standingWords, stepWords } from "../../../shared/words/sign-off.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Who has done which step, and which no longer holds and why. */
export function StepList(props: { readonly report: Report; readonly standing: Standing }) {
  const { say, language } = useSettings();
  const { report, standing } = props;
  const form = formOf(report.edition);
  const { returned } = report.signOff;
  const day = (date = ""): string => (language === "zh" ? formatDate(date) : date);
  return (
    <section aria-labelledby="sign-off-steps">
      <h2 id="sign-off-steps">{say(signOffWords.steps)}</h2>
      {returned !== undefined && (
        <p className="sign-off-returned">
          {signOffScreenSentences.returned[language]({
            signer: formatSigner(returned),
            date: day(returned.date),
            reason: returned.opinion,
          })}
        </p>
      )}
      <ol className="sign-off-steps">
        {standing.steps.map((one) => {
          const { step, entry, cause } = one;
          const state = entry === undefined ? "open" : holds(one) ? "valid" : "void";
          return (
            <li key={step} data-state={state}>
              <span className="sign-off-step">{say(stepWords[step])}</span>
              <Mark tone={tones[state]} word={say(standingWords[state])} />
              <span>{entry === undefined ? "" : formatSigner(entry)}</span>
              <span className="figures quiet">{day(entry?.date)}</span>
              {entry?.opinion !== undefined && <span className="sign-off-opinion">{entry.opinion}</span>}
              {cause !== undefined && <span className="sign-off-void">{formatVoid(cause, form, language)}</span>}
            </li>
          );
        })}
      </ol>
      {standing.outOfOrder.map((each) => (
        <p key={each.step} className="sign-off-void">
          {formatOutOfOrder(each, language)}
        </p>
      ))}
    </section>
  );
}

const tones = { open: "empty", valid: "fine", void: "warning" } as const;
