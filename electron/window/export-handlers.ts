import { join } from "node:path";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { ExportFormat, exporters } from "../export/registry.ts";
import { exportFormats, exportName } from "../export/registry.ts";
import { breath, type Runs, unlessCancelled } from "../files/cancellable.ts";
import type { Placing } from "../files/aside.ts";
import type { Disk } from "../files/disk.ts";
import { refuseTargets } from "../files/refuse-targets.ts";
import type { OutputFile } from "../files/take-names.ts";
import { placeTogether } from "../files/write-whole.ts";
import { verifyFile } from "../import/verify-file.ts";
import { parsePayload } from "../ipc/parse-payload.ts";
import { plainName, titleName } from "../library/file-names.ts";

/** What exporting from the window needs. */
export interface ExportParts {
  readonly placing: Placing;
  readonly exporters: typeof exporters;
  readonly settings: () => Settings;
  readonly onProgress: (done: number, of: number) => void;
  readonly runs: Runs;
}

/**
 * Exports the report that the window shows, named after its title. Several formats appear together or not at all. Cancelling is
 * answered at once: what the format at work still makes is thrown away.
 */
export function createExportHandlers(
  parts: ExportParts,
): Pick<Handlers, "report.export" | "export.preview" | "export.pages" | "export.cancel"> {
  const write = async (
    report: Report,
    formats: readonly ExportFormat[],
    withSignOff: boolean,
    pathOf: (format: ExportFormat) => string,
    signal: AbortSignal,
  ): Promise<Result<readonly OutputFile[]>> => {
    const { findings } = checkerFor(report.edition, parts.settings().vocabulary).check(report);
    const { fonts, site } = parts.settings();
    const request = { report, findings, fonts: fontPresets[fonts], withSignOff, site };
    const files: OutputFile[] = [];
    const cancelled = () => fail({ code: "exportCancelled", done: files.length, of: formats.length });
    for (const format of formats) {
      parts.onProgress(files.length, formats.length);
      await breath();
      if (signal.aborted) return cancelled();
      const bytes = await unlessCancelled((await parts.exporters[format]())(request), signal);
      if (bytes === undefined) return cancelled();
      if (!bytes.ok) return bytes;
      files.push({ path: pathOf(format), bytes: bytes.value });
    }
    return signal.aborted ? cancelled() : success(files);
  };

  /** The report for those who handle it, as it is shown before it is printed. */
  const preview = async (received: unknown, format: "html" | "pdf"): Promise<Result<Uint8Array>> => {
    const read = parsePayload(received, "");
    if (!read.ok) return read;
    const fonts = fontPresets[parts.settings().fonts];
    const exporter = await parts.exporters[format]();
    return exporter({ report: read.value, findings: [], fonts, withSignOff: false, audience: "internal" });
  };

  return {
    "report.export": async ({ report: received, formats: wanted, withSignOff, folder, replace }) => {
      const read = parsePayload(received, folder);
      if (!read.ok) return read;
      const formats = exportFormats.filter((format) => wanted.includes(format));
      const pathOf = (format: ExportFormat): string => join(folder, exportName(titleName(read.value), format));
      const allowed = await refuseTargets(parts.placing.disk, formats.map(pathOf), replace);
      if (!allowed.ok) return allowed;
      return parts.runs.start(async (signal) => {
        const files = await write(read.value, formats, withSignOff, pathOf, signal);
        if (!files.ok) return files;
        const written = await placeTogether(parts.placing, files.value, replace);
        if (!written.ok) return written;
        parts.onProgress(formats.length, formats.length);
        return success({ files: files.value.map((file) => file.path) });
      });
    },
    "export.preview": async ({ report: received }) => {
      const page = await preview(received, "html");
      return page.ok ? success({ html: new TextDecoder().decode(page.value) }) : page;
    },
    "export.pages": async ({ report: received }) => {
      const pages = await preview(received, "pdf");
      return pages.ok ? success({ pdf: Buffer.from(pages.value).toString("base64") }) : pages;
    },
    "export.cancel": () => {
      parts.runs.cancel();
      return Promise.resolve(success(null));
    },
  };
}

/** The formats of a table, loaded only when used. */
const writers = {
  csv: async () => (await import("../export/table/write-table-csv.ts")).writeTableCsv,
  xlsx: async () => (await import("../export/table/write-table-xlsx.ts")).writeTableXlsx,
} as const;

/** Writes a table that the window shows, such as a comparison, into a file named after its title. */
export function createTableHandler(placing: Placing): Pick<Handlers, "table.save"> {
  return {
    "table.save": async ({ title, table, format, folder, replace }) => {
      const path = join(folder, `${plainName(title)}.${format}`);
      const allowed = await refuseTargets(placing.disk, [path], replace);
      if (!allowed.ok) return allowed;
      const bytes = await (await writers[format]())({ title, ...table });
      const written = await placeTogether(placing, [{ path, bytes }], replace);
      return written.ok ? success({ path }) : written;
    },
  };
}

/** Holds an exported file against the report that the window shows. */
export function createVerifyHandler(disk: Disk): Pick<Handlers, "export.verify"> {
  return {
    "export.verify": async ({ report: received, path }) => {
      const report = parsePayload(received, path);
      return report.ok ? verifyFile(disk, report.value, path) : report;
    },
  };
}
