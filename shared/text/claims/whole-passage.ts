import { type Breakdown, type Claim, claimCodes } from "./claim.ts";
import type { Quantity } from "../../report/narrative.ts";
import { applicationCells } from "./quantities.ts";
import { isRow, type PartKind, quantityTold, type ReadNumber, valueOf } from "./reading.ts";

/**
 * Claims, corrected by what the passage tells after them. A number that includes what was carried in is all that had to be handled
 * (收到156件，其中上年结转5件). Where lapsed documents are told beside repealed ones, neither number is claimed: the tables count both together.
 */
export function revised(claims: readonly Claim[], readings: readonly ReadNumber[]): readonly Claim[] {
  if (!readings.some((reading) => reading.sketch?.verb !== undefined || isCarriedIn(reading))) return claims;
  const including = new Set(readings.flatMap((reading) => (isCarriedIn(reading) ? [reading.whole?.told.number] : [])));
  const lapsed = readings.some(({ sketch }) => sketch?.verb === "lapsed");
  const repealed = lapsed ? readings.filter(({ sketch }) => sketch?.verb === "repealed") : [];
  // 规章5件（含新制定2件、修改2件、废止1件): the tables have no such sum.
  const mixed = readings.flatMap(({ sketch, whole }) =>
    sketch?.verb === "repealed" && whole?.sketch?.verb !== "repealed" && whole?.sketch?.code === claimCodes.published
      ? [whole]
      : [],
  );
  const withdrawn = new Set([...repealed, ...mixed].map(({ told }) => told.number));
  if (including.size === 0 && withdrawn.size === 0) return claims;
  return claims.flatMap((claim) => {
    if (withdrawn.has(claim.number)) return [];
    return [including.has(claim.number) ? withCarriedIn(claim) : claim];
  });
}

/** Whether a number told as a part is what was carried in, and its whole is told as what came in. */
function isCarriedIn({ sketch, whole }: ReadNumber): boolean {
  return whole !== undefined && isRow(sketch, "carriedIn") && isRow(whole.sketch, "received");
}

function withCarriedIn(claim: Claim): Claim {
  if (claim.kind === "words" || claim.formula?.kind !== "value" || claim.code !== claimCodes.received) return claim;
  const { from } = claim.formula.of;
  const total = valueOf(applicationCells(["received", "carriedIn"]), from);
  return {
    ...claim,
    formula: total,
    near: [valueOf(applicationCells(["received"]), from)],
  };
}

/** Kinds of parts that make up their whole once they are listed; the others may leave some out. */
const completeKinds: readonly PartKind[] = ["channel", "source"];

/** A list of numbers, by what is written around them. */
interface ListedNumbers {
  readonly whole: ReadNumber | undefined;
  readonly parts: readonly ReadNumber[];
  readonly complete: boolean;
}

/** The wholes of a passage that are broken down into parts: into parts of one kind that the reader knows, or into whatever is listed. */
export function breakdownsOf(readings: readonly ReadNumber[], lists: readonly ListedNumbers[]): readonly Breakdown[] {
  // One number has no parts.
  if (readings.length < 2) return noBreakdowns;
  const known = [...knownBreakdowns(readings), ...channelsTold(readings)];
  if (known.length + lists.length === 0) return noBreakdowns;
  const wholes = new Set(known.map(({ whole }) => whole.number));
  const others = lists.flatMap(({ whole, parts, complete }): readonly Breakdown[] => {
    if (whole === undefined || wholes.has(whole.told.number) || parts.some(({ open }) => open)) return [];
    // By applicant and by channel: the same applications twice.
    if (new Set(parts.map(({ part }) => part).filter((part) => part !== "other")).size > 1) return [];
    // Parts that the reader knows may belong to a number further in front.
    if (parts.some((part) => part.sketch !== undefined && part.whole !== undefined && part.whole !== whole)) return [];
    return [
      { whole: whole.told, parts: parts.map(({ told }) => told), quantities: quantitiesOf(whole, parts), complete },
    ];
  });
  return [...known, ...others].map((one) => withWholeRevised(one, readings));
}

const noBreakdowns: readonly Breakdown[] = [];

/** The ways of applying, listed by themselves (从申请方式看，网络52件、邮寄19件、当面7件): together no more than all that was told before. */
function channelsTold(readings: readonly ReadNumber[]): readonly Breakdown[] {
  if (!readings.some(isLooseChannel)) return noBreakdowns;
  const found: Breakdown[] = [];
  let run: ReadNumber[] = [];
  let whole: ReadNumber | undefined;
  const close = (): void => {
    if (run.length >= 3 && whole !== undefined && run.every(({ unit }) => unit === whole?.unit)) {
      found.push({
        whole: whole.told,
        parts: run.map(({ told }) => told),
        quantities: undefined,
        complete: false,
        of: wholes,
        ...(isReceived(whole) && { byChannel: true as const }),
      });
    }
    run = [];
  };
  for (const reading of readings) {
    if (isLooseChannel(reading)) {
      run.push(reading);
      continue;
    }
    if (reading.unit === "percent") continue;
    close();
    if (isAll(reading)) whole = reading;
  }
  close();
  return found;
}

