import { unzipSync, zipSync } from "fflate";
import { exporters } from "../../electron/export/registry.ts";
import { readReportBytes } from "../../electron/files/read-report-file.ts";
import { readForWindow } from "../../electron/import/read-for-window.ts";
import { openArchive } from "../../electron/backup/archive.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../kit/memory-disk.ts";
import { numbersFrom } from "../kit/numbers-from.ts";

/** What came of changed inputs. */
export interface FuzzCounts {
  inputs: number;
  read: number;
  refused: number;
  /** Each with what was changed and what went wrong; a hang is one that took more than two seconds. */
  readonly crashes: string[];
  readonly hangs: string[];
}

/** An input that can be changed, and what reads it. */
interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: (bytes: Uint8Array) => Promise<boolean>;
}

/** Every kind of input that the program writes itself, as a report, a backup, or a document that it reads again. */
async function seeds(): Promise<readonly Seed[]> {
  const request = { report: sampleReport, findings: [], fonts: fontPresets.gb2312, withSignOff: true };
  const report = new TextEncoder().encode(writeReport(sampleReport));
  const found: Seed[] = [
    { name: "gouji", bytes: report, read: async (bytes) => readReportBytes(bytes, "x.gouji").ok },
    {
      name: "backup",
      bytes: zipSync({
        "gouji-backup.json": new TextEncoder().encode('{"format":"gouji-backup","version":1}'),
        "reports/x.gouji": report,
      }),
      read: async (bytes) => openArchive(bytes, "x.zip").ok,
    },
  ];
  for (const format of ["docx", "xlsx", "html", "csv"] as const) {
    const written = await (await exporters[format]())(request);
    if (!written.ok) throw new Error(written.failure.code);
    const read = async (bytes: Uint8Array): Promise<boolean> => {
      const disk = createMemoryDisk();
      disk.put(`/x.${format}`, bytes);
      return (await readForWindow(disk, { path: `/x.${format}` })).ok;
    };
    found.push({ name: format, bytes: written.value, read });
    // The parts of a package are changed too, and packed anew: else most changes end at the first sum.
    if (format === "docx" || format === "xlsx") {
      const parts = unzipSync(written.value);
      const part = format === "docx" ? "word/document.xml" : "xl/worksheets/sheet1.xml";
      const content = parts[part];
      if (content === undefined) throw new Error(`${format} has no ${part}`);
      found.push({
        name: `${format}: ${part}`,
        bytes: content,
        read: (bytes) => read(zipSync({ ...parts, [part]: bytes }, { level: 1 })),
      });
    }
  }
  return found;
}

const tokens = [
  "\0",
  "\uFFFF",
  "<",
  "]]>",
  "&amp;",
  '"',
  "{",
  "[[[[",
  "__proto__",
  "1e999",
  "-0",
  "999999999999999999999",
  "../",
  "\r\n",
  "=1+1",
  "<!DOCTYPE x>",
];

/** One to four changes: a bit, a piece doubled, taken out, moved, cut off, or a token put in. */
function change(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
    const at = Math.floor(random() * changed.length);
    const size = Math.floor(random() ** 3 * Math.min(2000, changed.length - at));
    const [before, piece, after] = [
      changed.subarray(0, at),
      changed.subarray(at, at + size),
      changed.subarray(at + size),
    ];
    const token = Buffer.from(tokens[Math.floor(random() * tokens.length)] ?? "");
    const ways: readonly (() => Buffer)[] = [
      () => {
        const copy = Buffer.from(changed);
        copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        return copy;
      },
      () => Buffer.concat([before, piece, piece, after]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, token, after]),
      () => Buffer.concat([after, before]),
      () => before,
    ];
    // Cutting and turning round change nearly everything, so they come more seldom.
    changed = (ways[Math.floor(random() ** 1.6 * ways.length)] ?? ways[0])?.() ?? changed;
  }
  return changed;
}

/** Reads as many changed inputs as wanted, each kind in turn; ends early when `enough` says so. */
export async function fuzz(inputs: number, seed: number, enough: () => boolean = () => false): Promise<FuzzCounts> {
  const all = await seeds();
  const random = numbersFrom(seed);
  const counts: FuzzCounts = { inputs: 0, read: 0, refused: 0, crashes: [], hangs: [] };
  for (; counts.inputs < inputs && !enough(); counts.inputs += 1) {
    const kind = all[counts.inputs % all.length];
    if (kind === undefined) break;
    const bytes = change(kind.bytes, random);
    const from = process.cpuUsage();
    try {
      if (await kind.read(bytes)) counts.read += 1;
      else counts.refused += 1;
    } catch (error) {
      counts.crashes.push(`${kind.name}, input ${counts.inputs} of seed ${seed}: ${String(error)}`);
    }
    // Time of this process's own, so that a busy machine is not taken for a hang.
    const { user, system } = process.cpuUsage(from);
    if (user + system > 2_000_000) counts.hangs.push(`${kind.name}, input ${counts.inputs} of seed ${seed}`);
  }
  return counts;
}
