import { useCallback, useEffect, useRef, useState } from "react";
import { isSameUnit } from "../../shared/checks/last-year.ts";
import type { Figured } from "../../shared/compare/compare-reports.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import type { ReportSession } from "./report-session.ts";

/** The reports of other years that the library has of a report's unit. They are read when somebody first asks (`ask`); undefined until then. */
export interface Years {
  readonly reports: readonly Figured[] | undefined;
  readonly ask: () => void;
}

/** The other years of the open report's unit; last year's figures that the report itself keeps come first. */
export function useYears(session: ReportSession, path: string): Years {
  const bridge = useBridge();
  const [reports, setReports] = useState<readonly Figured[]>();
  const asked = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const ask = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    const read = async (): Promise<void> => {
      const { unit, year, previous } = session.report();
      const listed = await bridge.call("library.list", {});
      const others = (listed.ok ? listed.value : []).filter(
        (entry) => entry.kind === "report" && entry.path !== path && entry.year !== year && isSameUnit({ unit }, entry),
      );
      const found = await Promise.all(others.map((entry) => bridge.call("report.read", { path: entry.path })));
      const kept = previous !== undefined && isSameUnit({ unit }, previous) ? [previous] : [];
      if (!gone.current) setReports([...kept, ...found.flatMap((one) => (one.ok ? [one.value] : []))]);
    };
    void read();
  }, [bridge, session, path]);
  return { reports, ask };
}
