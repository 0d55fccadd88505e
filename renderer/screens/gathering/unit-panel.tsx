import { Button, Loader } from "@mantine/core";
import { codeShown } from "../../../shared/checks/finding.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { BoardUnit } from "../../../shared/gathering/board.ts";
import { roundBefore } from "../../../shared/gathering/gathering.ts";
import { changedCells, type FileVerdict } from "../../../shared/gathering/verdicts.ts";
import { identityOf } from "../../../shared/gathering/submission.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { formatReasons, verdictWords } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { fileName, formatTime } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import type { HallProps } from "./hall-screen.tsx";
import { StateMark } from "./state-mark.tsx";
import { useLook } from "./use-look.ts";

/** A unit: its files and rounds, what is wrong with the one that counts, what that changed, and what can be done about it. */
export function UnitPanel(props: HallProps & { readonly unit: BoardUnit; readonly code?: string }) {
  const { unit, open, busy } = props;
  const { counting, files, listed } = unit;
  const { say } = useSettings();
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const looked = useLook(open.path, counting?.submission);
  const openReport = async (): Promise<void> => {
    if (looked?.ok !== true || counting === undefined) return;
    const name = fileName(counting.submission.file);
    const created = await bridge.call("import.create", { name, report: looked.value.report });
    if (created.ok) desk.openReport(created.value.path);
    else notices.failure(created.failure);
  };
  return (
    <section className="hall-panel" tabIndex={0} aria-label={unit.unit}>
      <h2>{unit.unit}</h2>
      <p className="marks">
        <StateMark unit={unit} />
        {listed?.contact !== undefined && (
          <span className="quiet">
            {say(hallWords.contact)}：{listed.contact}
          </span>
        )}
      </p>
      {counting !== undefined && (
        <div className="hall-doing">
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => props.onSendBack([unit])}>
            {say(hallWords.sendBack)}
          </Button>
          <Button size="compact-sm" variant="default" disabled={looked?.ok !== true} onClick={() => void openReport()}>
            {say(hallWords.openReport)}
          </Button>
        </div>
      )}
      <h3>{say(hallWords.files)}</h3>
      {files.length === 0 ? (
        <p className="quiet">{say(hallWords.nothingCame)}</p>
      ) : (
        <ul className="hall-files">
          {files.toReversed().map((file) => (
            <FileLine
              key={`${file.submission.file} ${file.submission.sha256} ${file.submission.at}`}
              {...props}
              file={file}
            />
          ))}
        </ul>
      )}
      {counting !== undefined && <RoundChanges {...props} counting={counting} />}
      {counting !== undefined && <Findings {...props} looked={looked} />}
    </section>
  );
}

function FileLine({ file, open, busy }: HallProps & { readonly file: FileVerdict }) {
  const { say, language } = useSettings();
  const { name } = useSigner();
  const { submission, status, reasons, round } = file;
  const { at } = submission;
  const isLeft = reasons.includes("leftOut");
  const decide = (take: boolean): void => {
    const when = new Date().toISOString();
    const reason = take ? {} : { reason: hallSentences.leaveReason[language]({ name }) };
    void open.change({ decide: [{ ...identityOf(submission), unit: file.unit, take, by: name, when, ...reason }] });
  };
  return (
    <li>
      <span title={submission.file}>
        {hallSentences.roundOf[language]({ round })}　{fileName(submission.file)}
        {at !== undefined && `（${at}）`}
      </span>
      <span className="quiet figures">{formatTime(submission.received)}</span>
      <span className="quiet">
        {[verdictWords[status][language], formatReasons(reasons, language)].filter((words) => words !== "").join("；")}
      </span>
      {(status === "included" || isLeft) && (
        <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => decide(isLeft)}>
          {say(isLeft ? hallWords.takeAgain : hallWords.leaveOut)}
        </Button>
      )}
    </li>
  );
}

/** The cells that the round that counts has otherwise than the one before it. */
function RoundChanges({ board, counting }: HallProps & { readonly counting: FileVerdict }) {
  const { say, language } = useSettings();
  const earlier = roundBefore(board.verdicts, counting);
  const [was, is] = [earlier?.submission.content, counting.submission.content];
  if (was === undefined || !("report" in was) || !("report" in is)) return null;
  const labels = labelsFor(formOf(is.report.edition), language);
  const changes = changedCells(was.report.cells, is.report.cells);
  return (
    <>
      <h3>{say(hallWords.roundChanges)}</h3>
      <table className="hall-changes figures" aria-label={say(hallWords.roundChanges)}>
        <thead>
          <tr>
            <td />
            <th className="number">{say(hallWords.before)}</th>
            <th className="number">{say(hallWords.after)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, before, after }) => (
            <tr key={cell}>
              <th scope="row">{labels.cell(cell)}</th>
              <td className="number">{formatCell(before)}</td>
              <td className="number">{formatCell(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Findings({ looked, code }: { readonly looked: ReturnType<typeof useLook>; readonly code?: string }) {
  const { say, language } = useSettings();
  if (looked === undefined) {
    return (
      <p className="quiet" role="status">
        <Loader size="xs" /> {say(hallWords.looking)}
      </p>
    );
  }
  if (!looked.ok) return <p className="mark-problem">{formatFailure(looked.failure, language)}</p>;
  const { report, findings } = looked.value;
  const form = formOf(report.edition);
  const shown = findings.filter(
    (one) =>
      one.severity !== "hint" && one.explained === undefined && (code === undefined || codeShown(one.code) === code),
  );
  return (
    <>
      <h3>{`${say(hallWords.found)} ${shown.length}`}</h3>
      {shown.length === 0 ? (
        <Mark tone="fine" word={say(hallWords.nothingFound)} />
      ) : (
        <ul className="hall-findings">
          {shown.map((finding, at) => (
            // Two findings may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Mark tone={finding.severity === "warning" ? "warning" : "error"} word={codeShown(finding.code)} />
              <span>{formatFinding(finding, form, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
