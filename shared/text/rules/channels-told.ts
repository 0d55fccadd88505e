import type { Pairing } from "../../checks/pairing.ts";
import type { Found } from "../../checks/rule.ts";
import type { NarrativeId } from "../../forms/form.ts";
import type { FigureSources } from "../../report/bound-figure.ts";
import { type Channel, channels, channelsNamed } from "../../report/channels.ts";
import type { Breakdown, ToldNumber } from "../claims/claim.ts";
import { type Passage, wordsAt } from "../passages.ts";
import { makeFinding } from "./make-finding.ts";
import { pairedWords } from "./pair-claims.ts";
import { textRuleTelling, type ToldText } from "./text-rule.ts";

/** What the text tells of a way of applying, and what the register comes to. */
interface ToldChannel {
  readonly part: NarrativeId;
  readonly quote: string;
  readonly counted: number;
}

/**
 * K4: how many applications came in which way is what was counted from the register. What a list does not name may be told together with one that it
 * names (网上申请 with those by e-mail). Source: common sense.
 */
export const channelsTold = textRuleTelling<ToldChannel>()(
  { code: "K4", severity: "warning", basis: "sense" },
  "breakdowns",
  (text) => comparisons(text).flatMap((one) => finding(one) ?? []),
  (text) => comparisons(text).map(pairing),
);

/** A number of the text beside the register's. */
interface Compared {
  readonly passage: Passage;
  readonly told: ToldNumber;
  readonly counted: number;
  readonly holds: boolean;
}

function comparisons({ read, sources }: ToldText): readonly Compared[] {
  return read.flatMap(({ passage, breakdowns }) =>
    breakdowns.flatMap((breakdown) => (breakdown.byChannel === true ? comparedIn(breakdown, passage, sources) : [])),
  );
}

function comparedIn({ parts }: Breakdown, passage: Passage, sources: FigureSources): readonly Compared[] {
  const named = parts.map((told) => ({ told, own: channelsNamed(wordsAt(passage, told.words)) }));
  const all = named.flatMap(({ own }) => own);
  const unnamed = channels.filter((one) => !all.includes(one));
  return named.flatMap(({ told, own }): readonly Compared[] => {
    if (own.length === 0 || told.numeral.approximate !== undefined) return [];
    const counts = own.map((one) => countOf(one, sources));
    if (counts.includes(undefined)) return [];
    const counted = counts.reduce((sum: number, one) => sum + (one ?? 0), 0);
    const number = Number(told.numeral.value);
    const together = sumsWith(
      counted,
      unnamed.map((one) => countOf(one, sources) ?? 0),
    );
    return [{ passage, told, counted, holds: together.has(number) }];
  });
}

function countOf(channel: Channel, sources: FigureSources): number | undefined {
  const count = sources.report(`channel.${channel}`);
  return typeof count === "number" ? count : undefined;
}

/** A number, alone and with any of some others added. */
function sumsWith(number: number, others: readonly number[]): ReadonlySet<number> {
  const [first, ...rest] = others;
  if (first === undefined) return new Set([number]);
  return new Set([...sumsWith(number, rest), ...sumsWith(number + first, rest)]);
}

function finding({ passage, told, counted, holds }: Compared): Found<ToldChannel> | undefined {
  if (holds || told.bound) return undefined;
  const compared = { expected: counted, actual: told.numeral.value };
  return makeFinding("warning", { passage, ...told }, compared, (said) => ({ ...said, counted }));
}

function pairing({ passage, told, counted, holds }: Compared): Pairing {
  return {
    ...pairedWords({ passage, ...told }),
    cells: [],
    left: told.numeral.value,
    right: String(counted),
    relation: "equal",
    outcome: holds ? "holds" : "fails",
  };
}
