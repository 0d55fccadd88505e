import { claimCodes } from "../claim.ts";
import type { DisclosureColumn, Form } from "../../../forms/form.ts";
import type { DocumentVerb } from "../lexicon/term.ts";
import { type Construction, type Mention, sourceOf, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";

/** Documents made, repealed and in force: 制发行政规范性文件8件，废止25件，现行有效22件. */
export const documents: Construction = {
  name: "documents",
  examples: [
    {
      text: "制发行政规范性文件8件，废止25件，现行有效22件。",
      claims: ["T7 8 t2.normative.issued", "T7 25 t2.normative.repealed", "T7 22 t2.normative.inForce"],
    },
    {
      text: "出台政府规章0件、规范性文件8件。",
      claims: ["T7 0 t2.regulation.issued", "T7 8 t2.normative.issued"],
    },
    { text: "废止规范性文件22件，宣布失效3件。", claims: [] },
    {
      text: "制定规范性文件35件（含新制定8件、修改2件、废止25件）。",
      claims: ["T7 8 t2.normative.issued", "T7 25 t2.normative.repealed"],
    },
    { text: "累计公开规范性文件220件。", claims: [] },
    { text: "公开规范性文件8件。", claims: ["T7? 8 t2.normative.issued"] },
    { text: "解读规范性文件6件，报备规范性文件8件。", claims: [] },
    { text: "清理规范性文件152件，修改4件、继续有效139件。", claims: [] },
    { text: "修订各项规章制度3项。", claims: [] },
  ],
  needs: { units: ["case", "piece"], sorts: ["topic", "document"] },
  read: (mention) => {
    const { number, left, right, scene, form, before } = mention;
    // 制发8件，其中4件为现行有效的: some of those told before; but 制定规章8件（含新制定2件、废止1件） tells figures of their own.
    const broken = scene.whole?.sketch?.verb !== undefined && !hasSort(left, "topic");
    if (broken && !meanings(left, "document").some((verb) => verb === "issued" || verb === "repealed"))
      return undefined;
    if (number.unit !== "case" && number.unit !== "piece") return undefined;
    // 清理规范性文件152件，废止9件、继续有效139件: what became of those that were looked through.
    const verbsOfClean = meanings(left, "document");
    if (verbsOfClean.includes("inForce") && !hasSort(left, "topic") && isCleanUp(mention)) return undefined;
    // 其中15件为现行有效的规范性文件: some out of a number that is not known.
    if (says(left, "ofWhich") && !hasSort(left, "topic") && hasSort(right, "topic")) return undefined;
    const from = meanings(left, "document").includes("inForce") ? (sourceOf(scene) ?? "report") : sourceOf(scene);
    const named = topicsIn(hasSort(left, "topic") ? left : right);
    const verbs = meanings(hasSort(left, "document") ? left : right, "document");
    const rows = named.length > 0 ? named : verbs.length > 0 ? topicsOf(scene.topic) : [];
    if (from === undefined || rows.length === 0 || hasSort(left, "applicant", "result")) return undefined;
    const verb = verbs.find((one) => one !== "published") ?? verbs[0] ?? before.at(-1)?.sketch?.verb;
    // 宣布失效3件 beside 废止22件: the tables count both together.
    if (verb === "lapsed") return { code: claimCodes.published, certain: false, part: "other", verb };
    // 累计公开 counts other years too.
    if ((verb === "published" || verb === undefined) && says(left, "cumulative")) return undefined;
    const [column, other] = columnsOf(form, verb);
    const cells = rows.map((row) => `t2.${row}.${column}` as const);
    const others =
      other === undefined
        ? []
        : [
            valueOf(
              rows.map((row) => `t2.${row}.${other}` as const),
              from,
            ),
          ];
    if (!cells.every((cell) => form.cellById.has(cell))) return undefined;
    // 清理规范性文件124件，其中废止54件: perhaps of other years, too.
    const cleaned = verb === "repealed" && !hasSort(left, "topic") && isCleanUp(mention);
    const certain = verb !== undefined && verb !== "published" && !cleaned;
    return {
      code: claimCodes.published,
      formula: valueOf(cells, from),
      also: certain || cleaned ? [] : others,
      certain,
      part: "other",
      ...(cleaned && { partial: true as const }),
      ...(verb && { verb }),
    };
  },
};

/** Whether the sentence has told how many documents were looked through. */
function isCleanUp({ text, number }: Mention): boolean {
  const sentence = /[^。；]*$/u.exec(text.slice(Math.max(0, number.from - longestSentence), number.from))?.[0] ?? "";
  return /(?:清理(?!废止)|梳理|评估|复核|审查)[^，。；\d]{0,20}\d+[件份部]/u.test(sentence);
}

const longestSentence = 80;

function topicsIn(words: Mention["left"]): readonly DocumentTopic[] {
  return meanings(words, "topic").flatMap(topicsOf);
}

type DocumentTopic = "regulation" | "normative";

function topicsOf(topic: string | undefined): readonly DocumentTopic[] {
  return topic === "regulation" || topic === "normative" ? [topic] : [];
}

/** The column that a verb speaks about, and the one that it may mean too. */
function columnsOf(
  form: Form,
  verb: Exclude<DocumentVerb, "lapsed"> | undefined,
): readonly [DisclosureColumn, DisclosureColumn?] {
  const newer = form.cellById.has("t2.normative.issued");
  switch (verb) {
    case "repealed":
      return ["repealed"];
    case "inForce":
      return [newer ? "inForce" : "total"];
    case "issued":
      return [newer ? "issued" : "made"];
    case "published":
    case undefined:
      return newer ? ["issued", "inForce"] : ["published", "total"];
  }
}
