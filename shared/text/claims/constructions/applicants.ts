import { claimCodes } from "../claim.ts";
import type { Term } from "../lexicon/term.ts";
import type { ApplicantColumn, ApplicationRowId } from "../../../forms/form.ts";
import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { organisationColumns } from "../../../report/quantities.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, type Mention, type ReadNumber, type Sketch, sourceOf, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { isBareOther } from "../unknown-words.ts";
import { applicationUnits, countsApplications } from "../token.ts";

/** Who applied: 自然人申请148件、法人或其他组织3件. */
export const applicants: Construction = {
  name: "applicants",
  examples: [
    {
      text: "共受理申请151件，其中自然人148件，法人或其他组织3件。",
      claims: ["T1 151 t3.received.total", "T6 148 t3.received.naturalPerson", "T6 3 t3.received.business+4"],
    },
    {
      text: "办结154件（自然人150件）。",
      claims: ["T3 154 t3.concluded.total", "T6 150 t3.concluded.naturalPerson"],
    },
    { text: "公民申请148件。", claims: ["T6 148 t3.received.naturalPerson"] },
    {
      text: "企业申请1件、其他组织申请2件。",
      claims: ["T6 1 t3.received.business", "T6 2 t3.received.otherOrg"],
    },
    {
      text: "其中148件为自然人申请。",
      claims: ["T6 148 t3.received.naturalPerson"],
    },
    {
      text: "受理申请151件，其中2件来自法律服务机构及社会公益组织。",
      claims: ["T1 151 t3.received.total", "T6? 2 t3.received.legalService+t3.received.nonprofit"],
    },
    { text: "受理申请151件，其中涉及企业登记31件，企业类申请12件。", claims: ["T1 151 t3.received.total"] },
    { text: "走访企业30家，服务个人200人次。", under: "平台建设", claims: [] },
  ],
  needs: { units: applicationUnits },
  read: (mention) => {
    const { number, left, right, words, scene, before } = mention;
    if (!countsApplications(number, left, right)) return undefined;
    if (scene.topic !== "applications" || says(words, "kindOf")) return undefined;
    const from = sourceOf(scene);
    const named = meanings(hasSort(left, "applicant") ? left : right, "applicant");
    const [applicant = otherApplicant(mention), ...others] = named;
    if (from === undefined || applicant === undefined) return undefined;
    if (isReceiver(left)) return undefined;
    if (others.length > 0) return together(named, mention, from);
    const [rows, explicit] = rowsOf(left, scene);
    const value = (rowIds: readonly ApplicationRowId[], columns: readonly ApplicantColumn[]): FigureFormula =>
      valueOf(applicationCells(rowIds, columns), from);
    const [columns, otherColumns] = columnsOf(applicant, before);
    const received = rows.length === 1 && rows[0] === "received";
    const both = rows.length === 2;
    const otherRows = received ? (["received", "carriedIn"] as const) : both ? (["received"] as const) : undefined;
    return {
      code: claimCodes.applicants,
      formula: value(rows, columns),
      also: [
        ...(otherRows === undefined || (explicit && !both) ? [] : [value(otherRows, columns)]),
        ...(otherColumns === undefined ? [] : [value(rows, otherColumns)]),
      ],
      near: otherRows === undefined || !explicit || both ? [] : [value(otherRows, columns)],
      certain: !hasSort(left, "channel"),
      part: "applicant",
      rows,
    };
  },
};

/** 平台公司收到申请4件: it is the one that is asked. */
function isReceiver(left: Mention["left"]): boolean {
  return left.some(({ term, to }, place) => {
    const next = left[place + 1];
    return (
      term.sort === "applicant" &&
      (term.is === "enterprise" || term.is === "organisation") &&
      next?.term.sort === "event" &&
      next.term.is === "received" &&
      next.from - to <= 2
    );
  });
}

/** Several applicants with one number: 3件来自法律服务机构及其他组织. */
function together(
  named: readonly Applicant[],
  { words, scene, left }: Mention,
  from: Quantity["from"],
): Sketch | undefined {
  const columns = named.flatMap((one) => columnsOf(one, [])[0]);
  if (!says(words, "list") || named.includes("enterprise") || new Set(columns).size < columns.length) return undefined;
  const [rows] = rowsOf(left, scene);
  return {
    code: claimCodes.applicants,
    formula: valueOf(applicationCells(rows, columns), from),
    certain: false,
    part: "applicant",
    rows,
  };
}

/** 其他1件 behind other applicants. */
function otherApplicant({ text, number, before }: Mention): "otherOrg" | undefined {
  if (before.length < 2 || !isBareOther(text, number.from)) return undefined;
  const counts = before.filter(({ unit }) => unit !== "percent");
  return counts.length >= 2 && counts.slice(-2).every(({ part }) => part === "applicant") ? "otherOrg" : undefined;
}

/** The rows that are told apart, and whether the text names them: by a verb, or by the number being broken down. Else what came in. */
function rowsOf(
  left: Mention["left"],
  { whole, last }: Mention["scene"],
): readonly [readonly ApplicationRowId[], boolean] {
  const events = meanings(left, "event");
  if (events.includes("concluded")) return [["concluded"], true];
  if (events.includes("received")) return [["received"], true];
  if (events.includes("handled")) return [["received", "carriedIn"], true];
  const broken = whole?.sketch?.rows;
  if (broken !== undefined) return [broken, true];
  return [last?.part === "applicant" ? (last.sketch?.rows ?? ["received"]) : ["received"], false];
}

type Applicant = Extract<Term, { readonly sort: "applicant" }>["is"];

/** The columns of an applicant, and those that the word may stand for too. */
function columnsOf(
  applicant: Applicant,
  before: readonly ReadNumber[],
): readonly [readonly ApplicantColumn[], (readonly ApplicantColumn[])?] {
  switch (applicant) {
    case "organisation":
      return [organisationColumns];
    case "enterprise":
      return [["business"], organisationColumns];
    case "otherOrg":
      return [["otherOrg"], besides(before)];
    default:
      return [[applicant]];
  }
}

/** The organisations that the sentence has not told by themselves: 企业1件、其他组织2件. */
function besides(before: readonly ReadNumber[]): readonly ApplicantColumn[] {
  const told = before.flatMap(({ part, sketch }) =>
    part === "applicant" && sketch?.formula?.kind === "value" ? sketch.formula.of.cells : [],
  );
  return organisationColumns.filter((column) => !told.some((id) => id.endsWith(`.${column}`)));
}
