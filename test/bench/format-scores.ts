import type { Score, Scores } from "../kit/claim-scores.ts";

/** How well the claims of the labelled passages are judged, a line a code: right warnings (errors and warnings) of all, the same with hints, wrong claims found, right claims read. */
export function formatScores(set: string, { byCode, all }: Scores): string {
  const lines = [...byCode, ["all", all] as const].map(([code, score]) => formatScore(code, score));
  return [
    `${`claims of the ${set}`.padEnd(37)}warnings      with hints          recall       right read`,
    ...lines,
  ].join("\n");
}

function formatScore(code: string, score: Score): string {
  const { trueAlarms, falseAlarms, trueWarnings, falseWarnings, found, wrong, read, right } = score;
  const shares = [
    [trueWarnings, trueWarnings + falseWarnings],
    [trueAlarms, trueAlarms + falseAlarms],
    [found, wrong],
    [read, right],
  ] as const;
  return code.padEnd(30) + shares.map((share) => formatShare(...share).padStart(16)).join("");
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? "-" : `${(part / whole).toFixed(3)} ${String(part).padStart(3)}/${String(whole).padStart(3)}`;
}
