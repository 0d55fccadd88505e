import { randomUUID } from "node:crypto";
import packageFile from "../../package.json" with { type: "json" };
import { commandLineWords } from "../../shared/words/command-line.ts";
import { systemErrorWords } from "../../shared/words/system-errors.ts";
import { nodeDisk } from "../files/disk.ts";
import { systemCode, systemReason } from "../files/system-reason.ts";
import { shutNetwork } from "../offline/shut-network.ts";
import { nodeSuffices } from "./node-suffices.ts";
import { runCommandLine } from "./run-command-line.ts";

// Whoever reads our output may stop early (`gouji show … | head`), which is no error; output that is lost is one.
process.stdout.on("error", (error) => {
  if (systemCode(error) === "EPIPE") process.exit();
  process.exitCode = 2;
  const reason = systemErrorWords[systemReason(error)].zh;
  process.stderr.write(`gouji: ${commandLineWords.outputLost.zh}${reason}\n`, () => process.exit(2));
});
// Messages that cannot be shown change nothing about the outcome.
process.stderr.on("error", () => undefined);

if (!nodeSuffices(process.versions.node)) {
  process.stderr.write(`gouji: ${commandLineWords.oldNode.zh}${process.versions.node}\n`);
  process.exit(2);
}

shutNetwork();

try {
  const status = await runCommandLine(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date(),
    newId: () => randomUUID(),
    disk: nodeDisk,
    version: packageFile.version,
    // The build puts them in, when it knows what is in the program (build/licences.mjs).
    licences: "@@third-party-licences@@",
  });
  process.exitCode ??= status;
} catch (error) {
  process.stderr.write(
    `gouji: ${commandLineWords.unexpected.zh}\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 2;
}
