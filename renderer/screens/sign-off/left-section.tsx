import { codeShown } from "../../../shared/checks/finding.ts";
import { UnstyledButton } from "@mantine/core";
import { blocks, summarize } from "../../../shared/checks/finding.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { openRemarks } from "../../../shared/sign-off/remarks.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { findingsPanelWords } from "../../../shared/words/findings-panel.ts";
import { signOffScreenSentences, signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { remarkSentence } from "../../../shared/words/sign-off.ts";
import { Mark } from "../../parts/mark.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** How many of the open errors are told here; all stand in the editor. */
const told = 5;

/** What still stands in the way: errors that nobody has explained, and remarks that nobody has ticked off. */
export function LeftSection(props: { readonly session: ReportSession; readonly onJump: (cell: CellId) => void }) {
  const { say, language } = useSettings();
  const { view, findings } = props.session.checked();
  const errors = findings.filter(blocks);
  const remarks = openRemarks(props.session.report());
  const { warnings, hints } = summarize(findings);
  return (
    <section aria-labelledby="sign-off-left">
      <h2 id="sign-off-left">{say(signOffWords.left)}</h2>
      {errors.length + remarks.length === 0 && <Mark tone="fine" word={say(signOffWords.nothingLeft)} />}
      {errors.length > 0 && (
        <>
          <Mark tone="error" word={signOffScreenSentences.openErrors[language]({ count: errors.length })} />
          <ul className="sign-off-list">
            {errors.slice(0, told).map((finding, place) => {
              const cell = finding.suspect ?? finding.cells[0];
              return (
                <li key={`${place} ${finding.code}`}>
                  <code>{codeShown(finding.code)}</code>{" "}
                  {finding.awaiting !== undefined && <span>{say(findingsPanelWords.awaiting)} </span>}
                  {cell === undefined ? (
                    formatFinding(finding, view.form, language)
                  ) : (
                    <UnstyledButton className="row-link" onClick={() => props.onJump(cell)}>
                      {formatFinding(finding, view.form, language)}
                    </UnstyledButton>
                  )}
                </li>
              );
            })}
          </ul>
          {errors.length > told && (
            <p className="quiet">{signOffScreenSentences.more[language]({ count: errors.length - told })}</p>
          )}
        </>
      )}
      {remarks.length > 0 && (
        <>
          <Mark tone="warning" word={signOffScreenSentences.openRemarks[language]({ count: remarks.length })} />
          <ul className="sign-off-list">
            {remarks.map((remark) => (
              <li key={`${remark.at} ${remark.text}`}>{remarkSentence[language](remark)}</li>
            ))}
          </ul>
        </>
      )}
      {warnings + hints > 0 && (
        <p className="quiet">{signOffScreenSentences.warnings[language]({ warnings, hints })}</p>
      )}
    </section>
  );
}
