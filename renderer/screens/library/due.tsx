import type { LibraryReport } from "../../../shared/library/library-list.ts";
import { libraryListSentences, libraryListWords } from "../../../shared/library/words.ts";
import { dayOf, deadlineOf, type DueDates } from "../../../shared/sign-off/deadline.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** Reports that are late by more than this were published in another way; nobody works on them any more. */
const longPast = 180;

/** Days left until a report is due; undefined where it is signed or long past. */
export function daysLeft(report: LibraryReport, dates: DueDates, now: Date): number | undefined {
  if (report.signed) return undefined;
  const { days } = deadlineOf(report, dayOf(now), dates);
  return days < -longPast ? undefined : days;
}

/** How long there is until a report is due. */
export function Due({ report, now }: { readonly report: LibraryReport; readonly now: Date }) {
  const { settings, say, language } = useSettings();
  if (report.signed) return <Mark tone="fine" word={say(libraryListWords.signed)} />;
  const days = daysLeft(report, settings.deadlines, now);
  if (days === undefined) return null;
  if (days < 0) return <Mark tone="warning" word={libraryListSentences.late[language]({ days: -days })} />;
  if (days === 0) return <Mark tone="warning" word={say(libraryListWords.dueToday)} />;
  return <span className="figures">{libraryListSentences.left[language]({ days })}</span>;
}
