import type { Result } from "../../shared/result.ts";
import { createBugLog } from "../ipc/bug-log.ts";
import { systemSurroundings } from "../library/system-surroundings.ts";
import { openAppSettings } from "../settings/app-settings.ts";
import { openWindowPlace } from "../settings/window-place.ts";
import { runApp, type RunParts, type RunningApp } from "./run-app.ts";

/** Starts the program on this computer: with its disk and clock, and with what earlier starts have kept in the folder for it. */
export async function startApp(
  parts: Pick<RunParts, "platform" | "version" | "licences" | "open">,
): Promise<Result<RunningApp>> {
  const { appData, logs } = parts.platform.folders;
  return runApp({
    ...parts,
    settings: await openAppSettings(appData),
    place: await openWindowPlace(appData),
    surround: systemSurroundings,
    onBug: createBugLog(logs, () => new Date()),
  });
}
