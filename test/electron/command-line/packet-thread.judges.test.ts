import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createPacketThreads } from "../../../electron/command-line/packet-thread.ts";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { ownWriter } from "../../../electron/platform/process-mark.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { program } from "../../kit/command-line.ts";

it("a thread of the built program makes a packet, and says of a missing file what this one says", async () => {
  const desk = await mkdtemp(join(tmpdir(), "gouji-packets-"));
  const placing = { disk: nodeDisk, writer: ownWriter(), newId: () => randomUUID() };
  const threads = createPacketThreads(program, placing);
  try {
    const file = join(desk, "一.gouji");
    await writeFile(file, writeReport(sampleReport));
    const site = { name: "", domain: "", code: "" };
    const job = { packet: file, folder: join(desk, "包"), fonts: fontPresets.gb2312, site, replace: false };
    const missing = { ...job, packet: join(desk, "二.gouji") };
    const [made, none] = await Promise.all([threads.run(job), threads.run(missing)]);
    if (!made.ok) throw new Error(made.failure.code);
    expect(made.value.files.filter(({ same }) => !same)).toEqual([]);
    expect(await readdir(job.folder)).toHaveLength(made.value.files.length + 2);
    expect(none).toMatchObject({ ok: false, failure: { code: "fileMissing" } });
  } finally {
    await threads.end();
    await rm(desk, { recursive: true, force: true });
  }
});
