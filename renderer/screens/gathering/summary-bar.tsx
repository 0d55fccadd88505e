import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { dayNumber } from "../../../shared/calendar.ts";
import type { Board } from "../../../shared/gathering/board.ts";
import { gathererOf } from "../../../shared/gathering/change.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { copyToClipboard } from "../../parts/copy-to-clipboard.ts";
import { Mark } from "../../parts/mark.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** How far the gathering is: a bar of passed, returned and faulty, the days that are left, and who is missing as text for a message. */
export function SummaryBar({ gathering, board }: { readonly gathering: Gathering; readonly board: Board }) {
  const { say, language } = useSettings();
  const notices = useNotices();
  const { counts, missing } = board;
  const deadline = gathering.roster?.deadline;
  const days = deadline === undefined ? undefined : dayNumber(deadline) - dayNumber(dayOf(new Date()));
  const share = (count: number): string => `${counts.units === 0 ? 0 : (count / counts.units) * 100}%`;
  const copy = (): void => {
    const unit = { name: gathererOf(gathering), level: "" };
    const title = reportTitle({ unit, year: gathering.year });
    const text = hallSentences.missingMessage.zh({ title, units: missing, deadline });
    if (copyToClipboard({ "text/plain": text })) notices.tell((words) => hallWords.copied[words]);
    else notices.problem((words) => hallWords.notCopied[words]);
  };
  return (
    <section className="hall-summary" aria-label={say(hallWords.state)}>
      <strong className="figures">{hallSentences.bar[language](counts)}</strong>
      <div className="hall-bar" aria-hidden>
        <span data-tone="fine" style={{ width: share(counts.passed) }} />
        <span data-tone="warning" style={{ width: share(counts.returned) }} />
        <span data-tone="error" style={{ width: share(counts.faulty) }} />
      </div>
      {counts.passed > 0 && <Mark tone="fine" word={hallSentences.passed[language]({ count: counts.passed })} />}
      {counts.faulty > 0 && <Mark tone="error" word={hallSentences.faulty[language]({ count: counts.faulty })} />}
      {counts.returned > 0 && (
        <Mark tone="warning" word={hallSentences.returned[language]({ count: counts.returned })} />
      )}
      {days !== undefined && (
        <span className={days < 0 ? "mark-problem" : "figures"}>
          {hallSentences.daysLeft[language]({ days })}（{deadline}）
        </span>
      )}
      <span className="bar-space" />
      {missing.length > 0 && (
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={copy}>
          {`${say(hallWords.copyMissing)}（${missing.length}）`}
        </Button>
      )}
    </section>
  );
}
