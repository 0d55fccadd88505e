import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, type Mention, type Sketch, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { applicants } from "./applicants.ts";
import { bare } from "./bare.ts";
import { handled } from "./handled.ts";
import { results } from "./results.ts";

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
  needs: { units: ["case"] },
  read: (mention) => {
    const { number, left, scene, ahead } = mention;
    // 申请量由40件下降到31件: what the first number was, it was the year before.
    if (number.unit === "case" && says(ahead, "reached") && !says(left, "reached")) return before(mention);
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

/** The year before's value of what the words in front of a number name. */
function before(mention: Mention): Sketch | undefined {
  const scene = { ...mention.scene, period: "thisYear" as const };
  for (const { read } of [results, applicants, handled, bare]) {
    const sketch = read({ ...mention, scene, right: [], words: mention.left, trail: "", ahead: [] });
    if (sketch?.formula?.kind !== "value") continue;
    const { code, certain, part, rows, formula } = sketch;
    // Of those withdrawn the year before nobody can say how many there were.
    if (rows?.join() === "other.other") return undefined;
    return { code, formula: valueOf(formula.of.cells, "previous"), certain, part, ...(rows && { rows }) };
  }
  return undefined;
}
