import type { Handlers } from "../../shared/ipc/contract.ts";
import { verifyFile } from "../import/verify-file.ts";
import { parsePayload } from "../ipc/parse-payload.ts";

/** Holds an exported file against the report that the window shows. */
export function createVerifyHandler(): Pick<Handlers, "export.verify"> {
  return {
    "export.verify": async ({ report: received, path }) => {
      const report = parsePayload(received, path);
      return report.ok ? verifyFile(report.value, path) : report;
    },
  };
}
