import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything that the drafts in the program's own folder hold, as text. */
export async function draftsIn(appData: string): Promise<string> {
  const folder = join(appData, "drafts");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}