function isLooseChannel({ part, whole, sketch, open }: ReadNumber): boolean {
  return part === "channel" && whole === undefined && sketch === undefined && !open;
}

/** What applications may be counted as, all together. */
const wholes: readonly Quantity[] = ([["received"], ["received", "carriedIn"], ["concluded"]] as const).map(
  (rows): Quantity => ({ cells: applicationCells(rows), from: "report" }),
);

function isAll({ sketch, part }: ReadNumber): boolean {
  return part !== "applicant" && sketch?.rows?.some((row) => row === "received" || row === "concluded") === true;
}

/** Whether a number is what the year received: the whole of which a register knows the channels. */
function isReceived({ sketch }: ReadNumber): boolean {
  const told = sketch?.formula?.kind === "value" ? sketch.formula.of : undefined;
  return isRow(sketch, "received") && told?.from === "report";
}

/** A whole that includes what was carried in is all that had to be handled, for its parts as well. */
function withWholeRevised(listed: Breakdown, readings: readonly ReadNumber[]): Breakdown {
  const { quantities, whole } = listed;
  const includes = readings.some((reading) => isCarriedIn(reading) && reading.whole?.told.number === whole.number);
  if (quantities === undefined || !includes) return listed;
  const total: Quantity = { ...quantities.whole, cells: applicationCells(["received", "carriedIn"]) };
  return { ...listed, quantities: { ...quantities, whole: total } };
}

/** The quantities behind a whole and its parts, where the text names each of them once. */
function quantitiesOf(whole: ReadNumber, parts: readonly ReadNumber[]): Breakdown["quantities"] {
  const ofWhole = quantityTold(whole);
  const known = parts.map(quantityTold).filter((quantity) => quantity !== undefined);
  const others = parts.map(({ sketch }) =>
    (sketch?.also ?? []).flatMap((also) => (also.kind === "value" ? [also.of] : [])),
  );
  return ofWhole && known.length === parts.length ? { whole: ofWhole, parts: known, others } : undefined;
}

function knownBreakdowns(readings: readonly ReadNumber[]): readonly Breakdown[] {
  if (!readings.some(({ whole }) => whole !== undefined)) return noBreakdowns;
  const partsByWhole = new Map<ReadNumber, ReadNumber[]>();
  for (const reading of readings) {
    if (reading.whole === undefined || reading.unit !== reading.whole.unit) continue;
    if (reading.sketch?.code === claimCodes.growth) continue;
    const parts = partsByWhole.get(reading.whole) ?? [];
    parts.push(reading);
    partsByWhole.set(reading.whole, parts);
  }
  return [...partsByWhole].flatMap(([whole, parts]) => runsOf(parts).flatMap((run) => breakdown(whole, run) ?? []));
}

/** Ways of applying and applicants, listed one behind the other, break down the same whole twice: 其中网上96件、邮寄45件；个人118件、企业23件. */
function runsOf(parts: readonly ReadNumber[]): readonly (readonly ReadNumber[])[] {
  if (!parts.every(({ part }) => part === "channel" || part === "applicant")) return [parts];
  return (["channel", "applicant"] as const).map((kind) => parts.filter(({ part }) => part === kind));
}

function breakdown(whole: ReadNumber, parts: readonly ReadNumber[]): Breakdown | undefined {
  const [first] = parts;
  if (
    first === undefined ||
    parts.length < 2 ||
    first.part === "other" ||
    (whole.unit !== "case" && whole.unit !== "entry")
  )
    return undefined;
  if (parts.some(({ part }) => part !== first.part)) return undefined;
  const known = parts.map(quantityTold).filter((quantity) => quantity !== undefined);
  if (new Set(known.map(({ cells }) => cells.join())).size < known.length) return undefined;
  return {
    whole: whole.told,
    parts: parts.map(({ told }) => told),
    quantities: quantitiesOf(whole, parts),
    complete: completeKinds.includes(first.part) && !parts.some(({ open }) => open),
    // 共办理35件；其中网上19件、邮寄9件、当面3件: they may make up what came in.
    ...(first.part === "channel" && { of: wholes }),
    // 收到130件，上年结转8件。其中予以公开…: all results are what was concluded, however the sentence was turned.
    ...(first.part === "result" && isReceived(whole) && { of: wholes }),
    ...(first.part === "channel" && isReceived(whole) && { byChannel: true as const }),
  };
}
