import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { applicationCells, groupOfRow, rowsOfResult } from "../quantities.ts";
import { type Construction, isOwn, type Mention, type Reading, type Sketch } from "../reading.ts";
import { hasSort, says } from "../terms.ts";
import { applicants } from "./applicants.ts";
import { results } from "./results.ts";

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
    { text: "政务新媒体发布信息8106条，占47%。", under: "主动公开", claims: [] },
  ],
  read: (mention) => {
    const { number, left, scene, bracketed } = mention;
    if (number.unit !== "percent" || says(left, "up", "down", "than", "concludedRate", "answeredRate", "rate")) {
      return undefined;
    }
    const plain = bracketed && left.length === 0;
    if (!says(left, "share") && !plain) return undefined;
    const of = subject(mention);
    if (of === undefined) return undefined;
    const { formula } = of.sketch ?? {};
    if (formula === undefined && of.told?.whole === undefined) return undefined;
    const bases = formula?.kind === "value" && of.sketch !== undefined ? basesOf(formula.of, of.sketch, mention) : [];
    const [first, ...others] = bases.map((base): FigureFormula | undefined =>
      formula?.kind === "value" ? { kind: "share", of: formula.of, in: base } : undefined,
    );
    return {
      code: "T11",
      ...(first && { formula: first }),
      also: others.filter((other) => other !== undefined),
      computedFrom: pairs(of, mention.before),
      certain: isOwn(scene) && of.sketch?.certain !== false,
      part: "other",
    };
  },
};

interface Subject {
  readonly sketch: Sketch | undefined;
  readonly told: Reading | undefined;
}

/** Whose share it is: an applicant or a result named beside it, else the number before it. */
function subject(mention: Mention): Subject | undefined {
  const { left, scene } = mention;
  if (hasSort(left, "applicant", "result")) {
    const asCount: Mention = { ...mention, number: { ...mention.number, unit: "case" }, right: [] };
    const sketch = results.read(asCount) ?? applicants.read(asCount);
    const same = mention.before.findLast(
      (reading) => sketch !== undefined && JSON.stringify(reading.sketch?.formula) === JSON.stringify(sketch.formula),
    );
    return sketch && { sketch, told: same };
  }
  const { last } = scene;
  if (last === undefined || scene.topic === "foreign" || last.unit === "percent") return undefined;
  return { sketch: last.sketch, told: last };
}

/** What it may be a share of: the group of its row, what was concluded, what came in, or that and what was carried in. */
function basesOf({ cells, from }: Quantity, sketch: Sketch, { form, scene }: Mention): readonly Quantity[] {
  const base = (ids: readonly string[]): Quantity => ({ cells: ids, from });
  if (sketch.groups !== undefined) return [base(sketch.groups.map((group) => `t4.${group}.total`))];
  if (sketch.rows === undefined) return [];
  const whole = scene.whole?.sketch?.formula;
  const told = whole?.kind === "value" && !sameCells(whole.of.cells, cells) ? [whole.of] : [];
  const received = base(applicationCells(["received"]));
  const total = base(applicationCells(["received", "carriedIn"]));
  const concluded = base(applicationCells(["concluded"]));
  const [row] = sketch.rows;
  if (row === undefined) return [];
  if (sketch.part === "result") return [...told, concluded, received, total];
  if (sketch.part === "row") {
    return [...told, concluded, base(applicationCells(rowsOfResult(form, groupOfRow(row)))), received, total];
  }
  const own = base(applicationCells(sketch.rows));
  return sameCells(own.cells, cells) ? [total, received, concluded] : [...told, own, received, total, concluded];
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The numbers told in the sentence that the share may have been computed from. */
function pairs({ told }: Subject, before: readonly Reading[]): readonly (readonly [string, string])[] {
  if (told === undefined) return [];
  const wholes = [
    told.whole,
    ...before.filter((other) => other.unit === told.unit && other.sketch?.part !== told.part),
  ];
  return wholes.flatMap((whole) =>
    whole === undefined || whole === told ? [] : [[told.told.numeral.value, whole.told.numeral.value] as const],
  );
}
