import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { exporters } from "../../electron/export/registry.ts";
import { readReportBytes } from "../../electron/files/read-report-file.ts";
import { readForWindow } from "../../electron/import/read-for-window.ts";
import { openArchive } from "../../electron/backup/archive.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { drawnPages } from "../kit/drawn-pages.ts";
import { createMemoryDisk } from "../kit/memory-disk.ts";
import { numbersFrom } from "../kit/numbers-from.ts";
import { ofdPages } from "../kit/ofd-file.ts";
import { pdfOf, pdfPage } from "../kit/pdf-file.ts";
import { rtfBlocks, rtfOf } from "../kit/rtf-file.ts";
import { reportDocument } from "../kit/source-documents.ts";
import { uofBlocks, uofOf, uofText } from "../kit/uof-file.ts";
import { t2, t3, t4 } from "../kit/whole-report.ts";

/** What came of changed inputs. */
export interface FuzzCounts {
  inputs: number;
  read: number;
  refused: number;
  /** How many of the inputs were of which kind. */
  readonly kinds: Record<string, number>;
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

/** Real files of other programs, and what our writers of test files make of a whole report. */
const documents: Readonly<Record<string, () => Uint8Array>> = {
  doc: () => fixture("report.doc"),
  xls: () => fixture("report.xls"),
  ods: () => fixture("report.ods"),
  odt: () => fixture("report.odt"),
  rtf: () => rtfOf(rtfBlocks(wholeReport)),
  uof: () => uofOf(uofText(uofBlocks(wholeReport))),
  pdf: () => pdfOf(drawnPages(wholeReport).map(pdfPage)),
  ofd: () => ofdPages(drawnPages(wholeReport)),
};

const wholeReport = reportDocument(t2, t3, t4).blocks;

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));
}

/** The part of a package in which most of a report stands. It is changed too, and packed anew: else most changes end at the first sum. */
const mainParts: Readonly<Record<string, string>> = {
  docx: "word/document.xml",
  xlsx: "xl/worksheets/sheet1.xml",
  ods: "content.xml",
  odt: "content.xml",
  ofd: "Doc_0/Pages/Page_0/Content.xml",
};

/** Every kind of input: a report, a backup, and documents of all kinds, as the window has them read. */
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
  const written: (readonly [string, Uint8Array])[] = Object.entries(documents).map(([kind, make]) => [kind, make()]);
  for (const format of ["docx", "xlsx", "html", "csv"] as const) {
    const file = await (await exporters[format]())(request);
    if (!file.ok) throw new Error(file.failure.code);
    written.push([format, file.value]);
  }
  for (const [kind, bytes] of written) {
    const read = async (changed: Uint8Array): Promise<boolean> => {
      const disk = createMemoryDisk();
      disk.put(`/x.${kind}`, changed);
      return (await readForWindow(disk, { path: `/x.${kind}` })).ok;
    };
    found.push({ name: kind, bytes, read });
    const part = mainParts[kind];
    if (part === undefined) continue;
    const parts = unzipSync(bytes);
    const content = parts[part];
    if (content === undefined) throw new Error(`${kind} has no ${part}`);
    found.push({
      name: `${kind}: ${part}`,
      bytes: content,
      read: (changed) => read(zipSync({ ...parts, [part]: changed }, { level: 1 })),
    });
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
  const counts: FuzzCounts = { inputs: 0, read: 0, refused: 0, kinds: {}, crashes: [], hangs: [] };
  for (; counts.inputs < inputs && !enough(); counts.inputs += 1) {
    const kind = all[counts.inputs % all.length];
    if (kind === undefined) break;
    const bytes = change(kind.bytes, random);
    counts.kinds[kind.name] = (counts.kinds[kind.name] ?? 0) + 1;
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
