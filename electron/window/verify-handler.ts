import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Disk } from "../files/disk.ts";
import { verifyFile } from "../import/verify-file.ts";
import { parsePayload } from "../ipc/parse-payload.ts";

/** Holds an exported file against the report that the window shows. */
export function createVerifyHandler(disk: Disk): Pick<Handlers, "export.verify"> {
  return {
    "export.verify": async ({ report: received, path }) => {
      const report = parsePayload(received, path);
      return report.ok ? verifyFile(disk, report.value, path) : report;
    },
  };
}
