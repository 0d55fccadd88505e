import { Button } from "@mantine/core";
import { formOf } from "../../shared/forms/registry.ts";
import type { Remark } from "../../shared/report/report.ts";
import { openRemarks, placeOfRemark, type RemarkPlace, withTick } from "../../shared/sign-off/remarks.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { signOffWords } from "../../shared/words/sign-off-screen.ts";
import { remarkSentence } from "../../shared/words/sign-off.ts";
import { Mark } from "../parts/mark.tsx";
import type { ReportSession } from "../session/report-session.ts";
import { useRevision } from "../session/use-session.ts";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { useHand } from "../shell/use-signer.ts";

/** What the superior wants mended, until it is ticked off one by one; a click leads to the cell or the words. */
export function RemarkList(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  readonly onJump: (place: RemarkPlace) => void;
}) {
  const { session } = props;
  const notices = useNotices();
  const { say, language } = useSettings();
  const hand = useHand();
  // Where a remark's words stand changes with the text.
  useRevision(session);
  const report = session.report();
  const remarks = openRemarks(report);
  if (remarks.length === 0) return null;
  const labels = labelsFor(formOf(report.edition), language);
  const tick = (remark: Remark): void => {
    const { name: by, at } = hand();
    const applied = session.apply({ kind: "remarks", remarks: withTick(session.report(), remark, { by, at }) });
    if (!applied.ok) notices.failure(applied.failure);
  };
  const where = (remark: Remark, place: RemarkPlace): string => {
    if (place.kind === "cell") return labels.cell(place.cell);
    if (place.kind === "words") return `“${remark.quote ?? ""}”`;
    return place.kind === "lost" ? `“${place.quote}” ${say(signOffWords.lostWords)}` : say(signOffWords.wholeReport);
  };
  return (
    <section aria-labelledby="remarks-title">
      <h3 id="remarks-title">
        {say(signOffWords.openRemarks)} <span className="figures">{remarks.length}</span>
      </h3>
      <ul>
        {remarks.map((remark, at) => {
          const place = placeOfRemark(report, remark);
          return (
            <li key={`${at} ${remark.at}`} className="finding" data-remark>
              <button type="button" className="finding-jump" onClick={() => props.onJump(place)}>
                <span className="finding-top">
                  <Mark tone="warning" word={where(remark, place)} />
                </span>
                <span className="finding-sentence">{remarkSentence[language](remark)}</span>
              </button>
              {!props.readOnly && (
                <div className="finding-actions">
                  <Button size="compact-xs" variant="default" onClick={() => tick(remark)}>
                    {say(signOffWords.tick)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
