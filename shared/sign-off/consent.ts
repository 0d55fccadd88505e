import type { Consent, Report, Waiver } from "../report/report.ts";
import { fail, type Result, success } from "../result.ts";
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

/** A report as it counts where every reason wants the superior's consent: one that has none yet explains nothing. */
export function wantingConsent(report: Report): Report {
  const waivers = report.waivers.map((waiver): Waiver => ({ ...waiver, consent: waiver.consent ?? "wanted" }));
  return { ...report, waivers };
}

/** A report after the superior has consented to every reason that has no consent yet. Fails with `consentNotWanted` where there is none. */
export function consentToAll(report: Report, consent: Consent): Result<Report> {
  const wanting = wantingConsent(report);
  const open = wanting.waivers.filter((waiver) => waiver.consent === "wanted");
  if (consent.name.trim() === "") return fail({ code: "signNameMissing" });
  if (open.length === 0) return fail({ code: "consentNotWanted" });
  return success(open.reduce((consented, waiver) => consentTo(consented, waiver, consent), wanting));
}
