import { claimCodes } from "../claim.ts";
import type { CellId } from "../../../forms/form.ts";
import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import type { Stretch } from "../../passages.ts";
import { applicationCells, groupOfRow, rowsOfResult } from "../quantities.ts";
import { type Construction, type Mention, type ReadNumber, type Sketch, sourceOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { contentOf, unknownBetween } from "../unknown-words.ts";
import { applicants } from "./applicants.ts";
import { proceedings } from "./proceedings.ts";
import { results } from "./results.ts";
import { ofResults } from "./sums.ts";

/** A share in percent: 自然人申请148件，占98.01%; 予以公开22件（14.29%）. */
export const shares: Construction = {
  name: "shares",
  examples: [
    {
      text: "受理申请151件，其中自然人申请148件，占98.01%。",
      claims: [
        "T1 151 t3.received.total",
        "T6 148 t3.received.naturalPerson",
        "T11 98.01 t3.received.naturalPerson / t3.received.total",
      ],
    },
    {
      text: "办结154件，予以公开22件（14.29%）。",
      claims: [
        "T3 154 t3.concluded.total",
        "T5 22 t3.granted.total",
        "T11 14.29 t3.granted.total / t3.concluded.total",
      ],
    },
    {
      text: "予以公开22件、无法提供69件，两者合计占办结总量的59.1%。",
      claims: [
        "T5 22 t3.granted.total",
        "T5 69 t3.unavailable.notHeld.total+2",
        "T11? 59.1 t3.granted.total+3 / t3.concluded.total",
      ],
    },
    {
      text: "不予公开4件、无法提供69件，因不掌握无法提供65件，占无法提供总数的94.2%。",
      claims: [
        "T5 4 t3.refused.stateSecret.total+7",
        "T5 69 t3.unavailable.notHeld.total+2",
        "T5 65 t3.unavailable.notHeld.total",
        "T11 94.2 t3.unavailable.notHeld.total / t3.unavailable.notHeld.total+2",
      ],
    },
    { text: "政务新媒体发布信息8106条，占47%。", under: "主动公开", claims: [] },
  ],
  needs: { units: ["percent"] },
  read: (mention) => {
    const { number, left, bracketed } = mention;
    if (
      number.unit !== "percent" ||
      says(left, "up", "down", "than", "concludedRate", "answeredRate", "inTimeRate", "rate")
    ) {
      return undefined;
    }
    const plain = bracketed && left.length === 0;
    if (!says(left, "share") && !plain) return undefined;
    // 其余占5.9% is a share of what nobody has told.
    if (isOfAnotherWhole(mention) || says(left, "rest")) return undefined;
    const named = baseNamed(mention);
    const of = subject(named === undefined ? mention : inFrontOfShare(mention));
    if (of === undefined) return undefined;
    const { formula } = of.sketch ?? {};
    if (formula === undefined && of.told?.whole === undefined) return undefined;
    const bases =
      formula?.kind === "value" && of.sketch !== undefined ? (named ?? basesOf(formula.of, of.sketch, mention)) : none;
    if (bases === undefined) return undefined;
    const shareIn = (base: Quantity): readonly FigureFormula[] =>
      formula?.kind === "value" ? [{ kind: "share", of: formula.of, in: base }] : [];
    const [first, ...also] = bases.usual.flatMap(shareIn);
    return {
      code: claimCodes.share,
      ...(first && { formula: first }),
      also,
      near: bases.near.flatMap(shareIn),
      computedFrom: pairs(of, mention.before),
      ...(of.follows && { follows: of.follows }),
      certain: of.sketch?.certain !== false,
      part: "other",
    };
  },
};

/** What a share can be one of: as its words say, and what it is sometimes computed from instead. */
interface Bases {
  readonly usual: readonly Quantity[];
  readonly near: readonly Quantity[];
}

const none: Bases = { usual: [], near: [] };

/** 占全区复议案件的5.8%, 占复议案件总量的…: what is named behind 占 is a whole that no table has, or more than the reader knows. */
function isOfAnotherWhole({ left, text, number, clause, paired }: Mention): boolean {
  const place = left.findLastIndex((token) => says([token], "share"));
  const share = left[place];
  if (share === undefined || paired) return false;
  const base = left.slice(place + 1);
  if (base.some(({ term }) => term.sort === "authority" && term.is !== "own")) return true;
  return contentOf(unknownBetween(text, Math.max(share.to, clause), number.from, base)).length >= 2;
}

/** 占不予公开总数的73.3%, 占无法提供的三成: the result of which the share is one, whatever it is usually one of. */
function baseNamed({ left, text, number, form, scene }: Mention): Bases | undefined {
  const behind = behindShare(left);
  const [result, ...others] = meanings(behind, "result");
  const word = behind.findLast(({ term }) => term.sort === "result");
  const from = sourceOf(scene);
  if (result === undefined || others.length > 0 || word === undefined || from === undefined) return undefined;
  if (
    behind.length === left.length ||
    !/^(?:答复|信息|类|案?件)?(?:总[数量]|件数|数)?的/u.test(text.slice(word.to, number.from))
  )
    return undefined;
  const rows = rowsOfResult(form, result);
  return rows.length === 0 ? undefined : { usual: [{ cells: applicationCells(rows), from }], near: [] };
}

/** A mention with the words in front of 占 alone. */
function inFrontOfShare(mention: Mention): Mention {
  const left = mention.left.slice(0, mention.left.length - behindShare(mention.left).length);
  return { ...mention, left, right: [], words: left };
}

interface Subject {
  readonly sketch: Sketch | undefined;
  readonly told: ReadNumber | undefined;
  /** Where the number before it stands, if that is what has the share. */
  readonly follows?: Stretch;
}

/** Whose share it is: an applicant or a result named beside it, else the number before it. */
function subject(mention: Mention): Subject | undefined {
  const { left, scene } = mention;
  const together = says(left, "altogether") ? sumBefore(mention) : undefined;
  if (together !== undefined) return { sketch: together, told: undefined };
  if (hasSort(left, "applicant", "result", "outcome")) {
    const asCount: Mention = { ...mention, number: { ...mention.number, unit: "case" }, right: [], words: left };
    const sketch = proceedings.read(asCount) ?? results.read(asCount) ?? applicants.read(asCount);
    // 败诉率5.1% of all lawsuits, whatever they are over.
    if (sketch?.groups !== undefined && !sketch.certain) return undefined;
    const same = mention.before.findLast(
      (reading) => sketch !== undefined && JSON.stringify(reading.sketch?.formula) === JSON.stringify(sketch.formula),
    );
    return sketch && { sketch, told: same };
  }
  const cases = casesNamed(mention);
  if (cases !== undefined) return { sketch: cases, told: undefined };
  const { last } = scene;
  if (last === undefined || scene.topic === "foreign" || last.unit === "percent") return undefined;
  // 城市建设类占38%: what has the share is no number told before.
  const share = left.find((token) => says([token], "share"));
  if (share !== undefined && contentOf(unknownBetween(mention.text, mention.clause, share.from, left)) !== "")
    return undefined;
  return { sketch: last.sketch, told: last, follows: last.told.number };
}

/** 复议诉讼总量占: the cases named in front of 占. */
function casesNamed(mention: Mention): Sketch | undefined {
  const { left, number } = mention;
  const share = left.findIndex((token) => says([token], "share"));
  const named = left.slice(0, share).filter(({ term }) => term.sort === "topic" || term.sort === "route");
  if (!meanings(named, "topic").some((topic) => topic === "review" || topic === "lawsuit")) return undefined;
  return proceedings.read({ ...mention, number: { ...number, unit: "case" }, left: named, right: [], words: named });
}

/** What 两者合计占, 合计占 adds up: the results that were listed right before it. */
function sumBefore({ left, before, text, clause, number }: Mention): Sketch | undefined {
  const altogether = left.find((token) => says([token], "altogether"));
  const words = text.slice(clause, altogether?.from ?? number.from);
  if (altogether === undefined || !/^(?:两者|二者|以上|两项|三项|三者|上述)?$/u.test(words)) return undefined;
  const counts = before.filter(({ unit }) => unit !== "percent");
  return ofResults(/^[两二]/u.test(words) ? counts.slice(-2) : counts);
}

/** A result is one of what was concluded, a row also one of its group, an applicant one of all applicants; the text may name another base. */
function basesOf({ cells, from }: Quantity, sketch: Sketch, { form, scene, left }: Mention): Bases | undefined {
  const base = (ids: readonly CellId[]): Quantity => ({ cells: ids, from });
  const { groups } = sketch;
  if (groups !== undefined && isTotalOfCases(cells)) {
    // 复议、诉讼共11件，占答复量的8.7%; 占全区复议案件的5.8% is a share of cases over anything.
    const named = behindShare(left);
    if (meanings(named, "event").includes("concluded"))
      return { usual: [base(applicationCells(["concluded"]))], near: [] };
    if (meanings(named, "topic").length === 1) return undefined;
    return { usual: allCases.flatMap((of) => (sameCells(of, cells) ? [] : [base(of)])), near: [] };
  }
  if (sketch.groups !== undefined)
    return { usual: [base(sketch.groups.map((group) => `t4.${group}.total` as const))], near: [] };
  const { rows } = sketch;
  const [row] = rows ?? [];
  if (rows === undefined || row === undefined) return none;
  const whole = (scene.whole ?? scene.last?.whole)?.sketch?.formula;
  const told = whole?.kind === "value" && !sameCells(whole.of.cells, cells) ? [whole.of] : [];
  const received = base(applicationCells(["received"]));
  const total = base(applicationCells(["received", "carriedIn"]));
  const concluded = base(applicationCells(["concluded"]));
  const named = hasSort(left, "application", "topic") ? [received, total] : [];
  if (sketch.part === "result" || (sketch.part === "other" && sketch.code === claimCodes.results))
    return { usual: [...told, ...named, concluded], near: [total, received] };
  if (sketch.part === "row") {
    const group = base(applicationCells(rowsOfResult(form, groupOfRow(row))));
    return { usual: [...told, ...named, group, concluded], near: [total, received] };
  }
  const own = base(applicationCells(rows));
  if (sameCells(own.cells, cells)) return { usual: [total, ...named], near: [received, concluded] };
  return { usual: [...told, ...named, own], near: [total, received, concluded] };
}

/** All lawsuits, all cases. */
const allCases: readonly (readonly CellId[])[] = [
  ["t4.direct.total", "t4.afterReview.total"],
  ["t4.review.total", "t4.direct.total", "t4.afterReview.total"],
];

function isTotalOfCases(cells: readonly CellId[]): boolean {
  return cells.every((id) => id.startsWith("t4.") && id.endsWith(".total"));
}

/** The words that name what a share is one of. */
function behindShare(left: Mention["left"]): Mention["left"] {
  return left.slice(left.findLastIndex((token) => says([token], "share")) + 1);
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The numbers told in the sentence that the share may have been computed from. */
function pairs({ told }: Subject, before: readonly ReadNumber[]): readonly (readonly [string, string])[] {
  if (told === undefined) return [];
  const wholes = [
    told.whole,
    ...before.filter((other) => other.unit === told.unit && other.sketch?.part !== told.part),
  ];
  return wholes.flatMap((whole) =>
    whole === undefined || whole === told ? [] : [[told.told.numeral.value, whole.told.numeral.value] as const],
  );
}
