import { Alert, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Report } from "../../../shared/report/report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { compareScreenWords } from "../../../shared/words/compare.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { CompareView } from "./compare-view.tsx";

/** A report of the library beside another one. */
export function CompareScreen() {
  const bridge = useBridge();
  const { path } = useDesk();
  const { say, language } = useSettings();
  const [report, setReport] = useState<Report>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (path === null) return;
    void bridge.call("report.read", { path }).then((read) => {
      if (read.ok) setReport(read.value);
      else setFailure(read.failure);
    });
  }, [bridge, path]);

  return (
    <div className="screen">
      <BackBar>
        <h1>
          {say(compareScreenWords.title)}
          {report !== undefined && ` · ${report.unit.name} ${report.year}`}
        </h1>
      </BackBar>
      {failure !== undefined && (
        <Alert color="red" role="alert" className="banner">
          {formatFailure(failure, language)}
        </Alert>
      )}
      {failure === undefined && report === undefined && (
        <p className="compare-message quiet" role="status">
          <Loader size="xs" /> {say(compareScreenWords.loading)}
        </p>
      )}
      {report !== undefined && <CompareView report={report} path={path} />}
    </div>
  );
}
