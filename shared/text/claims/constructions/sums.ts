import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, valueOf } from "../reading.ts";
import { hasSort, says } from "../terms.ts";

/** What came in and what was carried in, added up: 新收151件，上年结转5件，共计156件. */
export const sums: Construction = {
  name: "sums",
  examples: [
    {
      text: "新收申请151件，上年结转5件，共计156件。",
      claims: ["T1 151 t3.received.total", "T2 5 t3.carriedIn.total", "T1 156 t3.received.total+t3.carriedIn.total"],
    },
    { text: "网站发布信息1200条，共计3000条。", claims: [] },
  ],
  read: ({ number, left, scene, before }) => {
    if (
      scene.topic !== "applications" ||
      number.unit !== "case" ||
      !says(left, "altogether", "cumulative") ||
      hasSort(left, "event")
    ) {
      return undefined;
    }
    const told = before.flatMap(({ sketch }) => sketch?.rows ?? []);
    if (!told.includes("received") || !told.includes("carriedIn") || told.includes("concluded")) return undefined;
    const rows = ["received", "carriedIn"] as const;
    return {
      code: claimCodes.received,
      formula: valueOf(applicationCells(rows)),
      certain: true,
      part: "other",
      rows,
    };
  },
};
