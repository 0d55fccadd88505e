import type { Aim, Gauge, Gauged, Measurement } from "./measurement.ts";
import type { Outcome } from "./run-contest.ts";

/** A measurement with what it gave. */
export interface Measured {
  readonly measurement: Measurement;
  readonly outcome: Outcome;
}

/** A gauge with what it showed. */
export interface Shown {
  readonly gauge: Gauge;
  readonly gauged: Gauged;
}

const heading = ["measurement", "ours", "peer", "ratio", "aim", "met", "the peer's work"] as const;
const rightAligned: ReadonlySet<number> = new Set([1, 2, 3, 4]);

/** Whether a measurement keeps its aim; undefined where it has none. */
export function isMet(aim: Aim | undefined, { ours, peer }: Outcome): boolean | undefined {
  if (aim === undefined) return undefined;
  if (aim === "peer") return ours.median < peer.median;
  return "ratio" in aim ? ours.median < aim.ratio * peer.median : ours.median < aim.milliseconds;
}

/** Whether a gauge keeps its aim; undefined where it has none. */
export function isKept(aim: Gauge["aim"], { ours, peer }: Gauged): boolean | undefined {
  if (aim === undefined) return undefined;
  return "below" in aim ? ours < aim.below : ours / peer < aim.ratio;
}

/** The table in plain text, aligned, one line a measurement. */
export function formatTable(lines: readonly (Measured | Shown)[]): string {
  const rows = [heading, ...lines.map((line) => ("gauge" in line ? formatGauge(line) : formatRow(line)))];
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
  return [
    name,
    formatTime(outcome.ours.median),
    formatTime(outcome.peer.median),
    outcome.ratio.toPrecision(2),
    formatAim(aim),
    formatMet(isMet(aim, outcome)),
    peer,
  ];
}

function formatAim(aim: Aim | undefined): string {
  if (aim === undefined) return "-";
  if (aim === "peer") return "< peer";
  return "ratio" in aim ? `< ${Number(aim.ratio.toPrecision(2))} x` : `< ${formatTime(aim.milliseconds, 0)}`;
}

function formatGauge({ gauge: { name, peer, unit, aim }, gauged }: Shown): readonly string[] {
  return [
    name,
    `${gauged.ours.toFixed(1)} ${unit}`,
    `${gauged.peer.toFixed(1)} ${unit}`,
    (gauged.ours / gauged.peer).toPrecision(2),
    aim === undefined ? "-" : "below" in aim ? `< ${aim.below} ${unit}` : `< ${aim.ratio} x`,
    formatMet(isKept(aim, gauged)),
    peer,
  ];
}

function formatMet(met: boolean | undefined): string {
  return met === undefined ? "-" : met ? "yes" : "NO";
}

function formatTime(milliseconds: number, places = 1): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(places)} µs` : `${milliseconds.toFixed(places)} ms`;
}
