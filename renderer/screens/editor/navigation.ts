import type { Finding } from "../../../shared/catalogue/finding.ts";
import type { Difference } from "../../../shared/compare/difference.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import type { RemarkPlace } from "../../../shared/sign-off/remarks.ts";
import {
  type FindingPlace,
  type NamedFinding,
  nameFindings,
  nextFinding,
  orderFindings,
} from "../../findings/finding-list.ts";
import type { TextFocus, TextTarget } from "../../narrative/text-focus.ts";
import type { ReportSession } from "../../session/report-session.ts";

/** The ways to a place in the open report. */
export interface Navigation {
  /** Goes to the next (1) or the previous (-1) finding, round the end. */
  readonly stepFinding: (step: 1 | -1) => void;
  /** Goes to a finding; the next one is then the one after it. */
  readonly goToFinding: (finding: Finding) => void;
  /** Goes to where an exported file differs from the report. */
  readonly goToDifference: (difference: Difference) => void;
  readonly goToCell: (cell: CellId) => void;
  /** Brings a part of the page into view and puts the focus into it. */
  readonly goToPart: (part: string) => void;
  /** Goes to where a remark stands. */
  readonly goToRemark: (place: RemarkPlace) => void;
}

/**
 * Makes the ways through one report. `showPage` brings the report to the front, at once, where something lies over it; `showText` the page with the
 * text; `showCell` goes to a cell in the view that is shown.
 */
export function createNavigation(parts: {
  readonly session: ReportSession;
  readonly text: TextFocus;
  readonly showPage: () => void;
  readonly showText: () => void;
  readonly showCell: (cell: CellId) => boolean;
}): Navigation {
  const { session, text, showPage, showText, showCell } = parts;
  let at: FindingPlace | undefined;

  const open = (): readonly NamedFinding[] =>
    nameFindings(orderFindings(session.findings()).filter(({ explained }) => explained === undefined));
  const show = (finding: Finding): void => {
    showPage();
    const cell = finding.suspect ?? session.likelyCells(finding)[0]?.cell ?? finding.cells[0];
    if (finding.place === undefined && cell !== undefined && showCell(cell)) return;
    showText();
    const narrative = narrativeIds.find((id) => id === finding.part);
    if (narrative === undefined) showPart("preamble");
    else text.jump(narrative, textTarget(finding));
  };
  return {
    stepFinding: (step) => {
      const next = nextFinding(open(), at, step);
      if (next === undefined) return;
      at = { key: next.named.key, index: next.index };
      show(next.named.finding);
    },
    goToFinding: (finding) => {
      const findings = open();
      const index = findings.findIndex((each) => each.finding === finding);
      const key = findings[index]?.key;
      if (key !== undefined) at = { key, index };
      show(finding);
    },
    goToDifference: (difference) => {
      if ("cell" in difference) {
        showPage();
        showCell(difference.cell);
        return;
      }
      showText();
      const { part, block } = difference;
      const narrative = narrativeIds.find((id) => id === part);
      if (narrative === undefined || block === undefined) showPart(part === "report" ? "preamble" : part);
      else text.jump(narrative, { place: { block, from: 0, to: 0 } });
    },
    goToRemark: (standing) => {
      if (standing.kind === "cell") {
        showPage();
        showCell(standing.cell);
        return;
      }
      showText();
      if (standing.kind === "words") text.jump(standing.place.part, { shown: standing.place });
      else showPart("preamble");
    },
    goToCell: (cell) => {
      showPage();
      showCell(cell);
    },
    goToPart: (part) => {
      showText();
      showPart(part);
    },
  };
}

/** Brings a part of the page into view and puts the focus into it. */
function showPart(part: string): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: "start" });
  section
    ?.querySelector<HTMLElement>(".ft-editor, [contenteditable='true'], [tabindex='0']")
    ?.focus({ preventScroll: true });
}

/** Where in the text a finding points to. */
function textTarget({ place, quote }: Finding): TextTarget {
  if (place !== undefined) return { shown: place };
  return quote === undefined ? {} : { quote };
}
