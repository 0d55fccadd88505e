import { importBytes } from "../../electron/import/import-file.ts";
import { readFileSync } from "node:fs";

/** A program of its own that imports a file and says what came of it, and how much memory it had at its most, in megabytes. */
const [path = ""] = process.argv.slice(2);
const imported = await importBytes(readFileSync(path), path);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ code: imported.ok ? "read" : imported.failure.code, peak }));
