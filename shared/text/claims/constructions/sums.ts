import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, quantityTold, type ReadNumber, type Sketch, valueOf } from "../reading.ts";
import { hasSort, says } from "../terms.ts";

/** What came in and what was carried in, added up: 新收151件，上年结转5件，共计156件. */
export const sums: Construction = {
  name: "sums",
  examples: [
    {
      text: "新收申请151件，上年结转5件，共计156件。",
      claims: ["T1 151 t3.received.total", "T2 5 t3.carriedIn.total", "T1 156 t3.received.total+t3.carriedIn.total"],
    },
    { text: "网上101件、信函30件、当面20件，共计151件。", claims: ["T1? 151 t3.received.total"] },
    {
      text: "予以公开22件、无法提供69件，两项合计91件，占办结总数的59.1%。",
      claims: [
        "T5 22 t3.granted.total",
        "T5 69 t3.unavailable.notHeld.total+2",
        "T5? 91 t3.granted.total+3",
        "T11? 59.1 t3.granted.total+3 / t3.concluded.total",
      ],
    },
    { text: "网站发布信息1200条，共计3000条。", claims: [] },
  ],
  needs: { units: ["case"], sorts: ["sign"] },
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
    const all = parted(before);
    if (all !== undefined) return all;
    const several = ofResults(before);
    if (several !== undefined) return several;
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

/** Some results and their sum: 予以公开295件、部分公开80件，两项合计375件. */
export function ofResults(before: readonly ReadNumber[]): Sketch | undefined {
  const listed = before.slice(before.findLastIndex(({ part }) => part !== "result") + 1);
  const cells = listed.flatMap((one) => quantityTold(one)?.cells ?? []);
  const rows = listed.flatMap(({ sketch }) => sketch?.rows ?? []);
  if (listed.length < 2 || new Set(cells).size < cells.length) return undefined;
  return { code: claimCodes.results, formula: valueOf(cells), certain: false, part: "other", rows };
}

/** The sum of all results is what was concluded; that of the ways of applying what came in, or all that had to be handled. */
function parted(before: readonly ReadNumber[]): Sketch | undefined {
  const received = valueOf(applicationCells(["received"]));
  const total = valueOf(applicationCells(["received", "carriedIn"]));
  const concluded = valueOf(applicationCells(["concluded"]));
  const results = before.filter(({ part }) => part === "result");
  const groups = new Set(results.map(({ sketch }) => sketch?.rows?.[0]));
  if (groups.size >= 4 && results.length === before.length) {
    return {
      code: claimCodes.concluded,
      formula: concluded,
      also: [total, received],
      certain: false,
      part: "other",
      rows: ["concluded"],
    };
  }
  const ways = before.length >= 2 && before.every(({ part, sketch }) => part === "channel" && sketch === undefined);
  if (!ways) return undefined;
  return {
    code: claimCodes.received,
    formula: received,
    also: [total, concluded],
    certain: false,
    part: "other",
    rows: ["received"],
  };
}
