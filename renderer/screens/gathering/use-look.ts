import { useEffect, useState } from "react";
import type { CommandOutputs } from "../../../shared/ipc/contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { Submission } from "../../../shared/gathering/submission.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";

/** A report that came in as it stands in its file, with what its check finds; undefined while it is read. */
export function useLook(
  path: string,
  submission: Pick<Submission, "sha256" | "at"> | undefined,
): Result<CommandOutputs["gathering.look"]> | undefined {
  const bridge = useBridge();
  const { sha256, at } = submission ?? {};
  const [looked, setLooked] = useState<{
    readonly sha256: string;
    readonly result: Result<CommandOutputs["gathering.look"]>;
  }>();
  useEffect(() => {
    if (sha256 === undefined || sha256 === "") return undefined;
    let gone = false;
    void bridge.call("gathering.look", at === undefined ? { path, sha256 } : { path, sha256, at }).then((result) => {
      if (!gone) setLooked({ sha256, result });
    });
    return () => {
      gone = true;
    };
  }, [bridge, path, sha256, at]);
  return looked?.sha256 === sha256 ? looked?.result : undefined;
}
