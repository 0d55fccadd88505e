import { useEffect, useMemo, useState } from "react";
import type { Figured } from "../../../shared/compare/compare-reports.ts";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useLibrary } from "../../bridge/use-library.ts";

type ReportEntry = Extract<LibraryEntry, { kind: "report" }>;

/** The name by which last year's figures that the report itself keeps are chosen. */
export const linked = "linked";

/** What a report can be compared with, which one is chosen, and its figures as soon as they are read. */
export interface Bases {
  readonly entries: readonly ReportEntry[];
  readonly loading: boolean;
  readonly chosen: string;
  readonly choose: (base: string) => void;
  readonly base: Figured | undefined;
  readonly failure: Failure | undefined;
}

/**
 * The reports that one can be compared with: last year's figures linked in it, and the other reports of the library, those of the same
 * unit first. Last year's is chosen by itself.
 */
export function useBases(report: Report, path: string | null): Bases {
  const bridge = useBridge();
  const { state } = useLibrary();
  const [picked, setPicked] = useState<string>();
  const [read, setRead] = useState<{ readonly path: string; readonly report: Report }>();
  const [failed, setFailed] = useState<{ readonly path: string; readonly failure: Failure }>();
  const { previous, unit, year } = report;

  const entries = useMemo(() => {
    const listed = state.kind === "listed" ? state.entries : [];
    const others = listed.filter((entry) => entry.kind === "report").filter((entry) => entry.path !== path);
    const own = (entry: ReportEntry): number => (entry.unit.name === unit.name ? 0 : 1);
    return others.toSorted((one, other) => own(one) - own(other) || other.year - one.year);
  }, [state, path, unit.name]);
  const lastYear = entries.find((entry) => entry.unit.name === unit.name && entry.year === year - 1);
  const chosen = picked ?? (previous === undefined ? (lastYear?.path ?? "") : linked);

  const wanted = chosen === linked || chosen === "" ? undefined : chosen;
  useEffect(() => {
    if (wanted === undefined) return;
    void bridge.call("report.read", { path: wanted }).then((result) => {
      if (result.ok) setRead({ path: wanted, report: result.value });
      else setFailed({ path: wanted, failure: result.failure });
    });
  }, [bridge, wanted]);

  return {
    entries,
    loading: state.kind === "loading",
    chosen,
    choose: setPicked,
    base: chosen === linked ? previous : read?.path === wanted ? read?.report : undefined,
    failure: failed?.path === wanted ? failed?.failure : undefined,
  };
}
