import type { CellId } from "../../../shared/forms/form.ts";
import { type Report, signOffSteps } from "../../../shared/report/report.ts";
import { changesSince, lastSay } from "../../../shared/sign-off/standing.ts";
import { formatDate } from "../../../shared/words/paper.ts";
import { signOffScreenSentences, signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { journalWords } from "../../../shared/words/sign-off.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { ChangeList } from "../../parts/change-list.tsx";

/** What has changed since somebody last had a say: since it was sent back, where it was; else since the last step. */
export function ChangesSection(props: { readonly report: Report; readonly onJump: (cell: CellId) => void }) {
  const { say, language } = useSettings();
  const { report } = props;
  const since = report.signOff.returned ?? lastSay(report);
  if (since === undefined) return null;
  const changes = changesSince(report, since.fingerprint);
  const step = signOffSteps.find((each) => report.signOff[each] === since) ?? "returned";
  const { date = "" } = since;
  return (
    <section aria-labelledby="sign-off-changes">
      <h2 id="sign-off-changes">
        {signOffScreenSentences.changesSince[language]({
          step: say(journalWords[step]),
          signer: formatSigner(since),
          date: language === "zh" ? formatDate(date) : date,
        })}
      </h2>
      {changes === undefined ? (
        <p className="quiet">{say(signOffWords.unknownChanges)}</p>
      ) : changes.length === 0 ? (
        <p className="quiet">{say(signOffWords.noChanges)}</p>
      ) : (
        <ChangeList changes={changes} edition={report.edition} onJump={props.onJump} />
      )}
    </section>
  );
}
