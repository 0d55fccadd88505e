import { type Construction, valueOf } from "../reading.ts";
import { says } from "../terms.ts";

/** This year's number as what last year's became: 由2020年的120件增加到151件. */
export const reached: Construction = {
  name: "reached",
  examples: [
    {
      text: "申请总量由2020年的120件增加到2021年的151件，增长25.8%。",
      claims: [
        "T1? 120 last:t3.received.total",
        "T1? 151 t3.received.total",
        "T12? 25.8 t3.received.total : last:t3.received.total",
      ],
    },
    { text: "网站栏目由12个增加到15个，办结量上升至151件。", claims: [] },
  ],
  needs: { sorts: ["sign"] },
  read: ({ number, left, scene }) => {
    const sketch = scene.last?.sketch;
    if (!says(left, "reached") || scene.last?.unit !== number.unit) return undefined;
    if (sketch?.formula?.kind !== "value" || sketch.formula.of.from !== "previous") return undefined;
    const { code, certain, part, rows } = sketch;
    return { code, formula: valueOf(sketch.formula.of.cells), certain, part, ...(rows && { rows }) };
  },
};
