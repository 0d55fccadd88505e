import { codeShown } from "../../../shared/checks/finding.ts";
import { Button } from "@mantine/core";
import type { Waiver } from "../../../shared/report/report.ts";
import { success } from "../../../shared/result.ts";
import { consentTo } from "../../../shared/sign-off/consent.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { signOffScreenSentences, signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useHand, useSigner } from "../../shell/use-signer.ts";

/** The findings that were explained, with the reasons, and those whose reason waits for the superior's consent. */
export function ExplainedSection(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onActed: () => void;
}) {
  const { session } = props;
  const { say, language } = useSettings();
  const { name, title } = useSigner();
  const hand = useHand();
  const { view, findings } = session.checked();
  const explained = findings.flatMap((finding) => {
    const waiver = finding.awaiting ?? finding.explained;
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  const consent = (waiver: Waiver): void => {
    const by = hand();
    session.act(by, (report) =>
      success(consentTo(report, waiver, { name, ...(title !== "" && { title }), at: by.at })),
    );
    props.onActed();
  };
  return (
    <section aria-labelledby="sign-off-explained">
      <h2 id="sign-off-explained">{say(signOffWords.explained)}</h2>
      {explained.length === 0 && <p className="quiet">{say(signOffWords.noneExplained)}</p>}
      <ul className="sign-off-list">
        {explained.map(({ finding, waiver }, place) => (
          <li key={`${place} ${finding.code}`}>
            <code>{codeShown(finding.code)}</code> {formatFinding(finding, view.form, language)}
            <br />
            <span className="sign-off-reason">
              {signOffScreenSentences.reasonGiven[language]({ reason: waiver.reason, by: waiver.by ?? "" })}
              {typeof waiver.consent === "object" &&
                ` ${signOffScreenSentences.consented[language]({ by: formatSigner(waiver.consent) })}`}
            </span>
            {waiver.consent === "wanted" && !props.readOnly && (
              <Button size="compact-xs" variant="default" onClick={() => consent(waiver)}>
                {say(signOffWords.consent)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
