import type { Aim, Measurement } from "./measurement.ts";
import type { Outcome } from "./run-contest.ts";

/** A measurement with what it gave. */
export interface Measured {
  readonly measurement: Measurement;
  readonly outcome: Outcome;
}

const heading = ["measurement", "ours", "peer", "ratio", "aim", "met", "the peer's work"] as const;
const rightAligned: ReadonlySet<number> = new Set([1, 2, 3, 4]);

/** Whether a measurement keeps its aim; undefined where it has none. */
export function isMet(aim: Aim | undefined, { ours, peer }: Outcome): boolean | undefined {
  if (aim === undefined) return undefined;
  return ours.median < (aim === "peer" ? peer.median : aim.milliseconds);
}

/** The table in plain text, aligned, one line a measurement. */
export function formatTable(measured: readonly Measured[]): string {
  const rows = [heading, ...measured.map(formatRow)];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const width = widths[column] ?? 0;
          return rightAligned.has(column) ? text.padStart(width) : text.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function formatRow({ measurement: { name, peer, aim }, outcome }: Measured): readonly string[] {
  const met = isMet(aim, outcome);
  return [
    name,
    formatTime(outcome.ours.median),
    formatTime(outcome.peer.median),
    outcome.ratio.toPrecision(2),
    aim === undefined ? "-" : aim === "peer" ? "< peer" : `< ${formatTime(aim.milliseconds, 0)}`,
    met === undefined ? "-" : met ? "yes" : "NO",
    peer,
  ];
}

function formatTime(milliseconds: number, places = 1): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(places)} µs` : `${milliseconds.toFixed(places)} ms`;
}
