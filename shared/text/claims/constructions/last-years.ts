import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";

/** Last year's number as what this year's is compared with: 收到申请151件，较上年的120件…. */
export const lastYears: Construction = {
  name: "last year's",
  examples: [
    {
      text: "收到申请151件，比去年同期120件有所增加。",
      claims: ["T1 151 t3.received.total", "T1 120 last:t3.received.total"],
    },
    {
      text: "收到申请151件，比去年同期多31件。",
      claims: ["T1 151 t3.received.total", "T12 31 t3.received.total - last:t3.received.total"],
    },
    {
      text: "申请总量比2020年的120件上升25.8%。",
      claims: ["T1? 120 last:t3.received.total", "T12? 25.8 t3.received.total : last:t3.received.total"],
    },
  ],
  read: ({ number, left, scene }) => {
    if (number.unit !== "case" || !says(left, "than") || says(left, "up", "down")) return undefined;
    if (!meanings(left, "period").includes("lastYear") || hasSort(left, "event", "result", "applicant"))
      return undefined;
    const sketch = scene.last?.sketch;
    if (scene.last === undefined && scene.topic === "applications" && hasSort(left, "application", "topic")) {
      const formula = valueOf(applicationCells(["received"]), "previous");
      return {
        code: claimCodes.received,
        formula,
        certain: false,
        part: "other",
        rows: ["received"],
      };
    }
    if (sketch?.formula?.kind !== "value" || sketch.formula.of.from !== "report") return undefined;
    const { code, certain, part } = sketch;
    return {
      code,
      formula: valueOf(sketch.formula.of.cells, "previous"),
      certain,
      part,
    };
  },
};
