import type { Figures } from "../../shared/checks/figures.ts";
import type { LastYear, View } from "../../shared/checks/rule.ts";
import type { Report } from "../../shared/report/report.ts";

/** A view that notes what is really looked at. */
export interface TrackingView {
  readonly view: View;
  /**
   * What was looked at, by the names by which checks declare it: cells, parts, `year` … and what no check may look at (`waivers`,
   * `journal` …), under the report's own names.
   */
  readonly seen: ReadonlySet<string>;
}

/** Follows every look at a report. All of it is new, so that nothing remembered of another view hides what a check needs. */
export function trackingView(view: View): TrackingView {
  const seen = new Set<string>();
  const see = (name: string): void => void seen.add(name);
  // An edition has a checker of its own: it is the one thing that cannot change.
  const seeField = (name: string): void => {
    // What was adjusted, and who is missing, belongs to the sums of the sources.
    if (!["cells", "narratives", "edition"].includes(name)) {
      see(name === "adjustments" || name === "missingUnits" ? "sources" : name);
    }
  };
  const report: Report = watched(
    { ...view.report, cells: watched(view.report.cells, see), narratives: watched(view.report.narratives, see) },
    seeField,
  );
  return {
    seen,
    view: {
      form: view.form,
      vocabulary: view.vocabulary,
      report,
      figures: watchedFigures(view.figures, see),
      get previous() {
        see("previous");
        return view.previous;
      },
      // Whether there is one depends on year and unit, too; the checker takes a change of these as one of last year's report.
      get lastYear(): LastYear | undefined {
        see("previous");
        return view.lastYear;
      },
    },
  };
}

/** An object that tells whenever one of its fields is asked for, and of all of them when they are listed. */
function watched<T extends object>(whole: T, see: (field: string) => void): T {
  return new Proxy(whole, {
    get: (target, field) => {
      if (typeof field === "string") see(field);
      const value: unknown = Reflect.get(target, field);
      return value;
    },
    has: (target, field) => {
      if (typeof field === "string") see(field);
      return Reflect.has(target, field);
    },
    ownKeys: (target) => {
      for (const field of Object.keys(target)) see(field);
      return Reflect.ownKeys(target);
    },
  });
}

function watchedFigures(figures: Figures, see: (cell: string) => void): Figures {
  const cells = watched(figures.cells, see);
  return new Proxy(figures, {
    get: (target, name) => {
      if (name === "cells") return cells;
      if (name !== "number" && name !== "numberOrZero" && name !== "state" && name !== "isNumber") {
        throw new Error(`a check asks the figures for ${String(name)}`);
      }
      return (index: number) => {
        see(target.form.cells[index]?.id ?? "no cell");
        return target[name](index);
      };
    },
  });
}
