import { claimCodes } from "../claim.ts";
import type { CellId, ProceedingGroup } from "../../../forms/form.ts";
import { organisationColumns } from "../../../report/quantities.ts";
import { applicationCells } from "../quantities.ts";
import { hasSort, isProceeding, meanings, says } from "../terms.ts";
import type { Clause, StatedZero, Statement } from "./statement.ts";

/** That all are of one kind, so that there are none of the others: 均为自然人, 均获维持, 全部胜诉. */
export const allTold: Statement = {
  name: "all told",
  examples: [
    {
      text: "收到申请151件，申请人均为自然人。",
      claims: ["T1 151 t3.received.total", "T6 t3.received.business+4"],
    },
    { text: "受理申请151件，均为企业提出。", claims: ["T1 151 t3.received.total", "T6 t3.received.naturalPerson"] },
    { text: "均来自自然人。", claims: ["T6 t3.received.business+4"] },
    {
      text: "因政府信息公开引发行政复议4件，均获维持。",
      claims: ["T8 4 t4.review.total", "T8 t4.review.corrected+2"],
    },
    {
      text: "因政府信息公开被提起行政诉讼4件，全部胜诉。",
      claims: ["T8 4 t4.direct.total+t4.afterReview.total", "T8 t4.direct.corrected+5"],
    },
    { text: "申请人均为自然人、法人。", claims: [] },
    { text: "申请人全部为公民、法人和其他组织。", claims: [] },
    { text: "会议室均已向自然人开放。", under: "平台建设", claims: [] },
  ],
  read: (clause) => {
    const { own, number, scene } = clause;
    if (number !== undefined || scene.period !== "thisYear" || scene.authority === "other") return [];
    const all = own.findIndex((token) => says([token], "all"));
    if (all < 0 || says(own, "none", "not", "rest")) return [];
    const behind = own.slice(all + 1);
    if (isProceeding(scene.topic)) return outcomesOf(clause, behind);
    return scene.topic === "applications" && !clause.continued ? applicantsOf(behind) : [];
  },
};

function applicantsOf(words: Clause["own"]): readonly StatedZero[] {
  const [only, ...others] = meanings(words, "applicant");
  if (only === undefined || others.length > 0 || hasSort(words, "event", "result")) return [];
  // 均为企业 may say of organisations of every kind that they are none of them a person.
  const own = only === "organisation" || only === "enterprise" ? organisationColumns : [only];
  const columns = (["naturalPerson", ...organisationColumns] as const).filter(
    (column) => !own.some((one) => one === column),
  );
  return [
    {
      code: claimCodes.applicants,
      zero: { cells: applicationCells(["received"], columns), from: "report" },
      certain: true,
    },
  ];
}

const outcomes = ["upheld", "corrected", "other", "pending"] as const;

function outcomesOf({ own, scene }: Clause, words: Clause["own"]): readonly StatedZero[] {
  const found = meanings(words, "outcome");
  const [only] = found;
  if (only === undefined || only === "unsettled" || found.length > 1) return [];
  const groups = meanings(own, "topic").some(isProceeding)
    ? meanings(own, "topic").flatMap((topic) => groupsOf(topic))
    : scene.routes.length > 0
      ? scene.routes
      : groupsOf(scene.topic);
  const cells = groups.flatMap((group) =>
    outcomes.filter((outcome) => outcome !== only).map((outcome): CellId => `t4.${group}.${outcome}`),
  );
  if (cells.length === 0) return [];
  const certain = scene.disclosure || scene.base === "applications";
  return [{ code: claimCodes.proceedings, zero: { cells, from: "report" }, certain }];
}

function groupsOf(topic: string | undefined): readonly ProceedingGroup[] {
  if (topic === "review") return ["review"];
  return topic === "lawsuit" ? ["direct", "afterReview"] : [];
}
