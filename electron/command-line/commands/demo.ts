import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { defaultFontPreset, fontPresets } from "../../../shared/paper/fonts.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleRegisterFile } from "../../../shared/sample/sample-register.ts";
import { givenSample } from "../../../shared/sample/sample-report.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { exporters } from "../../export/registry.ts";
import { systemCode, systemReason } from "../../files/system-reason.ts";
import { placeTogether } from "../../files/write-whole.ts";
import type { Failure } from "../../../shared/failure.ts";
import { checkResult, checkText } from "../check-output.ts";
import { type Command, failed } from "../command.ts";

const defaultFolder = "gouji-demo";

/** `gouji demo`: the sample report with its check result and exports, in a folder that is made where it is missing. */
export const demoCommand: Command = {
  name: "demo",
  options: { force: "flag" },
  positionals: { least: 0, most: 1, name: "DIR" },
  run: async (given, context) => {
    const { language, out, err } = context;
    const folder = given.positionals[0] ?? defaultFolder;
    const checked = checkerFor(givenSample.edition).check(givenSample);
    const request = {
      report: givenSample,
      findings: checked.findings,
      fonts: fontPresets[defaultFontPreset],
      withSignOff: true,
    };
    const docx = await (await exporters.docx())(request);
    if (!docx.ok) return failed(docx.failure);
    const xlsx = await (await exporters.xlsx())(request);
    if (!xlsx.ok) return failed(xlsx.failure);
    const name = join(folder, reportTitle(givenSample));
    const encoder = new TextEncoder();
    const files = [
      { path: `${name}.gouji`, bytes: encoder.encode(writeReport(givenSample)) },
      {
        path: `${name}.check.json`,
        bytes: encoder.encode(`${JSON.stringify(checkResult(checked, language), null, 2)}\n`),
      },
      { path: join(folder, "示例依申请公开台账.csv"), bytes: encoder.encode(sampleRegisterFile()) },
      { path: `${name}.docx`, bytes: docx.value },
      { path: `${name}.xlsx`, bytes: xlsx.value },
    ];
    const made = await makeFolder(folder);
    if (typeof made !== "boolean") return failed(made);
    const written = await placeTogether(context, files, given.flag("force"));
    if (!written.ok) {
      if (made) await rmdir(folder).catch(() => undefined);
      return failed(written.failure);
    }
    out(checkText(checked, language));
    for (const { path } of files) err(`${commandLineSentences.written[language]({ path })}\n`);
    return { status: 0 };
  },
};

/** Makes the folder itself, not those above it. True where it was made now, false where it was there. */
async function makeFolder(folder: string): Promise<boolean | Failure> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return false;
    if (code !== "ENOENT") return { code: "targetUnwritable", path: folder, reason: systemReason(error) };
    const above = await stat(dirname(folder)).catch(() => undefined);
    if (above === undefined) return { code: "folderMissing", path: dirname(folder) };
    // The folder above is there and takes nothing, as those that the system itself fills.
    return { code: "targetUnwritable", path: folder, reason: "other" };
  }
}
