import type { exporters, ExportFormat } from "../../../electron/export/registry.ts";
import { createRuns } from "../../../electron/files/cancellable.ts";
import { createExportHandlers } from "../../../electron/window/export-handlers.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { success } from "../../../shared/result.ts";
import { reportSaying, saidBy } from "../../electron/library/library-kit.ts";
import { between, filesBelow, foundDone, outside, type Scenario } from "../scenario.ts";

/** Exporters that write the number of the report, long enough to be torn. */
const plain: typeof exporters = {
  docx: () => writer,
  xlsx: () => writer,
  html: () => writer,
  pdf: () => writer,
  fragment: () => writer,
  csv: () => writer,
  json: () => writer,
  cover: () => writer,
};
const writer = Promise.resolve(async ({ report }: { readonly report: Parameters<typeof saidBy>[0] }) =>
  success(new TextEncoder().encode(`${String(saidBy(report))}\n`.repeat(200))),
);

function exporting(name: string, formats: readonly ExportFormat[]): Scenario {
  return {
    name,
    prepare: async ({ computer, disk }) => disk.makeFolder(outside(computer)),
    begin: async ({ surroundings }) => {
      const { "report.export": run } = createExportHandlers({
        runs: createRuns(),
        placing: surroundings,
        exporters: plain,
        settings: () => defaultSettings,
        onProgress: () => undefined,
      });
      const folder = outside({ library: surroundings.folders.library() });
      return success((number) =>
        run({ report: reportSaying(number), formats: [...formats], withSignOff: true, folder, replace: true }),
      );
    },
    look: async (_, { computer, disk }, told, begun) => {
      const files = await filesBelow(disk, outside(computer));
      const said = files.map(async (path) => {
        const lines = new TextDecoder()
          .decode(await disk.read(path))
          .trim()
          .split("\n");
        if (lines.length !== 200 || new Set(lines).size !== 1) throw new Error(`${path} is not whole`);
        return Number(lines[0]);
      });
      const numbers = await Promise.all(said);
      if (numbers.length === 0 && told === 0) return foundDone(0);
      if (numbers.length !== formats.length || new Set(numbers).size !== 1) {
        throw new Error(`a set that belongs together is ${numbers.join(", ")}`);
      }
      return foundDone(between("the exports", numbers[0], told, begun));
    },
  };
}

/** An export of one format, over the one before. */
export const exportingOne = exporting("an export", ["docx"]);

/** An export of all formats, which appear together. */
export const exportingSet = exporting("exports as a set", ["docx", "xlsx", "html", "pdf", "csv"]);
