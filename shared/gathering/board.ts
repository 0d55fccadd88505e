import { groupBy } from "../group-by.ts";
import { remembered } from "../remembered.ts";
import { type Gathering, gatheredOf } from "./gathering.ts";
import type { Report } from "../report/report.ts";
import { mergeReports, sourcesOf } from "./merge.ts";
import type { OwnJudge } from "./own-checks.ts";
import { type RosterUnit, unitLabels } from "./roster.ts";
import { identityKey } from "./submission.ts";
import { unitKey } from "./unit-names.ts";
import { type FileVerdict, missingUnits, verdictsOf } from "./verdicts.ts";

/**
 * How it stands with a unit: nothing counts yet; what came in waits for a look; its report has open errors; it was sent back with them; it has none; its figures are
 * within another report.
 */
export const unitStates = ["missing", "waiting", "faulty", "returned", "passed", "within"] as const;

/** How it stands with a unit. */
export type UnitState = (typeof unitStates)[number];

/** A unit on the board, with everything that came in from it. */
export interface BoardUnit {
  /** As the roster calls it, or its file where no roster does. */
  readonly unit: string;
  readonly state: UnitState;
  /** The report that counts. */
  readonly counting?: FileVerdict;
  /** Everything from it, in the order of coming in. */
  readonly files: readonly FileVerdict[];
  /** How often something of it was sent back. */
  readonly returns: number;
  readonly listed?: RosterUnit;
}

/** A gathering as its hall shows it; all of it follows from the gathering. */
export interface Board {
  readonly verdicts: readonly FileVerdict[];
  readonly missing: readonly string[];
  /** The units of the roster in its order, then those that are not in it. */
  readonly units: readonly BoardUnit[];
  /** The files about which somebody has to decide, in the order of coming in. */
  readonly doubts: readonly FileVerdict[];
  readonly counts: BoardCounts;
}

/** How many units there are, and how it stands with them. `received` are those of which something counts. */
export interface BoardCounts {
  readonly units: number;
  readonly received: number;
  readonly returned: number;
  readonly passed: number;
  readonly faulty: number;
}

/** What the hall shows of a gathering; `judgeOwn` judges by the office's own checks, where it has some. */
export const boardOf = remembered((gathering: Gathering, judgeOwn?: OwnJudge): Board => {
  const gathered = gatheredOf(gathering, judgeOwn);
  const verdicts = verdictsOf(gathered);
  const missing = missingUnits(gathered, verdicts);
  const { roster } = gathering;
  const labels = roster === undefined ? [] : unitLabels(roster);
  const files = groupBy(
    verdicts.filter((one) => one.status !== "failed"),
    ({ unit }) => unitKey(unit),
  );
  const gone = new Set(missing);
  const sent = returnsByFile(gathering);
  const one = (unit: string, own: readonly FileVerdict[], listed?: RosterUnit): BoardUnit => {
    const counting = own.find(({ status }) => status === "included");
    return {
      unit,
      state: stateOf(own, counting, sent, gone.has(unit)),
      files: own,
      returns: own.reduce((sum, verdict) => sum + (sent.get(identityKey(verdict.submission)) ?? 0), 0),
      ...(counting && { counting }),
      ...(listed && { listed }),
    };
  };
  const keys = new Set(labels.map(unitKey));
  const listed = labels.map((label, at) => one(label, files.get(unitKey(label)) ?? [], roster?.units[at]));
  const others = [...files]
    .filter(([key, [first]]) => !keys.has(key) && first !== undefined)
    .map(([, own]) => one(own[0]?.unit ?? "", own))
    // A file that is left out, and of no unit that is asked, is nothing to wait for.
    .filter(({ counting, state }) => counting !== undefined || state === "within");
  const units = [...listed, ...others];
  return { verdicts, missing, units, doubts: verdicts.filter(isDoubt), counts: countsOf(units) };
});

/** Whether somebody has to look: the unit or the year is not certain, or which of several files is the last. */
function isDoubt({ status, reasons }: FileVerdict): boolean {
  return status === "waiting" || (status === "included" && reasons.includes("orderUnclear"));
}

function stateOf(
  files: readonly FileVerdict[],
  counting: FileVerdict | undefined,
  sent: ReadonlyMap<string, number>,
  isMissing: boolean,
): UnitState {
  if (counting !== undefined) {
    if (!counting.reasons.includes("M5")) return "passed";
    return sent.has(identityKey(counting.submission)) ? "returned" : "faulty";
  }
  if (files.some(({ status }) => status === "waiting")) return "waiting";
  return isMissing ? "missing" : "within";
}

function returnsByFile({ returns = [] }: Gathering): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of returns) counts.set(identityKey(one), (counts.get(identityKey(one)) ?? 0) + 1);
  return counts;
}

function countsOf(units: readonly BoardUnit[]): BoardCounts {
  const count = (...states: readonly UnitState[]): number => units.filter(({ state }) => states.includes(state)).length;
  return {
    units: units.length,
    received: count("faulty", "returned", "passed", "within"),
    returned: count("returned"),
    passed: count("passed", "within"),
    faulty: count("faulty"),
  };
}

/**
 * The reports that count and the own figures added up, as the sums stand now; undefined where there is nothing to add up. `usual` is what the unit is called that
 * nobody has named.
 */
export function mergedOf(
  gathering: Gathering,
  { verdicts, missing }: Pick<Board, "verdicts" | "missing">,
  { id, at, usual }: { readonly id: string; readonly at: string; readonly usual: string },
): Report | undefined {
  const { year, edition, own, unit, adjustments } = gathering;
  const sources = sourcesOf(verdicts, edition);
  if (sources.length === 0 && own === undefined) return undefined;
  const gatherer = own?.unit ?? unit ?? { name: usual, level: "" };
  const start = { id, at, unit: gatherer, year, edition, adjustments, missing, ...(own && { own }) };
  return mergeReports(start, sources);
}

/** What was found in the reports that count: a line a unit that has something, a column a check, by how often. */
export interface CheckMatrix {
  /** Each check with the units that it speaks of, and how often; most units first. */
  readonly codes: readonly { readonly code: string; readonly units: number; readonly findings: number }[];
  readonly rows: readonly {
    readonly unit: BoardUnit;
    readonly counts: Readonly<Record<string, number>>;
    readonly findings: number;
  }[];
}

/** Units and checks crossed, an office's own among them. Units with most findings come first; those without any are left out. */
export const matrixOf = remembered(({ units }: Pick<Board, "units">): CheckMatrix => {
  const rows = units
    .flatMap((unit) => {
      const content = unit.counting?.submission.content;
      if (content === undefined || !("report" in content)) return [];
      const { counts, codes } = content.report.findings;
      // What was read before findings were counted says only which checks failed.
      const ofCatalogue = counts ?? Object.fromEntries(codes.map((code) => [code, 1]));
      const known = { ...ofCatalogue, ...unit.counting?.own?.counts };
      const findings = Object.values(known).reduce((sum, count) => sum + count, 0);
      return findings === 0 ? [] : [{ unit, counts: known, findings }];
    })
    .toSorted((a, b) => b.findings - a.findings);
  const sums = new Map<string, { units: number; findings: number }>();
  for (const { counts } of rows) {
    for (const [code, count] of Object.entries(counts)) {
      const sum = sums.get(code) ?? { units: 0, findings: 0 };
      sums.set(code, { units: sum.units + 1, findings: sum.findings + count });
    }
  }
  const codes = [...sums]
    .map(([code, sum]) => ({ code, ...sum }))
    .toSorted((a, b) => b.units - a.units || (a.code < b.code ? -1 : 1));
  return { codes, rows };
});
