import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { unitLabels } from "../../../shared/gathering/roster.ts";
import type { Decision, FileVerdict } from "../../../shared/gathering/verdicts.ts";
import { identityOf } from "../../../shared/gathering/submission.ts";
import { formatReasons, skippedWords } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { fileName } from "../../parts/format.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import type { HallProps } from "./hall-screen.tsx";

/** The files that wait for a look, one after the other; below them what could not be read and what was left out, with the reasons. */
export function DoubtSection(props: HallProps) {
  const { board, open } = props;
  const { say } = useSettings();
  const [at, setAt] = useState(0);
  const doubt = board.doubts[Math.min(at, board.doubts.length - 1)];
  return (
    <div className="hall-scroll hall-page">
      {doubt === undefined ? (
        <p className="quiet">{say(hallWords.noDoubts)}</p>
      ) : (
        <DoubtCard
          key={`${doubt.submission.file} ${doubt.submission.sha256} ${doubt.submission.at}`}
          {...props}
          doubt={doubt}
          at={Math.min(at, board.doubts.length - 1)}
          onNext={() => setAt((place) => (place + 1 >= board.doubts.length ? 0 : place + 1))}
        />
      )}
      <FileList title={say(hallWords.failedFiles)} files={board.verdicts.filter(({ status }) => status === "failed")} />
      <FileList
        title={say(hallWords.leftFiles)}
        files={board.verdicts.filter(({ status, reasons }) => status === "excluded" && !reasons.includes("replaced"))}
      />
      {open.skipped.length > 0 && (
        <section className="hall-list">
          <h2>{`${say(hallWords.skippedFiles)} ${open.skipped.length}`}</h2>
          <ul>
            {open.skipped.slice(0, mostListed).map(({ path, why }) => (
              <li key={path}>
                <span title={path}>{fileName(path)}</span>
                <span className="quiet">{say(skippedWords[why])}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** So many files are listed; the workbook of the gathering has all. */
const mostListed = 300;

function FileList({ title, files }: { readonly title: string; readonly files: readonly FileVerdict[] }) {
  const { language } = useSettings();
  if (files.length === 0) return null;
  return (
    <section className="hall-list">
      <h2>{`${title} ${files.length}`}</h2>
      <ul>
        {files.slice(0, mostListed).map(({ submission, reasons, unit }) => (
          <li key={`${submission.file} ${submission.sha256} ${submission.at}`}>
            <span title={submission.file}>{fileName(submission.file)}</span>
            <span>{"report" in submission.content ? unit : ""}</span>
            <span className="quiet">
              {"report" in submission.content ? formatReasons(reasons, language) : submission.content.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const asNamed = "\n";

/** A question about a file. Enter accepts what is proposed and goes on; nothing is guessed, so where several fit none is proposed. */
function DoubtCard(
  props: HallProps & { readonly doubt: FileVerdict; readonly at: number; readonly onNext: () => void },
) {
  const { doubt, gathering, board, open, busy } = props;
  const { say, language } = useSettings();
  const { name: by } = useSigner();
  const { submission, reasons, candidates = [], unit, status } = doubt;
  const { content } = submission;
  const asksUnit = reasons.includes("unitUnclear") || reasons.includes("notInRoster");
  const asksOrder = status === "included";
  const labels = gathering.roster === undefined ? [] : unitLabels(gathering.roster);
  const [only] = candidates;
  const [chosen, setChosen] = useState(candidates.length === 1 && only !== undefined ? only : "");
  const others = labels.filter((label) => !candidates.includes(label));
  const stated = "report" in content && content.report.named ? content.report.unit.name : unit;

  const decide = (decision: Pick<Decision, "unit" | "take" | "reason">, about: FileVerdict = doubt): Decision => ({
    ...identityOf(about.submission),
    ...decision,
    by,
    when: new Date().toISOString(),
  });
  const accept = (): void => {
    if (asksOrder) {
      // The others of the unit are older: they are left out by name, so that the order is certain.
      const older = board.verdicts.filter(
        (one) => one.unit === unit && one !== doubt && one.reasons.includes("replaced"),
      );
      const reason = hallSentences.leaveReason[language]({ name: by });
      void open.change({ decide: older.map((one) => decide({ unit, take: false, reason }, one)) });
    } else {
      void open.change({
        decide: [decide({ ...(asksUnit && { unit: chosen === asNamed ? stated : chosen }), take: true })],
      });
    }
  };
  const leave = (): void => {
    void open.change({ decide: [decide({ take: false, reason: hallSentences.leaveReason[language]({ name: by }) })] });
  };
  const question = asksOrder
    ? hallWords.doubtOrder
    : reasons.includes("notInRoster")
      ? hallWords.doubtRoster
      : asksUnit
        ? hallWords.doubtWhose
        : hallWords.doubtYear;
  return (
    <form
      className="doubt-card"
      aria-label={say(question)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && (!asksUnit || chosen !== "")) accept();
      }}
    >
      <p className="quiet figures" role="status">
        {hallSentences.doubtAt[language]({ at: props.at + 1, of: board.doubts.length })}
      </p>
      <h2>{say(question)}</h2>
      <p title={submission.file}>
        <strong>{fileName(submission.file)}</strong>
        {submission.at !== undefined && `（${submission.at}）`}
        <span className="quiet">　{hallSentences.doubtSays[language]({ name: stated })}</span>
      </p>
      {asksUnit && (
        <NativeSelect
          autoFocus
          label={say(hallWords.whichUnit)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: "", label: "—" },
            ...candidates.map((value) => ({ value, label: value })),
            { value: asNamed, label: `${say(hallWords.asNamed)}：${stated}` },
            ...others.map((value) => ({ value, label: value })),
          ]}
        />
      )}
      <div className="hall-doing">
        <Button type="submit" size="sm" autoFocus={!asksUnit} disabled={busy || (asksUnit && chosen === "")}>
          {say(asksOrder ? hallWords.thisLast : hallWords.accept)}
        </Button>
        <Button size="sm" variant="default" disabled={busy} onClick={leave}>
          {say(hallWords.leaveOut)}
        </Button>
        {board.doubts.length > 1 && (
          <Button size="sm" variant="subtle" onClick={props.onNext}>
            →
          </Button>
        )}
      </div>
    </form>
  );
}
