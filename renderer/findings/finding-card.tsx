import { areSame } from "../../shared/remembered.ts";
import { carriedByName, countedFigure, unclassifiedRows } from "../../shared/checks/rules/ledger.ts";
import { codeShown } from "../../shared/checks/finding.ts";
import { Button } from "@mantine/core";
import { memo, useRef, useState } from "react";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { canBeExplained, waiverFor } from "../../shared/checks/waivers.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import { findingsPanelSentences, findingsPanelWords } from "../../shared/words/findings-panel.ts";
import { ledgerWords } from "../../shared/words/ledger-screen.ts";
import { severityWords } from "../../shared/words/severity.ts";
import { Mark } from "../parts/mark.tsx";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import type { Edit } from "../../shared/report/edit.ts";
import { formatSigner } from "../../shared/sign-off/journal.ts";
import { useSigner } from "../shell/use-signer.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { LikelyList } from "./likely-list.tsx";
import { ExplainForm } from "./explain-form.tsx";
import { proposeFixes } from "./fixes.ts";

const tones = { error: "error", "error-unless-explained": "error", warning: "warning", hint: "hint" } as const;

/** Findings that the register of applications tells more of. */
const registerRules: ReadonlySet<string> = new Set([countedFigure.code, unclassifiedRows.code, carriedByName.code]);

interface FindingCardProps {
  readonly finding: Finding;
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onJump: (finding: Finding) => void;
  readonly onCell: (cell: CellId) => void;
  /** Shows the register of applications, at the rows of a figure where the finding is of one. */
  readonly onCounted: (cell: CellId | undefined) => void;
}

/**
 * One finding: its sentence, which leads to the cell, and what can be done about it. It is drawn again only when the finding, or what settles it, has
 * become another.
 */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, session } = props;
  const notices = useNotices();
  const { say, language, settings } = useSettings();
  const signer = useSigner();
  const [explaining, setExplaining] = useState(false);
  const sentence = useRef<HTMLButtonElement>(null);
  const endExplaining = (): void => {
    setExplaining(false);
    sentence.current?.focus();
  };
  const { explained, awaiting } = finding;
  const given = explained ?? awaiting;
  const proposed = () =>
    explained === undefined && !props.readOnly ? proposeFixes(finding, session.checked().view) : [];
  const fixes = useReading(session, () => proposed().map(({ label }) => label(language)), areSame);
  /** A fix may hold the whole text round its words: it is made of the report as it is when somebody wants it. */
  const fix = (wanted: string): void => {
    const made = proposed().find(({ label }) => label(language) === wanted);
    if (made !== undefined) apply(made.edit);
  };
  const form = useReading(session, () => session.checked().view.form);
  const apply = (edit: Edit): void => {
    const applied = session.apply(edit);
    if (!applied.ok) notices.failure(applied.failure);
  };
  const explain = (reason: string): void => {
    const report = session.report();
    const waiver = waiverFor(finding, report, {
      reason,
      by: formatSigner(signer),
      at: new Date().toISOString(),
      ...(settings.consentWanted && { consent: "wanted" }),
    });
    apply({ kind: "waivers", waivers: [...report.waivers, waiver] });
    endExplaining();
  };

  return (
    <li
      className="finding"
      data-code={finding.code}
      data-cells={finding.cells.join(" ")}
      data-severity={finding.severity}
      data-explained={explained !== undefined || undefined}
    >
      <button ref={sentence} type="button" className="finding-jump" onClick={() => props.onJump(finding)}>
        <span className="finding-top">
          {awaiting !== undefined ? (
            <Mark tone="warning" word={say(findingsPanelWords.awaiting)} />
          ) : explained === undefined ? (
            <Mark tone={tones[finding.severity]} word={say(severityWords[finding.severity])} />
          ) : (
            <Mark tone="fine" word={say(findingsPanelWords.explained)} />
          )}
          <code>{codeShown(finding.code)}</code>
        </span>
        <span className="finding-sentence">{formatFinding(finding, form, language)}</span>
      </button>
      <LikelyList finding={finding} session={session} readOnly={props.readOnly} onCell={props.onCell} onEdit={apply} />
      {finding.explains !== undefined && (
        <details className="finding-echoes">
          <summary>{findingsPanelSentences.sameCause[language]({ count: finding.explains.length })}</summary>
          <ul>
            {finding.explains.map((echo) => (
              <li key={`${echo.code} ${echo.cells.join(" ")} ${echo.quote ?? ""} ${String(echo.place?.from)}`}>
                <code>{echo.code}</code> {formatFinding(echo, form, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {given !== undefined && (
        <p className="finding-reason">{findingsPanelSentences.reasonGiven[language]({ reason: given.reason })}</p>
      )}
      {registerRules.has(finding.code) && (
        <div className="finding-actions">
          <Button size="compact-xs" variant="default" onClick={() => props.onCounted(finding.cells[0])}>
            {say(ledgerWords.openRows)}
          </Button>
        </div>
      )}
      {!props.readOnly && !explaining && (
        <div className="finding-actions">
          {fixes.map((label) => (
            <Button key={label} size="compact-xs" variant="default" onClick={() => fix(label)}>
              {label}
            </Button>
          ))}
          {given === undefined && canBeExplained(finding) && (
            <Button size="compact-xs" variant="subtle" onClick={() => setExplaining(true)}>
              {say(findingsPanelWords.explain)}
            </Button>
          )}
          {given !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                apply({ kind: "waivers", waivers: session.report().waivers.filter((each) => each !== given) })
              }
            >
              {say(findingsPanelWords.withdraw)}
            </Button>
          )}
        </div>
      )}
      {explaining && <ExplainForm onKeep={explain} onCancel={endExplaining} />}
    </li>
  );
});
