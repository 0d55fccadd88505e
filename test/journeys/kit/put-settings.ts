import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { Computer } from "./journey.ts";

/** Leaves settings on the computer as the program would have kept them, at the first seat or another; what is not named stays as it comes. */
export async function putSettings(computer: Computer, settings: Partial<Settings>, seat = 1): Promise<void> {
  await mkdir(computer.appData(seat), { recursive: true });
  await writeFile(join(computer.appData(seat), "settings.json"), JSON.stringify(settings));
}
