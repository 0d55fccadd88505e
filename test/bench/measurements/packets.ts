import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { getDocument } from "unpdf/pdfjs";
import { exporters } from "../../../electron/export/registry.ts";
import { verifyBytes } from "../../../electron/import/verify-file.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { missing } from "../../kit/programs.ts";
import { exported } from "../export-request.ts";
import type { Gauge, Gauged } from "../measurement.ts";
import { ownFolder } from "../window/bench-window.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("../../../dist/gouji.mjs", import.meta.url));
const rounds = 3;

/** Packets and what is in them: the built program from its start to its end, against what the same work costs elsewhere in the same minutes. */
export const packets: readonly Gauge[] = [
  {
    name: "packet of the sample with its PDF",
    peer: "LibreOffice turns its document into a PDF",
    unit: "ms",
    aim: { ratio: 1.5 },
    missing: needs("chromium", "soffice"),
    gauge: async () => {
      const folder = await emptyFolder();
      const [report = ""] = await reports(folder, 1);
      const docx = join(folder, "报告.docx");
      await writeFile(docx, await exported(await exporters.docx(), sampleReport));
      const office = [`-env:UserInstallation=file://${folder}/office`, "--headless", "--convert-to", "pdf"];
      return turns(
        () => packet([report], join(folder, "包")),
        () => run("soffice", [...office, "--outdir", folder, docx]),
      );
    },
  },
  {
    name: "20 PDFs in one call",
    peer: "one PDF in one call",
    unit: "ms",
    aim: { ratio: 5 },
    missing: needs("chromium"),
    gauge: async () => {
      const folder = await emptyFolder();
      const paths = await reports(folder, 20);
      return turns(
        () => exportPdfs(paths, folder),
        () => exportPdfs(paths.slice(0, 1), folder),
      );
    },
  },
  {
    name: "200 packets without PDF in one call",
    peer: "one export of a document, started cold",
    unit: "ms",
    aim: { ratio: 60 },
    missing: needs(),
    gauge: async () => {
      const folder = await emptyFolder();
      const paths = await reports(folder, 200);
      return turns(
        () => packet(paths, join(folder, "包"), "--without-pdf"),
        () => gouji("export", paths[0] ?? "", "--docx", join(folder, "一份.docx"), "--force"),
        1,
      );
    },
  },
  {
    name: "verifying a PDF",
    peer: "pdf.js reads its words",
    unit: "ms",
    aim: { ratio: 3 },
    missing: needs("chromium"),
    gauge: async () => {
      const pdf = await exported(await exporters.pdf(), sampleReport);
      return turns(
        async () => {
          const held = await verifyBytes(sampleReport, pdf, "a.pdf");
          if (!held.ok || !held.value.same) throw new Error("the PDF is not the report's");
        },
        () => readWords(pdf),
        10,
      );
    },
  },
];

function needs(...programs: readonly Parameters<typeof missing>[0][]): () => Promise<string | undefined> {
  return async () => {
    const built = await readFile(program).then(
      () => undefined,
      () => "npm run build makes the program",
    );
    return programs.map((one) => missing(one)).find((why) => why !== undefined) ?? built;
  };
}

async function emptyFolder(): Promise<string> {
  const folder = ownFolder();
  await mkdir(folder, { recursive: true });
  return folder;
}

/** The sample of many units, as files in a folder. */
async function reports(folder: string, many: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let place = 0; place < many; place += 1) {
    const path = join(folder, `${place}.gouji`);
    await writeFile(path, writeReport({ ...sampleReport, unit: { ...sampleReport.unit, name: `示例市第${place}局` } }));
    paths.push(path);
  }
  return paths;
}

/** A status of 1 says that the checks found something. */
async function gouji(...words: readonly string[]): Promise<void> {
  await run(process.execPath, [program, ...words], { maxBuffer: 1 << 28 }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === 1)) throw error;
  });
}

async function packet(paths: readonly string[], folder: string, ...options: readonly string[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await gouji("packet", ...paths, folder, ...options);
}

async function exportPdfs(paths: readonly string[], folder: string): Promise<void> {
  await gouji("export", ...paths, "--to", folder, "--kinds", "pdf", "--force");
}

async function readWords(pdf: Uint8Array): Promise<void> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent();
  await task.destroy();
}

/** Medians over rounds in which both take turns. */
async function turns(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  times: number = rounds,
): Promise<Gauged> {
  const [we, they]: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round += 1) {
    we.push(await timeOf(ours));
    they.push(await timeOf(theirs));
  }
  return { ours: middle(we), peer: middle(they) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
