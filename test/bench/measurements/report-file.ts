import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Measurement, repeated } from "../measurement.ts";
import { valueOf } from "../value-of.ts";

/** Reading and writing the report file, against the JSON of the engine without any parsing of its meaning. */
export const reportFile: readonly Measurement[] = [
  {
    name: "read the report file",
    peer: "JSON.parse",
    prepare: () => {
      const text = writeReport(sampleReport);
      return Promise.resolve({
        ours: repeated(() => valueOf(readReport(text, "sample.gouji"))),
        peer: repeated((): unknown => JSON.parse(text)),
      });
    },
  },
  {
    name: "write the report file",
    peer: "JSON.stringify",
    prepare: () => {
      const parsed: unknown = JSON.parse(writeReport(sampleReport));
      return Promise.resolve({
        ours: repeated(() => writeReport(sampleReport)),
        peer: repeated(() => JSON.stringify(parsed, null, 2)),
      });
    },
  },
];
