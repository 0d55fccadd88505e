import type { Stretch } from "../../passages.ts";
import { claimCodes } from "../claim.ts";
import { type Construction, type Mention, quantityTold, sourceOf, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";

const rows = ["licensing", "penalty", "coercion"] as const;

/** Decisions taken: 行政许可32499件，行政处罚2695件，行政强制265件. */
export const decisions: Construction = {
  name: "decisions",
  examples: [
    {
      text: "作出行政许可决定32499件，行政处罚2695件，行政强制265件。",
      claims: ["T7 32499 t2.licensing.decided", "T7 2695 t2.penalty.decided", "T7 265 t2.coercion.decided"],
    },
    { text: "办理行政许可3.25万件。", claims: ["T7 32500 t2.licensing.decided"] },
    { text: "公开行政处罚2695件。", claims: ["T7? 2695 t2.penalty.decided"] },
    { text: "公示行政许可和行政处罚信息352条，梳理行政许可事项120项。", claims: [] },
    { text: "受理申请151件，其中涉及行政处罚20件。", claims: ["T1 151 t3.received.total"] },
    { text: "2695件处罚决定中有37件超过7个工作日才公示。", claims: ["T7 2695 t2.penalty.decided"] },
    { text: "新增行政许可决定32499件。", claims: ["T7 32499 t2.licensing.decided"] },
    { text: "受理行政许可申请400件。", claims: [] },
  ],
  needs: { units: ["case"], sorts: ["topic"] },
  read: ({ number, left, right, words, scene, form, text }) => {
    // 申请151件，其中行政处罚类20件: what applications were about.
    if (number.unit !== "case" || scene.whole?.sketch?.rows !== undefined) return undefined;
    if (says(words, "kindOf")) return undefined;
    const from = sourceOf(scene);
    const named = decisionsIn(hasSort(left, "topic") ? left : right);
    if (from === undefined || named.length === 0 || hasSort(left, "application", "applicant")) return undefined;
    // 受理行政许可申请; but 新增行政许可决定
    if (left.some(({ term, ...at }) => term.sort === "event" && term.is === "received" && !isNew(at, text)))
      return undefined;
    const cells = named.map((row) => `t2.${row}.decided` as const);
    if (!cells.every((cell) => form.cellById.has(cell))) return undefined;
    // 4126件处罚决定中有37件超期公示: some of those just told.
    const told = scene.whole && quantityTold(scene.whole);
    if (told?.cells.join() === cells.join()) return undefined;
    const certain = !hasSort(words, "document") && cells.length === 1;
    return { code: claimCodes.published, formula: valueOf(cells, from), certain, part: "other" };
  },
};

function isNew({ from, to }: Stretch, text: string): boolean {
  return text.slice(from, to) === "新增";
}

function decisionsIn(words: Mention["left"]): readonly (typeof rows)[number][] {
  const topics = meanings(words, "topic");
  return rows.filter((row) => topics.includes(row)).toSorted((a, b) => topics.indexOf(a) - topics.indexOf(b));
}
