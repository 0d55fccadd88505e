import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { defaultFontPreset, fontPresets } from "../../../shared/paper/fonts.ts";
import { unknownFigures } from "../../../shared/report/narrative-text.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { formatUnknownFigure } from "../../../shared/words/unknown-figures.ts";
import type { PaperFonts } from "../../../shared/paper/fonts.ts";
import { type ExportFormat, exporters, exportFormats } from "../../export/registry.ts";
import { readReportFile } from "../../files/read-report-file.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import type { OutputFile } from "../../files/take-names.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { type Command, failed } from "../command.ts";

/** `gouji export`: a report as DOCX, XLSX, HTML, PDF or CSV; several at once appear together or not at all. */
export const exportCommand: Command = {
  name: "export",
  options: {
    ...Object.fromEntries(exportFormats.map((format) => [format, "value"] as const)),
    public: "flag",
    fonts: "value",
    force: "flag",
  },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const { disk, language, err } = context;
    const targets = exportFormats.flatMap((format): readonly { format: ExportFormat; path: string }[] => {
      const path = given.value(format);
      return path === undefined ? [] : [{ format, path }];
    });
    if (targets.length === 0) return failed({ code: "optionMissing", command: "export", option: "--docx" });
    const fonts = readFonts(given.value("fonts"));
    if (!fonts.ok) return failed(fonts.failure);
    const read = await readReportFile(disk, given.positionals[0] ?? "");
    if (!read.ok) return failed(read.failure);
    const paths = targets.map((target) => target.path);
    const own = await findSameFile(disk, given.positionals[0] ?? "", paths);
    if (own !== undefined) return failed({ code: "targetIsInput", path: own });
    const allowed = await refuseTargets(disk, paths, given.flag("force"));
    if (!allowed.ok) return failed(allowed.failure);
    const { findings } = checkerFor(read.value.edition).check(read.value);
    const request = { report: read.value, findings, fonts: fonts.value, withSignOff: !given.flag("public") };
    const files: OutputFile[] = [];
    for (const { format, path } of targets) {
      const write = await exporters[format]();
      const bytes = await write(request);
      if (!bytes.ok) return failed(bytes.failure);
      files.push({ path, bytes: bytes.value });
    }
    const written = await placeTogether(context, files, given.flag("force"));
    if (!written.ok) return failed(written.failure);
    for (const path of paths) err(`${commandLineSentences.written[language]({ path })}\n`);
    if (targets.some(({ format }) => hasText(format))) {
      for (const unknown of unknownFigures(read.value)) {
        err(`${formatUnknownFigure(unknown, language)}\n`);
      }
    }
    const errors = findings.filter(blocks).length;
    if (errors === 0) return { status: 0 };
    err(`${commandLineSentences.exportedWithErrors[language]({ errors })}\n`);
    return { status: 1 };
  },
};

/** The list of cells alone holds no text. */
function hasText(format: ExportFormat): boolean {
  return format !== "csv";
}

function readFonts(name: string | undefined): Result<PaperFonts> {
  if (name === undefined) return success(fontPresets[defaultFontPreset]);
  const found = Object.entries(fontPresets).find(([preset]) => preset === name);
  if (found !== undefined) return success(found[1]);
  const known = Object.keys(fontPresets).join(", ");
  return fail({ code: "unknownChoice", option: "--fonts", value: name, known });
}
