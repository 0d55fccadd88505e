import type { Consent, Report, Waiver } from "../report/report.ts";
import { appendJournal, formatSigner } from "./journal.ts";

/** A report after the superior has consented to a reason that wanted it; as it was, where the reason is none of its own. */
export function consentTo(report: Report, waiver: Waiver, consent: Consent): Report {
  const place = report.waivers.indexOf(waiver);
  if (place < 0 || waiver.consent !== "wanted") return report;
  return {
    ...report,
    waivers: report.waivers.with(place, { ...waiver, consent }),
    journal: appendJournal(report.journal, {
      at: consent.at,
      event: "consented",
      by: formatSigner(consent),
      note: `${waiver.code}：${waiver.reason}`,
    }),
  };
}
