import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { Computer } from "./journey.ts";

/** Leaves settings on the computer as the program would have kept them; what is not named stays as it comes. */
export async function putSettings(computer: Computer, settings: Partial<Settings>): Promise<void> {
  await mkdir(computer.appData(), { recursive: true });
  await writeFile(join(computer.appData(), "settings.json"), JSON.stringify(settings));
}
