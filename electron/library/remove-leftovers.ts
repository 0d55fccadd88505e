import { join } from "node:path";
import { removeLeftovers } from "../files/leftovers.ts";
import type { Surroundings } from "./surroundings.ts";

/** Removes what killed programs have left half written, wherever this program writes. */
export async function removeAllLeftovers(surroundings: Surroundings): Promise<void> {
  const { disk, folders, now, writer } = surroundings;
  const [library, appData] = [folders.library(), folders.appData()];
  const below = [
    ...(await foldersIn(surroundings, library)),
    ...(await foldersIn(surroundings, join(appData, "versions"))),
    ...(await foldersIn(surroundings, join(appData, "trash"))),
  ];
  const own = [library, appData, join(appData, "drafts"), ...below];
  for (const folder of new Set([...own, ...folders.elsewhere()])) await removeLeftovers(disk, writer, folder, now());
}

async function foldersIn({ disk }: Surroundings, folder: string): Promise<readonly string[]> {
  const found = await disk.list(folder).catch(() => []);
  return found
    .filter(({ name, kind }) => kind === "folder" && !name.startsWith("."))
    .map(({ name }) => join(folder, name));
}
