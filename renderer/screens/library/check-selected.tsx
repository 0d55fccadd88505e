import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../../shared/catalogue/finding.ts";
import { codeShown, summarize } from "../../../shared/checks/finding.ts";
import type { Failure } from "../../../shared/failure.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { LibraryReport } from "../../../shared/library/library-list.ts";
import { libraryListWords } from "../../../shared/library/words.ts";
import { rulesInUse } from "../../../shared/own-rules/kept-rules.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { librarySentences, libraryWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { Mark } from "../../parts/mark.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";

type Outcome = { readonly findings: readonly Finding[] } | { readonly failure: Failure };

/** Checks several reports one after the other and lists what blocks or is to be confirmed in each. */
export function CheckSelected(props: { readonly reports: readonly LibraryReport[]; readonly onClose: () => void }) {
  const bridge = useBridge();
  const desk = useDesk();
  const { settings, say, language } = useSettings();
  const { vocabulary, ownChecks } = settings;
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  // The reports that were selected when the dialog was opened.
  const [reports] = useState(props.reports);
  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<void> => {
      for (const { path } of reports) {
        const read = await bridge.call("report.read", { path });
        if (!wanted) return;
        const outcome: Outcome = read.ok
          ? { findings: checkerFor(read.value.edition, vocabulary, rulesInUse(ownChecks)).check(read.value).findings }
          : { failure: read.failure };
        setOutcomes((before) => new Map(before).set(path, outcome));
      }
    };
    void run();
    return () => {
      wanted = false;
    };
  }, [bridge, reports, vocabulary, ownChecks]);
  return (
    <DialogFrame size="lg" onClose={props.onClose} title={say(libraryListWords.checkTitle)}>
      {outcomes.size < reports.length && <p role="status">{say(libraryListWords.checking)}</p>}
      <ul className="checked-reports">
        {reports.map((report) => {
          const outcome = outcomes.get(report.path);
          return (
            <li key={report.path}>
              <div className="row">
                <strong>
                  {report.unit.name} {report.year}
                </strong>
                {outcome !== undefined && "findings" in outcome && <Counts findings={outcome.findings} />}
                <span className="bar-space" />
                <Button size="compact-xs" variant="default" onClick={() => desk.openReport(report.path)}>
                  {say(libraryWords.open)}
                </Button>
              </div>
              {outcome !== undefined && "failure" in outcome && (
                <p className="quiet">{formatFailure(outcome.failure, language)}</p>
              )}
              {outcome !== undefined && "findings" in outcome && (
                <ul>
                  {asking(outcome.findings).map((finding, place) => (
                    // Two findings may read alike.
                    <li key={place}>
                      <span className="quiet">{codeShown(finding.code)}</span>{" "}
                      {formatFinding(finding, formOf(report.edition), language)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </DialogFrame>
  );
}

/** What still asks for attention, hints left out. */
function asking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, explained }) => severity !== "hint" && explained === undefined);
}

function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  const { say, language } = useSettings();
  const { errors, warnings } = summarize(findings);
  if (errors + warnings === 0) return <Mark tone="fine" word={say(libraryListWords.clean)} />;
  return (
    <span className="marks">
      {errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: errors })} />}
      {warnings > 0 && <Mark tone="warning" word={librarySentences.warnings[language]({ count: warnings })} />}
    </span>
  );
}
