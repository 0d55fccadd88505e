import { join } from "node:path";
import type { Failure } from "../../../shared/failure.ts";
import type { WrittenPacket } from "../../../shared/ipc/packet.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import type { Language } from "../../../shared/words/language.ts";
import { packetNames, packetSentences, packetWords } from "../../../shared/words/packet.ts";
import { withBatchPrinter } from "../../export/pdf/batch-printer.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { sideBySide } from "../../files/side-by-side.ts";
import { titleName } from "../../library/file-names.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, type Context, failed, type Outcome } from "../command.ts";
import { readFonts } from "../fonts-option.ts";
import { type PacketJob, performPacket } from "../packet-thread.ts";
import { readSite, siteOptions } from "../site-options.ts";
import { overtakenNote } from "../overtaken-note.ts";

/** What became of one report. */
interface Done {
  readonly file: string;
  readonly packet: Result<WrittenPacket>;
  /** What is to be said about the report besides, as lines; mostly "". */
  readonly note: string;
}

/**
 * `gouji packet`: everything for signature and publication, verified after writing. One report goes into the folder itself; of several each into one
 * of its own below it, and one that fails leaves the others.
 */
export const packetCommand: Command = {
  name: "packet",
  options: { "without-pdf": "flag", fonts: "value", force: "flag", json: "flag", ...siteOptions },
  positionals: { least: 2, most: Infinity, name: "FILE DIR" },
  run: async (given, context) => {
    const done = await packets(given, context);
    if (!done.ok) return failed(done.failure);
    const [only, second] = done.value;
    if (only !== undefined && second === undefined && !only.packet.ok) return failed(only.packet.failure);
    if (given.flag("json")) context.out(`${JSON.stringify({ packets: done.value.map(asData) }, null, 2)}\n`);
    else for (const one of done.value) context.out(packetText(one, context.language));
    for (const { note } of done.value) context.err(note);
    return outcome(done.value);
  },
};

async function packets(given: Arguments, context: Context): Promise<Result<readonly Done[]>> {
  const files = given.positionals.slice(0, -1);
  const folder = given.positionals.at(-1) ?? "";
  const fonts = readFonts(given.value("fonts"));
  if (!fonts.ok) return fonts;
  const site = readSite(given);
  const places = await placesOf(files, folder, context);
  const jobs = places.flatMap(({ file, place }): readonly PacketJob[] =>
    place.ok ? [{ packet: file, folder: place.value, fonts: fonts.value, site, replace: given.flag("force") }] : [],
  );
  const made = given.flag("without-pdf") ? await beside(jobs, context) : await printed(jobs, context);
  const packet = made.values();
  return success(
    places.map(({ file, place, note }): Done => ({
      file,
      note,
      packet: place.ok ? (packet.next().value ?? fail({ code: "packetStopped", path: file })) : place,
    })),
  );
}

/** Where the packet of each file goes; a failure where the file is no report, or another packet goes there already. */
async function placesOf(files: readonly string[], folder: string, { disk, language }: Context) {
  const places: { readonly file: string; readonly place: Result<string>; readonly note: string }[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const report = await readReportFile(disk, file);
    if (!report.ok) {
      places.push({ file, place: report, note: "" });
      continue;
    }
    const name = `${titleName(report.value)}${packetNames.folder}`;
    const path = files.length === 1 ? folder : join(folder, name);
    const place = taken.has(path) ? fail({ code: "sameTarget", path }) : success(path);
    places.push({ file, place, note: overtakenNote(report.value, language) });
    taken.add(path);
  }
  return places;
}

/** Packets without PDF, many of them in threads. */
async function beside(jobs: readonly PacketJob[], context: Context): Promise<readonly Result<WrittenPacket>[]> {
  const threads = context.packetThreads();
  try {
    return await threads.runAll(jobs);
  } finally {
    await threads.end();
  }
}

/** So many packets are at work: while the browser prints for one, the other is made or written. */
const atOnce = 2;

/** Packets whose PDFs one browser prints; it starts while this program reads. */
function printed(jobs: readonly PacketJob[], context: Context): Promise<readonly Result<WrittenPacket>[]> {
  return withBatchPrinter(async ({ write, expect }) => {
    await expect(jobs.length);
    return sideBySide(jobs, atOnce, (job) => performPacket(job, context, write));
  });
}

/** Status 2 only where no packet could be made at all. */
function outcome(done: readonly Done[]): Outcome {
  const failures = done.flatMap(({ packet }): readonly Failure[] => (packet.ok ? [] : [packet.failure]));
  const [first] = failures;
  if (first !== undefined && failures.length === done.length) return failed(first);
  const same = done.every(({ packet }) => packet.ok && packet.value.files.every((file) => file.same));
  return { status: same ? 0 : 1 };
}

function asData({ file, packet }: Done) {
  if (!packet.ok) return { file, failure: packet.failure };
  const { folder, files, withoutPdf = null } = packet.value;
  return { file, folder, files, withoutPdf };
}

function packetText({ file, packet }: Done, language: Language): string {
  if (!packet.ok) return `${file}\n  ${formatFailure(packet.failure, language)}\n`;
  const { folder, files, withoutPdf } = packet.value;
  const lines = files.map(({ name, same, differences, failure }) => {
    const said = same
      ? packetWords.same[language]
      : failure === undefined
        ? packetSentences.different[language]({ count: differences.length })
        : formatFailure(failure, language);
    return `  ${name}  ${said}\n`;
  });
  const missing = withoutPdf === undefined ? "" : `  ${packetWords[withoutPdf][language]}\n`;
  return `${packetSentences.written[language]({ folder, count: files.length })}\n${lines.join("")}${missing}`;
}
