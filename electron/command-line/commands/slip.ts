import { basename } from "node:path";
import { type ReturnedSlip, writeSlip } from "../../../shared/gathering/slip.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { slipText } from "../../../shared/words/slip.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import type { OutputFile } from "../../files/take-names.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { slipOf } from "../../gathering/place-slips.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, type Context, failed } from "../command.ts";
import { readImportedFile } from "../imported-file.ts";
import { readSlipWords } from "../slip-words.ts";

/** `gouji slip`: what a unit has to mend in its report, as text for a message, as a Word document, and as a file that its own window takes in. */
export const slipCommand: Command = {
  name: "slip",
  options: {
    round: "value",
    deadline: "value",
    contact: "value",
    by: "value",
    unit: "value",
    docx: "value",
    output: "value",
    force: "flag",
  },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const [path = ""] = given.positionals;
    const targets = [given.value("docx"), given.value("output")].filter((target) => target !== undefined);
    const allowed = await refuseTargets(context.disk, targets, given.flag("force"));
    if (!allowed.ok) return failed(allowed.failure);
    const unit = given.value("unit")?.trim();
    const read = await readImportedFile(path, context, unit === undefined ? {} : { unit });
    if (!read.ok) return failed(read.failure);
    const same = await findSameFile(context.disk, path, targets);
    if (same !== undefined) return failed({ code: "targetIsInput", path: same });
    const round = readRound(given);
    if (!round.ok) return failed(round.failure);
    const told = readSlipWords(given, context);
    if (!told.ok) return failed(told.failure);
    const { report, checked } = read.value;
    const slip = slipOf(report, checked.findings, { ...told.value, round: round.value, file: basename(path) });
    const written = await write(slip, given, context);
    if (!written.ok) return failed(written.failure);
    context.out(slipText(slip));
    for (const target of targets) context.err(`${commandLineSentences.written[context.language]({ path: target })}\n`);
    return { status: checked.findings.some(blocks) ? 1 : 0 };
  },
};

function readRound(given: Arguments): Result<number> {
  const round = given.value("round") ?? "1";
  return /^[1-9]\d{0,2}$/u.test(round)
    ? success(Number(round))
    : fail({ code: "unknownChoice", option: "--round", value: round, known: "1, 2, 3 …" });
}

async function write(slip: ReturnedSlip, given: Arguments, context: Context): Promise<Result<void>> {
  const [docx, output] = [given.value("docx"), given.value("output")];
  const files: OutputFile[] = [];
  if (docx !== undefined) {
    const { writeSlipDocx } = await import("../../gathering/write-slip.ts");
    files.push({ path: docx, bytes: await writeSlipDocx(slip) });
  }
  if (output !== undefined) files.push({ path: output, bytes: new TextEncoder().encode(writeSlip(slip)) });
  return files.length === 0 ? success(undefined) : placeTogether(context, files, given.flag("force"));
}
