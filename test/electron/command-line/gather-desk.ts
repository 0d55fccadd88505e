import { randomUUID } from "node:crypto";
import { z } from "zod";
import { createGatherThreads } from "../../../electron/gathering/gather-threads.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { goujiOn } from "../../kit/command-line.ts";

/** A clock by which files come one after the other: which of them counts must not hang on whether a millisecond passes while a test puts them there. */
function ownClock(): () => number {
  let time = Date.UTC(2022, 0, 20);
  return () => (time += 1000);
}

/** A desk at which `gouji` is called. */
export function desk(disk = createMemoryDisk(ownClock())) {
  const gouji = (words: readonly string[], on: Disk = disk, at = "2022-02-01T04:00:00Z") => {
    const surroundings = { disk: on, newId: () => randomUUID(), now: () => new Date(at) };
    return goujiOn(on, words, at, {
      gatherThreads: () => createGatherThreads("no program: few files are read in this thread", surroundings),
    });
  };
  return { disk, gouji };
}

/** A report as the file of a unit. */
export function of(name: string, report: Report = sampleReport): string {
  return writeReport({ ...report, id: randomUUID(), unit: { name, level: "" } });
}

/** A folder as an office has it after a week. */
export function office() {
  const { disk, gouji } = desk();
  disk.put("/收/教育局.gouji", of("示例区教育局"));
  disk.put("/收/二月/民政局.gouji", of("示例区民政局", sampleWith({ "t3.received.naturalPerson": 149 })));
  disk.put("/收/二月/教育局 副本.gouji", disk.text("/收/教育局.gouji") ?? "");
  disk.put("/收/去年.gouji", of("示例区水务局", { ...sampleReport, year: 2020 }));
  disk.put("/收/坏了😀.docx", "PK\u0003\u0004 not whole");
  disk.put("/收/~$教育局.docx", "mark");
  disk.put("/收/全部.zip", "PK");
  disk.put("/收/教育局.lnk", "L");
  disk.put("/名册.csv", "单位名称,联系人\n区教育局,张三\n区民政局,李四\n区水务局,\n青山镇,\n");
  disk.put("/本级.gouji", of("示例区人民政府"));
  return { disk, gouji };
}

const mergeJson = z.object({
  report: z.object({ unit: z.string(), year: z.number(), edition: z.string() }),
  units: z.array(
    z.object({
      name: z.string(),
      file: z.string().nullable(),
      round: z.number(),
      status: z.enum(["included", "excluded", "failed", "missing"]),
      reasons: z.array(z.string()),
    }),
  ),
  cells: z.record(
    z.string(),
    z.object({ value: z.unknown(), own: z.unknown(), units: z.unknown(), adjusted: z.unknown().optional() }),
  ),
  findings: z.array(z.object({ code: z.string(), message: z.string() })),
  rounds: z.array(z.object({ unit: z.string(), changes: z.array(z.object({ cell: z.string() })) })),
  imbalances: z.record(z.string(), z.array(z.object({ unit: z.string(), remainder: z.number() }))),
});

/** What `gouji merge --json` printed. */
export function json(out: string) {
  return mergeJson.parse(JSON.parse(out));
}

/** What `gouji audit --json` prints. */
export const auditJson = z.object({
  units: z.array(z.object({ name: z.string(), file: z.string().nullable(), status: z.string(), errors: z.number() })),
  rules: z.record(z.string(), z.object({ units: z.number(), findings: z.number() })),
  findings: z.array(z.object({ unit: z.string(), code: z.string(), message: z.string() })),
});
