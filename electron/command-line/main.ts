import { randomUUID } from "node:crypto";
import packageFile from "../../package.json" with { type: "json" };
import { commandLineWords } from "../../shared/words/command-line.ts";
import { runCommandLine } from "./run-command-line.ts";

// Whoever reads our output may stop early (`gouji show … | head`); that is not an error.
process.stdout.on("error", () => process.exit());

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date(),
    newId: () => randomUUID(),
    version: packageFile.version,
  });
} catch (error) {
  process.stderr.write(
    `gouji: ${commandLineWords.unexpected.zh}\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 2;
}
