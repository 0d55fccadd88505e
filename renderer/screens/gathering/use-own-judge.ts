import { useEffect, useMemo, useState } from "react";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { type OwnJudge, ownJudgeOf } from "../../../shared/gathering/own-checks.ts";
import { readLastYear } from "../../../shared/own-rules/judge-own-rules.ts";
import { rulesInUse } from "../../../shared/own-rules/kept-rules.ts";
import type { EarlierYear } from "../../../shared/ipc/gathering.ts";
import type { Previous } from "../../../shared/report/report.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

const noYears: readonly EarlierYear[] = [];

/** Judges the reports of a gathering by the office's own checks, as they are switched now; undefined where there are none. */
export function useOwnJudge(path: string, gathering: Gathering | undefined): OwnJudge | undefined {
  const bridge = useBridge();
  const { settings } = useSettings();
  const own = rulesInUse(settings.ownChecks);
  const edition = gathering?.edition;
  const year = gathering?.year;
  // Earlier years are large, and only some checks look at them.
  const looksBack = edition !== undefined && own.length > 0 && readLastYear(own, formOf(edition));
  const [earlier, setEarlier] = useState(noYears);
  useEffect(() => {
    if (!looksBack) return undefined;
    let gone = false;
    void bridge.call("gathering.earlier", { path }).then((found) => {
      if (found.ok && !gone) setEarlier(found.value);
    });
    return () => {
      gone = true;
    };
  }, [bridge, path, looksBack]);
  const lastYears = useMemo(
    () => earlier.filter((one) => year !== undefined && one.year === year - 1).flatMap(reportsIn),
    [earlier, year],
  );
  return own.length === 0 ? undefined : ownJudgeOf(own, lastYears);
}

function reportsIn({ edition, year, units }: EarlierYear): readonly Previous[] {
  return units.map(({ unit, cells }) => ({ id: "", edition, year, unit: { name: unit, level: "" }, cells }));
}
